package littlegiant.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesTest {

    @ParameterizedTest
    @CsvSource({
        "limei, 1234567, true",
        "limei, 7charsx, true",
        "limei, password, true",
        "limei, PassWord1, true",
        "limei, 12345678, true",
        "limei, qwertyuiop, true",
        "limei, aaaaaaaaaaaa, true",
        "limei, limei-limei, true",
        "limei, LittleGiant!, true",
        "limei, little giant 2017 rules, false",
        "limei, 八个汉字也是密码, false",
        "limei, jv7kw0qz, false",
        "limei, all lower case letters, false"
    })
    void length_and_what_is_known_count_and_what_it_is_made_of_does_not(String name, String password, boolean refused)
            throws IOException {
        assertThat(new PasswordRules().refusal(name, password).isPresent())
                .as(password)
                .isEqualTo(refused);
    }

    @Test
    void a_password_may_have_256_characters_and_not_one_more() throws IOException {
        PasswordRules rules = new PasswordRules();
        assertThat(rules.refusal("limei", "ab".repeat(128))).isEmpty();
        assertThat(rules.refusal("limei", "ab".repeat(128) + "c")).isPresent();
    }
}
