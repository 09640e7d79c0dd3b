package littlegiant.records;

/** The kinds of database. Most statements of this package work on both. */
public enum Dialect {
    SQLITE,
    POSTGRESQL
}
