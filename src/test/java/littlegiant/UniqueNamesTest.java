package littlegiant;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One simple class name has one meaning in the whole code, of nested types too: a reader never asks which of two is meant. */
class UniqueNamesTest {

    @Test
    void no_simple_class_name_stands_twice() {
        Map<String, List<String>> byName = MainClasses.all().stream()
                .filter(type -> !type.isAnonymousClass() && !type.isLocalClass() && !type.isArray())
                .filter(type ->
                        !type.getSimpleName().isEmpty() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName,
                        TreeMap::new,
                        Collectors.mapping(JavaClass::getFullName, Collectors.toList())));
        assertThat(byName).hasSizeGreaterThan(600);
        assertThat(byName.values().stream().filter(same -> same.size() > 1)).isEmpty();
    }
}
