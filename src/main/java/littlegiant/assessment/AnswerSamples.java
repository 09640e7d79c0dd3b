package littlegiant.assessment;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import littlegiant.facts.Enterprise;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.engine.Release;
import littlegiant.submission.Submissions;
import littlegiant.submission.Submitted;
import littlegiant.wording.Language;

/**
 * Generates requests and answers of invented enterprises, from which the compression dictionary of a release is built.
 * The published example request, with its figures, a tenth and ten times of them, and without facts, produces most
 * messages of most criteria.
 */
final class AnswerSamples {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final List<BigDecimal> SCALES = List.of(new BigDecimal("0.1"), BigDecimal.TEN, BigDecimal.ONE);
    private static final UUID ID = new UUID(0, 0);
    /** The useful size of a dictionary: bytes farther back than the compression window are ignored. */
    private static final int LARGEST = 64 * 1024;

    private AnswerSamples() {}

    /** The concatenated documents, the most typical last; empty if the policy cannot decide on its first day. */
    static byte[] of(Release release, Policy policy, Language language) {
        LocalDate asOf = policy.header().validFrom();
        ByteArrayOutputStream samples = new ByteArrayOutputStream();
        for (ObjectNode enterprise : enterprises(asOf)) {
            byte[] request = bytes(JSON.createObjectNode()
                    .put("policy", policy.id())
                    .put("asOf", asOf.toString())
                    .set("enterprise", enterprise));
            Submitted<Enterprise> submitted = Submissions.enterprise(bytes(enterprise), release.declared());
            if (!submitted.faults().isEmpty()) {
                continue;
            }
            Assessment assessment = new Assessment(
                    submitted.accepted(),
                    release.hash(),
                    policy.decide(submitted.accepted(), asOf, Set.of()),
                    Instant.EPOCH);
            byte[] answer = AssessmentWriter.write(assessment, Optional.of(ID), language, AnswerDetail.FULL);
            if (samples.size() + request.length + answer.length <= LARGEST) {
                samples.writeBytes(request);
                samples.writeBytes(answer);
            }
        }
        return samples.toByteArray();
    }

    private static List<ObjectNode> enterprises(LocalDate asOf) {
        List<ObjectNode> enterprises = new ArrayList<>();
        enterprises.add(JSON.createObjectNode());
        ObjectNode example = example();
        for (BigDecimal scale : SCALES) {
            ObjectNode enterprise = example.deepCopy();
            int last = asOf.getYear() - 1;
            for (JsonNode year : enterprise.withArray("years")) {
                ObjectNode figures = (ObjectNode) year;
                for (Map.Entry<String, JsonNode> figure : figures.properties()) {
                    if (figure.getKey().equals("fiscalYear")) {
                        figure.setValue(JSON.getNodeFactory().numberNode(last--));
                    } else {
                        figure.setValue(JSON.getNodeFactory()
                                .numberNode(figure.getValue()
                                        .decimalValue()
                                        .multiply(scale)
                                        .setScale(0, RoundingMode.UP)));
                    }
                }
            }
            enterprises.add(enterprise);
        }
        return enterprises;
    }

    private static ObjectNode example() {
        try (InputStream in =
                Objects.requireNonNull(AnswerSamples.class.getResourceAsStream("/openapi/assess-request.json"))) {
            return (ObjectNode) JSON.readTree(in).get("enterprise");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(JsonNode json) {
        try {
            return JSON.writeValueAsBytes(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
