/** The registry of enterprises, their events, the policy's targets, and reports on them. */
@NullMarked
package littlegiant.programme;

import org.jspecify.annotations.NullMarked;
