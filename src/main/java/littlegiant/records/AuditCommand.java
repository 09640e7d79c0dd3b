package littlegiant.records;

import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import littlegiant.wording.Language;
import littlegiant.wording.RedactedException;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jdbi.v3.core.Handle;

/**
 * {@code bin/verify-audit}: verifies the chain of the audit trail, in a process beside the running or stopped service,
 * and prints the first broken link. Exit status: 0 if all links hold, 1 if one is broken, 2 for invalid arguments or an
 * unreadable trail. Changes nothing.
 */
public final class AuditCommand {
    static final int WHOLE = 0;
    static final int BROKEN = 1;
    static final int NOT_READ = 2;

    private static final Pattern NOTED = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");
    private static final Text USAGE =
            Text.of("用法:\n  bin/verify-audit [--noted 序号:散列值]", "Usage:\n  bin/verify-audit [--noted NUMBER:HASH]");
    private static final Text NO_TRAIL =
            Text.of("没有数据库,或其中还没有审计记录的表", "there is no database, or it has no tables of an audit trail yet");
    private static final Text RESTORING = Text.of("正在恢复备份;请稍后再试", "a backup is being restored: try again later");
    private static final Template FAILED = Template.of("无法读取审计记录:{0}", "the audit trail cannot be read: {0}");
    private static final Template HOLDS =
            Template.of("审计记录完整:共 {0} 条,链头 {0}:{1}({2})", "the audit trail is whole: {0} entries, head {0}:{1} ({2})");
    private static final Template FIRST_BROKEN =
            Template.of("审计记录已断:{0}。此前 {1} 条完好", "the audit trail is broken: {0}. The {1} entries before hold");
    private static final Text SIGNED = Text.of("签名已核验", "its signature is verified");
    private static final Text NOT_VERIFIED = Text.of("未核验签名:没有设置密钥", "no signature is verified: no key is configured");

    private final CommandSettings settings;
    private final AuditSigning signing;
    private final PrintStream out;

    AuditCommand(CommandSettings settings, AuditSigning signing, PrintStream out) {
        this.settings = settings;
        this.signing = signing;
        this.out = out;
    }

    /**
     * Runs the command with the settings of the current folder and returns the exit status.
     *
     * @param signing creates the verifier from the file of the signing key and the earlier public keys
     */
    public static int run(
            List<String> arguments, PrintStream out, BiFunction<Optional<Path>, List<String>, AuditSigning> signing)
            throws IOException {
        return new AuditCommand(CommandSettings.read(), signing(signing).get(), out).run(arguments);
    }

    /** Supplies the signer for the keys in the settings of the current folder; reads the keys on demand. */
    static Supplier<AuditSigning> signing(BiFunction<Optional<Path>, List<String>, AuditSigning> signing)
            throws IOException {
        SmallRyeConfig config = CommandSettings.config();
        Optional<Path> key = config.getOptionalValue("little-giant.release.key", String.class)
                .filter(file -> !file.isBlank())
                .map(Path::of);
        List<String> earlier = config.getOptionalValues("little-giant.release.earlier-keys", String.class)
                .orElse(List.of());
        return () -> signing.apply(key, earlier);
    }

    /** Runs the command. */
    int run(List<String> arguments) {
        Optional<AuditVerification.Noted> noted = Optional.empty();
        if (!arguments.isEmpty()) {
            Matcher given = NOTED.matcher(arguments.get(arguments.size() - 1));
            if (arguments.size() != 2 || !arguments.get(0).equals("--noted") || !given.matches()) {
                say(USAGE);
                return NOT_READ;
            }
            noted = Optional.of(new AuditVerification.Noted(Long.parseLong(given.group(1)), given.group(2)));
        }
        try {
            return verified(noted);
        } catch (CommandRefused declined) {
            say(declined.why());
            return NOT_READ;
        } catch (Exception failure) {
            String why = SqlFailure.of(failure)
                    .map(Throwable::getMessage)
                    .orElseGet(() -> RedactedException.of(failure).getMessage());
            say(FAILED.with(why));
            return NOT_READ;
        }
    }

    private int verified(Optional<AuditVerification.Noted> noted) throws IOException {
        if (settings.dialect() == Dialect.POSTGRESQL) {
            return walk(noted);
        }
        if (!Files.exists(settings.file())) {
            throw new CommandRefused(NO_TRAIL);
        }
        try (DataLock lock = DataLock.shared(settings.data()).orElseThrow(() -> new CommandRefused(RESTORING))) {
            return walk(noted);
        }
    }

    private int walk(Optional<AuditVerification.Noted> noted) {
        // The database may have an older or newer schema; only the trail's tables must exist.
        if (SchemaVersion.of(settings).filter(AuditCommand::hasTrail).isEmpty()) {
            throw new CommandRefused(NO_TRAIL);
        }
        AuditChain result;
        try (Handle handle = settings.open().open()) {
            result = AuditVerification.walk(handle, settings.dialect(), signing, noted);
        }
        if (result.broken().isPresent()) {
            say(FIRST_BROKEN.with(result.broken().get(), result.entries()));
            return BROKEN;
        }
        say(HOLDS.with(result.entries(), result.head(), result.signed() ? SIGNED : NOT_VERIFIED));
        return WHOLE;
    }

    private static boolean hasTrail(String schema) {
        return Integer.parseInt(schema.split("\\.", 2)[0]) >= 10;
    }

    private void say(Text text) {
        Arrays.stream(Language.values()).map(text::in).forEach(out::println);
    }
}
