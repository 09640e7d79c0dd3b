package littlegiant.records;

import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

/** Counts the changes of users and keys, so that an instance detects the changes made by another. */
@Singleton
public class AccessVersion {
    private final Database database;

    /** Creates the counter of a database. */
    public AccessVersion(Database database) {
        this.database = database;
    }

    /**
     * The number of changes. Blocks on the database.
     *
     * @throws ReadFailed if the database fails
     */
    public long number() {
        return database.readSoon(handle -> handle.select("SELECT COALESCE(MAX(number), 0) FROM access_version")
                .mapTo(Long.class)
                .one());
    }

    /**
     * Increments the number within the transaction of a change; concurrent changes on several instances wait for each
     * other here.
     */
    static void count(Handle handle) {
        handle.execute("INSERT INTO access_version (id, number) VALUES (1, 1)"
                + " ON CONFLICT (id) DO UPDATE SET number = access_version.number + 1");
    }
}
