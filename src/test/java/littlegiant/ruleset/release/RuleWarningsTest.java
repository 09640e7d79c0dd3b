package littlegiant.ruleset.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import littlegiant.ruleset.language.Diagnostic;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.wording.Language;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each {@code rule-warnings/*.drl} is sound, and what is warned of in it must be what {@code warnings.txt} says, in both
 * languages; of files named {@code silent} nothing. With {@code -Dgolden.write=true} the text is rewritten.
 */
class RuleWarningsTest {
    private static final Path FOLDER = Path.of("src/test/resources/rule-warnings");
    private static final Path EXPECTED = FOLDER.resolve("warnings.txt");
    private static final String HEADER = """
            title: 办法
            documentNumber: 文号
            issuer: 机关
            issuedOn: 2017-03-27
            validFrom: 2017-03-27
            validTo: 2020-12-31
            clauses: [ 四(一)1至7, 五1至2 ]
            """;

    @Test
    void each_warning_is_said_in_the_words_that_are_written_down_for_it() throws IOException {
        StringBuilder warned = new StringBuilder();
        for (Path file : files()) {
            warned.append(file.getFileName()).append('\n');
            for (Diagnostic warning : warnings(Files.readString(file))) {
                for (Language language : List.of(Language.ZH, Language.EN)) {
                    warned.append("    %d:%d [%s] %s | %s\n"
                            .formatted(
                                    warning.line(),
                                    warning.column(),
                                    warning.rule(),
                                    warning.message().in(language),
                                    warning.suggestion().in(language)));
                }
            }
        }
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(EXPECTED, warned);
        }
        assertThat(warned).hasToString(Files.readString(EXPECTED));
    }

    @TestFactory
    Stream<DynamicTest> a_file_is_warned_of_where_its_name_says_so_and_only_there() throws IOException {
        return files().stream().map(file -> {
            String name = file.getFileName().toString();
            return DynamicTest.dynamicTest(name, () -> {
                List<Diagnostic> warnings = warnings(Files.readString(file));
                if (name.startsWith("silent-")) {
                    assertThat(warnings).isEmpty();
                } else {
                    assertThat(warnings).isNotEmpty();
                    assertThat(warnings).allSatisfy(warning -> {
                        assertThat(warning.source()).isNotBlank();
                        assertThat(warning.line()).isPositive();
                    });
                }
            });
        });
    }

    /** What is warned of in the rules of a file; that they have no cases is of no interest here. */
    private static List<Diagnostic> warnings(String text) {
        CheckResult check =
                RuleChecker.check(RuleFiles.of(Map.of("city/policy.yaml", HEADER, "city/cultivation.drl", text)));
        assertThat(check.release()).as(check.diagnostics().toString()).isPresent();
        return check.diagnostics().stream()
                .filter(one -> one.file().endsWith(".drl"))
                .toList();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.equals(EXPECTED)).sorted().toList();
        }
    }
}
