package littlegiant.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import littlegiant.wording.Language;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Assertions;

/** Whatever becomes of a rule file, reading it ends soon, without an exception, and with a file or with faults. */
class RuleReaderFuzzTest {
    private static final Pattern TOKEN = Pattern.compile("\\w+|\\s+|[^\\w\\s]");
    private static final String GOOD = good();
    private static final List<String> ODDITIES = List.of(
            "(",
            ")",
            "\"",
            "'",
            "/*",
            "*/",
            "//",
            "end",
            "then",
            "when",
            "rule",
            "not",
            "exists",
            "eval(",
            "\\",
            "\u201C",
            "\uFF08",
            "$",
            "@",
            "#",
            "{",
            "}",
            "<",
            "::",
            "->",
            "new",
            "\r",
            "\u0000",
            "\uD83D",
            "9".repeat(40),
            "accumulate(",
            ";",
            ",",
            ".",
            "null",
            "?",
            "==",
            "%",
            "`",
            "[");

    private static String good() {
        try {
            return Files.readString(Path.of("src/test/resources/rule-files/every-form.drl"));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Property(tries = 400)
    void mutated_characters_end_in_faults_or_in_a_file(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int edits) {
        Random random = new Random(seed);
        List<String> pieces =
                new ArrayList<>(GOOD.codePoints().mapToObj(Character::toString).toList());
        readsWithoutException(mutated(pieces, random, edits));
    }

    @Property(tries = 400)
    void mutated_tokens_end_in_faults_or_in_a_file(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int edits) {
        Random random = new Random(seed);
        List<String> pieces = new ArrayList<>();
        Matcher token = TOKEN.matcher(GOOD);
        while (token.find()) {
            pieces.add(token.group());
        }
        readsWithoutException(mutated(pieces, random, edits));
    }

    @Property(tries = 200)
    void any_text_ends_in_faults(@ForAll String text) {
        readsWithoutException(text);
    }

    private static String mutated(List<String> pieces, Random random, int edits) {
        for (int i = 0; i < edits; i++) {
            int at = random.nextInt(pieces.size());
            switch (random.nextInt(5)) {
                case 0 -> pieces.remove(at);
                case 1 -> pieces.add(at, pieces.get(at));
                case 2 -> pieces.set(at, pieces.get(random.nextInt(pieces.size())));
                case 3 -> pieces.add(at, ODDITIES.get(random.nextInt(ODDITIES.size())));
                default -> {
                    int other = random.nextInt(pieces.size());
                    String swapped = pieces.set(at, pieces.get(other));
                    pieces.set(other, swapped);
                }
            }
        }
        return String.join("", pieces);
    }

    private static void readsWithoutException(String text) {
        List<Diagnostic> faults = new ArrayList<>();
        Optional<DecisionFile> file = Assertions.assertTimeout(
                Duration.ofSeconds(5), () -> RuleReader.read("another-2020/growth.drl", text, faults::add));
        assertThat(file.isPresent()).isEqualTo(faults.isEmpty());
        int lines = text.split("\r\n|\r|\n", -1).length;
        assertThat(faults).allSatisfy(fault -> {
            assertThat(fault.line()).isBetween(0, lines);
            assertThat(fault.message().in(Language.ZH)).isNotBlank();
            assertThat(fault.message().in(Language.EN)).isNotBlank();
            if (fault.suggestion() != null) {
                assertThat(fault.suggestion().in(Language.ZH)).isNotBlank();
                assertThat(fault.suggestion().in(Language.EN)).isNotBlank();
            }
        });
    }
}
