package littlegiant.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import littlegiant.ruleset.release.PublicKeys;
import littlegiant.ruleset.release.StoredZip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job runs only a release that is whole and signed, and compiles it once in a JVM. */
class ArchivesOfJobsTest {
    private static final String TRUSTED =
            PublicKeys.base64(SignedArchives.KEY.getPublic());

    @TempDir
    Path folder;

    private void refuses(byte[] archive, String why, String... more) throws IOException {
        Path file = Files.write(folder.resolve("release.zip"), archive);
        Path output = folder.resolve("results");
        assertThatThrownBy(() -> ExpectedAnswers.run(file, output, "nothing.ndjson", more))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining(why);
        assertThat(output).doesNotExist();
    }

    @Test
    void an_archive_with_another_threshold_is_refused_before_anything_runs() throws IOException {
        SortedMap<String, byte[]> entries =
                SignedArchives.entries(ExpectedAnswers.SHIPPED, Optional.of(SignedArchives.KEY));
        entries.computeIfPresent(
                "rules/haicheng-2017/cultivation.drl",
                (path, text) -> new String(text, StandardCharsets.UTF_8)
                        .replace("\"5%\"", "\"4%\"")
                        .getBytes(StandardCharsets.UTF_8));
        refuses(StoredZip.bytes(entries), "rules/haicheng-2017/cultivation.drl was changed");
    }

    @Test
    void an_archive_without_a_signature_is_refused() throws IOException {
        refuses(SignedArchives.of(ExpectedAnswers.SHIPPED, Optional.empty()), "it is not signed");
    }

    @Test
    void an_archive_that_another_key_signed_is_refused() throws IOException {
        byte[] archive = SignedArchives.of(ExpectedAnswers.SHIPPED, Optional.of(SignedArchives.key()));
        refuses(archive, "which is not a trusted one", "--key", TRUSTED);
    }

    @Test
    void a_file_that_is_no_archive_is_refused() throws IOException {
        refuses("rules".getBytes(StandardCharsets.US_ASCII), "is no ZIP file");
    }

    @Test
    void a_release_is_compiled_once_however_often_its_file_arrives() {
        byte[] archive = SignedArchives.of(ExpectedAnswers.SHIPPED);
        ReleaseFile first = new ReleaseFile(archive, List.of(TRUSTED));
        assertThat(first.provenance().keyIsTrusted()).isTrue();
        assertThat(new ReleaseFile(archive, List.of(TRUSTED)).release()).isSameAs(first.release());
        assertThat(first.release().hash()).isEqualTo(ExpectedAnswers.RELEASE.hash());
    }
}
