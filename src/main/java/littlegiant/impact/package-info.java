/** What a changed rule would do to the recorded population: studies, sweeps and rechecks. */
@NullMarked
package littlegiant.impact;

import org.jspecify.annotations.NullMarked;
