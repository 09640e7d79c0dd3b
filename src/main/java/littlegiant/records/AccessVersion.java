package littlegiant.records;

import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

/** The number of changes that users and keys have seen, by which an instance notices the changes of another. */
@Singleton
public class AccessVersion {
    private final Database database;

    /** The number in a database. */
    public AccessVersion(Database database) {
        this.database = database;
    }

    /**
     * The number. Waits for the disk.
     *
     * @throws ReadFailed where the database does not answer
     */
    public long number() {
        return database.readSoon(handle -> handle.select("SELECT COALESCE(MAX(number), 0) FROM access_version")
                .mapTo(Long.class)
                .one());
    }

    /** Counts a change, within the transaction that makes it; changes on several instances wait for each other here. */
    static void count(Handle handle) {
        handle.execute("INSERT INTO access_version (id, number) VALUES (1, 1)"
                + " ON CONFLICT (id) DO UPDATE SET number = access_version.number + 1");
    }
}
