package littlegiant.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The audit trail, whichever database keeps it. */
abstract class AuditContract {
    private static final String ONE = "91210381MA0P000187";
    private static final Actor LI = new Actor("li", "10.1.1.1");
    private static final AuditEntry NOTE = AuditEntry.of("note", null, null);

    private String url;
    private Opened opened;
    private AuditTrail trail;

    /** The JDBC URL of a new, empty database. */
    abstract String newDatabase();

    /** The settings of a command on a database. */
    abstract CommandSettings settings(String url);

    @BeforeEach
    void open() {
        url = newDatabase();
        open(AuditSigning.NONE);
    }

    private void open(AuditSigning signing) {
        opened = Opened.url(url, 4_096, () -> LI, signing);
        trail = new AuditTrail(database());
    }

    @AfterEach
    void close() {
        opened.close();
    }

    private Database database() {
        return opened.database();
    }

    private List<AuditRecord> entries() {
        List<AuditRecord> entries = new ArrayList<>();
        trail.stream(AuditFilter.ALL, entries::add);
        return entries;
    }

    private List<String> what() {
        return entries().stream().map(AuditRecord::what).toList();
    }

    /** Changes the trail behind the triggers' back, as somebody could who owns the database. */
    private void tamper(String statement) {
        database().writeNow(handle -> {
            if (database().dialect() == Dialect.POSTGRESQL) {
                handle.execute("ALTER TABLE audit_entry DISABLE TRIGGER USER");
                handle.execute(statement);
                return handle.execute("ALTER TABLE audit_entry ENABLE TRIGGER USER");
            }
            List<String> triggers = handle.createQuery(
                            "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit_entry'")
                    .mapTo(String.class)
                    .list();
            handle.createQuery("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit_entry'")
                    .mapTo(String.class)
                    .list()
                    .forEach(name -> handle.execute("DROP TRIGGER " + name));
            handle.execute(statement);
            triggers.forEach(handle::execute);
            return 0;
        });
    }

    private record Said(int status, String text) {}

    private Said verify(AuditSigning signing, String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int status = new AuditCommand(settings(url), signing, new PrintStream(said, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
        return new Said(status, said.toString(StandardCharsets.UTF_8));
    }

    private Said verify(String... arguments) {
        return verify(AuditSigning.NONE, arguments);
    }

    @Test
    void who_acted_in_one_transaction_does_not_act_in_the_next_nor_in_one_after_a_failure() {
        BatchWrite<String, String> ofNobody = (handle, subjects) -> {
            subjects.forEach(subject -> LastWrites.audit(handle, AuditEntry.of("note", subject, null)));
            if (subjects.contains("fails")) {
                throw new IllegalArgumentException();
            }
            return subjects;
        };
        trail.appendNow(NOTE);
        database()
                .writeTogether(ofNobody, List.of("next"))
                .toCompletableFuture()
                .join();
        assertThat(database().writeTogether(ofNobody, List.of("fails")).toCompletableFuture())
                .failsWithin(Duration.ofMinutes(1));
        database()
                .writeTogether(ofNobody, List.of("after"))
                .toCompletableFuture()
                .join();
        assertThat(entries()).extracting(AuditRecord::subject).containsExactly(null, "next", "after");
        assertThat(entries()).extracting(AuditRecord::who).containsExactly("li", null, null);
    }

    private void some(int many) {
        for (int i = 0; i < many; i++) {
            trail.appendNow(AuditEntry.of("note", "subject " + i, Map.of("n", i)));
        }
    }

    @Test
    void an_entry_says_who_what_when_from_where_and_is_chained_to_the_one_before() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MICROS);
        trail.appendNow(
                AuditEntry.of("user.changed", "wang", Map.of("roles", List.of("clerk")), Map.of("b", 1, "a", 2)));
        trail.appendNow(NOTE.by(new Actor(null, "203.0.113.7")));
        Instant after = Instant.now();
        AuditRecord one = entries().get(0);
        assertThat(one.who()).isEqualTo("li");
        assertThat(one.address()).isEqualTo("10.1.1.1");
        assertThat(one.what()).isEqualTo("user.changed");
        assertThat(one.subject()).isEqualTo("wang");
        assertThat(one.before()).isEqualTo("{\"roles\":[\"clerk\"]}");
        assertThat(one.after()).isEqualTo("{\"a\":2,\"b\":1}");
        assertThat(one.at()).isBetween(before, after);
        assertThat(one.number()).isEqualTo(1);
        assertThat(one.previous()).isEmpty();
        assertThat(one.hash()).isEqualTo(one.computedHash()).hasSize(64);
        AuditRecord other = entries().get(1);
        assertThat(other.who()).isNull();
        assertThat(other.address()).isEqualTo("203.0.113.7");
        assertThat(other.previous()).isEqualTo(one.hash());
        assertThat(verify().status).isEqualTo(AuditCommand.WHOLE);
        assertThat(verify().text).contains("2 entries", other.hash());
    }

    @Test
    void what_is_rolled_back_leaves_no_entry_and_what_is_written_has_one() {
        UserRepository users = new UserRepository(database());
        Instant now = Instant.now();
        users.add(new UserAccount("li", "HASH", Set.of("admin"), false, false, null, now, null, now));
        assertThat(users.add(new UserAccount("li", "x", Set.of(), false, false, null, now, null, now)))
                .isFalse();
        assertThat(users.remove("li", "admin", now)).isEqualTo(UserRepository.UserChangeResult.LAST_ADMIN);
        assertThat(users.setPassword("nobody", "x", now)).isFalse();
        assertThatThrownBy(() -> database().writeNow(handle -> {
                    AuditTrail.append(handle, NOTE);
                    throw new IllegalStateException("the change fails");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(what()).containsExactly("user.made");
        assertThat(entries().get(0).toString()).doesNotContain("HASH");
    }

    /** One that fails makes the writer do the others again, alone: each is told of once all the same. */
    @Test
    void what_is_written_again_because_a_neighbour_failed_is_told_of_once() {
        List<CompletableFuture<?>> writes = IntStream.range(0, 200)
                .<CompletableFuture<?>>mapToObj(n -> database()
                        .write(handle -> {
                            AuditTrail.append(handle, AuditEntry.of("note", String.valueOf(n), null));
                            if (n % 7 == 0) {
                                throw new IllegalArgumentException("no");
                            }
                            return n;
                        })
                        .toCompletableFuture())
                .toList();
        writes.forEach(write -> write.handle((done, failed) -> done).join());
        List<String> subjects = entries().stream().map(AuditRecord::subject).toList();
        assertThat(subjects)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 200)
                        .filter(n -> n % 7 != 0)
                        .mapToObj(String::valueOf)
                        .toList());
        assertThat(verify().status).isEqualTo(AuditCommand.WHOLE);
    }

    @Test
    void users_keys_releases_schedules_events_erasures_and_retention_are_told_of() {
        Instant now = Instant.now();
        UserRepository users = new UserRepository(database());
        users.add(new UserAccount("li", "SECRET-1", Set.of("admin", "clerk"), false, false, null, now, null, now));
        users.add(new UserAccount("wang", "SECRET-2", Set.of("admin"), false, false, null, now, null, now));
        users.change("wang", Set.of("auditor"), true, "admin", now);
        users.setPassword("wang", "SECRET-3", now);
        users.remove("wang", "admin", now);
        KeyRepository keys = new KeyRepository(database());
        UUID key = UUID.randomUUID();
        keys.add(new ApiKey(key, "portal", "SECRET-4", Set.of("integrator"), now, "li", null, null, null, null));
        keys.revoke(key, "li", now);
        keys.revoke(key, "li", now);
        ReleaseRepository releases = new ReleaseRepository(database());
        ReleaseRecord release = releases.publish(
                new ReleaseRecord(0, "sha256:a", List.of("p"), "why", null, 1, 0, now, "li", null, null, null),
                Map.of("p/a.drl", "text"));
        ScheduleRepository schedules = new ScheduleRepository(database());
        ScheduleRecord schedule = schedules.add(release, now, now, "li", "soon");
        schedules.activate(schedule, release, now, RecordSigner.NONE);
        schedules.end(schedule.number(), now, "li", "CANCELLED");
        new AssessmentRepository(database())
                .keep(Samples.of(ONE, "QUALIFIED", "sha256:a", now), Optional.empty())
                .toCompletableFuture()
                .join();
        EventRepository events = new EventRepository(database());
        for (Integer voids : new Integer[] {null, 1}) {
            events.write(writing -> {
                        writing.add(new EventRecord(
                                ONE,
                                voids == null ? 1 : 2,
                                voids == null ? "SUPPORT_GIVEN" : "CORRECTED",
                                LocalDate.of(2017, 7, 1),
                                "li",
                                null,
                                "因为海城示例",
                                null,
                                null,
                                null,
                                voids == null ? "seed" : null,
                                voids == null ? new java.math.BigDecimal("123456.78") : null,
                                voids,
                                null,
                                now,
                                "haicheng-2017",
                                null,
                                null));
                        return 0;
                    })
                    .toCompletableFuture()
                    .join();
        }
        new EraseEnterprise(database(), java.time.Clock.systemUTC()).erase(ONE, "li", ONE + " asks for it");
        assertThat(what())
                .containsExactly(
                        "user.made",
                        "user.made",
                        "user.changed",
                        "user.password",
                        "user.removed",
                        "key.made",
                        "key.revoked",
                        "release.published",
                        "release.activated",
                        "schedule.made",
                        "schedule.ended",
                        "release.activated",
                        "event.recorded",
                        "event.corrected",
                        "records.erased");
        assertThat(entries()).allSatisfy(entry -> assertThat(entry.who()).isEqualTo("li"));
        assertThat(entries().get(2).before()).isEqualTo("{\"disabled\":false,\"roles\":[\"admin\"]}");
        assertThat(entries().get(2).after()).isEqualTo("{\"disabled\":true,\"roles\":[\"auditor\"]}");
        assertThat(entries().get(11).before()).isEqualTo("{\"release\":\"sha256:a\"}");
        String[] subject = entries().get(12).subject().split(":");
        assertThat(subject[1]).isEqualTo(Erasure.hash(subject[0], ONE));
        assertThat(entries().toString()).doesNotContain("SECRET", ONE, "海城", "123456");
        assertThat(verify().status).isEqualTo(AuditCommand.WHOLE);
    }

    @Test
    void what_lapses_is_told_of_and_the_trail_itself_never_lapses() {
        new AssessmentRepository(database())
                .keep(Samples.of(ONE), Optional.empty())
                .toCompletableFuture()
                .join();
        trail.appendNow(NOTE);
        new Retention(database(), java.time.Clock.systemUTC())
                .sweep(Optional.of(java.time.Period.ofDays(1)), java.time.Period.ofDays(1));
        assertThat(what()).containsExactly("note", "records.lapsed");
        assertThat(entries().get(1).after()).contains("\"assessments\":1", "\"period\":\"P1D\"");
    }

    @Test
    void entries_are_neither_edited_nor_removed_nor_replaced() {
        some(3);
        List<String> statements = new ArrayList<>(List.of(
                "UPDATE audit_entry SET who = 'somebody else' WHERE number = 2",
                "DELETE FROM audit_entry WHERE number = 3",
                "DELETE FROM audit_entry"));
        statements.add(
                database().dialect() == Dialect.SQLITE
                        ? "INSERT OR REPLACE INTO audit_entry (number, happened_at, what, previous_hash, hash)"
                                + " VALUES (2, 0, 'x', '', '')"
                        : "TRUNCATE audit_entry");
        List<AuditRecord> before = entries();
        for (String statement : statements) {
            assertThatThrownBy(() -> database().writeNow(handle -> handle.execute(statement)))
                    .as(statement)
                    .isNotNull();
        }
        assertThat(entries()).isEqualTo(before).hasSize(3);
    }

    @Test
    void the_first_broken_link_is_named_whatever_was_done() {
        some(9);
        String head = entries().get(8).hash();
        assertThat(verify("--noted", "9:" + head).status).isEqualTo(AuditCommand.WHOLE);
        assertBroken("UPDATE audit_entry SET after_change = '{\"n\":99}' WHERE number = 8", "entry 8 was changed");
        assertBroken("UPDATE audit_entry SET happened_at = happened_at + 1 WHERE number = 7", "entry 7 was changed");
        assertBroken("UPDATE audit_entry SET who = NULL WHERE number = 6", "entry 6 was changed");
        assertBroken("DELETE FROM audit_entry WHERE number = 5", "entry 5 is missing");
        assertBroken("UPDATE audit_entry SET previous_hash = hash WHERE number = 4", "entry 4 does not follow");
        assertBroken("DELETE FROM audit_entry WHERE number > 3", "ends with entry 3, but its head is entry 9");
    }

    private void assertBroken(String statement, String first) {
        tamper(statement);
        Said said = verify();
        assertThat(said.text).contains(first);
        assertThat(said.status).isEqualTo(AuditCommand.BROKEN);
    }

    @Test
    void a_trail_that_was_cut_and_made_to_look_whole_is_found_by_a_head_that_was_noted() {
        some(5);
        String noted = "5:" + entries().get(4).hash();
        tamper("DELETE FROM audit_entry WHERE number > 3");
        database()
                .writeNow(handle -> handle.execute("UPDATE audit_head SET number = 3, hash ="
                        + " (SELECT hash FROM audit_entry WHERE number = 3)"));
        assertThat(verify().status).isEqualTo(AuditCommand.WHOLE);
        assertThat(verify("--noted", noted).status).isEqualTo(AuditCommand.BROKEN);
        some(2);
        Said said = verify("--noted", noted);
        assertThat(said.status).isEqualTo(AuditCommand.BROKEN);
        assertThat(said.text).contains("the hash of entry 5 is not");
    }

    /** A signature that only this test's key makes. */
    private record Signed(String key) implements AuditSigning {
        @Override
        public Optional<String> sign(String hash) {
            return Optional.of(org.apache.commons.codec.digest.DigestUtils.sha256Hex(key + hash));
        }

        @Override
        public boolean verifies() {
            return true;
        }

        @Override
        public boolean isRight(String hash, String signature) {
            return sign(hash).orElseThrow().equals(signature);
        }
    }

    @Test
    void where_there_is_a_key_the_head_is_signed_and_a_chain_that_was_made_anew_is_found() {
        some(2);
        assertThat(verify(new Signed("office")).text).contains("the last entry, 2, is not signed");
        close();
        open(new Signed("office"));
        some(3);
        assertThat(verify(new Signed("office"))).satisfies(said -> {
            assertThat(said.status).isEqualTo(AuditCommand.WHOLE);
            assertThat(said.text).contains("its signature is verified");
        });
        // Whoever owns the database but not the key writes a chain that links perfectly.
        List<AuditRecord> entries = entries();
        String previous = entries.get(2).hash();
        for (AuditRecord entry : entries.subList(3, 5)) {
            AuditRecord forged = new AuditRecord(
                            entry.number(),
                            entry.at(),
                            "somebody else",
                            entry.address(),
                            entry.what(),
                            entry.subject(),
                            entry.before(),
                            entry.after(),
                            previous,
                            null,
                            null)
                    .sealed(AuditSigning.NONE);
            tamper("UPDATE audit_entry SET who = 'somebody else', previous_hash = '" + previous + "', hash = '"
                    + forged.hash() + "' WHERE number = " + entry.number());
            previous = forged.hash();
        }
        String head = previous;
        database().writeNow(handle -> handle.execute("UPDATE audit_head SET hash = ?", head));
        assertThat(verify().status).isEqualTo(AuditCommand.WHOLE);
        Said said = verify(new Signed("office"));
        assertThat(said.status).isEqualTo(AuditCommand.BROKEN);
        assertThat(said.text).contains("the signature of entry 4");
    }

    @Test
    void pages_and_filters_find_their_own() {
        some(5);
        trail.appendNow(AuditEntry.of("user.made", "x", null).by(new Actor("wang", null)));
        trail.appendNow(AuditEntry.of("user.changed", "x", null).by(new Actor("wang", null)));
        trail.appendNow(AuditEntry.of("users", "x", null));
        assertThat(numbers(AuditFilter.ALL, Long.MAX_VALUE, 3)).containsExactly(8L, 7L, 6L);
        assertThat(numbers(AuditFilter.ALL, 6, 100)).containsExactly(5L, 4L, 3L, 2L, 1L);
        assertThat(numbers(new AuditFilter("wang", null, null, null), Long.MAX_VALUE, 9))
                .containsExactly(7L, 6L);
        assertThat(numbers(new AuditFilter(null, "user", null, null), Long.MAX_VALUE, 9))
                .containsExactly(7L, 6L);
        assertThat(numbers(new AuditFilter(null, "user.made", null, null), Long.MAX_VALUE, 9))
                .containsExactly(6L);
        Instant fourth = entries().get(3).at();
        assertThat(numbers(new AuditFilter(null, null, null, fourth), Long.MAX_VALUE, 9))
                .doesNotContain(4L);
        assertThat(numbers(new AuditFilter(null, null, fourth, null), Long.MAX_VALUE, 9))
                .contains(4L, 8L);
    }

    private List<Long> numbers(AuditFilter filter, long before, int limit) {
        return trail.page(filter, before, limit).stream()
                .map(AuditRecord::number)
                .toList();
    }

    @Test
    void a_setting_is_told_of_where_it_changed_and_not_at_each_start() {
        assertThat(trail.appendIfChanged(AuditEntry.of("settings", null, Map.of("a", "1"))))
                .isTrue();
        assertThat(trail.appendIfChanged(AuditEntry.of("settings", null, Map.of("a", "1"))))
                .isFalse();
        assertThat(trail.appendIfChanged(AuditEntry.of("settings", null, Map.of("a", "2"))))
                .isTrue();
        assertThat(what()).containsExactly("settings", "settings");
    }

    @Test
    void many_writers_at_once_make_one_chain() {
        List<Opened> instances = otherInstances(url);
        try {
            List<Consumer<AuditEntry>> ways = new ArrayList<>(List.of(trail::appendNow));
            instances.forEach(other -> ways.add(new AuditTrail(other.database())::appendNow));
            UserRepository users = new UserRepository(database());
            List<CompletableFuture<Void>> writers = IntStream.range(0, 8)
                    .mapToObj(n -> CompletableFuture.runAsync(
                            () -> {
                                Opened mine = n % 2 == 0 || instances.isEmpty() ? opened : instances.get(0);
                                AuditTrail audit = new AuditTrail(mine.database());
                                UserRepository people = new UserRepository(mine.database());
                                for (int i = 0; i < 40; i++) {
                                    audit.appendNow(AuditEntry.of("note", n + "/" + i, null));
                                    // Takes another lock that the instances share, before that of the chain.
                                    Instant now = Instant.now();
                                    people.add(new UserAccount(
                                            "p" + n + "-" + i,
                                            "x",
                                            Set.of("clerk"),
                                            false,
                                            false,
                                            null,
                                            now,
                                            null,
                                            now));
                                }
                            },
                            task -> new Thread(task).start()))
                    .toList();
            writers.forEach(CompletableFuture::join);
            assertThat(users.all()).hasSize(320);
            assertThat(entries())
                    .extracting(AuditRecord::number)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 640).boxed().toList());
            assertThat(verify().status).isEqualTo(AuditCommand.WHOLE);
        } finally {
            instances.forEach(Opened::close);
        }
    }

    /** Further instances on the same database, where it allows some. */
    abstract List<Opened> otherInstances(String url);

    @Test
    void what_cannot_be_understood_or_read_is_told_so() {
        assertThat(verify("--noted").status).isEqualTo(AuditCommand.NOT_READ);
        assertThat(verify("--noted", "5:xyz").status).isEqualTo(AuditCommand.NOT_READ);
        assertThat(verify("all").status).isEqualTo(AuditCommand.NOT_READ);
        assertThat(verify("all").text).contains("bin/verify-audit [--noted");
    }
}
