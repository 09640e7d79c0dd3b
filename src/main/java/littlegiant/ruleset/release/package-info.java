/** Checks, publishes, activates and holds releases of the rules. */
@NullMarked
package littlegiant.ruleset.release;

import org.jspecify.annotations.NullMarked;
