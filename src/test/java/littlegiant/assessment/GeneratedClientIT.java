package littlegiant.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client that others' generator makes of the published interface; the build has generated it. */
class GeneratedClientIT {
    private static final Path GENERATED = Path.of("target/generated-client/src/main/java");

    @Test
    void a_client_generated_from_the_published_interface_compiles(@TempDir Path classes) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            said,
                            files,
                            null,
                            List.of("-proc:none", "-nowarn", "-d", classes.toString()),
                            null,
                            files.getJavaFileObjectsFromPaths(sources()))
                    .call();
            assertThat(compiled).as(said.toString()).isTrue();
        }
        try (URLClassLoader client = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            assertThat(methods(client, "AssessmentsApi")).contains("assess", "assessBatch", "replay");
            assertThat(methods(client, "RulesApi")).contains("saveRuleFile", "saveCaseFile", "saveChangelog");
            assertThat(methods(client, "UploadsApi")).contains("upload");
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(GENERATED)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static Set<String> methods(ClassLoader client, String api) throws ClassNotFoundException {
        return Arrays.stream(client.loadClass("littlegiant.client.api." + api).getMethods())
                .map(Method::getName)
                .collect(Collectors.toSet());
    }
}
