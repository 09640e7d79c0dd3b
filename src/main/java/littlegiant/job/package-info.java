/** Long-running work: starting, following and cancelling jobs, and their state after a restart. */
@NullMarked
package littlegiant.job;

import org.jspecify.annotations.NullMarked;
