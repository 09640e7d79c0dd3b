package littlegiant.records;

/**
 * A search that a person has kept.
 *
 * @param name what the person calls it
 * @param query what stands behind the question mark of the page's address
 */
public record SavedFilter(String name, String query) {}
