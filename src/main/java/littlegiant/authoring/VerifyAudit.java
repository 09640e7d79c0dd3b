package littlegiant.authoring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import littlegiant.records.AuditCommand;

/** What {@code bin/verify-audit} starts: verifies the audit trail by the keys of the releases. */
public final class VerifyAudit {
    private VerifyAudit() {}

    /** Carries out the command and ends the process; see {@link AuditCommand}. */
    public static void main(String[] arguments) throws IOException {
        System.exit(AuditCommand.run(
                List.of(arguments),
                System.out,
                (key, earlier) -> new AuditSeal(new ReleaseSeal(new Keys(key, earlier)))));
    }

    private record Keys(Optional<Path> key, List<String> earlier) implements SealConfig {

        @Override
        public Optional<List<String>> earlierKeys() {
            return Optional.of(earlier);
        }

        @Override
        public int unsignedTo() {
            return 0;
        }
    }
}
