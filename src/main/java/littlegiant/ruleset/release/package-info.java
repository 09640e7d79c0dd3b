/** Checking, publishing, activating and holding of releases of the rules. */
@NullMarked
package littlegiant.ruleset.release;

import org.jspecify.annotations.NullMarked;
