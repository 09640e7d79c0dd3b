package littlegiant.vocabulary;

/**
 * A criterion that must be met.
 *
 * @param condition what is required
 */
public record Requirement(String id, Condition condition) implements Statement {}
