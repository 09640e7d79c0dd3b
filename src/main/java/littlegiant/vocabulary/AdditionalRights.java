package littlegiant.vocabulary;

import littlegiant.facts.RightType;

/** How many rights of a kind the enterprise has beside those that were submitted: granted, in force and its own. */
public record AdditionalRights(RightType type) implements Unknown {}
