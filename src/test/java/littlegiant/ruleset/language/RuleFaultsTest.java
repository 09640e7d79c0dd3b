package littlegiant.ruleset.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import littlegiant.wording.Language;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each {@code rule-faults/*.drl} is read, and what is told of it must be what its {@code .expected} says: one line a
 * fault, its place, the rule, the message and the suggestion. With {@code -Dgolden.write=true} the files are rewritten.
 */
class RuleFaultsTest {
    private static final Path FOLDER = Path.of("src/test/resources/rule-faults");
    private static final boolean WRITE = Boolean.getBoolean("golden.write");

    @TestFactory
    Stream<DynamicTest> every_fault_of_a_file_is_told_at_its_place() throws IOException {
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    String told = told(Files.readString(file));
                    Path expected = expected(file);
                    if (WRITE) {
                        Files.writeString(expected, told);
                    }
                    assertThat(told).isEqualTo(Files.readString(expected));
                }));
    }

    @Test
    void windows_line_ends_move_no_fault() throws IOException {
        for (Path file : files()) {
            String text = Files.readString(file);
            assertThat(told(text.replace("\n", "\r\n"))).as(file.toString()).isEqualTo(told(text));
        }
    }

    @Test
    void ten_faults_in_ten_rules_are_all_told() throws IOException {
        List<Diagnostic> faults = read(Files.readString(FOLDER.resolve("ten-faults-in-ten-rules.drl")));
        assertThat(faults.stream().map(Diagnostic::rule).distinct())
                .containsExactly(
                        "没有条款", "字段写错", "常量写错", "缺少 then", "词写错", "门槛写错", "缺少 end", "中文括号", "用了 salience", "引号没有成对");
    }

    @Test
    void the_files_show_more_than_forty_different_faults() throws IOException {
        Set<String> shapes = new HashSet<>();
        for (Path file : files()) {
            for (Diagnostic fault : read(Files.readString(file))) {
                // What is quoted varies; the words around it say which fault it is.
                shapes.add(fault.message().in(Language.EN).replaceAll("\"[^\"]*\"|\\d+|[A-Z]\\w+", "…"));
            }
        }
        assertThat(shapes).hasSizeGreaterThan(60);
    }

    @Test
    void every_fault_is_told_in_both_languages() throws IOException {
        for (Path file : files()) {
            for (Diagnostic fault : read(Files.readString(file))) {
                assertThat(fault.message().in(Language.ZH)).as(fault.toString()).containsPattern("\\p{IsHan}");
                String english = fault.message().in(Language.EN).replaceAll("\"[^\"]*\"", "");
                assertThat(english).as(fault.toString()).containsPattern("[a-z]{2}");
                assertThat(fault.severity()).isEqualTo(Diagnostic.Level.ERROR);
            }
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".drl"))
                    .sorted()
                    .toList();
        }
    }

    private static Path expected(Path file) {
        return Path.of(file.toString().replaceAll("drl$", "expected"));
    }

    private static List<Diagnostic> read(String text) {
        List<Diagnostic> faults = new ArrayList<>();
        assertThat(RuleReader.read("haicheng-2017/faults.drl", text, faults::add))
                .isEmpty();
        return faults;
    }

    private static String told(String text) {
        return read(text).stream()
                .map(fault -> "%d:%d [%s] %s | %s%n"
                        .formatted(
                                fault.line(),
                                fault.column(),
                                fault.rule() == null ? "" : fault.rule(),
                                fault.message().in(Language.ZH),
                                fault.suggestion() == null
                                        ? ""
                                        : fault.suggestion().in(Language.ZH)))
                .collect(Collectors.joining());
    }
}
