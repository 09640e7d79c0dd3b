package littlegiant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One simple class name has one meaning in the whole code: a reader never asks which of two is meant. */
class UniqueNamesTest {
    private static final Path SOURCES = Path.of("src/main/java");

    @Test
    void no_simple_class_name_stands_twice() throws IOException {
        Map<String, List<Path>> byName;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            byName = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .map(SOURCES::relativize)
                    .collect(Collectors.groupingBy(
                            file -> file.getFileName().toString(), TreeMap::new, Collectors.toList()));
        }
        assertThat(byName).hasSizeGreaterThan(400);
        assertThat(byName.values().stream().filter(same -> same.size() > 1)).isEmpty();
    }
}
