package littlegiant.ruleset.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import littlegiant.facts.Declarations;
import littlegiant.ruleset.language.Diagnostic;
import littlegiant.ruleset.language.Dictionary;
import littlegiant.ruleset.language.HeaderReader;
import littlegiant.ruleset.language.RuleReader;
import littlegiant.wording.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The officer's guide teaches every word, and what it shows can be copied into a rule file as it stands. */
class OfficersGuideTest {
    private static final String HEAD = """
            package p.q

            import littlegiant.facts.*
            import static littlegiant.vocabulary.Words.*

            """;
    private static final String BEFORE = "rule \"例\"\n    @clause( \"一1\" )\nwhen\n    Enterprise()\n";
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```\n(.*?)^```$");
    private static final Pattern COMPARED =
            Pattern.compile("`([^`\n]+\\.(?:atLeast|atMost|moreThan|lessThan)\\( \"[^`\n]+)`");

    private static String guide;

    @BeforeAll
    static void read() throws IOException {
        guide = Files.readString(Path.of("rules/README.md"));
    }

    @Test
    void every_word_and_constant_is_in_the_guide() {
        Set<String> words = new TreeSet<>(Dictionary.words().keySet());
        words.addAll(Dictionary.wordsAfter(null).keySet());
        words.addAll(Dictionary.constants().keySet());
        assertThat(words)
                .contains(
                        "points", "bestOf", "score", "each", "noViolation", "violationCount", "within", "grantedWithin")
                .allSatisfy(word -> assertThat(guide).containsPattern("\\b" + word + "\\b"));
    }

    @TestFactory
    Stream<DynamicTest> an_example_can_be_copied() {
        List<String> examples = new ArrayList<>();
        Matcher block = BLOCK.matcher(guide);
        while (block.find()) {
            String shown = block.group(1);
            if (shown.startsWith("rule ")) {
                examples.add(shown);
            } else if (shown.startsWith("then")) {
                examples.add(BEFORE + shown + "end\n");
            } else if (shown.matches("(?s)[a-z]\\w+\\(.*") && shown.contains(".atLeast(")) {
                examples.add(BEFORE + "then\n    insert( require( \"X\", " + shown + " ) );\nend\n");
            }
        }
        Matcher compared = COMPARED.matcher(guide);
        while (compared.find()) {
            String shown = compared.group(1);
            boolean form = shown.contains("…") || shown.contains("甲") || shown.contains("$");
            if (!form && Character.isLetter(shown.charAt(0))) {
                examples.add(BEFORE + "then\n    insert( require( \"X\", " + shown + " ) );\nend\n");
            }
        }
        assertThat(examples).hasSizeGreaterThan(25);
        Declarations declared = declaredIn(guide);
        return examples.stream()
                .map(example -> DynamicTest.dynamicTest(example, () -> {
                    List<Diagnostic> faults = new ArrayList<>();
                    boolean read = RuleReader.read("p/q.drl", HEAD + example, declared, faults::add)
                            .isPresent();
                    assertThat(faults.stream().map(fault -> fault.message().in(Language.EN)))
                            .isEmpty();
                    assertThat(read).isTrue();
                }));
    }

    /** What the guide's own policy.yaml declares: its examples ask for that. */
    private static Declarations declaredIn(String guide) {
        Matcher yaml = Pattern.compile("(?s)```yaml\n(facts:\n.*?)```").matcher(guide);
        assertThat(yaml.find()).isTrue();
        Declarations declared = HeaderReader.declared("p", Map.of("p/policy.yaml", yaml.group(1)));
        assertThat(declared.facts()).hasSize(5);
        return declared;
    }
}
