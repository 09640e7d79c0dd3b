/** What an enterprise submits: its facts, what must hold among them, its figures, and the size table. */
@NullMarked
package littlegiant.facts;

import org.jspecify.annotations.NullMarked;
