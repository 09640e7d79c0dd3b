/** Long work: starting it, following its progress, cancelling it, and its end after a restart. */
@NullMarked
package littlegiant.job;

import org.jspecify.annotations.NullMarked;
