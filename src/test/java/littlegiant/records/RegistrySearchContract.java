package littlegiant.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.util.Throwables;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of the search of the registry, of papers and of saved filters, whichever database keeps them. */
abstract class RegistrySearchContract {
    private static final String HERE = "haicheng-2017";
    private static final String ONE = "91210381MA0P000187";
    private static final String TWO = "91210381MA0P00020H";
    private static final String THREE = "91210381MA0P00021F";

    private String url;
    private Opened opened;
    private AssessmentRepository kept;
    private RegistrySearch search;
    private EventRepository events;

    /** The JDBC URL of a new, empty database. */
    abstract String newDatabase();

    @BeforeEach
    void open() {
        url = newDatabase();
        openAgain();
    }

    private void openAgain() {
        opened = Opened.url(url, 4_096);
        kept = new AssessmentRepository(opened.database());
        search = new RegistrySearch(opened.database());
        events = new EventRepository(opened.database());
    }

    @AfterEach
    void close() {
        opened.close();
    }

    private static AssessmentRecord assessment(
            String code, String name, String town, String policy, String outcome, String status, long second) {
        Instant at = Samples.NOON.plusSeconds(second);
        AssessmentSummary summary = new AssessmentSummary(
                Ids.at(at),
                code,
                name,
                town,
                null,
                null,
                policy,
                "sha256:0",
                LocalDate.of(2017, 6, 30),
                at,
                null,
                "zh-CN",
                new LinkedHashMap<>(Map.of("recognition", outcome)));
        String answer = "{\"id\":\"x\",\"decisions\":[{\"decision\":\"recognition\",\"findings\":["
                + "{\"criterion\":\"R2\",\"clause\":\"四(二)2\",\"title\":\"\\\"criterion\\\":\\\"R9\\\"\",\"status\":\""
                + status
                + "\",\"parts\":[{\"status\":\"MET\"}]},{\"criterion\":\"R20\",\"status\":\"MET\"}]}]}";
        return new AssessmentRecord(summary, Samples.bytes("{}"), answer.getBytes(StandardCharsets.UTF_8));
    }

    private AssessmentRecord keep(String code, String name, String town, String outcome, String status, long second) {
        AssessmentRecord one = assessment(code, name, town, HERE, outcome, status, second);
        kept.keep(one, Optional.empty()).toCompletableFuture().join();
        return one;
    }

    private void three() {
        keep(ONE, "海城泵业", "腾鳌开发区", "QUALIFIED", "MET", 1);
        keep(TWO, "Haicheng Robot", "西柳镇", "NOT_QUALIFIED", "NOT_MET", 2);
        keep(THREE, null, null, "INCOMPLETE", "MISSING", 3);
    }

    private List<String> codes(RegistryFilter filter) {
        return search.page(filter, RegistryOrder.CODE, Optional.empty(), 50).entries().stream()
                .map(RegistryEntry::creditCode)
                .toList();
    }

    private static RegistryFilter filter(
            String text, String town, String decision, String outcome, String criterion, String status) {
        return new RegistryFilter(HERE, text, town, null, null, decision, outcome, criterion, status);
    }

    @Test
    void each_filter_finds_what_it_says_and_nothing_else() {
        three();
        assertThat(codes(RegistryFilter.all(HERE))).containsExactly(ONE, TWO, THREE);
        assertThat(codes(RegistryFilter.all("elsewhere"))).isEmpty();
        assertThat(codes(filter("泵", null, null, null, null, null))).containsExactly(ONE);
        assertThat(codes(filter("haicheng ROBOT", null, null, null, null, null)))
                .containsExactly(TWO);
        assertThat(codes(filter("ma0p00021f", null, null, null, null, null))).containsExactly(THREE);
        assertThat(codes(filter("%", null, null, null, null, null))).isEmpty();
        assertThat(codes(filter("' OR 1=1 --", null, null, null, null, null))).isEmpty();
        assertThat(codes(filter(null, "西柳镇", null, null, null, null))).containsExactly(TWO);
        assertThat(codes(filter(null, null, "recognition", "QUALIFIED", null, null)))
                .containsExactly(ONE);
        assertThat(codes(filter(null, null, null, "INCOMPLETE", null, null))).containsExactly(THREE);
        assertThat(codes(filter(null, null, "cultivation", "QUALIFIED", null, null)))
                .isEmpty();
        assertThat(codes(filter(null, null, null, null, "R2", "NOT_MET"))).containsExactly(TWO);
        assertThat(codes(filter(null, null, null, null, "R2", null))).containsExactly(TWO, THREE);
        assertThat(codes(filter(null, null, null, null, null, "MISSING"))).containsExactly(THREE);
        // R2 is no part of R20, and what a title says or a part came to is no criterion.
        assertThat(codes(filter(null, null, null, null, "R9", null))).isEmpty();
        assertThat(codes(filter(null, null, null, null, "R20", null))).isEmpty();
        assertThat(search.count(RegistryFilter.all(HERE), 2)).isEqualTo(2);
        assertThat(search.count(RegistryFilter.all(HERE), 9)).isEqualTo(3);
        assertThat(search.towns(HERE)).containsExactlyInAnyOrder("腾鳌开发区", "西柳镇");
        assertThat(search.towns("elsewhere")).isEmpty();
    }

    @Test
    void pages_in_every_order_are_complete_and_repeat_nothing() {
        three();
        for (RegistryOrder order : RegistryOrder.values()) {
            List<String> listed = new ArrayList<>();
            Optional<RegistryCursor> after = Optional.empty();
            do {
                RegistrySearch.RegistryRows page = search.page(RegistryFilter.all(HERE), order, after, 1);
                page.entries().forEach(entry -> listed.add(entry.creditCode()));
                after = Optional.ofNullable(page.next())
                        .map(next -> RegistryCursor.read(next.written()).orElseThrow());
            } while (after.isPresent());
            assertThat(listed)
                    .as(order.name())
                    .containsExactlyElementsOf(
                            switch (order) {
                                case CODE -> List.of(ONE, TWO, THREE);
                                case NAME -> List.of(THREE, TWO, ONE);
                                case LATEST -> List.of(THREE, TWO, ONE);
                            });
        }
        assertThat(RegistryCursor.read("not a cursor")).isEmpty();
    }

    @Test
    void an_enterprise_is_found_by_its_latest_assessment_whatever_is_written_later() {
        keep(ONE, "旧名", "西柳镇", "QUALIFIED", "MET", 10);
        keep(ONE, "新名", "腾鳌开发区", "NOT_QUALIFIED", "NOT_MET", 20);
        keep(ONE, "更旧", "西柳镇", "QUALIFIED", "MET", 5);
        assertThat(search.page(RegistryFilter.all(HERE), RegistryOrder.CODE, Optional.empty(), 9)
                        .entries())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.name()).isEqualTo("新名");
                    assertThat(entry.outcomes()).containsExactly(Map.entry("recognition", "NOT_QUALIFIED"));
                    assertThat(entry.criteria()).containsEntry("R2", "NOT_MET").containsEntry("R20", "MET");
                    assertThat(entry.assessedAt()).isEqualTo(Samples.NOON.plusSeconds(20));
                });
        // Two of one enterprise in one commit.
        kept.keepAll(List.of(
                        assessment(TWO, "后", null, HERE, "QUALIFIED", "MET", 40),
                        assessment(TWO, "先", null, HERE, "QUALIFIED", "MET", 30)))
                .toCompletableFuture()
                .join();
        assertThat(codes(filter("后", null, null, null, null, null))).containsExactly(TWO);
    }

    private void happen(String code, int number, String type, String stage, Optional<EventDocument> paper) {
        events.write(writing -> {
                    writing.add(
                            new EventRecord(
                                    code,
                                    number,
                                    type,
                                    LocalDate.of(2017, 7, number),
                                    "王某",
                                    null,
                                    null,
                                    null,
                                    null,
                                    stage,
                                    null,
                                    null,
                                    null,
                                    null,
                                    Samples.NOON,
                                    "elsewhere",
                                    null,
                                    null),
                            paper);
                    writing.updateStatus("elsewhere", code, stage, type.equals("RECOGNISED"));
                    return number;
                })
                .toCompletableFuture()
                .join();
    }

    @Test
    void where_officials_put_an_enterprise_is_found_also_under_a_policy_by_which_it_was_never_assessed() {
        three();
        happen(ONE, 1, "STAGE_ASSIGNED", "GROWTH", Optional.empty());
        RegistryFilter growing = new RegistryFilter("elsewhere", null, null, "GROWTH", null, null, null, null, null);
        assertThat(codes(growing)).containsExactly(ONE);
        assertThat(search.page(growing, RegistryOrder.CODE, Optional.empty(), 9)
                        .entries()
                        .get(0))
                .satisfies(entry -> {
                    assertThat(entry.name()).isEqualTo("海城泵业");
                    assertThat(entry.outcomes()).isEmpty();
                    assertThat(entry.recognised()).isFalse();
                });
        happen(ONE, 2, "RECOGNISED", "GROWTH", Optional.empty());
        assertThat(codes(new RegistryFilter("elsewhere", null, null, null, true, null, null, null, null)))
                .containsExactly(ONE);
        // An assessment under it later on takes nothing of that away.
        kept.keep(assessment(ONE, "海城泵业", null, "elsewhere", "QUALIFIED", "MET", 99), Optional.empty())
                .toCompletableFuture()
                .join();
        assertThat(codes(new RegistryFilter(
                        "elsewhere", null, null, "GROWTH", true, "recognition", "QUALIFIED", null, null)))
                .containsExactly(ONE);
    }

    @Test
    void the_paper_of_an_event_is_read_back_as_it_was_and_never_changed() {
        three();
        EventDocument paper = EventDocument.of("批文.pdf", "application/pdf", Samples.bytes("%PDF-1.7 内容"));
        happen(ONE, 1, "RECOGNISED", null, Optional.of(paper));
        happen(ONE, 2, "STAGE_ASSIGNED", "GROWTH", Optional.empty());
        EventDocumentRepository papers = new EventDocumentRepository(opened.database());
        assertThat(papers.of(ONE)).containsOnlyKeys(1).containsEntry(1, paper.description());
        EventDocument found = papers.find(ONE, 1).orElseThrow();
        assertThat(found.content()).isEqualTo(paper.content());
        assertThat(found.sha256()).isEqualTo(paper.sha256()).hasSize(64);
        assertThat(papers.find(ONE, 2)).isEmpty();
        assertThatThrownBy(() -> opened.database()
                        .writeNow(handle -> handle.execute("UPDATE event_document SET name = 'other'")))
                .satisfies(refused -> assertThat(Throwables.getStackTrace(refused))
                        .containsAnyOf("SQLITE_CONSTRAINT_TRIGGER", "SQLState P0001"));
    }

    private int count(String table) {
        return opened.database()
                .readNow(handle -> handle.select("SELECT COUNT(*) FROM " + table)
                        .mapTo(Integer.class)
                        .one());
    }

    @Test
    void an_erased_enterprise_is_not_found_and_its_papers_and_settlements_are_gone() {
        three();
        happen(
                ONE,
                1,
                "RECOGNISED",
                null,
                Optional.of(EventDocument.of("a.pdf", "application/pdf", Samples.bytes("%PDF-"))));
        AssessmentRecord before = keep(ONE, "海城泵业", null, "INCOMPLETE", "MISSING", 50);
        assertThat(settle(before, 60)).isEmpty();
        assertThat(count("settlement")).isEqualTo(1);
        Clock clock = Clock.fixed(Instant.parse("2027-06-30T09:00:00Z"), ZoneId.of("Asia/Shanghai"));
        assertThat(new EraseEnterprise(opened.database(), clock).erase(ONE, "李主任", "申请"))
                .isPresent();
        assertThat(codes(RegistryFilter.all(HERE))).containsExactly(TWO, THREE);
        assertThat(codes(RegistryFilter.all("elsewhere"))).isEmpty();
        assertThat(count("event_document")).isZero();
        assertThat(count("settlement")).isZero();
        new Retention(opened.database(), clock).sweep(Optional.of(Period.ofYears(1)), Period.ofDays(30));
        assertThat(codes(RegistryFilter.all(HERE))).isEmpty();
    }

    private List<String> settle(AssessmentRecord before, long second) {
        SettlementRecord settlement = new SettlementRecord(
                before.summary().id(), "managementTeam", true, "科技局", LocalDate.of(2017, 6, 1), "看了章程", "wang");
        return new SettlementRepository(opened.database())
                .keep(List.of(new SettlementRepository.Settled(
                        settlement, assessment(ONE, "海城泵业", null, HERE, "QUALIFIED", "MET", second))))
                .toCompletableFuture()
                .join();
    }

    @Test
    void what_is_settled_about_an_enterprise_that_was_assessed_meanwhile_is_not_kept() {
        AssessmentRecord before = keep(ONE, "海城泵业", null, "INCOMPLETE", "MISSING", 1);
        assertThat(settle(before, 2)).isEmpty();
        assertThat(codes(filter(null, null, "recognition", "QUALIFIED", null, null)))
                .containsExactly(ONE);
        // The second click of the same person finds that it is no longer the latest.
        assertThat(settle(before, 3)).containsExactly(ONE);
        assertThat(count("assessment")).isEqualTo(2);
        assertThat(new SettlementRepository(opened.database()).of(ONE).values())
                .singleElement()
                .satisfies(one -> assertThat(one.note()).isEqualTo("看了章程"));
    }

    @Test
    void saved_filters_are_their_owners_and_as_many_as_fit() {
        SavedFilterRepository saved = new SavedFilterRepository(opened.database(), Clock.systemUTC());
        assertThat(saved.save("wang", new SavedFilter("待补", "status=MISSING"))).isTrue();
        assertThat(saved.save("wang", new SavedFilter("待补", "status=REVIEW"))).isTrue();
        assertThat(saved.save("li", new SavedFilter("我的", "q=1"))).isTrue();
        assertThat(saved.of("wang")).containsExactly(new SavedFilter("待补", "status=REVIEW"));
        saved.remove("li", "待补");
        saved.remove("wang", "没有的");
        assertThat(saved.of("wang")).hasSize(1);
        for (int i = 1; i < SavedFilterRepository.MOST; i++) {
            assertThat(saved.save("wang", new SavedFilter("f" + i, ""))).isTrue();
        }
        assertThat(saved.save("wang", new SavedFilter("one more", ""))).isFalse();
        assertThat(saved.save("wang", new SavedFilter("f1", "q=2"))).isTrue();
        assertThat(saved.of("li")).hasSize(1);
    }

    @Test
    void what_was_kept_before_there_was_a_search_is_found_by_it() {
        close();
        url = newDatabase();
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:db/" + (url.startsWith("jdbc:sqlite:") ? "sqlite" : "postgresql"))
                .target("14")
                .load()
                .migrate();
        AssessmentRecord one = assessment(ONE, "海城泵业", "腾鳌开发区", HERE, "NOT_QUALIFIED", "NOT_MET", 1);
        UUID id = one.summary().id();
        Jdbi.create(url).useHandle(handle -> {
            handle.execute(
                    "INSERT INTO assessment (id, credit_code, name, town_or_park, policy, release_hash, as_of,"
                            + " assessed_at, language, outcomes, request, answer) VALUES (?, ?, ?, ?, ?, 'sha256:0',"
                            + " '2017-06-30', ?, 'zh-CN', ?, ?, ?)",
                    id.toString(),
                    ONE,
                    "海城泵业",
                    "腾鳌开发区",
                    HERE,
                    Samples.NOON.toEpochMilli(),
                    AssessmentRows.text(one.summary().outcomes()),
                    CompressedDocument.pack(one.request()),
                    CompressedDocument.pack(one.answer()));
            handle.execute(
                    "INSERT INTO enterprise (credit_code, first_id, latest_id) VALUES (?, ?, ?)",
                    ONE,
                    id.toString(),
                    id.toString());
            String event =
                    "INSERT INTO programme_event (credit_code, number, type, day, official, stage, voids, recorded_at,"
                            + " policy) VALUES ('" + ONE + "', ?, ?, ?, '王某', ?, ?, 0, ?)";
            handle.execute(event, 1, "STAGE_ASSIGNED", "2017-07-02", "GROWTH", null, HERE);
            handle.execute(event, 2, "STAGE_ASSIGNED", "2017-07-01", "START_UP", null, HERE);
            handle.execute(event, 3, "RECOGNISED", "2017-07-03", null, null, HERE);
            handle.execute(event, 4, "RECOGNISED", "2017-07-03", null, null, "elsewhere");
            handle.execute(event, 5, "CORRECTED", "2017-07-04", null, 4, "elsewhere");
        });
        openAgain();
        assertThat(codes(new RegistryFilter(
                        HERE, null, "腾鳌开发区", "GROWTH", true, "recognition", "NOT_QUALIFIED", "R2", "NOT_MET")))
                .containsExactly(ONE);
        assertThat(codes(new RegistryFilter("elsewhere", null, null, null, false, null, null, null, null)))
                .containsExactly(ONE);
    }
}
