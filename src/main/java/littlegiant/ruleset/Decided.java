package littlegiant.ruleset;

import java.util.List;

/**
 * A decision about one enterprise.
 *
 * @param findings in the order of the file
 */
public record Decided(DecisionFile decision, Outcome outcome, List<Finding> findings) {}
