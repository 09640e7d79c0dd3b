package littlegiant.ruleset.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import littlegiant.ruleset.engine.CompiledPolicy;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.language.Diagnostic;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.wording.Language;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each file of {@code hostile} tries what its name says, and is refused at its place before anything of it is compiled:
 * {@code refused.txt} says where and with which words. With {@code -Dgolden.write=true} that file is rewritten.
 */
class HostileFilesTest {
    private static final Path FOLDER = Path.of("src/test/resources/hostile");
    private static final Path EXPECTED = FOLDER.resolve("refused.txt");
    private static final String HEADER = """
            title: 办法
            documentNumber: 文号
            issuer: 机关
            issuedOn: 2017-03-27
            validFrom: 2017-03-27
            validTo: 2020-12-31
            """;
    private static final String GOOD = """
            package city.cultivation

            import littlegiant.facts.*
            import static littlegiant.vocabulary.Words.*

            rule "研发人员占比不低于 5%"
                @clause( "四(一)2" )
            when
                Enterprise()
            then
                insert( require( "H1", ratio( RD_EMPLOYEES, EMPLOYEES ).atLeast( "5%" ) ) );
            end
            """;

    @TestFactory
    Stream<DynamicTest> a_hostile_file_is_refused_at_its_place_before_anything_is_compiled() throws IOException {
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> isRefused(file)));
    }

    private static void isRefused(Path file) throws IOException {
        List<Diagnostic> told = told(file);
        assertThat(told).isNotEmpty();
        Diagnostic first = told.get(0);
        assertThat(first.severity()).isEqualTo(Diagnostic.Level.ERROR);
        assertThat(first.line()).isBetween(1, Files.readString(file).split("\n", -1).length);
        for (Language language : Language.values()) {
            assertThat(first.message().in(language)).isNotBlank();
            assertThat(first.suggestion().in(language)).isNotBlank();
        }
        assertThat(Path.of("target/hostile-was-here")).doesNotExist();
        assertThat(System.getProperty("littlegiant.hostile")).isNull();
    }

    @Test
    void each_refusal_is_said_in_the_words_that_are_written_down_for_it() throws IOException {
        StringBuilder refused = new StringBuilder();
        for (Path file : files()) {
            refused.append(file.getFileName()).append('\n');
            for (Diagnostic fault : told(file)) {
                for (Language language : List.of(Language.ZH, Language.EN)) {
                    refused.append("    %d:%d %s | %s\n"
                            .formatted(
                                    fault.line(),
                                    fault.column(),
                                    fault.message().in(language),
                                    fault.suggestion() == null
                                            ? ""
                                            : fault.suggestion().in(language)));
                }
            }
        }
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(EXPECTED, refused);
        }
        assertThat(refused).hasToString(Files.readString(EXPECTED));
    }

    @Test
    void there_are_more_than_a_hundred_hostile_files() throws IOException {
        assertThat(files()).hasSizeGreaterThan(100);
    }

    @Test
    void the_same_files_without_the_hostile_one_are_compiled() {
        List<String> compiled = new ArrayList<>();
        RuleChecker.check(
                RuleFiles.of(Map.of("city/policy.yaml", HEADER, "city/cultivation.drl", GOOD)),
                true,
                (policy, header, decisions, found) -> {
                    decisions.forEach(file -> compiled.add(file.path()));
                    return Optional.empty();
                });
        assertThat(compiled).containsExactly("city/cultivation.drl");
    }

    /** What is told of a hostile file among good ones; fails where the file, or anything beside it, is compiled. */
    private static List<Diagnostic> told(Path hostile) throws IOException {
        String name = hostile.getFileName().toString();
        String path = name.endsWith(".drl")
                ? "city/cultivation.drl"
                : name.startsWith("policy-") ? "city/policy.yaml" : "city/cases/H1.yaml";
        Map<String, String> files = new TreeMap<>(Map.of("city/policy.yaml", HEADER, "city/cultivation.drl", GOOD));
        files.put(path, Files.readString(hostile));
        CheckResult check = RuleChecker.check(RuleFiles.of(files), true, (policy, header, decisions, found) -> {
            Optional<Policy> compiled = CompiledPolicy.compile(policy, header, decisions, found);
            // Rules that are good themselves may be compiled to run hostile cases against them.
            assertThat(path).as("a hostile file was compiled").startsWith("city/cases/");
            return compiled;
        });
        assertThat(check.release()).isEmpty();
        return check.diagnostics().stream()
                .filter(fault -> fault.file().equals(path) && fault.severity() == Diagnostic.Level.ERROR)
                .toList();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.equals(EXPECTED)).sorted().toList();
        }
    }
}
