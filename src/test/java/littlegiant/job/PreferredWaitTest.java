package littlegiant.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a caller would wait, by {@code Prefer} (RFC 7240). */
class PreferredWaitTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            delimiter = '|',
            value = {
                "none | 0 | false | ''",
                "wait=30 | 30 | true | wait=30",
                "WAIT=\"5\" | 5 | false | wait=5",
                "return=minimal, wait=61 | 60 | true | wait=60",
                "respond-async | 0 | false | respond-async",
                "respond-async, wait=10 | 10 | false | respond-async, wait=10",
                "respond-async, wait=10 | 10 | true | wait=10",
                "wait=ten | 0 | false | ''",
                "await=10 | 0 | false | ''",
                "wait=-1 | 0 | false | ''",
                "wait=999999999999999999999 | 0 | false | ''"
            })
    void the_header_is_read_and_answered(String prefer, long seconds, boolean ended, String applied) {
        PreferredWait wait = PreferredWait.of(prefer);
        assertThat(wait.most()).hasSeconds(seconds);
        assertThat(wait.applied(prefer, ended)).isEqualTo(applied);
        String longest = " ".repeat(2_000) + prefer;
        assertThat(PreferredWait.of(longest).most()).isZero();
    }
}
