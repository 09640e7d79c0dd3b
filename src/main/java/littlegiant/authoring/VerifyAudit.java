package littlegiant.authoring;

import java.io.IOException;
import java.util.List;
import littlegiant.records.AuditCommand;

/** The main class of {@code bin/verify-audit}, which verifies the audit trail with the keys of the releases. */
public final class VerifyAudit {
    private VerifyAudit() {}

    /** Runs the command and ends the process; see {@link AuditCommand}. */
    public static void main(String[] arguments) throws IOException {
        System.exit(AuditCommand.run(List.of(arguments), System.out, CommandSeal::of));
    }
}
