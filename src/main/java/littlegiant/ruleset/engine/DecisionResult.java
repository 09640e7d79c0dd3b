package littlegiant.ruleset.engine;

import java.util.List;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.Outcome;

/**
 * A decision about one enterprise.
 *
 * @param findings in the order of the file
 */
public record DecisionResult(DecisionFile decision, Outcome outcome, List<Finding> findings) {}
