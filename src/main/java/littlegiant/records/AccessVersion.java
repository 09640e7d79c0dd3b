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
     * @throws NotRead where the database does not answer
     */
    public long number() {
        return database.readSoon(handle -> handle.select("SELECT number FROM access_version WHERE id = 1")
                .mapTo(Long.class)
                .one());
    }

    /** Counts a change, within the transaction that makes it; changes on several instances wait for each other here. */
    static void count(Handle handle) {
        handle.execute("UPDATE access_version SET number = number + 1 WHERE id = 1");
    }
}
