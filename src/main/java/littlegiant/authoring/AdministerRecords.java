package littlegiant.authoring;

import java.io.IOException;
import java.util.List;
import littlegiant.records.Administration;

/**
 * The main class of {@code bin/backup}, {@code bin/restore} and {@code bin/erase}. Audit entries of an erasure are
 * signed with the key of the releases.
 */
public final class AdministerRecords {
    private AdministerRecords() {}

    /** Runs the command and ends the process; see {@link Administration}. */
    public static void main(String[] arguments) throws IOException {
        System.exit(Administration.run(List.of(arguments), System.out, CommandSeal::of));
    }
}
