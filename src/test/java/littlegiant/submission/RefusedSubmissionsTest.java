package littlegiant.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import littlegiant.facts.Fault;
import littlegiant.wording.Language;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile and mistaken bodies: those of {@code submissions/refused.yaml}, and what is too large or too odd to write. */
@Timeout(10)
class RefusedSubmissionsTest {

    @TestFactory
    Stream<DynamicTest> every_fault_of_a_body_is_told_at_its_place() throws IOException {
        JsonNode cases = new YAMLMapper().readTree(getClass().getResource("/submissions/refused.yaml"));
        return StreamSupport.stream(cases.spliterator(), false)
                .map(refused -> DynamicTest.dynamicTest(refused.get("name").asText(), () -> {
                    List<Fault> faults = faults(body(refused).getBytes(UTF_8));
                    JsonNode expected = refused.get("faults");
                    assertThat(faults.stream().map(Fault::pointer))
                            .containsExactlyElementsOf(StreamSupport.stream(expected.spliterator(), false)
                                    .map(fault -> fault.get(0).asText())
                                    .toList());
                    for (int i = 0; i < faults.size(); i++) {
                        assertThat(faults.get(i).message().in(Language.EN))
                                .contains(expected.get(i).get(1).asText());
                        assertThat(faults.get(i).message().in(Language.ZH)).isNotBlank();
                    }
                }));
    }

    private static String body(JsonNode refused) {
        JsonNode body = refused.get("body");
        return body != null
                ? body.asText()
                : "{\"enterprise\": " + refused.get("enterprise").asText() + "}";
    }

    @Test
    void a_byte_order_mark_is_refused() {
        assertOneFault("\uFEFF{\"enterprise\": {}}".getBytes(UTF_8), "", "byte order mark");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-16", "UTF-32BE", "UTF-32LE"})
    void another_encoding_is_refused(String charset) {
        assertOneFault("{\"enterprise\": {}}".getBytes(Charset.forName(charset)), "", "UTF-16");
    }

    @ParameterizedTest
    @CsvSource({
        "a surrogate, ED A0 80, 0xED",
        "a surrogate pair, ED A0 BD ED B8 80, 0xED",
        "an overlong NUL, C0 80, 0xC0",
        "an overlong slash, E0 80 AF, 0xE0",
        "a byte of GBK, BA A3, 0xBA",
        "a lead without its rest, E6 B5, 0xE6",
        "a character past Unicode, F4 90 80 80, 0xF4",
        "no lead at all, FF, 0xFF",
    })
    void bytes_that_are_not_utf_8_are_refused_with_their_place(String what, String bytes, String quoted) {
        String hex = bytes.replace(" ", "");
        byte[] wrong = new byte[hex.length() / 2];
        for (int i = 0; i < wrong.length; i++) {
            wrong[i] = (byte) Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
        }
        byte[] body = join("{\n\"enterprise\": {\"name\": \"海城".getBytes(UTF_8), wrong, "\"}}".getBytes(UTF_8));
        Fault fault = assertOneFault(body, "", quoted);
        assertThat(fault.message().in(Language.EN)).as(what).contains("line 2, column 27");
    }

    @Test
    void a_body_nested_too_deep_is_refused() {
        String open = "[".repeat(500_000);
        assertOneFault(("{\"enterprise\": {\"x\": " + open).getBytes(UTF_8), "/enterprise/x", "16 levels");
        assertOneFault("{\"a\":".repeat(100_000).getBytes(UTF_8), "/a", "16 levels");
    }

    @Test
    void a_long_text_is_refused_and_quoted_shortened() {
        String name = "海".repeat(1_001);
        Fault fault = assertOneFault(enterprise("\"name\": \"" + name + "\""), "/enterprise/name", "1001 characters");
        assertThat(fault.message().in(Language.EN)).hasSizeLessThan(150);
        assertThat(read(enterprise("\"name\": \"" + "海".repeat(1_000) + "\"")).faults())
                .isEmpty();
    }

    @Test
    void a_number_of_a_million_digits_is_refused_and_quoted_shortened() {
        String number = "9".repeat(1_000_000);
        byte[] body = enterprise("\"years\": [{\"fiscalYear\": 2016, \"netProfit\": " + number + "}]");
        Fault fault = assertOneFault(body, "/enterprise/years/0/netProfit", "1000000 characters");
        assertThat(fault.message().in(Language.EN)).hasSizeLessThan(150);
    }

    @Test
    void a_long_property_name_is_quoted_shortened() {
        byte[] body = enterprise("\"" + "n".repeat(500_000) + "\": 1");
        Fault fault = faults(body).get(0);
        assertThat(fault.pointer()).hasSizeLessThan(100);
        assertThat(fault.message().in(Language.EN)).hasSizeLessThan(600);
    }

    @ParameterizedTest
    @CsvSource({"years, 100, {}", "intellectualProperty, 10000, {}", "violations, 10000, {}"})
    void a_list_past_its_bound_is_refused(String property, int most, String element) {
        String elements =
                String.join(",", IntStream.range(0, most).mapToObj(i -> element).toList());
        List<Fault> within = faultsOrNone(enterprise("\"" + property + "\": [" + elements + "]"));
        assertThat(within.stream().map(Fault::pointer)).doesNotContain("/enterprise/" + property);
        List<Fault> past = faults(enterprise("\"" + property + "\": [" + elements + ", {\"x\": [1]}]"));
        assertThat(past.get(0).pointer()).isEqualTo("/enterprise/" + property);
        assertThat(past.get(0).message().in(Language.EN)).contains(String.valueOf(most));
    }

    @Test
    void a_hundred_faults_are_told_and_that_there_are_more() {
        String unknown = String.join(
                ",",
                IntStream.range(0, 30_000).mapToObj(i -> "\"k" + i + "\": 1").toList());
        List<Fault> faults = faults(enterprise(unknown));
        assertThat(faults).hasSize(FaultLog.MOST + 1);
        assertThat(faults.get(FaultLog.MOST).pointer()).isEmpty();
        assertThat(faults.get(FaultLog.MOST).message().in(Language.EN)).contains("only the first 100");
    }

    @Test
    void a_hundred_faults_and_no_more_are_just_told() {
        String unknown = String.join(
                ",", IntStream.range(0, 100).mapToObj(i -> "\"k" + i + "\": 1").toList());
        assertThat(faults(enterprise(unknown))).hasSize(FaultLog.MOST);
    }

    private static Fault assertOneFault(byte[] body, String pointer, String quoted) {
        List<Fault> faults = faults(body);
        assertThat(faults.stream().map(Fault::pointer)).containsExactly(pointer);
        assertThat(faults.get(0).message().in(Language.EN)).contains(quoted);
        return faults.get(0);
    }

    private static byte[] enterprise(String properties) {
        return ("{\"enterprise\": {" + properties + "}}").getBytes(UTF_8);
    }

    private static byte[] join(byte[]... parts) {
        byte[] joined = new byte[Stream.of(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }

    private static Submitted<AssessmentRequest> read(byte[] body) {
        return Submissions.assessment(body);
    }

    private static List<Fault> faults(byte[] body) {
        assertThat(read(body).value()).isNull();
        return read(body).faults();
    }

    private static List<Fault> faultsOrNone(byte[] body) {
        return read(body).faults();
    }
}
