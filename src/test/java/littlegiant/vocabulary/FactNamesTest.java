package littlegiant.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import littlegiant.facts.Enterprise;
import littlegiant.facts.FiscalYear;
import littlegiant.facts.IntellectualProperty;
import littlegiant.facts.Violation;
import org.junit.jupiter.api.Test;

class FactNamesTest {

    /** The engine takes such a name for the word, and the rule does not compile. */
    @Test
    void no_field_that_a_pattern_can_ask_for_is_named_like_a_word_of_the_vocabulary() {
        Set<String> words = Stream.of(Words.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(Method::getName)
                .collect(Collectors.toSet());
        assertThat(words).contains("ground", "ratio");
        assertThat(Stream.of(Enterprise.class, FiscalYear.class, IntellectualProperty.class, Violation.class)
                        .flatMap(fact -> Stream.of(fact.getRecordComponents()))
                        .map(RecordComponent::getName))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(words);
    }
}
