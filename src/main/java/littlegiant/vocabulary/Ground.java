package littlegiant.vocabulary;

/**
 * A ground for revoking a recognition. Its condition is {@code MET} if the ground is established, {@code REVIEW} if it
 * is only alleged.
 *
 * @param condition the condition that establishes the ground
 */
public record Ground(String id, Condition condition) implements Statement {}
