/** Runs case files and computes which statuses and bounds they cover. */
@NullMarked
package littlegiant.ruleset.cases;

import org.jspecify.annotations.NullMarked;
