package littlegiant.plan;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import littlegiant.assessment.AssessmentWriter;
import littlegiant.facts.Enterprise;
import littlegiant.ruleset.engine.Finding;
import littlegiant.wording.Language;
import littlegiant.wording.Text;

/** Writes a plan as the JSON that {@link PlanAnswer} describes. */
final class PlanWriter {
    private final JsonGenerator json;
    private final Language language;

    private PlanWriter(JsonGenerator json, Language language) {
        this.json = json;
        this.language = language;
    }

    /**
     * The answer for a plan or a conflict.
     *
     * @param release the hash of the release
     * @param request the accepted request
     */
    static byte[] written(PlanQuestion question, PlanResult result, String release, byte[] request, Language language)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = PlannedFactsJson.JSON.createGenerator(out)) {
            PlanWriter writer = new PlanWriter(json, language);
            json.writeStartObject();
            json.writeStringField("policy", question.policy().id());
            json.writeStringField("release", release);
            json.writeStringField("decision", question.decision());
            json.writeStringField("asOf", question.asOf().toString());
            if (result instanceof PlanResult.Plan plan) {
                writer.plan(plan, PlannedFactsJson.of(request, plan));
            } else {
                PlannedYears planned = PlannedYears.of(question.enterprise(), question.asOf());
                writer.infeasible((PlanResult.Infeasible) result, planned.enterprise());
            }
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private void plan(PlanResult.Plan plan, JsonNode enterprise) throws IOException {
        json.writeBooleanField("feasible", true);
        json.writeBooleanField("least", plan.least());
        text("summary", plan.summary());
        json.writeArrayFieldStart("changes");
        for (PlannedChange change : plan.changes()) {
            change(change);
        }
        json.writeEndArray();
        prerequisites(plan.prerequisites(), plan.enterprise());
        findings("conflicts", List.of());
        json.writeArrayFieldStart("held");
        for (Text held : plan.held()) {
            json.writeString(held.in(language));
        }
        json.writeEndArray();
        json.writeFieldName("enterprise");
        json.writeTree(enterprise);
    }

    private void infeasible(PlanResult.Infeasible none, Enterprise enterprise) throws IOException {
        json.writeBooleanField("feasible", false);
        text("summary", none.summary());
        json.writeArrayFieldStart("changes");
        json.writeEndArray();
        prerequisites(none.prerequisites(), enterprise);
        findings("conflicts", none.conflicts());
    }

    private void change(PlannedChange change) throws IOException {
        json.writeStartObject();
        json.writeStringField("fact", change.fact());
        Integer year = change.year();
        if (year != null) {
            json.writeNumberField("year", year);
        }
        json.writeNumberField("from", PlannedFactsJson.plain(change.from()));
        json.writeNumberField("to", PlannedFactsJson.plain(change.to()));
        json.writeNumberField("by", PlannedFactsJson.plain(change.by()));
        text("message", change.message());
        json.writeEndObject();
    }

    private void prerequisites(List<Finding> findings, Enterprise enterprise) throws IOException {
        json.writeArrayFieldStart("prerequisites");
        for (Finding finding : findings) {
            AssessmentWriter.writeFinding(
                    finding, Optional.of(Prerequisites.action(finding, enterprise)), language, json);
        }
        json.writeEndArray();
    }

    private void findings(String name, List<Finding> findings) throws IOException {
        json.writeArrayFieldStart(name);
        for (Finding finding : findings) {
            AssessmentWriter.writeFinding(finding, Optional.empty(), language, json);
        }
        json.writeEndArray();
    }

    private void text(String name, Text text) throws IOException {
        json.writeStringField(name, text.in(language));
    }
}
