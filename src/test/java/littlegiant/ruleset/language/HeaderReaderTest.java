package littlegiant.ruleset.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderReaderTest {
    private static final String GOOD = """
            title: 行动计划
            documentNumber: 海政办发〔2017〕46号
            issuer: 办公室
            issuedOn: 2017-03-27
            validFrom: 2017-03-27
            validTo: 2020-12-31
            decisions:
              recognition: { title: 认定, note: 预判 }
            """;

    private final Diagnostics found = new Diagnostics();

    private Optional<PolicyHeader> read(String text) {
        return HeaderReader.read("city/policy.yaml", text, found);
    }

    @Test
    void a_header_is_read_whole() {
        PolicyHeader header = read(GOOD).orElseThrow();
        assertThat(header.documentNumber()).isEqualTo("海政办发〔2017〕46号");
        assertThat(header.validTo()).isEqualTo(LocalDate.of(2020, 12, 31));
        assertThat(header.decisions().get("recognition").note()).isEqualTo("预判");
        assertThat(found.sorted()).isEmpty();
    }

    @Test
    void facts_that_are_named_sensitive_are_read_and_one_that_is_no_fact_is_refused_with_the_nearest() {
        assertThat(read(GOOD).orElseThrow().sensitive()).isEmpty();
        assertThat(read(GOOD + "sensitive: [ netProfit, name ]\n").orElseThrow().sensitive())
                .containsExactly("netProfit", "name");
        assertThat(read(GOOD + "sensitive: [ netProfits ]\n")).isEmpty();
        assertThat(found.sorted()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(9);
            assertThat(fault.message().in(Language.EN)).isEqualTo("there is no fact \"netProfits\"");
            assertThat(fault.suggestion().in(Language.EN)).isEqualTo("did you mean \"netProfit\"?");
        });
    }

    @Test
    void sensitive_facts_that_are_no_list_are_refused() {
        assertThat(read(GOOD + "sensitive: name\n")).isEmpty();
        assertThat(found.sorted().get(0).message().in(Language.EN)).contains("must be a list");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "title: 行动计划 |  | 1 | \"title\" is missing",
                "issuedOn: 2017-03-27 | issuedOn: 2017-02-30 | 4 | must be a date, not \"2017-02-30\"",
                "issuer: 办公室 | issuer: [ a ] | 3 | \"issuer\" must be a text",
                "issuer: 办公室 | isuer: 办公室 | 3 | \"isuer\" is not known here",
                "validTo: 2020-12-31 | validTo: 2016-12-31 | 1 | ends (validTo) before it begins",
                "title: 行动计划 | title: \"行动计划 | 8 | not well-formed",
                "issuer: 办公室 | title: 办公室 | 3 | \"title\" is written twice",
            })
    void a_fault_is_told_where_it_stands(String good, String bad, int line, String message) {
        assertThat(read(GOOD.replace(good, bad == null ? "" : bad))).isEmpty();
        assertThat(found.sorted()).anySatisfy(d -> {
            assertThat(d.message().in(Language.EN)).contains(message);
            assertThat(d.line()).isGreaterThanOrEqualTo(line == 8 ? 1 : line).isLessThanOrEqualTo(Math.max(line, 9));
        });
    }

    @Test
    void every_fault_is_told_at_once() {
        assertThat(read("title: x\ncolour: red\nissuedOn: soon\n")).isEmpty();
        // Unknown colour, no date, and documentNumber, issuer, validFrom and validTo are missing.
        assertThat(found.sorted()).hasSize(6);
    }

    @Test
    void a_file_of_aliases_that_explodes_is_refused() {
        StringBuilder bomb = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
        for (char c = 'b'; c < 'k'; c++) {
            char before = (char) (c - 1);
            bomb.append(c + ": &" + c + " [" + ("*" + before + ",").repeat(8) + "*" + before + "]\n");
        }
        assertThat(read(bomb.toString())).isEmpty();
        assertThat(found.hasErrors()).isTrue();
    }

    @Test
    void deep_nesting_and_an_empty_file_are_refused() {
        assertThat(read("[".repeat(5_000))).isEmpty();
        assertThat(read("")).isEmpty();
        assertThat(read("- a\n- b\n")).isEmpty();
        assertThat(found.sorted()).hasSize(3);
    }
}
