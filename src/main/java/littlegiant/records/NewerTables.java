package littlegiant.records;

/** Thrown where a newer version of the service has changed the tables while this one runs: this one keeps nothing more. */
final class NewerTables extends RuntimeException {
    private static final long serialVersionUID = 1;

    NewerTables() {
        super("a newer version of this service has brought the tables of the database further: stop this one");
    }
}
