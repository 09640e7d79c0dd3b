/** Who may do what: users, passwords, keys and roles. */
@NullMarked
package littlegiant.access;

import org.jspecify.annotations.NullMarked;
