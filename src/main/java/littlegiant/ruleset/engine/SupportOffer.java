package littlegiant.ruleset.engine;

import littlegiant.ruleset.language.RuleDefinition;
import littlegiant.vocabulary.Offer;

/** A support measure for which the enterprise may apply, and the rule that offers it. */
public record SupportOffer(RuleDefinition rule, Offer offer) {}
