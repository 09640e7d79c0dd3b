package littlegiant.vocabulary;

/**
 * A quantity whose values are fractions, so that others can be reckoned from it exactly. Terms compose: a ratio of
 * totals, the growth of a sum.
 */
public interface Term extends Quantity {}
