package littlegiant.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.util.Throwables;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of the events of a database of version 6 when the programme is parted by policy. */
abstract class ProgrammeMigrationContract {
    private static final String HERE = "haicheng-2017";
    private static final String THERE = "elsewhere-2018";
    private static final String ONE = "91210381MA0P000187";
    private static final String TWO = "91210381MA0P00020H";
    private static final String ERASED = "ERASED-1";

    private String url;
    private Jdbi before;

    /** The JDBC URL of a new, empty database. */
    abstract String newDatabase();

    @BeforeEach
    void makeOfVersionSix() {
        url = newDatabase();
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:db/" + (url.startsWith("jdbc:sqlite:") ? "sqlite" : "postgresql"))
                .target("6")
                .load()
                .migrate();
        before = Jdbi.create(url);
    }

    private static String assess(Handle handle, String code, String policy, long second, Map<String, String> outcomes) {
        Instant at = Instant.ofEpochSecond(second);
        UUID id = Ids.at(at);
        handle.execute(
                "INSERT INTO assessment (id, credit_code, policy, release_hash, as_of, assessed_at, language, outcomes,"
                        + " request, answer) VALUES (?, ?, ?, 'sha256:0', '2017-06-30', ?, 'zh-CN', ?, ?, ?)",
                id.toString(),
                code,
                policy,
                at.toEpochMilli(),
                AssessmentRows.text(outcomes),
                new byte[] {1},
                new byte[] {1});
        outcomes.forEach((decision, outcome) -> handle.execute(
                "INSERT INTO assessment_outcome (assessment_id, decision, outcome) VALUES (?, ?, ?)",
                id.toString(),
                decision,
                outcome));
        handle.execute("DELETE FROM enterprise WHERE credit_code = ?", code);
        handle.execute(
                "INSERT INTO enterprise (credit_code, first_id, latest_id) VALUES (?, ?, ?)",
                code,
                id.toString(),
                id.toString());
        return id.toString();
    }

    private static void happen(
            Handle handle, String code, int number, String type, String assessment, Integer voids, long second) {
        handle.execute(
                "INSERT INTO programme_event (credit_code, number, type, day, official, document, reason, assessment_id,"
                        + " cohort, stage, measure, amount, voids, pool_number, recorded_at)"
                        + " VALUES (?, ?, ?, '2017-07-01', '王某', '1号', '因为', ?, ?, ?, ?, ?, ?, ?, ?)",
                code,
                number,
                type,
                assessment,
                type.equals("SELECTED") ? 2017 : null,
                type.equals("SELECTED") || type.equals("STAGE_ASSIGNED") ? "GROWTH" : null,
                type.equals("SUPPORT_GIVEN") ? "SEED_FUND" : null,
                type.equals("SUPPORT_GIVEN") ? "500000.50" : null,
                voids,
                type.equals("SUPPORT_GIVEN") ? number : null,
                second * 1000);
    }

    private List<EventRecord> migrated(String code) {
        try (Opened opened = Opened.url(url, 64)) {
            return new EventRepository(opened.database()).of(code);
        }
    }

    @Test
    void assessments_of_before_are_found_by_their_outcomes() {
        List<String> ids = before.withHandle(handle -> List.of(
                assess(handle, ONE, HERE, 100, Map.of("recognition", "QUALIFIED", "revocation", "NO_GROUNDS")),
                assess(handle, ONE, HERE, 200, Map.of("recognition", "NOT_QUALIFIED", "revocation", "NO_GROUNDS"))));
        try (Opened opened = Opened.url(url, 64)) {
            opened.database().readNow(handle -> {
                assertThat(found(handle, new Filter(null, "recognition", "QUALIFIED", null, null, null)))
                        .containsExactly(ids.get(0));
                assertThat(found(handle, new Filter(null, null, "NO_GROUNDS", null, null, null)))
                        .containsExactly(ids.get(1), ids.get(0));
                return null;
            });
        }
    }

    private static List<String> found(Handle handle, Filter filter) {
        return AssessmentRows.summaries(handle, filter, Optional.empty(), 10).stream()
                .map(summary -> summary.id().toString())
                .toList();
    }

    @Test
    void every_event_is_there_as_it_was_and_of_the_only_policy() {
        before.useHandle(handle -> {
            String id = assess(handle, ONE, HERE, 100, Map.of("recognition", "QUALIFIED", "revocation", "NO_GROUNDS"));
            happen(handle, ONE, 1, "SELECTED", id, null, 110);
            happen(handle, ONE, 2, "STAGE_ASSIGNED", null, null, 120);
            happen(handle, ONE, 3, "SUPPORT_GIVEN", null, null, 130);
            happen(handle, ONE, 4, "RECOGNISED", id, null, 140);
            happen(handle, ONE, 5, "CORRECTED", null, 4, 150);
        });
        List<EventRecord> events = migrated(ONE);
        assertThat(events).extracting(EventRecord::policy).containsOnly(HERE).hasSize(5);
        assertThat(events).extracting(EventRecord::againstOutcome).containsOnlyNulls();
        assertThat(events.get(0).cohort()).isEqualTo(2017);
        assertThat(events.get(1).stage()).isEqualTo("GROWTH");
        assertThat(events.get(2))
                .isEqualTo(new EventRecord(
                        ONE,
                        3,
                        "SUPPORT_GIVEN",
                        LocalDate.of(2017, 7, 1),
                        "王某",
                        "1号",
                        "因为",
                        null,
                        null,
                        null,
                        "SEED_FUND",
                        new BigDecimal("500000.50"),
                        null,
                        3,
                        Instant.ofEpochSecond(130),
                        HERE,
                        null,
                        null));
        assertThat(events.get(4).voids()).isEqualTo(4);
    }

    @Test
    void of_several_policies_an_event_is_of_that_of_its_assessment_and_without_one_of_that_which_held_then() {
        before.useHandle(handle -> {
            String here = assess(handle, ONE, HERE, 100, Map.of("recognition", "QUALIFIED"));
            happen(handle, ONE, 1, "STAGE_ASSIGNED", null, null, 150);
            String there = assess(handle, ONE, THERE, 200, Map.of("recognition", "QUALIFIED"));
            happen(handle, ONE, 2, "STAGE_ASSIGNED", null, null, 250);
            happen(handle, ONE, 3, "RECOGNISED", here, null, 260);
            happen(handle, ONE, 4, "RECOGNISED", there, null, 270);
            // A correction goes with what it voids, whatever was assessed meanwhile and whatever it cites itself.
            happen(handle, ONE, 5, "CORRECTED", there, 1, 280);
            happen(handle, ONE, 6, "CORRECTED", null, 3, 290);
            // Taken down before anything that is still kept was assessed.
            assess(handle, TWO, THERE, 500, Map.of("recognition", "QUALIFIED"));
            happen(handle, TWO, 1, "STAGE_ASSIGNED", null, null, 400);
        });
        assertThat(migrated(ONE)).extracting(EventRecord::policy).containsExactly(HERE, THERE, HERE, THERE, HERE, HERE);
        assertThat(migrated(TWO)).extracting(EventRecord::policy).containsExactly(THERE);
    }

    @Test
    void the_bare_events_of_an_erased_enterprise_are_of_the_first_policy_of_the_release_that_decides() {
        before.useHandle(handle -> {
            release(handle, 1, "another-2016");
            release(handle, 2, HERE + "\nzhangjiang-2019");
            happen(handle, ERASED, 1, "SUPPORT_GIVEN", null, null, 130);
        });
        assertThat(migrated(ERASED)).extracting(EventRecord::policy).containsExactly(HERE);
        try (Opened opened = Opened.url(url, 64)) {
            assertThat(new EventRepository(opened.database()).given(HERE, "SEED_FUND"))
                    .isEqualByComparingTo("500000.50");
        }
    }

    private static void release(Handle handle, int number, String policies) {
        handle.execute(
                "INSERT INTO release (number, hash, policies, note, cases, failed_cases, published_at)"
                        + " VALUES (?, ?, ?, '', 0, 0, 0)",
                number,
                "sha256:" + number,
                policies);
        handle.execute(
                "INSERT INTO activation (sequence, release_number, activated_at) VALUES (?, ?, 0)", number, number);
    }

    @Test
    void what_went_against_its_assessment_is_marked_and_nothing_else() {
        before.useHandle(handle -> {
            String id = assess(
                    handle,
                    ONE,
                    HERE,
                    100,
                    Map.of("cultivation", "QUALIFIED", "recognition", "NOT_QUALIFIED", "revocation", "NO_GROUNDS"));
            happen(handle, ONE, 1, "CULTIVATED", id, null, 110);
            happen(handle, ONE, 2, "RECOGNISED", id, null, 120);
            happen(handle, ONE, 3, "REVOKED", id, null, 130);
            happen(handle, ONE, 4, "STAGE_ASSIGNED", id, null, 140);
        });
        List<EventRecord> events = migrated(ONE);
        assertThat(events)
                .extracting(EventRecord::againstDecision)
                .containsExactly(null, "recognition", "revocation", null);
        assertThat(events)
                .extracting(EventRecord::againstOutcome)
                .containsExactly(null, "NOT_QUALIFIED", "NO_GROUNDS", null);
    }

    @Test
    void an_event_is_still_never_edited_and_a_pool_is_of_its_policy() {
        before.useHandle(handle -> {
            String here = assess(handle, ONE, HERE, 100, Map.of("recognition", "QUALIFIED"));
            happen(handle, ONE, 1, "SUPPORT_GIVEN", here, null, 110);
            String there = assess(handle, TWO, THERE, 200, Map.of("recognition", "QUALIFIED"));
            happen(handle, TWO, 2, "SUPPORT_GIVEN", there, null, 210);
        });
        try (Opened opened = Opened.url(url, 64)) {
            EventRepository events = new EventRepository(opened.database());
            assertThat(events.given(HERE, "SEED_FUND")).isEqualByComparingTo("500000.50");
            assertThat(events.given(THERE, "SEED_FUND")).isEqualByComparingTo("500000.50");
            assertThatThrownBy(() -> opened.database()
                            .writeNow(handle -> handle.execute("UPDATE programme_event SET policy = 'another'")))
                    .satisfies(refused -> assertThat(Throwables.getStackTrace(refused))
                            .containsAnyOf("SQLITE_CONSTRAINT_TRIGGER", "SQLState P0001"));
            assertThat(events.anyUnder(THERE)).isTrue();
            assertThat(events.anyUnder("another")).isFalse();
        }
    }
}
