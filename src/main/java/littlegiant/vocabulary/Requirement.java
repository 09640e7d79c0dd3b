package littlegiant.vocabulary;

/**
 * A criterion that must be met.
 *
 * @param condition the condition of the criterion
 */
public record Requirement(String id, Condition condition) implements Statement {}
