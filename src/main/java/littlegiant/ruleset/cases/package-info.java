/** Running of the case files that stand beside the criteria, and what they cover. */
@NullMarked
package littlegiant.ruleset.cases;

import org.jspecify.annotations.NullMarked;
