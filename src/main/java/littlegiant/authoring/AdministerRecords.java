package littlegiant.authoring;

import java.io.IOException;
import java.util.List;
import littlegiant.records.Administration;

/**
 * What {@code bin/backup}, {@code bin/restore} and {@code bin/erase} start: what an erasure adds to the audit trail is
 * signed by the key of the releases.
 */
public final class AdministerRecords {
    private AdministerRecords() {}

    /** Carries out the command and ends the process; see {@link Administration}. */
    public static void main(String[] arguments) throws IOException {
        System.exit(Administration.run(List.of(arguments), System.out, CommandSeal::of));
    }
}
