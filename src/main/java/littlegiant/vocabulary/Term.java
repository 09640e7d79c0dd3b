package littlegiant.vocabulary;

/**
 * A quantity with rational values, from which others can be computed exactly. Terms compose: a ratio of totals, the
 * growth of a sum.
 */
public interface Term extends Quantity {}
