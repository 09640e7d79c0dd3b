/** Access control: users, keys, sign-in, the audit trail and the feed. */
@NullMarked
package littlegiant.access;

import org.jspecify.annotations.NullMarked;
