/** The effect of changed rules on the recorded population: comparisons and sweeps. */
@NullMarked
package littlegiant.impact;

import org.jspecify.annotations.NullMarked;
