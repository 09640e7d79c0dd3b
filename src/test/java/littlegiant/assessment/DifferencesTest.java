package littlegiant.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferencesTest {

    private static List<String> differences(String recorded, String replayed) {
        return Differences.between(Requests.parsed(recorded), Requests.parsed(replayed)).stream()
                .map(one -> one.pointer() + " " + one.recorded() + " " + one.replayed())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1}             | {\"a\":2}             | /a 1 2",
                "{\"a\":[1,2]}         | {\"a\":[1]}           | /a/1 2 null",
                "{\"a\":[]}            | {\"a\":[\"x\"]}       | /a/0 null \"x\"",
                "{}                    | {\"a/b~\":1}          | /a~1b~0 null 1",
                "{\"a\":{\"b\":\"x\"}} | {\"a\":{\"b\":\"y\"}} | /a/b \"x\" \"y\"",
                "{\"a\":{}}            | {\"a\":[]}            | /a {} []",
                "{\"a\":null}          | {}                    | /a null null"
            })
    void a_difference_is_named_by_its_place(String recorded, String replayed, String difference) {
        assertThat(differences(recorded, replayed)).containsExactly(difference);
    }

    @Test
    void the_order_of_properties_and_the_way_a_number_is_written_are_no_differences() {
        assertThat(differences("{\"a\":1,\"b\":100.50}", "{\"b\":1.005E2,\"a\":1.0}"))
                .isEmpty();
    }

    @Test
    void every_single_change_of_an_answer_is_found_where_it_was_made_and_nowhere_else() {
        JsonNode answer = Requests.parsed(Requests.resource("/openapi/assess-200.json"));
        int changes = change(answer, answer, "");
        assertThat(changes).isGreaterThan(200);
    }

    /** Changes each text and number of the document in its turn, and puts it right again. */
    private static int change(JsonNode whole, JsonNode at, String pointer) {
        int changes = 0;
        JsonNode before = whole.deepCopy();
        if (at instanceof ObjectNode object) {
            for (var property : List.copyOf(object.properties())) {
                String below = pointer + "/" + property.getKey();
                if (property.getValue().isValueNode()) {
                    JsonNode value = property.getValue();
                    object.put(property.getKey(), "changed");
                    assertOnly(before, whole, below);
                    object.set(property.getKey(), value);
                    changes++;
                } else {
                    changes += change(whole, property.getValue(), below);
                }
            }
        } else if (at instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                changes += change(whole, array.get(i), pointer + "/" + i);
            }
        }
        return changes;
    }

    private static void assertOnly(JsonNode before, JsonNode now, String pointer) {
        assertThat(Differences.between(before, now))
                .extracting(Differences.Difference::pointer)
                .containsExactly(pointer);
    }
}
