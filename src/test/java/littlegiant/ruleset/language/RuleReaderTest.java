package littlegiant.ruleset.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import littlegiant.facts.Enterprise;
import littlegiant.facts.FiscalYear;
import littlegiant.facts.IntellectualProperty;
import littlegiant.facts.Violation;
import littlegiant.vocabulary.Requirement;
import littlegiant.wording.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RuleReaderTest {
    private static final String RULE = """
            package p.q
            import littlegiant.facts.*
            import static littlegiant.vocabulary.Words.*
            rule "一"
            @clause( "五1" )
            when
            %s
            then
            %s
            end
            """;
    private static final String CONSEQUENCE = "insert( require( \"A\", attested( RD_MECHANISM ) ) );";

    private static String text;
    private static DecisionFile file;

    @BeforeAll
    static void read() throws IOException {
        text = Files.readString(Path.of("src/test/resources/rule-files/every-form.drl"));
        List<Diagnostic> faults = new ArrayList<>();
        Optional<DecisionFile> read = RuleReader.read("another-city-2020/growth.drl", text, faults::add);
        assertThat(faults.stream().map(RuleReaderTest::shown)).isEmpty();
        file = read.orElseThrow();
    }

    @Test
    void a_file_is_named_by_its_place() {
        assertThat(file.policy()).isEqualTo("another-city-2020");
        assertThat(file.decision()).isEqualTo("growth");
        assertThat(file.packageName()).isEqualTo("littlegiantrules.p_another_2d_city_2d_2020.d_growth");
        assertThat(file.kind()).isEqualTo(DecisionFile.DecisionFileKind.CRITERIA);
    }

    @Test
    void rules_keep_their_order_and_their_lines() {
        assertThat(file.rules().stream().map(card -> card.statement().id()))
                .containsExactly("C2", "G1", "G2", "G3", "G4", "G5", "G6");
        String[] lines = text.split("\n", -1);
        assertThat(file.rules())
                .allSatisfy(card -> assertThat(lines[card.line() - 1]).isEqualTo("rule \"" + card.name() + "\""));
    }

    @Test
    void clauses_and_dates_are_read() {
        RuleDefinition dated = rule("G1");
        assertThat(dated.clause()).isEqualTo("四(一)6、第三条第二款");
        assertThat(dated.holdsOn(LocalDate.parse("2017-12-31"))).isFalse();
        assertThat(dated.holdsOn(LocalDate.parse("2018-01-01"))).isTrue();
        assertThat(dated.holdsOn(LocalDate.parse("2018-12-31"))).isTrue();
        assertThat(dated.holdsOn(LocalDate.parse("2019-01-01"))).isFalse();
    }

    @Test
    void each_threshold_is_found_where_its_literal_stands() {
        String[] lines = text.split("\n", -1);
        assertThat(file.rules().stream().mapToInt(card -> card.thresholds().size()))
                .containsExactly(1, 1, 5, 2, 1, 5, 10);
        assertThat(file.rules().stream().flatMap(card -> card.thresholds().stream()))
                .allSatisfy(place -> assertThat(lines[place.line() - 1].substring(place.column() - 1))
                        .startsWith("\"" + place.threshold().written() + "\""));
    }

    @Test
    void the_thresholds_of_a_card_are_those_of_its_condition_in_the_same_order() {
        RuleDefinition bands = rule("G2");
        assertThat(bands.thresholds().stream().map(ThresholdPlace::threshold))
                .isEqualTo(((Requirement) bands.statement()).condition().thresholds());
    }

    @Test
    void what_a_rule_looks_at_is_known() {
        assertThat(rule("C2").consulted()).isEmpty();
        assertThat(rule("C2").matched()).containsExactly(Enterprise.class);
        assertThat(rule("G1").consulted()).containsExactlyInAnyOrder("/category", "/stage", "/industryCode");
        assertThat(rule("G2").consulted())
                .containsExactlyInAnyOrder(
                        "/technologyEvidence", "/seriousDishonesty", "/years", "/intellectualProperty", "/violations");
        assertThat(rule("G2").matched())
                .containsExactlyInAnyOrder(
                        Enterprise.class, FiscalYear.class, IntellectualProperty.class, Violation.class);
        assertThat(rule("G3").consulted()).containsExactlyInAnyOrder("/townOrPark", "/years");
    }

    @Test
    void an_empty_file_is_told_what_it_lacks() {
        assertThat(faults("")).hasSize(4);
    }

    @Test
    void a_byte_order_mark_is_told_by_its_name() {
        assertThat(faults("\uFEFF" + text)).singleElement().asString().contains("BOM");
    }

    @Test
    void characters_that_nobody_sees_are_refused_in_comments_too() {
        for (String hidden : List.of("\u0000", "\u202E", "\u200B", "\uFFFD", "\uD800", "\u001B", "\\u000a")) {
            String written = text.replace("// 门槛", "// " + hidden + "门槛");
            assertThat(faults(written)).as(hidden).singleElement().asString().startsWith("14:85 ");
        }
    }

    @Test
    void a_file_that_is_too_large_is_not_read() {
        assertThat(faults("a".repeat(300_000))).singleElement().asString().startsWith("0:0 ");
    }

    @Test
    void only_so_many_rules_and_faults_are_listed() {
        assertThat(faults("rule \"a\"\n".repeat(1_100)).size()).isBetween(100, 502);
        assertThat(faults("\u2603 ".repeat(100_000)).size()).isBetween(100, 502);
    }

    @Test
    void ten_thousand_open_brackets_are_a_fault_and_no_stack_overflow() {
        for (String bracket : List.of("(", "[", "{", "((", "!(")) {
            assertThat(faults(RULE.formatted("Enterprise" + bracket.repeat(10_000), CONSEQUENCE)))
                    .isNotEmpty();
            assertThat(faults(RULE.formatted("Enterprise()", "insert" + bracket.repeat(10_000))))
                    .isNotEmpty();
            assertThat(faults(bracket.repeat(10_000))).isNotEmpty();
        }
    }

    @Test
    void long_chains_are_a_fault_and_no_stack_overflow() {
        for (String link : List.of(".atLeast( \"1\" )", " + EMPLOYEES", ".a", ", EMPLOYEES", " - -1", "[0]", "::a")) {
            String chained = "insert( require( \"A\", EMPLOYEES" + link.repeat(20_000) + " ) );";
            assertThat(faults(RULE.formatted("Enterprise()", chained))).as(link).isNotEmpty();
            String shorter = "insert( require( \"A\", EMPLOYEES" + link.repeat(480) + " ) );";
            assertThat(faults(RULE.formatted("Enterprise()", shorter))).as(link).isNotEmpty();
        }
    }

    @Test
    void a_file_belongs_into_the_folder_of_its_policy() {
        assertThat(RuleReader.read("cultivation.drl", text, fault -> {})).isEmpty();
        assertThat(RuleReader.read("a/b/cultivation.drl", text, fault -> {})).isEmpty();
        assertThat(RuleReader.read("a/cultivation.txt", text, fault -> {})).isEmpty();
    }

    private static RuleDefinition rule(String id) {
        return file.rules().stream()
                .filter(card -> card.statement().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> faults(String written) {
        List<String> faults = new ArrayList<>();
        assertThat(RuleReader.read("p/q.drl", written, fault -> faults.add(shown(fault))))
                .isEmpty();
        return faults;
    }

    private static String shown(Diagnostic fault) {
        return fault.line() + ":" + fault.column() + " " + fault.message().in(Language.ZH);
    }
}
