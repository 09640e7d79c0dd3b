package littlegiant;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of a failure may quote what was submitted, so nobody hands one to the log as it is (ADR 0014). */
class LoggingTest {
    private static final JavaParser PARSER =
            new JavaParser(new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_17));

    @Test
    void no_failure_that_was_caught_is_logged_with_its_words() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<Path> files =
                    sources.filter(path -> path.toString().endsWith(".java")).toList();
            assertThat(files).hasSizeGreaterThan(100);
            assertThat(files.stream().flatMap(LoggingTest::logged)).isEmpty();
        }
    }

    @Test
    void one_that_is_would_be_found() {
        String source = "class A { void a() { try { b(); } catch (Exception e) { LOG.errorf(e, \"x\"); } } }";
        assertThat(logged("A", PARSER.parse(source).getResult().orElseThrow())).hasSize(1);
        String withheld = source.replace("errorf(e", "errorf(Withheld.of(e)");
        assertThat(logged("A", PARSER.parse(withheld).getResult().orElseThrow()))
                .isEmpty();
    }

    private static Stream<String> logged(Path file) {
        try {
            // Most files log nothing, and parsing takes most of the time.
            String source = Files.readString(file);
            return source.contains("LOG.")
                    ? logged(file.toString(), PARSER.parse(source).getResult().orElseThrow())
                    : Stream.empty();
        } catch (IOException fails) {
            throw new AssertionError(fails);
        }
    }

    private static Stream<String> logged(String name, CompilationUnit source) {
        return source.findAll(CatchClause.class).stream()
                .flatMap(caught -> caught.getBody().findAll(MethodCallExpr.class).stream()
                        .filter(call -> call.getScope()
                                .map(scope -> scope.toString().equals("LOG"))
                                .orElse(false))
                        .filter(call -> call.getArguments()
                                .contains(new NameExpr(caught.getParameter().getNameAsString())))
                        .map(call -> name + ": " + call));
    }
}
