package littlegiant.records;

/**
 * A saved search of a person.
 *
 * @param name the person's name for it
 * @param query the query string of the page's URL
 */
public record SavedFilter(String name, String query) {}
