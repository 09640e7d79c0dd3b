/** Static analysis of a ruleset: requirements that hide one another, unreached branches, changelog and clauses. */
@NullMarked
package littlegiant.ruleset.warning;

import org.jspecify.annotations.NullMarked;
