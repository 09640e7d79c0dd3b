/** The facts that an enterprise submits, their invariants, figures, and the size table. */
@NullMarked
package littlegiant.facts;

import org.jspecify.annotations.NullMarked;
