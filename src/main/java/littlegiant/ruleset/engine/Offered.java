package littlegiant.ruleset.engine;

import littlegiant.ruleset.language.RuleCard;
import littlegiant.vocabulary.Offer;

/** A support measure for which the enterprise may apply, and the rule that says so. */
public record Offered(RuleCard rule, Offer offer) {}
