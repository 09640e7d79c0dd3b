package littlegiant.ruleset.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import littlegiant.facts.Declarations;
import littlegiant.facts.DeclaredFact;
import littlegiant.facts.DeclaredUnit;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    @Test
    void every_word_and_constant_is_explained_in_both_languages() {
        Vocabulary vocabulary = Vocabulary.of(Declarations.NONE);
        Stream.of(
                        vocabulary.words().stream(),
                        vocabulary.following().stream(),
                        vocabulary.kinds().values().stream().flatMap(java.util.List::stream),
                        vocabulary.properties().stream())
                .flatMap(words -> words)
                .forEach(one -> {
                    for (Language language : Language.values()) {
                        assertThat(one.meaning().in(language)).as(one.name()).isNotBlank();
                        assertThat(one.form().in(language)).as(one.name()).isNotBlank();
                    }
                });
    }

    @Test
    void what_a_policy_declares_is_offered_with_the_word_that_asks_for_it() {
        DeclaredFact equity = DeclaredFact.of("股权融资额", DeclaredUnit.values()[0], false, null, null, null);
        Vocabulary vocabulary = Vocabulary.of(new Declarations(Map.of("股权融资额", equity), Map.of()));
        assertThat(vocabulary.declared())
                .extracting(one -> one.form().in(Language.ZH))
                .containsExactly("fact( \"股权融资额\" )");
    }
}
