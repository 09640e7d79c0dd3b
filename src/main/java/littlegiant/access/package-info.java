/** Who may do what: users, keys, sign-in, the audit trail and the feed. */
@NullMarked
package littlegiant.access;

import org.jspecify.annotations.NullMarked;
