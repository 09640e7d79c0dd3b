package littlegiant.ruleset.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule's name says its thresholds as {1}, {2}, and people read the figures. */
class TitlePlaceholdersTest {
    private static final String RULE = """
            package city.recognition

            import littlegiant.facts.*
            import static littlegiant.vocabulary.Words.*

            rule "%s"
                @clause( "一" )
            when
                Enterprise()
            then
                insert( require( "A", %s ) );
            end
            """;
    private static final String TWO =
            "anyOf( ratio( RD_EMPLOYEES, EMPLOYEES ).atLeast( \"5%\" ), EMPLOYEES.atLeast( \"30人\" ) )";

    private final List<Diagnostic> faults = new ArrayList<>();

    private Optional<RuleDefinition> read(String name, String condition) {
        return RuleReader.read("city/recognition.drl", RULE.formatted(name, condition), faults::add)
                .map(file -> file.rules().get(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            占比不低于 {1}                    | 占比不低于 5%
            占比不低于 {1},或职工 {2}以上      | 占比不低于 5%,或职工 30人以上
            职工 {2}以上,或占比不低于 {1}      | 职工 30人以上,或占比不低于 5%
            {1}和{1}                         | 5%和5%
            没有数字                          | 没有数字
            """)
    void a_placeholder_shows_the_threshold_of_its_number(String name, String title) {
        RuleDefinition card = read(name, TWO).orElseThrow(() -> new AssertionError(faults));
        assertThat(card.title()).isEqualTo(title);
        assertThat(card.name()).isEqualTo(name);
    }

    @Test
    void a_title_follows_the_threshold_that_is_edited() {
        String name = "占比不低于 {1}";
        assertThat(read(name, TWO.replace("5%", "6.5%")).orElseThrow().title()).isEqualTo("占比不低于 6.5%");
    }

    @Test
    void a_number_without_a_threshold_is_refused_at_the_name() {
        assertThat(read("占比不低于 {3}", TWO)).isEmpty();
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(6);
            assertThat(fault.column()).isEqualTo(6);
            assertThat(fault.message().in(Language.EN)).contains("{3}");
            assertThat(fault.suggestion().in(Language.EN)).contains("2 thresholds");
        });
    }

    @Test
    void a_name_of_a_rule_without_thresholds_has_no_placeholder() {
        assertThat(read("信用良好 {1}", "attested( MANAGEMENT_TEAM )")).isEmpty();
        assertThat(faults)
                .singleElement()
                .satisfies(
                        fault -> assertThat(fault.suggestion().in(Language.ZH)).contains("没有写门槛"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "}", "{0}", "{01}", "{100}", "{x}", "{1", "{ 1 }", "{{1}}", "{-1}", "{1}}"})
    void other_braces_are_refused(String name) {
        assertThat(read("名称" + name, TWO)).isEmpty();
        assertThat(faults).isNotEmpty();
    }
}
