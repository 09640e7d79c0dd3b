package littlegiant.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.ruleset.language.CaseWriter;
import littlegiant.ruleset.language.CaseWriter.WrittenCase;

/**
 * Makes a case file of a recorded assessment: its facts without what tells whose they are, and what was decided of them.
 */
final class CaseFromAssessment {
    private static final List<String> OF_WHOM = List.of("unifiedSocialCreditCode", "creditCodeVerified", "name");
    private static final String COMMENT = "取自一次评估,企业名称、信用代码、文号、机关和经办单位已去掉。";
    private static final String PLACEHOLDER = "略";

    private CaseFromAssessment() {}

    /**
     * The text of the file.
     *
     * @param answer as it was answered
     * @param enterprise the facts as they were submitted
     */
    static String text(JsonNode answer, JsonNode enterprise) {
        ObjectNode given = enterprise.deepCopy();
        given.remove(OF_WHOM);
        takeOut(given.path("intellectualProperty"), Set.of("number"));
        // A decision without its number or authority is not the same fact, so something stands in their place.
        replace(given.path("violations"), List.of("decisionNumber", "authority"));
        given.path("attestations").forEach(one -> takeOutOf(one, Set.of("by")));
        withoutNulls(given);
        return CaseWriter.write(COMMENT, LocalDate.parse(answer.path("asOf").asText()), given, cases(answer));
    }

    private static List<WrittenCase> cases(JsonNode answer) {
        List<WrittenCase> cases = new ArrayList<>();
        for (JsonNode decision : answer.path("decisions")) {
            String name = decision.path("decision").asText();
            String title = decision.path("title").asText(name);
            cases.add(new WrittenCase(
                    "一家企业:" + title, "decision", name, decision.path("outcome").asText()));
            Map<String, List<JsonNode>> findings = new LinkedHashMap<>();
            decision.path("findings")
                    .forEach(finding -> findings.computeIfAbsent(
                                    finding.path("criterion").asText(), id -> new ArrayList<>())
                            .add(finding));
            findings.forEach((id, all) -> {
                if (all.size() == 1) {
                    cases.add(new WrittenCase(
                            "一家企业:" + all.get(0).path("title").asText(id),
                            "criterion",
                            id,
                            all.get(0).path("status").asText()));
                }
            });
        }
        return cases;
    }

    private static void takeOut(JsonNode list, Set<String> properties) {
        list.forEach(one -> takeOutOf(one, properties));
    }

    private static void takeOutOf(JsonNode one, Set<String> properties) {
        if (one instanceof ObjectNode object) {
            object.remove(properties);
        }
    }

    private static void replace(JsonNode list, List<String> properties) {
        list.forEach(one -> properties.forEach(property -> {
            if (one instanceof ObjectNode object && object.hasNonNull(property)) {
                object.put(property, PLACEHOLDER);
            }
        }));
    }

    private static void withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> nulls = new ArrayList<>();
            object.properties().forEach(entry -> {
                if (entry.getValue().isNull()) {
                    nulls.add(entry.getKey());
                }
                withoutNulls(entry.getValue());
            });
            object.remove(nulls);
        } else if (node instanceof ArrayNode array) {
            array.forEach(CaseFromAssessment::withoutNulls);
        }
    }
}
