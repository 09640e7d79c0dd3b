package littlegiant.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import littlegiant.wording.Language;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds of backing up and restoring, whichever database keeps the records. */
abstract class BackupContract {
    private static final String ONE = "91210381MA0P000187";

    @TempDir
    Path backups;

    private String url;
    private Opened opened;
    private AssessmentRepository kept;

    /** The JDBC URL of a new, empty database. */
    abstract String newDatabase();

    @BeforeEach
    void begin() {
        url = newDatabase();
        open();
    }

    final void open() {
        opened = Opened.url(url, 4_096);
        kept = new AssessmentRepository(opened.database());
        // What is backed up needs its dictionary to be read again.
        opened.database().dictionaries().learn(Samples.KEY, Samples.of(ONE).answer());
    }

    @AfterEach
    void close() {
        opened.close();
    }

    final CommandSettings settings() {
        return BackedUp.settings(url);
    }

    final AssessmentRecord keep() {
        AssessmentRecord one =
                Samples.of(ONE, "QUALIFIED", "sha256:a", Instant.now().truncatedTo(ChronoUnit.MILLIS));
        kept.keep(one, Optional.of(new Idempotency(UUID.randomUUID().toString(), "body")))
                .toCompletableFuture()
                .join();
        return one;
    }

    final Path backUp() throws Exception {
        Path file = backups.resolve(UUID.randomUUID() + ".zip");
        Backups.backUp(settings(), file);
        return file;
    }

    final List<UUID> ids() {
        return ids(opened);
    }

    /** The database that is backed up. */
    Database database() {
        return opened.database();
    }

    private static List<UUID> ids(Opened opened) {
        List<UUID> ids = new ArrayList<>();
        new AssessmentRepository(opened.database())
                .stream(Filter.ALL, one -> ids.add(one.summary().id()));
        return ids;
    }

    private static int count(Opened opened, String table) {
        return opened.database()
                .readNow(handle -> handle.select("SELECT COUNT(*) FROM " + table)
                        .mapTo(Integer.class)
                        .one());
    }

    private static ReleaseRecord release(String hash) {
        return new ReleaseRecord(0, hash, List.of("p"), "甲\t乙\\N\n丙", null, 5, 0, Samples.NOON);
    }

    @Test
    void a_backup_that_is_taken_while_others_write_holds_all_that_was_acknowledged_before_and_nothing_half()
            throws Exception {
        ReleaseRepository releases = new ReleaseRepository(opened.database());
        releases.publish(release("sha256:a"), Map.of("p/a.drl", "甲\r\n\t\\.\n乙"));
        ReleaseRecord second = releases.publish(release("sha256:b"), Map.of("p/a.drl", ""));
        releases.publish(release("sha256:c"), Map.of("p/a.drl", "丙"));
        releases.activate(second.number(), Samples.NOON);
        AtomicBoolean stopped = new AtomicBoolean();
        List<AssessmentRecord> acknowledged = Collections.synchronizedList(new ArrayList<>());
        List<Thread> writers = IntStream.range(0, 6)
                .mapToObj(n -> new Thread(() -> {
                    while (!stopped.get()) {
                        acknowledged.add(keep());
                    }
                }))
                .toList();
        writers.forEach(Thread::start);
        await(acknowledged, 300);
        List<AssessmentRecord> before = List.copyOf(acknowledged);
        Path file = backUp();
        await(acknowledged, before.size() + 100);
        stopped.set(true);
        for (Thread writer : writers) {
            writer.join();
        }
        String elsewhere = BackedUp.another(url);
        Backups.restore(BackedUp.settings(elsewhere), file);
        try (Opened restored = Opened.url(elsewhere, 64)) {
            AssessmentRepository there = new AssessmentRepository(restored.database());
            for (AssessmentRecord one : before) {
                AssessmentRecord found = there.find(one.summary().id())
                        .toCompletableFuture()
                        .join()
                        .orElseThrow();
                assertThat(found.summary()).isEqualTo(one.summary());
                assertThat(found.request()).isEqualTo(one.request());
                assertThat(found.answer()).isEqualTo(one.answer());
            }
            int all = count(restored, "assessment");
            assertThat(all).isBetween(before.size(), acknowledged.size());
            assertThat(count(restored, "idempotency_key k JOIN assessment a ON a.id = k.assessment_id"))
                    .isEqualTo(all);
            assertThat(new EnterpriseRepository(restored.database())
                            .find(ONE)
                            .orElseThrow()
                            .latest())
                    .isEqualTo(ids(restored).get(0));
            ReleaseRepository found = new ReleaseRepository(restored.database());
            assertThat(found.active()).contains(second);
            assertThat(found.history(10)).isEqualTo(releases.history(10)).hasSize(3);
            assertThat(found.files("sha256:a").orElseThrow()).containsEntry("p/a.drl", "甲\r\n\t\\.\n乙");
        }
    }

    private static void await(List<AssessmentRecord> acknowledged, int many) throws InterruptedException {
        while (acknowledged.size() < many) {
            Thread.sleep(5);
        }
    }

    @Test
    void a_backup_never_overwrites_a_file_and_leaves_none_but_itself() throws Exception {
        keep();
        Path file = backUp();
        byte[] first = Files.readAllBytes(file);
        assertThatThrownBy(() -> Backups.backUp(settings(), file)).isInstanceOf(CommandRefused.class);
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        try (Stream<Path> files = Files.list(backups)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_file_that_is_damaged_or_no_backup_is_refused_and_changes_nothing() throws Exception {
        for (int i = 0; i < 50; i++) {
            keep();
        }
        Path sound = backUp();
        byte[] whole = Files.readAllBytes(sound);
        String elsewhere = BackedUp.another(url);
        Opened.url(elsewhere, 64).close();
        List<byte[]> damaged = new ArrayList<>(List.of(new byte[0], "no backup".getBytes(StandardCharsets.UTF_8)));
        for (int part = 1; part < 8; part++) {
            damaged.add(Arrays.copyOf(whole, whole.length * part / 8));
        }
        for (byte[] bytes : damaged) {
            Path file = Files.write(backups.resolve(UUID.randomUUID() + ".zip"), bytes);
            assertThatThrownBy(() -> Backups.restore(BackedUp.settings(elsewhere), file))
                    .isInstanceOf(CommandRefused.class);
        }
        assertThatThrownBy(() -> Backups.restore(BackedUp.settings(elsewhere), backups.resolve("none.zip")))
                .isInstanceOf(CommandRefused.class);
        try (Opened there = Opened.url(elsewhere, 64)) {
            assertThat(ids(there)).isEmpty();
        }
    }

    @Test
    void wherever_a_bit_is_flipped_a_backup_is_refused_or_holds_what_it_held() throws Exception {
        for (int i = 0; i < 50; i++) {
            keep();
        }
        Path sound = backUp();
        byte[] whole = Files.readAllBytes(sound);
        BackupArchive.BackupManifest manifest;
        try (BackupArchive.BackupReader reader = BackupArchive.open(sound)) {
            manifest = reader.manifest();
        }
        int refused = 0;
        for (int place = 0; place < whole.length; place += 1 + whole.length / 400) {
            byte[] flipped = whole.clone();
            flipped[place] ^= (byte) (1 << place % 8);
            Path file = Files.write(backups.resolve("flipped.zip"), flipped);
            // Opening reads every part and compares its sum.
            try (BackupArchive.BackupReader reader = BackupArchive.open(file)) {
                assertThat(reader.manifest()).isEqualTo(manifest);
            } catch (CommandRefused declined) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(200);
    }

    @Test
    void a_backup_with_tables_newer_than_this_service_knows_is_refused() throws Exception {
        keep();
        // Not by the service, which keeps nothing more once the tables are newer.
        Jdbi.create(url)
                .useHandle(handle -> handle.execute("INSERT INTO flyway_schema_history (installed_rank, version,"
                        + " description, type, script, checksum, installed_by, execution_time, success)"
                        + " VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'x', 1, "
                        + (opened.database().dialect() == Dialect.SQLITE ? "1" : "true") + ")"));
        Path file = backUp();
        String elsewhere = BackedUp.another(url);
        assertThatThrownBy(() -> Backups.restore(BackedUp.settings(elsewhere), file))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        declined -> assertThat(declined.why().in(Language.EN)).contains("99"));
    }

    @Test
    void what_is_kept_on_after_restoring_goes_on_from_there() throws Exception {
        AssessmentRecord first = keep();
        String elsewhere = BackedUp.restored(url);
        close();
        url = elsewhere;
        open();
        AssessmentRecord second = keep();
        assertThat(ids()).containsExactly(second.summary().id(), first.summary().id());
    }

    /** What a command said and how it ended. */
    private record Told(int code, String said) {}

    private Told run(String... arguments) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            int code = new Administration(settings(), () -> AuditSigning.NONE, out).run(List.of(arguments));
            return new Told(code, said.toString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void what_an_erasure_adds_to_the_trail_is_signed_and_chained_like_what_the_service_adds() throws Exception {
        keep();
        AuditSigning signing = new AuditSigning() {
            @Override
            public Optional<String> sign(String hash) {
                return Optional.of("signed " + hash);
            }

            @Override
            public boolean verifies() {
                return true;
            }

            @Override
            public boolean isRight(String hash, String signature) {
                return signature.equals("signed " + hash);
            }
        };
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            assertThat(new Administration(settings(), () -> signing, out)
                            .run(List.of("erase", ONE, "--official", "王芳", "--reason", "企业申请", "--yes")))
                    .as(said.toString(StandardCharsets.UTF_8))
                    .isZero();
            assertThat(new AuditCommand(settings(), signing, out).run(List.of()))
                    .as(said.toString(StandardCharsets.UTF_8))
                    .isEqualTo(AuditCommand.WHOLE);
        }
        AuditRecord last = new AuditTrail(opened.database())
                .page(AuditFilter.ALL, Long.MAX_VALUE, 1)
                .get(0);
        assertThat(last.what()).isEqualTo("records.erased");
        assertThat(last.signature()).isEqualTo("signed " + last.hash());
    }

    @Test
    void the_command_that_erases_asks_first_names_who_answers_for_it_and_tells_of_older_backups() throws Exception {
        keep();
        keep();
        String[] erase = {"erase", ONE, "--official", "王芳", "--reason", "企业申请"};
        Told foreseen = run(erase);
        assertThat(foreseen.code).isEqualTo(1);
        assertThat(foreseen.said).contains("would erase 2 assessments", "--yes", "尚未删除");
        assertThat(run("erase", ONE, "--dry-run").code).isZero();
        assertThat(run("erase", ONE, "--dry-run").said).contains("would erase 2 assessments");
        assertThat(ids()).hasSize(2);
        assertThat(run("erase", ONE, "--yes").code).isEqualTo(2);
        assertThat(run("erase", ONE, "--official", " ", "--reason", "x", "--yes").code)
                .isEqualTo(2);
        assertThat(run("erase", "912103", "--official", "x", "--reason", "x", "--yes").code)
                .isEqualTo(1);
        assertThat(ids()).hasSize(2);
        Told erased = run("erase", ONE, "--official", "王芳", "--reason", "企业申请", "--yes");
        assertThat(erased.code).isZero();
        assertThat(erased.said).contains("erased 2 assessments", "number 1", "backups that were taken");
        assertThat(ids()).isEmpty();
        assertThat(new ErasureRepository(opened.database()).page(Integer.MAX_VALUE, 5))
                .extracting(Erasure::official)
                .containsExactly("王芳");
        Told again = run("erase", ONE, "--official", "王芳", "--reason", "企业申请", "--yes");
        assertThat(again.code).isEqualTo(1);
        assertThat(again.said).contains("nothing is kept of " + ONE);
    }

    @Test
    void a_command_that_cannot_be_understood_says_how_to_use_it() throws IOException {
        for (String[] wrong : List.<String[]>of(
                new String[] {}, new String[] {"x"}, new String[] {"restore"}, new String[] {"backup", "a", "b"})) {
            Told told = run(wrong);
            assertThat(told.code).isEqualTo(2);
            assertThat(told.said).contains("bin/backup [FILE]", "用法");
        }
        assertThat(run("restore", backups.resolve("none.zip").toString()).code).isEqualTo(1);
    }
}
