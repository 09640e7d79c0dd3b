package littlegiant.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> KNOWN = List.of("ratio", "growth", "EMPLOYEES", "RD_EMPLOYEES", "end");

    @Test
    void a_letter_changed_left_out_or_added_still_finds_the_word() {
        assertThat(Nearest.of("ratoo", KNOWN)).contains("ratio");
        assertThat(Nearest.of("grwth", KNOWN)).contains("growth");
        assertThat(Nearest.of("RD_EMPLOYEESS", KNOWN)).contains("RD_EMPLOYEES");
    }

    @Test
    void two_letters_swapped_are_one_edit() {
        assertThat(Nearest.of("edn", KNOWN)).contains("end");
    }

    @Test
    void case_does_not_count() {
        assertThat(Nearest.of("employees", KNOWN)).contains("EMPLOYEES");
    }

    @Test
    void what_is_like_no_word_finds_none() {
        assertThat(Nearest.of("average", KNOWN)).isEmpty();
        assertThat(Nearest.of("", KNOWN)).isEmpty();
        assertThat(Nearest.of("ratio".repeat(100), KNOWN)).isEmpty();
    }
}
