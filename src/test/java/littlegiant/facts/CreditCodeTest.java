package littlegiant.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @ParameterizedTest
    @ValueSource(strings = {"914403001922038216", "91350100M000100Y43", "91210381MA0P000187", "91210381MA0P000930"})
    void a_valid_code_is_valid(String code) {
        assertThat(CreditCode.isValid(code)).isTrue();
        assertThat(CreditCode.checkCharacter(code)).isEqualTo(code.charAt(17));
    }

    @Test
    void a_remainder_of_0_asks_for_0() {
        assertThat(CreditCode.checkCharacter("91210381MA0P00093?".replace('?', '0')))
                .isEqualTo('0');
    }

    @ParameterizedTest
    @ValueSource(strings = {"914403001922038216", "91350100M000100Y43", "91210381MA0P000187", "91210381MA0P000930"})
    void a_code_with_any_one_character_changed_is_not(String code) {
        for (int i = 0; i < code.length(); i++) {
            for (char other : ALPHABET.toCharArray()) {
                if (other != code.charAt(i)) {
                    String corrupted = code.substring(0, i) + other + code.substring(i + 1);
                    assertThat(CreditCode.isValid(corrupted)).as(corrupted).isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "91350100M000100Y4", "91350100M000100Y433", "91350100m000100y43", "91350100M000100Y4Z",
                "91350100M000100Y4I", "91350100M000100Y4O", "9135010 M000100Y43", "91350100M000100Y4３",
                        "91350100M000100Yé3"
            })
    void what_has_not_18_characters_of_the_alphabet_is_not_well_formed(String code) {
        assertThat(CreditCode.isWellFormed(code)).isFalse();
        assertThat(CreditCode.isValid(code)).isFalse();
    }
}
