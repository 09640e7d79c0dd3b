package littlegiant.records;

/** Which database keeps the records. Both understand the statements of this package; few others need to know. */
public enum Dialect {
    SQLITE,
    POSTGRESQL
}
