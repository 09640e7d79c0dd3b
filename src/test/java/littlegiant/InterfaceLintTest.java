package littlegiant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What bin/lint-interface says and answers where it cannot lint. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "bin is for bash")
class InterfaceLintTest {
    private static final String SCRIPT = "bin/lint-interface";

    @TempDir
    Path empty;

    private Path document;

    private record Ended(int status, String out, String err) {}

    @BeforeEach
    void write() throws IOException {
        document = Files.writeString(empty.resolve("openapi.json"), "{}");
    }

    /** Runs the script where PATH leads to no Node.js. */
    private Ended lint(Path document, Map<String, String> environment) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("/bin/bash", SCRIPT, document.toString());
        builder.environment().clear();
        builder.environment().put("PATH", empty.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out, err);
    }

    @Test
    void without_node_it_passes_and_says_so() throws Exception {
        Ended ended = lint(document, Map.of());
        assertThat(ended.status()).as(ended.toString()).isZero();
        assertThat(ended.out()).isEqualTo("The published interface was not linted: there is no Node.js here (npx).\n");
    }

    @Test
    void without_node_on_ci_it_fails() throws Exception {
        Ended ended = lint(document, Map.of("CI", "true"));
        assertThat(ended.status()).as(ended.toString()).isEqualTo(1);
        assertThat(ended.err()).contains("must be linted on CI").contains("no Node.js");
    }

    @Test
    void without_a_document_it_fails_and_says_who_writes_it() throws Exception {
        Ended ended = lint(empty.resolve("missing.json"), Map.of());
        assertThat(ended.status()).as(ended.toString()).isEqualTo(1);
        assertThat(ended.err()).contains("missing.json").contains("package");
    }

    @Test
    void a_linter_that_cannot_be_fetched_is_told_too() throws Exception {
        Path npx = Files.writeString(empty.resolve("npx"), "#!/bin/bash\nexit 1\n");
        assertThat(npx.toFile().setExecutable(true)).isTrue();
        assertThat(lint(document, Map.of()).out()).contains("cannot be fetched");
        assertThat(lint(document, Map.of("CI", "1")).status()).isEqualTo(1);
    }

    @Test
    void what_the_linter_refuses_is_refused() throws Exception {
        Path npx = Files.writeString(
                empty.resolve("npx"), "#!/bin/bash\n[[ $* == *--version* ]] && exit 0\necho \"$*\"\nexit 3\n");
        assertThat(npx.toFile().setExecutable(true)).isTrue();
        Ended ended = lint(document, Map.of());
        assertThat(ended.status()).isEqualTo(3);
        assertThat(ended.out())
                .matches("--yes @redocly/cli@\\d+\\.\\d+\\.\\d+ lint --extends=recommended .*openapi\\.json\n");
    }
}
