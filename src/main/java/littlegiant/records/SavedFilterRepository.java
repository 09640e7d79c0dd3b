package littlegiant.records;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** The repository of saved searches, each visible to its owner only. Methods block on the database. */
@Singleton
public class SavedFilterRepository {
    /** The number of searches per person. */
    public static final int MOST = 50;

    private final Database database;
    private final Clock clock;

    /** Creates the repository of a database. */
    public SavedFilterRepository(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The searches of a person, in the order of their names. */
    public List<SavedFilter> of(String owner) {
        return database.readNow(
                handle -> handle.createQuery("SELECT name, query FROM saved_filter WHERE owner = :owner ORDER BY name")
                        .bind("owner", owner)
                        .map((row, context) -> new SavedFilter(row.getString(1), row.getString(2)))
                        .list());
    }

    /**
     * Stores a search, replacing one of the same name.
     *
     * @return false if the person already has {@link #MOST} others
     */
    public boolean save(String owner, SavedFilter filter) {
        return database.writeNow(handle -> {
            int others = handle.createQuery("SELECT COUNT(*) FROM saved_filter WHERE owner = :owner AND name <> :name")
                    .bind("owner", owner)
                    .bind("name", filter.name())
                    .mapTo(Integer.class)
                    .one();
            if (others >= MOST) {
                return false;
            }
            handle.createUpdate("INSERT INTO saved_filter (owner, name, query, saved_at)"
                            + " VALUES (:owner, :name, :query, :now) ON CONFLICT (owner, name)"
                            + " DO UPDATE SET query = excluded.query, saved_at = excluded.saved_at")
                    .bind("owner", owner)
                    .bind("name", filter.name())
                    .bind("query", filter.query())
                    .bind("now", clock.millis())
                    .execute();
            return true;
        });
    }

    /** Removes a search if there is one of the name. */
    public void remove(String owner, String name) {
        database.writeNow(
                handle -> handle.execute("DELETE FROM saved_filter WHERE owner = ? AND name = ?", owner, name));
    }
}
