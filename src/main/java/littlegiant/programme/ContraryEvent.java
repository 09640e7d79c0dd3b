package littlegiant.programme;

/**
 * An event of a year's report that goes against the assessment on which it rests.
 *
 * @param member whose event it is
 * @param event one whose {@code against} is not null
 */
public record ContraryEvent(RegisteredEnterprise member, Event event) {}
