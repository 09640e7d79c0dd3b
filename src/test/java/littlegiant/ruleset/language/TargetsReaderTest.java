package littlegiant.ruleset.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import littlegiant.facts.Stage;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What policy.yaml says of the programme: what is read, and each fault where it stands. */
class TargetsReaderTest {
    private static final String HEAD = """
            title: 行动计划
            documentNumber: 海政办发〔2017〕46号
            issuer: 办公室
            issuedOn: 2017-03-27
            validFrom: 2017-03-27
            validTo: 2020-12-31
            """;
    private static final String PROGRAMME = """
            programme:
              targets:
                T1: { year: 2017, goal: 20, title: 遴选初创期企业, count: selected, cohort: 2016, stages: [ START_UP ] }
                T2: { year: 2018, goal: 10, title: 其中, titleEn: of them, of: T1, count: stage, stages: [ GROWTH, MATURE ] }
                目标_3: { year: 2020, goal: 50, title: 达标企业, count: recognised }
            """;
    private static final int FIRST_LINE = 9;

    private final Diagnostics found = new Diagnostics();

    private Optional<PolicyHeader> read(String programme) {
        return HeaderReader.read("city/policy.yaml", HEAD + programme, found);
    }

    @Test
    void targets_are_read_in_the_order_of_the_file() {
        List<PlannedTarget> targets = read(PROGRAMME).orElseThrow().targets();
        assertThat(targets).extracting(PlannedTarget::id).containsExactly("T1", "T2", "目标_3");
        assertThat(targets.get(0).counting())
                .isEqualTo(new PlannedTarget.SelectedCounting(2016, Set.of(Stage.START_UP)));
        assertThat(targets.get(0).title().in(Language.EN)).isEqualTo("遴选初创期企业");
        assertThat(targets.get(1).counting()).isEqualTo(new PlannedTarget.InStage(Set.of(Stage.GROWTH, Stage.MATURE)));
        assertThat(targets.get(1).within()).isEqualTo("T1");
        assertThat(targets.get(1).title().in(Language.EN)).isEqualTo("of them");
        assertThat(targets.get(2).counting()).isEqualTo(new PlannedTarget.EverRecognised());
        assertThat(targets.get(2).goal()).isEqualTo(50);
        assertThat(found.sorted()).isEmpty();
    }

    @Test
    void a_policy_without_a_programme_sets_no_targets() {
        assertThat(read("").orElseThrow().targets()).isEmpty();
        assertThat(read("programme: { targets: { } }\n").orElseThrow().targets())
                .isEmpty();
    }

    @Test
    void without_a_cohort_the_year_is_meant_and_without_stages_every_stage() {
        PlannedTarget target =
                read("programme: { targets: { A: { year: 2019, goal: 1, title: x, count: selected } } }\n")
                        .orElseThrow()
                        .targets()
                        .get(0);
        assertThat(target.counting()).isEqualTo(new PlannedTarget.SelectedCounting(2019, EnumSet.allOf(Stage.class)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "cohort: 2016 | cohrt: 2016 | 0 | \"cohrt\" is not known here | did you mean \"cohort\"",
                "targets: | target: | -1 | \"target\" is not known here | did you mean \"targets\"",
                "count: selected | count: selektd | 0 | no way to count \"selektd\" | did you mean \"selected\"",
                "count: stage | count: profit | 1 | no way to count \"profit\" | known are: selected, stage, recognised",
                "of: T1 | of: T9 | 1 | names the target \"T9\" | T1, T2",
                "of: T1 | of: T2 | 1 | comes back to itself by of: T2 → T2 | let of lead",
                "year: 2017 | year: 17 | 0 | \"year\" must be a whole number from 2000 to 2100, not \"17\" | year: 2017",
                "year: 2020 | year: 2020.5 | 2 | must be a whole number from 2000 to 2100, not \"2020.5\" | year: 2017",
                "goal: 20 | goal: 0 | 0 | \"goal\" must be a whole number from 1 to 1000000, not \"0\" | goal: 20",
                "goal: 20 | goal: 二十 | 0 | not \"二十\" | goal: 20",
                "cohort: 2016 | cohort: 1999 | 0 | \"cohort\" must be a whole number from 2000 | cohort: 2017",
                "[ START_UP ] | [ STARTUP ] | 0 | no stage \"STARTUP\" | did you mean \"START_UP\"",
                "[ START_UP ] | [ START_UP, START_UP ] | 0 | \"START_UP\" is written twice | keep one",
                "[ START_UP ] | [ ] | 0 | at least one stage | [ GROWTH, EXPANSION ]",
                "[ START_UP ] | START_UP | 0 | at least one stage | [ GROWTH, EXPANSION ]",
                "`, stages: [ GROWTH, MATURE ]` | `` | 1 | target \"T2\" lacks \"stages\" | [ GROWTH, EXPANSION ]",
                "`title: 达标企业, ` | `` | 2 | target \"目标_3\" lacks \"title\" | add \"title",
                "`, count: recognised` | `` | 2 | lacks \"count\" | add \"count",
                "title: 达标企业 | title: [ a ] | 2 | \"title\" must be a text | 500",
                "count: recognised | `count: recognised, stages: [ GROWTH ]` | 2 | count: recognised takes no \"stages\" | out",
                "count: recognised | `count: recognised, cohort: 2017` | 2 | count: recognised takes no \"cohort\" | out",
                "count: selected | `count: selected, of: T2` | 0 | count: selected takes no \"of\" | leave it out",
                "目标_3: | 目标-3: | 2 | \"目标-3\" cannot be the id of a target | letters",
                "目标_3: | T1: | 2 | \"T1\" is written twice | keep one",
            })
    void a_fault_is_told_where_it_stands(String good, String bad, int place, String message, String suggestion) {
        assertThat(PROGRAMME).contains(good);
        assertThat(read(PROGRAMME.replace(good, bad == null ? "" : bad))).isEmpty();
        assertThat(found.sorted()).anySatisfy(fault -> {
            assertThat(fault.line()).isEqualTo(Math.max(FIRST_LINE + place, FIRST_LINE));
            assertThat(fault.message().in(Language.EN)).contains(message);
            assertThat(fault.suggestion().in(Language.EN)).contains(suggestion);
            assertThat(fault.message().in(Language.ZH))
                    .isNotEqualTo(fault.message().in(Language.EN));
        });
    }

    @Test
    void a_circle_of_several_targets_is_told() {
        assertThat(read("""
                        programme:
                          targets:
                            A: { year: 2017, goal: 1, title: a, count: recognised, of: B }
                            B: { year: 2017, goal: 1, title: b, count: recognised, of: A }
                        """)).isEmpty();
        assertThat(found.sorted())
                .extracting(fault -> fault.message().in(Language.EN))
                .contains("target \"A\" comes back to itself by of: A → B → A");
    }

    @Test
    void what_is_no_mapping_and_far_too_many_targets_are_refused() {
        assertThat(read("programme: soon\n")).isEmpty();
        assertThat(read("programme: { targets: [ T1 ] }\n")).isEmpty();
        assertThat(read("programme: { targets: { T1: 20 } }\n")).isEmpty();
        String many = IntStream.range(0, 101)
                .mapToObj(n -> "    T" + n + ": { year: 2017, goal: 1, title: x, count: recognised }\n")
                .collect(Collectors.joining());
        assertThat(read("programme:\n  targets:\n" + many)).isEmpty();
        assertThat(found.sorted()).hasSize(4);
    }

    @Test
    void the_role_of_a_decision_is_read_and_an_unknown_one_refused_with_the_nearest() {
        assertThat(read("decisions: { a: { title: 甲, role: recognition } }\n")
                        .orElseThrow()
                        .decisions()
                        .get("a")
                        .role())
                .isEqualTo(DecisionRole.RECOGNITION);
        assertThat(read("decisions: { a: { title: 甲, role: recogniton } }\n")).isEmpty();
        assertThat(found.sorted()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(7);
            assertThat(fault.message().in(Language.EN)).isEqualTo("there is no role \"recogniton\"");
            assertThat(fault.suggestion().in(Language.EN)).isEqualTo("did you mean \"recognition\"?");
        });
    }

    @Test
    void a_target_is_written_in_one_line_for_the_list_of_changes() {
        List<PlannedTarget> targets = read(PROGRAMME).orElseThrow().targets();
        assertThat(targets)
                .extracting(PlannedTarget::written)
                .containsExactly(
                        "year: 2017, goal: 20, title: 遴选初创期企业, count: selected, cohort: 2016, stages: [START_UP]",
                        "year: 2018, goal: 10, title: 其中, titleEn: of them, of: T1, count: stage, stages: [GROWTH, MATURE]",
                        "year: 2020, goal: 50, title: 达标企业, count: recognised");
    }
}
