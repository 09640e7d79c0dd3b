/** Reading of rule files, policy.yaml and case files, with a diagnostic for each fault in them. */
@NullMarked
package littlegiant.ruleset.language;

import org.jspecify.annotations.NullMarked;
