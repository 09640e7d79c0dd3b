package littlegiant;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a class of fuzz tests must keep to for {@code bin/fuzz} to begin. JUnit asks the class for its methods before the
 * fuzzer instruments anything, and its fields, which loads each of their types, also what lambdas take. A loaded record
 * whose components have type annotations, such as {@code @Nullable}, is broken by being instrumented: its constructor fails
 * with {@code NoSuchFieldError} (JDK-8376185, mended in JDK 27).
 */
class FuzzTargetsTest {
    private static final Path TESTS = Path.of("src/test/java");

    @Test
    void no_member_beside_a_fuzz_test_has_a_record_that_breaks_when_instrumented() throws Exception {
        List<Class<?>> fuzzers = fuzzers();
        assertThat(fuzzers).hasSizeGreaterThan(2);
        for (Class<?> fuzzer : fuzzers) {
            for (Field field : fuzzer.getDeclaredFields()) {
                assertThat(breaks(field.getType())).as("%s", field).isFalse();
            }
            for (Method method : fuzzer.getDeclaredMethods()) {
                assertThat(Stream.concat(Stream.of(method.getReturnType()), Arrays.stream(method.getParameterTypes())))
                        .as("what %s takes and gives; use a loop, or a class of its own", method)
                        .noneMatch(FuzzTargetsTest::breaks);
            }
        }
    }

    private static List<Class<?>> fuzzers() throws IOException, ClassNotFoundException {
        List<Class<?>> fuzzers = new ArrayList<>();
        try (Stream<Path> files = Files.walk(TESTS)) {
            for (Path file : files.filter(one -> one.toString().endsWith("FuzzTest.java"))
                    .toList()) {
                String path = TESTS.relativize(file).toString();
                String name = path.substring(0, path.length() - ".java".length());
                // Not initialised: the engine that they share takes seconds.
                Class<?> type = Class.forName(
                        name.replace(file.getFileSystem().getSeparator(), "."),
                        false,
                        FuzzTargetsTest.class.getClassLoader());
                if (Arrays.stream(type.getDeclaredMethods()).anyMatch(one -> one.isAnnotationPresent(FuzzTest.class))) {
                    fuzzers.add(type);
                }
            }
        }
        return fuzzers;
    }

    private static boolean breaks(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(one -> one.getAnnotatedType().getAnnotations().length > 0);
    }
}
