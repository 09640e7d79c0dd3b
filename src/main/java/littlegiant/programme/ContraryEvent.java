package littlegiant.programme;

/**
 * An event of a year's report that contradicts the assessment on which it rests.
 *
 * @param member the enterprise
 * @param event an event whose {@code against} is not null
 */
public record ContraryEvent(RegisteredEnterprise member, Event event) {}
