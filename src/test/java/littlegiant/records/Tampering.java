package littlegiant.records;

import java.util.List;

/** Changes records behind the back of the service, as somebody who has the database's password can. */
public final class Tampering {
    private static final List<String> GUARDED =
            List.of("release", "release_file", "rule_text", "case_results", "activation");

    private Tampering() {}

    /** Runs a statement, with nothing in the database to forbid it. */
    public static void with(Database database, String statement) {
        boolean sqlite = database.dialect() == Dialect.SQLITE;
        database.writeNow(handle -> {
            for (String table : GUARDED) {
                handle.execute("DROP TRIGGER IF EXISTS " + table + "_is_never_edited" + (sqlite ? "" : " ON " + table));
            }
            return handle.execute(statement);
        });
    }
}
