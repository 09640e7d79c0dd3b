/** Static analysis of rulesets: hidden requirements, overlaps and gaps between rules, changelog and clause numbers. */
@NullMarked
package littlegiant.ruleset.warning;

import org.jspecify.annotations.NullMarked;
