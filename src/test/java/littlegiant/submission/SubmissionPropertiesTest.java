package littlegiant.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import littlegiant.facts.Attestations;
import littlegiant.facts.DeclaredAttestations;
import littlegiant.facts.DeclaredValues;
import littlegiant.facts.Enterprise;
import littlegiant.facts.Fault;
import littlegiant.facts.Violation;
import littlegiant.facts.ViolationGround;
import littlegiant.wording.Language;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SubmissionPropertiesTest {
    private static final ObjectMapper WRITER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .addMixIn(Violation.class, NamedInJson.class)
            .addMixIn(DeclaredValues.class, AsMap.class)
            .addMixIn(Attestations.class, Flat.class)
            .addMixIn(DeclaredAttestations.class, AsMap.class)
            .build();

    private abstract static class NamedInJson {
        @JsonProperty("ground")
        abstract ViolationGround kind();

        @JsonProperty("final")
        abstract Boolean finalDecision();
    }

    private abstract static class AsMap {
        @JsonAnyGetter
        abstract Map<String, Object> byId();
    }

    private abstract static class Flat {
        @JsonUnwrapped
        abstract DeclaredAttestations declared();
    }

    @Provide
    Arbitrary<Enterprise> enterprises() {
        return SubmittedEnterprises.valid();
    }

    @Property(tries = 500)
    void an_enterprise_reads_back_as_it_was_written(@ForAll("enterprises") Enterprise enterprise) throws Exception {
        assertThat(read(request(enterprise)).enterprise()).isEqualTo(enterprise);
    }

    @Property(tries = 500)
    void the_order_of_properties_never_matters(@ForAll("enterprises") Enterprise enterprise, @ForAll Random random)
            throws Exception {
        assertThat(read(shuffled(request(enterprise), random)).enterprise()).isEqualTo(enterprise);
    }

    @Property(tries = 2_000)
    void damaged_bytes_end_in_a_value_or_in_faults_that_can_be_told(
            @ForAll("enterprises") Enterprise enterprise, @ForAll Random random) throws Exception {
        byte[] body = request(enterprise).toString().getBytes(UTF_8);
        for (int damage = random.nextInt(4); damage >= 0; damage--) {
            body[random.nextInt(body.length)] = (byte) random.nextInt(256);
        }
        Submitted<AssessmentRequest> submitted = Submissions.assessment(body, 0, 1 + random.nextInt(body.length));
        for (Fault fault : submitted.faults()) {
            String message = fault.pointer()
                    + fault.message().in(Language.EN)
                    + fault.message().in(Language.ZH);
            assertThat(UTF_8.newEncoder().canEncode(message)).isTrue();
            assertThat(message).doesNotContain("com.fasterxml", "Exception", "[Source");
        }
    }

    private static AssessmentRequest read(JsonNode request) {
        Submitted<AssessmentRequest> submitted =
                Submissions.assessment(request.toString().getBytes(UTF_8));
        assertThat(submitted.faults().stream()
                        .map(f -> f.pointer() + " " + f.message().in(Language.EN)))
                .isEmpty();
        return submitted.value();
    }

    private static JsonNode request(Enterprise enterprise) throws JsonProcessingException {
        JsonNode facts = WRITER.readerFor(JsonNode.class)
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readValue(WRITER.writeValueAsString(enterprise));
        return WRITER.createObjectNode().set("enterprise", facts);
    }

    private static JsonNode shuffled(JsonNode node, Random random) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            Collections.shuffle(names, random);
            ObjectNode shuffled = WRITER.createObjectNode();
            names.forEach(name -> shuffled.set(name, shuffled(object.get(name), random)));
            return shuffled;
        }
        if (node instanceof ArrayNode list) {
            ArrayNode same = WRITER.createArrayNode();
            list.forEach(element -> same.add(shuffled(element, random)));
            return same;
        }
        return node;
    }
}
