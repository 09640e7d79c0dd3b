package littlegiant.vocabulary;

/**
 * A ground for revoking a recognition. Its condition is {@code MET} where the ground is established, {@code REVIEW}
 * where it is only alleged.
 *
 * @param condition what establishes the ground
 */
public record Ground(String id, Condition condition) implements Statement {}
