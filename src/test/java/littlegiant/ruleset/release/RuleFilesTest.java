package littlegiant.ruleset.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import littlegiant.ruleset.language.Diagnostic;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFilesTest {
    @TempDir
    Path folder;

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void only_what_decides_is_read() throws IOException {
        write("city/policy.yaml", "title: x");
        write("city/cultivation.drl", "package a");
        write("city/cases/C1.yaml", "cases: []");
        write("README.md", "guide");
        write("city/.cultivation.drl.swp", "backup");
        write("city/cultivation.drl~", "backup");
        write("city/notes/other.drl", "deeper");
        write(".git/config.drl", "hidden");
        assertThat(RuleFiles.read(folder).files())
                .containsOnlyKeys("city/policy.yaml", "city/cultivation.drl", "city/cases/C1.yaml");
    }

    @Test
    void a_link_out_of_the_folder_is_not_followed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        Files.createDirectories(folder.resolve("rules/city"));
        Files.createSymbolicLink(folder.resolve("rules/city/policy.yaml"), secret);
        assertThat(RuleFiles.read(folder.resolve("rules")).files()).isEmpty();
    }

    @Test
    void a_folder_that_is_not_there_is_a_diagnostic_and_not_an_empty_set_of_rules() {
        RuleFiles files = RuleFiles.read(folder.resolve("nowhere"));
        assertThat(files.unreadable()).hasSize(1);
        assertThat(RuleChecker.check(files).release()).isEmpty();
    }

    @Test
    void an_empty_folder_is_no_release() {
        CheckResult check = RuleChecker.check(RuleFiles.read(folder));
        assertThat(check.release()).isEmpty();
        assertThat(check.diagnostics())
                .singleElement()
                .satisfies(d -> assertThat(d.message().in(Language.EN)).contains("no policy"));
    }

    @Test
    void a_file_that_is_no_text_or_too_large_is_a_diagnostic() throws IOException {
        write("city/policy.yaml", "title: x");
        Files.write(folder.resolve("city/a.drl"), new byte[] {(byte) 0xff, (byte) 0xfe, 'x', 0});
        Files.write(folder.resolve("city/b.drl"), new byte[300_000]);
        assertThat(RuleFiles.read(folder).unreadable())
                .extracting(Diagnostic::file)
                .containsExactlyInAnyOrder("city/a.drl", "city/b.drl");
    }

    @Test
    void the_hash_covers_every_path_and_every_byte() {
        String hash = RuleFiles.of(Map.of("a/x.drl", "12", "b/y.drl", "3")).hash();
        assertThat(hash).matches("sha256:[0-9a-f]{64}");
        assertThat(RuleFiles.of(Map.of("b/y.drl", "3", "a/x.drl", "12")).hash()).isEqualTo(hash);
        assertThat(RuleFiles.of(Map.of("a/x.drl", "1", "b/y.drl", "23")).hash()).isNotEqualTo(hash);
        assertThat(RuleFiles.of(Map.of("a/x.drl", "12", "b/z.drl", "3")).hash()).isNotEqualTo(hash);
        assertThat(RuleFiles.of(Map.of("a/x.drl", "12\n", "b/y.drl", "3")).hash())
                .isNotEqualTo(hash);
    }

    @Test
    void the_text_is_kept_as_it_is() throws IOException {
        write("city/policy.yaml", "title: 政策\r\n");
        assertThat(RuleFiles.read(folder).files().get("city/policy.yaml").getBytes(StandardCharsets.UTF_8))
                .isEqualTo(Files.readAllBytes(folder.resolve("city/policy.yaml")));
    }
}
