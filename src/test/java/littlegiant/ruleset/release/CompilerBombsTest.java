package littlegiant.ruleset.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that would keep a compiler busy without end are refused by what they hold, before one sees them. */
class CompilerBombsTest {
    private static final String HEAD = """
            package city.%s

            import littlegiant.facts.*
            import static littlegiant.vocabulary.Words.*

            """;
    private static final String RULE = """
            rule "规则 %s"
                @clause( "一1" )
            when
                %s
            then
                insert( require( "%s", %s ) );
            end
            """;
    private static final String HEADER = """
            title: t
            documentNumber: 文号
            issuer: i
            issuedOn: 2017-03-27
            validFrom: 2017-03-27
            validTo: 2020-12-31
            """;
    private static final String WELL = "registeredIn( \"210381\" )";

    private static String rule(String when, String then) {
        return HEAD.formatted("cultivation") + RULE.formatted("1", when, "A1", then);
    }

    static Stream<Arguments> bombs() {
        return Stream.of(
                Arguments.of(
                        "a file of a million characters", rule("Enterprise()", WELL) + "//" + "x".repeat(1_000_000)),
                Arguments.of(
                        "more than a thousand rules",
                        HEAD.formatted("cultivation")
                                + IntStream.range(0, 1_001)
                                        .mapToObj(i -> RULE.formatted(i, "Enterprise()", "A" + i, WELL))
                                        .collect(Collectors.joining())),
                Arguments.of(
                        "conditions that nest five thousand deep",
                        rule("( ".repeat(5_000) + "Enterprise()" + " )".repeat(5_000), WELL)),
                Arguments.of(
                        "words that nest a thousand deep",
                        rule("Enterprise()", "anyOf( ".repeat(1_000) + WELL + " )".repeat(1_000))),
                Arguments.of(
                        "ten thousand conditions in one any-of",
                        rule("Enterprise()", "anyOf( " + (WELL + ", ").repeat(10_000) + WELL + " )")),
                Arguments.of("a chain of ten thousand dots", rule("Enterprise()", WELL + ".x()".repeat(10_000))),
                Arguments.of(
                        "thousands of alternatives",
                        rule("Enterprise( " + "name == \"x\" || ".repeat(5_000) + "name == \"y\" )", WELL)),
                Arguments.of("alternatives that multiply", rule("( Enterprise() or FiscalYear() )\n".repeat(30), WELL)),
                Arguments.of(
                        "a list of ten thousand values",
                        rule("Enterprise( name in ( " + "\"x\", ".repeat(10_000) + "\"y\" ) )", WELL)),
                Arguments.of("a million opening brackets", rule("Enterprise()", "(".repeat(200_000))),
                Arguments.of(
                        "every year of every year of every year",
                        rule(
                                "Enterprise()",
                                "inEverySuppliedYear( ".repeat(4) + "NET_PROFIT.moreThan( \"0元\" )" + " )".repeat(4))),
                Arguments.of(
                        "every right in each year of each year of each year",
                        rule(
                                "Enterprise()",
                                "inEachYear( ".repeat(3) + "validRights( DESIGN ).atLeast( \"1\" )"
                                        + ", 20 )".repeat(3))),
                Arguments.of(
                        "many rules that each reckon much",
                        HEAD.formatted("cultivation")
                                + IntStream.range(0, 100)
                                        .mapToObj(
                                                i -> RULE.formatted(
                                                        i,
                                                        "Enterprise()",
                                                        "A" + i,
                                                        "inEachYear( inEachYear( inEachYear( NET_PROFIT.moreThan( \"0元\" ), 20 ), 20 ), 20 )"))
                                        .collect(Collectors.joining())),
                Arguments.of("a hundred thousand quotes", HEAD.formatted("cultivation") + "\"".repeat(100_000)),
                Arguments.of(
                        "years within years within years",
                        rule(
                                "Enterprise()",
                                "inEachYear( ".repeat(8) + "NET_PROFIT.moreThan( \"0元\" )" + ", 20 )".repeat(8))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void a_bomb_is_refused_before_a_compiler_sees_it(String what, String text) {
        CheckResult check = RuleChecker.check(
                RuleFiles.of(Map.of("city/policy.yaml", HEADER, "city/cultivation.drl", text)),
                true,
                (policy, header, decisions, found) -> {
                    throw new AssertionError(what + " was compiled");
                });
        assertThat(check.release()).isEmpty();
        assertThat(check.diagnostics()).isNotEmpty().hasSizeLessThan(1_000);
        assertThat(check.diagnostics().get(0).message().in(Language.ZH)).hasSizeLessThan(1_000);
    }

    @Test
    void more_rules_than_a_folder_may_hold_are_refused_together() {
        Map<String, String> files = new TreeMap<>(Map.of("city/policy.yaml", HEADER));
        for (int file = 0; file < 3; file++) {
            StringBuilder text = new StringBuilder(HEAD.formatted("part" + file));
            for (int i = 0; i < 700; i++) {
                text.append(RULE.formatted(i, "Enterprise()", "A" + file + "_" + i, WELL));
            }
            files.put("city/part" + file + ".drl", text.toString());
        }
        CheckResult check = RuleChecker.check(RuleFiles.of(files), false, (policy, header, decisions, found) -> {
            throw new AssertionError("too many rules were compiled");
        });
        assertThat(check.diagnostics()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("city/part2.drl");
            assertThat(fault.message().in(Language.EN)).contains("2000");
        });
    }

    @Test
    void a_folder_of_more_than_is_read_at_once_is_no_working_copy(@TempDir Path folder) throws IOException {
        Path policy = Files.createDirectories(folder.resolve("city"));
        Files.writeString(policy.resolve("policy.yaml"), HEADER);
        String filling = "// " + "x".repeat(250 * 1024) + "\n";
        for (int i = 0; i < 70; i++) {
            Files.writeString(policy.resolve("file" + i + ".drl"), filling);
        }
        RuleFiles files = RuleFiles.read(folder);
        assertThat(files.unreadable())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message().in(Language.EN)).contains("together"));
        assertThat(RuleChecker.check(files).release()).isEmpty();
    }
}
