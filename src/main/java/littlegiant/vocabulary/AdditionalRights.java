package littlegiant.vocabulary;

import littlegiant.facts.RightType;

/**
 * The unknown number of rights of a type that the enterprise needs in addition to those submitted: granted, in force
 * and its own.
 */
public record AdditionalRights(RightType type) implements Unknown {}
