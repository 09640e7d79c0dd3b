package littlegiant.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.release.RuleChecker;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the check suggests is mended by the editor, and the check then finds nothing wrong. */
class TextProblemTest {
    private static final String FILE = "p/cultivation.drl";
    private static final String RULE = """
        package p.cultivation

        import littlegiant.facts.*
        import static littlegiant.vocabulary.Words.*

        rule "人数"
            @clause( "四(一)2" )
        when
            Enterprise( category == Category.MANUFACTURING )
        then
            insert( require( "C2", MAIN_BUSINESS_REVENUE.atLeast( "5万元" ) ) );
        end
        """;

    private static List<TextProblem> problems(String text) {
        RuleFiles files = RuleFiles.of(new TreeMap<>(Map.of(FILE, text)));
        List<String> lines = text.lines().toList();
        return RuleChecker.check(files, true, (policy, header, decisions, found) -> Optional.empty())
                .diagnostics()
                .stream()
                .filter(one -> one.file().equals(FILE))
                .map(one -> TextProblem.of(one, lines, Language.ZH))
                .toList();
    }

    private static String mended(String text, TextProblem.TextFix fix) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        String line = lines.get(fix.line() - 1);
        lines.set(fix.line() - 1, line.substring(0, fix.from()) + fix.insert() + line.substring(fix.to()));
        return String.join("\n", lines) + "\n";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MAIN_BUSINESS_REVENUE | MAIN_BUSINES_REVENUE",
                "atLeast | atLest",
                "require( | requre(",
                "insert( | insrt(",
                ") ) ); | ) ) )",
                "\"5万元\" | 5万元",
                "\"5万元\" | \"5万\"",
                "category == | categry ==",
                "category == | category =",
                "Category.MANUFACTURING | Category.MANUFACTURNG",
                "Category.MANUFACTURING | MANUFACTURING",
                "Enterprise( | Enterprse(",
                "( \"5万元\" ) ) ); | (“5万元”) ) );",
                "when | wehn",
                "\"四(一)2\" | \"四\uFF08一\uFF092\""
            })
    void what_is_suggested_is_mended(String right, String wrong) {
        String text = RULE.replace(right, wrong);
        assertThat(text).isNotEqualTo(RULE);
        TextProblem first = problems(text).get(0);
        assertThat(first.fix()).as("%s %s", first.message(), first.suggestion()).isNotNull();
        assertThat(problems(mended(text, first.fix())).stream().filter(TextProblem::error))
                .isEmpty();
    }

    @Test
    void what_is_sound_has_no_problem() {
        assertThat(problems(RULE)).isEmpty();
    }
}
