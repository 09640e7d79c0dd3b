package littlegiant.ruleset.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import littlegiant.ruleset.language.Diagnostic;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.wording.Language;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each folder of {@code rule-faults/beginners} is a rules folder with one mistake of somebody who writes rules for the
 * first time. One message is told of it, with what to write instead, in the words of its {@code .expected}; nothing is
 * told of what is allowed. With {@code -Dgolden.write=true} those are rewritten.
 */
class BeginnersMistakesTest {
    private static final Path FOLDER = Path.of("src/test/resources/rule-faults/beginners");
    private static final Set<String> ALLOWED = Set.of("tabs", "space-before-percent");
    private static final Map<String, Integer> SEVERAL = Map.of("several-at-once", 10);

    @TestFactory
    Stream<DynamicTest> a_mistake_is_told_once_and_what_is_allowed_is_not_told() throws IOException {
        return folders().stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> {
                    String name = folder.getFileName().toString();
                    CheckResult check = RuleChecker.check(RuleFiles.read(folder));
                    List<Diagnostic> told = ofRules(check);
                    Path expected = FOLDER.resolve(name + ".expected");
                    if (Boolean.getBoolean("golden.write")) {
                        Files.writeString(expected, written(told));
                    }
                    assertThat(written(told)).isEqualTo(Files.readString(expected));
                    if (ALLOWED.contains(name)) {
                        assertThat(told).isEmpty();
                        assertThat(check.release()).isPresent();
                    } else {
                        assertThat(told).hasSize(SEVERAL.getOrDefault(name, 1));
                        assertThat(told)
                                .allSatisfy(one -> assertThat(one.suggestion()).isNotNull());
                    }
                }));
    }

    /** What is told of rules and policies; that they have no cases is of no interest here. */
    private static List<Diagnostic> ofRules(CheckResult check) {
        return check.diagnostics().stream()
                .filter(one -> !one.file().contains("/cases/"))
                .toList();
    }

    private static String written(List<Diagnostic> told) {
        StringBuilder written = new StringBuilder();
        for (Diagnostic one : told) {
            for (Language language : List.of(Language.ZH, Language.EN)) {
                written.append("%s %s:%d:%d [%s] %s | %s\n"
                        .formatted(
                                one.severity(),
                                one.file(),
                                one.line(),
                                one.column(),
                                one.rule() == null ? "" : one.rule(),
                                one.message().in(language),
                                one.suggestion() == null ? "" : one.suggestion().in(language)));
            }
        }
        return written.toString();
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }
}
