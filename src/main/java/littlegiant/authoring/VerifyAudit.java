package littlegiant.authoring;

import java.io.IOException;
import java.util.List;
import littlegiant.records.AuditCommand;

/** What {@code bin/verify-audit} starts: verifies the audit trail by the keys of the releases. */
public final class VerifyAudit {
    private VerifyAudit() {}

    /** Carries out the command and ends the process; see {@link AuditCommand}. */
    public static void main(String[] arguments) throws IOException {
        System.exit(AuditCommand.run(List.of(arguments), System.out, CommandSeal::of));
    }
}
