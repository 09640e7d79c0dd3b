package littlegiant.ruleset.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import littlegiant.wording.Language;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever becomes of a policy's header or a case file, reading it ends with what it says or with faults. */
class YamlFuzzTest {
    private static final List<String> GOOD = List.of(
            text(Path.of("rules/haicheng-2017/policy.yaml")), text(Path.of("rules/haicheng-2017/cases/C2.yaml")));
    private static final List<String> HOSTILE = hostile();

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<String> hostile() {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/hostile"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .flatMap(file -> text(file).lines())
                    .filter(line -> line.length() < 1_000)
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Property(tries = 400)
    void hostile_lines_in_good_files_end_in_faults_or_in_plain_values(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int edits) {
        Random random = new Random(seed);
        for (String good : GOOD) {
            List<String> lines = new ArrayList<>(good.lines().toList());
            for (int i = 0; i < edits; i++) {
                String hostile = HOSTILE.get(random.nextInt(HOSTILE.size()));
                int at = random.nextInt(lines.size());
                switch (random.nextInt(3)) {
                    case 0 -> lines.add(at, hostile);
                    case 1 -> lines.set(at, hostile);
                    default -> lines.set(at, lines.get(at) + hostile);
                }
            }
            endsWithFaultsOrValues(String.join("\n", lines));
        }
    }

    @Property(tries = 300)
    void any_text_ends_in_faults_or_values(@ForAll String text) {
        endsWithFaultsOrValues(text);
    }

    @Example
    void a_hundred_thousand_brackets_are_too_deep() {
        for (String deep : List.of("[", "{a: ", "- ", "? ", "&a ", "!!x ")) {
            Diagnostics found = new Diagnostics();
            String text = "title: " + (deep.equals("- ") || deep.equals("? ") ? "\n" : "") + deep.repeat(30_000);
            assertThat(HeaderReader.read("city/policy.yaml", text, found)).isEmpty();
            assertThat(found.hasErrors()).as(deep).isTrue();
        }
    }

    private static void endsWithFaultsOrValues(String text) {
        Diagnostics found = new Diagnostics();
        Optional<PolicyHeader> header = HeaderReader.read("city/policy.yaml", text, found);
        assertThat(header.isPresent()).isEqualTo(!found.hasErrors());
        Diagnostics ofCases = new Diagnostics();
        CaseReader.read("city", "city/cases/C2.yaml", text, ofCases);
        Stream.concat(found.sorted().stream(), ofCases.sorted().stream()).forEach(fault -> {
            assertThat(fault.line()).isNotNegative();
            assertThat(fault.message().in(Language.ZH)).isNotBlank();
            assertThat(fault.message().in(Language.EN)).isNotBlank();
        });
    }
}
