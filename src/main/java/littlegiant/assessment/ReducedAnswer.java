package littlegiant.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import littlegiant.ruleset.language.Outcome;

/** Reduces a stored answer to what {@link AssessmentWriter} would have written in less detail. */
public final class ReducedAnswer {
    private static final List<String> NOT_IN_OUTCOMES = List.of("category", "support");
    private static final List<String> NOT_IN_FINDINGS = List.of("facts", "parts");
    private static final List<String> WITHOUT_FIGURES = List.of("criterion", "clause", "title", "status", "missing");

    private static final ObjectWriter PLAIN = Replay.JSON.writer().with(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);

    private ReducedAnswer() {}

    /**
     * Reduces an answer.
     *
     * @param answer an assessment in full detail
     */
    static byte[] of(byte[] answer, AnswerDetail detail) {
        if (detail == AnswerDetail.FULL) {
            return answer;
        }
        ObjectNode reduced = (ObjectNode) Replay.parsed(answer);
        reduce(reduced, detail);
        try {
            return PLAIN.writeValueAsBytes(reduced);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * Reduces an answer for a list, in which sensitive facts are masked.
     *
     * @param answer an assessment in full detail
     * @param masked whether its policy has sensitive facts: then findings are reduced to parts that reveal no figure
     */
    public static JsonNode forList(byte[] answer, AnswerDetail detail, boolean masked) {
        ObjectNode reduced = (ObjectNode) Replay.parsed(answer);
        reduce(reduced, detail);
        if (masked && detail != AnswerDetail.OUTCOMES) {
            for (JsonNode decision : reduced.path("decisions")) {
                decision.path("findings").forEach(finding -> ((ObjectNode) finding).retain(WITHOUT_FIGURES));
            }
        }
        return reduced;
    }

    /** Removes what the detail leaves out. */
    private static void reduce(ObjectNode answer, AnswerDetail detail) {
        switch (detail) {
            case FULL -> {}
            case FINDINGS -> {
                for (JsonNode decision : answer.path("decisions")) {
                    decision.path("findings").forEach(finding -> ((ObjectNode) finding).remove(NOT_IN_FINDINGS));
                }
            }
            case OUTCOMES -> {
                answer.remove(NOT_IN_OUTCOMES);
                ArrayNode decisions = (ArrayNode) answer.get("decisions");
                for (int d = 0; d < decisions.size(); d++) {
                    decisions.set(d, outcome(decisions.get(d)));
                }
            }
        }
    }

    private static ObjectNode outcome(JsonNode decision) {
        ObjectNode outcome = Replay.JSON.createObjectNode();
        outcome.set("decision", decision.get("decision"));
        outcome.set("outcome", decision.get("outcome"));
        for (OpenCriteria open :
                OpenCriteria.of(Outcome.valueOf(decision.get("outcome").asText()))) {
            Set<String> ids = new LinkedHashSet<>();
            for (JsonNode finding : decision.path("findings")) {
                if (open.status().name().equals(finding.get("status").asText())) {
                    ids.add(finding.get("criterion").asText());
                }
            }
            ArrayNode list = outcome.putArray(open.property().text());
            ids.forEach(list::add);
        }
        return outcome;
    }
}
