package littlegiant.ruleset.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.Diagnostic;
import littlegiant.ruleset.language.Diagnostics;
import littlegiant.ruleset.language.RuleReader;
import littlegiant.wording.Language;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Assertions;
import org.kie.api.KieBase;

/** Whatever becomes of a rule file, reading it ends soon, without an exception, and with a file or with faults. */
class RuleReaderFuzzTest {
    private static final Pattern TOKEN = Pattern.compile("\\w+|\\s+|[^\\w\\s]");
    private static final String GOOD = good();
    private static final List<String> HOSTILE = hostile();
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

    /** A piece of a hostile file in the place of, or beside, a piece of a good one of its own kind. */
    @Property(tries = 600)
    void hostile_pieces_in_a_good_file_are_refused_or_do_no_harm(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int edits) {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>(GOOD.lines().toList());
        for (int i = 0; i < edits; i++) {
            String hostile = HOSTILE.get(random.nextInt(HOSTILE.size()));
            int at = random.nextInt(lines.size());
            switch (random.nextInt(4)) {
                case 0 -> lines.add(at, hostile);
                case 1 -> lines.set(at, hostile);
                case 2 -> lines.set(at, spliced(lines.get(at), hostile, random));
                default -> lines.set(at, spliced(hostile, lines.get(at), random));
            }
        }
        String text = String.join("\n", lines) + "\n";
        Optional<DecisionFile> read = readsWithoutException(text);
        read.ifPresent(file -> refersToNothingForeign(file, text));
    }

    @Example
    void a_good_file_is_accepted_and_refers_to_nothing_foreign() {
        Optional<DecisionFile> read = readsWithoutException(GOOD);
        assertThat(read).isPresent();
        refersToNothingForeign(read.get(), GOOD);
    }

    private static void refersToNothingForeign(DecisionFile file, String text) {
        Diagnostics found = new Diagnostics();
        Optional<KieBase> base = RuleCompiler.compile(List.of(file), found);
        assertThat(base.isPresent()).isEqualTo(!found.hasErrors());
        base.map(GeneratedClasses::of)
                .ifPresent(classes -> classes.forEach((name, bytes) -> assertThat(GeneratedClasses.faults(name, bytes))
                        .as(text)
                        .isEmpty()));
    }

    /** Some of the one text's tokens in the place of some of the other's. */
    private static String spliced(String into, String from, Random random) {
        List<String> tokens = tokens(into);
        List<String> piece = tokens(from);
        if (tokens.isEmpty() || piece.isEmpty()) {
            return into + from;
        }
        int start = random.nextInt(piece.size());
        int end = start + 1 + random.nextInt(piece.size() - start);
        int at = random.nextInt(tokens.size());
        int to = at + random.nextInt(Math.min(3, tokens.size() - at) + 1);
        return String.join("", tokens.subList(0, at))
                + String.join("", piece.subList(start, end))
                + String.join("", tokens.subList(Math.min(to, tokens.size()), tokens.size()));
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    private static List<String> hostile() {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/hostile"))) {
            Set<String> good = Set.copyOf(GOOD.lines().toList());
            List<String> lines = new ArrayList<>();
            for (Path file : files.filter(one -> one.toString().endsWith(".drl"))
                    .sorted()
                    .toList()) {
                Files.readString(file)
                        .lines()
                        .filter(line -> !good.contains(line))
                        .forEach(lines::add);
            }
            return lines;
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
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

    private static Optional<DecisionFile> readsWithoutException(String text) {
        List<Diagnostic> faults = new ArrayList<>();
        Optional<DecisionFile> file = Assertions.assertTimeout(
                Duration.ofSeconds(60), () -> RuleReader.read("another-city-2020/growth.drl", text, faults::add));
        assertThat(file.isPresent())
                .isEqualTo(faults.stream().noneMatch(fault -> fault.severity() == Diagnostic.Level.ERROR));
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
        return file;
    }
}
