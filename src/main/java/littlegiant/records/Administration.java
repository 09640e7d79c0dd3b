package littlegiant.records;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import littlegiant.facts.CreditCode;
import littlegiant.wording.Language;
import littlegiant.wording.RedactedException;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * The commands of an administrator on the records, in a process beside the service: {@code bin/backup},
 * {@code bin/restore} and {@code bin/erase}. Prints zh and en. Exit status: 0 if done, 1 if not, 2 for invalid
 * arguments.
 */
public final class Administration {
    private static final int DONE = 0;
    private static final int NOT_DONE = 1;
    private static final int NOT_UNDERSTOOD = 2;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private static final Text USAGE = Text.of(
            "用法:\n  bin/backup [文件]\n  bin/restore 文件\n"
                    + "  bin/erase 统一社会信用代码 --official 姓名 --reason 理由 (--dry-run | --yes)",
            "Usage:\n  bin/backup [FILE]\n  bin/restore FILE\n"
                    + "  bin/erase CREDIT_CODE --official NAME --reason TEXT (--dry-run | --yes)");
    private static final Template BACKED_UP =
            Template.of("已备份到 {0}({1},{2},数据结构版本 {3})", "backed up to {0} ({1}, as of {2}, tables of version {3})");
    private static final Template RESTORED = Template.of("已恢复 {0} 的备份({1})", "restored the backup of {0} ({1})");
    private static final Template REPLACED = Template.of("原数据库保留在 {0}", "the database that it replaces is kept in {0}");
    private static final Template FAILED =
            Template.of("未能完成:{0};已撤销,数据未变", "it could not be done: {0}; it was undone and nothing is changed");
    private static final Template NO_CODE = Template.of("“{0}”不是统一社会信用代码", "\"{0}\" is no unified social credit code");
    private static final Template UNKNOWN =
            Template.of("没有保存任何关于 {0} 的内容,无可删除", "nothing is kept of {0}: there is nothing to erase");
    private static final Template FORESEEN = Template.of(
            "将删除:评估 {0} 条({1} 至 {2}),幂等键 {3} 个;事件 {4} 条将去除企业身份后保留。尚未删除",
            "would erase {0} assessments ({1} to {2}) and {3} idempotency keys; {4} events would stay without their"
                    + " enterprise. Nothing is erased yet");
    private static final Text CONFIRM = Text.of("确认请加 --yes", "add --yes to erase it");
    private static final Template ERASED = Template.of(
            "已删除:评估 {0} 条({1} 至 {2}),幂等键 {3} 个;事件 {4} 条已去除企业身份。登记为第 {5} 号",
            "erased {0} assessments ({1} to {2}) and {3} idempotency keys; {4} events lost their enterprise. It is"
                    + " number {5} among the erasures");
    private static final Text OLD_BACKUPS = Text.of(
            "此前的备份和被替换的数据库中仍有该企业的内容;请按规定销毁或在恢复后重新删除",
            "backups that were taken and databases that were replaced before still hold it: destroy them, or erase it"
                    + " again after restoring one");
    private static final Text JOURNAL = Text.of(
            "数据库日志文件正被读取,其中的旧内容将在下次写入时覆盖", "the journal is being read: what it still holds is overwritten in time");
    private static final Text RESTORING = Text.of("正在恢复备份;请稍后再试", "a backup is being restored: try again later");
    private static final Text OLDER_TABLES = Text.of(
            "数据库来自较早的版本;请先启动一次本版本的服务", "the database is of an older version: start this version of the service once");

    private final CommandSettings settings;
    private final Supplier<AuditSigning> signing;
    private final PrintStream out;

    Administration(CommandSettings settings, Supplier<AuditSigning> signing, PrintStream out) {
        this.settings = settings;
        this.signing = signing;
        this.out = out;
    }

    /**
     * Runs a command with the settings of the current folder and returns the exit status.
     *
     * @param arguments the command's name and its arguments
     * @param signing creates the signer of the audit trail, as in {@link AuditCommand#run}
     */
    public static int run(
            List<String> arguments, PrintStream out, BiFunction<Optional<Path>, List<String>, AuditSigning> signing)
            throws IOException {
        return new Administration(CommandSettings.read(), AuditCommand.signing(signing), out).run(arguments);
    }

    /** Runs a command: its name, then its arguments. */
    int run(List<String> arguments) {
        try {
            if (arguments.isEmpty()) {
                return usage();
            }
            List<String> given = arguments.subList(1, arguments.size());
            return switch (arguments.get(0)) {
                case "backup" -> given.size() <= 1 ? backUp(given) : usage();
                case "restore" -> given.size() == 1 ? restore(Path.of(given.get(0))) : usage();
                case "erase" -> erase(given);
                default -> usage();
            };
        } catch (CommandRefused declined) {
            say(declined.why());
            return NOT_DONE;
        } catch (Exception failure) {
            String why = SqlFailure.of(failure)
                    .map(Throwable::getMessage)
                    .orElseGet(() -> RedactedException.of(failure).getMessage());
            say(FAILED.with(why));
            return NOT_DONE;
        }
    }

    private int usage() {
        say(USAGE);
        return NOT_UNDERSTOOD;
    }

    private int backUp(List<String> given) throws Exception {
        Path file = given.isEmpty()
                ? Path.of(
                        "backups",
                        "little-giant-" + STAMP.format(Instant.now().atZone(ZoneId.systemDefault())) + ".zip")
                : Path.of(given.get(0));
        BackupArchive.BackupManifest manifest = Backups.backUp(settings, file);
        say(BACKED_UP.with(file, manifest.database(), manifest.takenAt(), manifest.schema()));
        return DONE;
    }

    private int restore(Path file) throws Exception {
        Backups.Restored restored = Backups.restore(settings, file);
        say(RESTORED.with(restored.manifest().takenAt(), file));
        if (restored.replaced() != null) {
            say(REPLACED.with(restored.replaced()));
        }
        return DONE;
    }

    private int erase(List<String> given) throws IOException {
        if (given.isEmpty()) {
            return usage();
        }
        String code = CreditCode.inCapitals(given.get(0));
        String official = null;
        String reason = null;
        boolean yes = false;
        boolean dryRun = false;
        for (int i = 1; i < given.size(); i++) {
            String option = given.get(i);
            boolean takesText = option.equals("--official") || option.equals("--reason");
            if (takesText && i + 1 == given.size()) {
                return usage();
            }
            switch (option) {
                case "--official" -> official = given.get(++i);
                case "--reason" -> reason = given.get(++i);
                case "--yes" -> yes = true;
                case "--dry-run" -> dryRun = true;
                default -> {
                    return usage();
                }
            }
        }
        boolean told = isTold(official) && isTold(reason);
        if (yes && dryRun || !dryRun && !told) {
            return usage();
        }
        if (!CreditCode.isWellFormed(code)) {
            throw new CommandRefused(NO_CODE.with(code));
        }
        return erase(code, official, reason, yes, dryRun);
    }

    private static boolean isTold(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private int erase(
            String code, @Nullable String official, @Nullable String reason, boolean confirmed, boolean dryRun)
            throws IOException {
        if (settings.dialect() == Dialect.POSTGRESQL) {
            return eraseOpened(code, official, reason, confirmed, dryRun);
        }
        if (!Files.exists(settings.file())) {
            throw new CommandRefused(UNKNOWN.with(code));
        }
        try (DataLock lock = DataLock.shared(settings.data()).orElseThrow(() -> new CommandRefused(RESTORING))) {
            return eraseOpened(code, official, reason, confirmed, dryRun);
        }
    }

    private int eraseOpened(
            String code, @Nullable String official, @Nullable String reason, boolean confirmed, boolean dryRun) {
        if (!SchemaVersion.of(settings).equals(Optional.of(SchemaVersion.newest(settings)))) {
            throw new CommandRefused(OLDER_TABLES);
        }
        Database database = settings.open(confirmed ? signing.get() : AuditSigning.NONE);
        EraseEnterprise erasing = new EraseEnterprise(database, settings.clock());
        if (!confirmed) {
            Erasure foreseen = erasing.preview(code).orElseThrow(() -> new CommandRefused(UNKNOWN.with(code)));
            say(FORESEEN.with(figures(foreseen)));
            if (dryRun) {
                return DONE;
            }
            say(CONFIRM);
            return NOT_DONE;
        }
        // Without both options the usage is printed, unless there is nothing to erase.
        Erasure erasure = erasing.erase(
                        code,
                        Objects.requireNonNull(official).strip(),
                        Objects.requireNonNull(reason).strip())
                .orElseThrow(() -> new CommandRefused(UNKNOWN.with(code)));
        say(ERASED.with(figures(erasure)));
        if (!database.emptyJournal()) {
            say(JOURNAL);
        }
        say(OLD_BACKUPS);
        return DONE;
    }

    private static Object[] figures(Erasure erasure) {
        return new Object[] {
            erasure.assessments(),
            erasure.firstDay() == null ? "—" : erasure.firstDay(),
            erasure.lastDay() == null ? "—" : erasure.lastDay(),
            erasure.idempotencyKeys(),
            erasure.events(),
            erasure.number()
        };
    }

    private void say(Text text) {
        Arrays.stream(Language.values()).map(text::in).forEach(out::println);
    }
}
