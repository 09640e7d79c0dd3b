/** Turning any failure of a request into one problem answer, in the language asked for. */
@NullMarked
package littlegiant.problem;

import org.jspecify.annotations.NullMarked;
