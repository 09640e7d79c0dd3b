package littlegiant.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreconditionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            nullValues = "-",
            value = {
                // what is there | If-Match | If-None-Match | how it holds
                "a | \"a\" | - | YES",
                "a | \"b\", \"a\" | - | YES",
                "a | * | - | YES",
                "a | \"b\" | - | NO",
                "a | W/\"a\" | - | NO",
                "a | a | - | NO",
                "a | '' | - | NO",
                "a | - | - | NOT_SAID",
                "a | - | * | NO",
                "a | - | \"a\" | NO",
                "a | - | \"b\" | NOT_SAID",
                "a | \"a\" | * | NO",
                "- | - | * | YES",
                "- | - | - | NOT_SAID",
                "- | - | \"a\" | NOT_SAID",
                "- | \"a\" | - | NO",
                "- | * | - | NO",
                "- | * | * | NO"
            })
    void a_write_is_done_only_on_what_its_writer_has_seen(
            String current, String ifMatch, String ifNoneMatch, Preconditions.PreconditionResult held) {
        assertThat(Preconditions.of(ifMatch, ifNoneMatch).evaluate(Optional.ofNullable(current)))
                .isEqualTo(held);
    }
}
