package littlegiant.assessment;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import littlegiant.facts.Category;
import littlegiant.facts.Enterprise;
import littlegiant.ruleset.engine.DecisionResult;
import littlegiant.ruleset.engine.Evaluation;
import littlegiant.ruleset.engine.Finding;
import littlegiant.ruleset.engine.SupportOffer;
import littlegiant.ruleset.language.PolicyHeader.DecisionNote;
import littlegiant.vocabulary.FactSheet;
import littlegiant.vocabulary.Gap;
import littlegiant.vocabulary.GapSearch;
import littlegiant.vocabulary.Judgement;
import littlegiant.vocabulary.Status;
import littlegiant.wording.Language;
import littlegiant.wording.Text;

/** Writes an assessment by Jackson, text by text: what {@link AssessmentWriter} must write byte for byte. */
final class PlainAssessmentWriter {
    /** A figure reads {@code 100000000}, never {@code 1E+8}. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private final JsonGenerator json;
    private final Language language;
    private final AnswerDetail detail;

    private PlainAssessmentWriter(JsonGenerator json, Language language, AnswerDetail detail) {
        this.json = json;
        this.language = language;
        this.detail = detail;
    }

    /**
     * Writes an assessment.
     *
     * @param id the id under which it is kept; empty where it is not
     * @param detail how much of it is written
     * @param out is neither flushed nor closed
     */
    static void write(
            Assessment assessment, Optional<UUID> id, Language language, AnswerDetail detail, OutputStream out)
            throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            new PlainAssessmentWriter(json, language, detail).assessment(assessment, id);
        }
    }

    private void assessment(Assessment assessment, Optional<UUID> id) throws IOException {
        Evaluation evaluation = assessment.evaluation();
        json.writeStartObject();
        if (id.isPresent()) {
            text("id", id.get().toString());
        }
        text("policy", evaluation.policy().id());
        text("release", assessment.release());
        text("asOf", evaluation.asOf().toString());
        text("assessedAt", assessment.assessedAt().toString());
        json.writeFieldName("referenceFiscalYear");
        json.writeNumber(evaluation.referenceFiscalYear());
        if (detail != AnswerDetail.OUTCOMES) {
            category(assessment.enterprise());
        }
        json.writeFieldName("warnings");
        json.writeStartArray();
        for (Text warning : evaluation.warnings()) {
            json.writeString(warning.in(language));
        }
        json.writeEndArray();
        json.writeFieldName("decisions");
        json.writeStartArray();
        Map<String, DecisionNote> notes = evaluation.policy().header().decisions();
        for (DecisionResult decided : evaluation.decisions()) {
            if (detail == AnswerDetail.OUTCOMES) {
                outcome(decided);
            } else {
                decided(decided, notes.get(decided.decision().decision()));
            }
        }
        json.writeEndArray();
        if (detail != AnswerDetail.OUTCOMES) {
            json.writeFieldName("support");
            json.writeStartArray();
            for (SupportOffer offered : evaluation.support()) {
                offered(offered);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void outcome(DecisionResult decided) throws IOException {
        json.writeStartObject();
        text("decision", decided.decision().decision());
        text("outcome", decided.outcome().name());
        for (OpenCriteria open : OpenCriteria.of(decided.outcome())) {
            json.writeFieldName(open.property().text());
            json.writeStartArray();
            for (String criterion : open.among(decided.findings())) {
                json.writeString(criterion);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void category(Enterprise enterprise) throws IOException {
        Category category = enterprise.category();
        if (category == null) {
            return;
        }
        json.writeFieldName("category");
        json.writeStartObject();
        text("value", category.name());
        text("label", category.label());
        json.writeFieldName("stated");
        json.writeBoolean(enterprise.categoryIsStated());
        json.writeEndObject();
    }

    private void decided(DecisionResult decided, DecisionNote note) throws IOException {
        json.writeStartObject();
        text("decision", decided.decision().decision());
        if (note != null && note.title() != null) {
            text("title", note.title());
        }
        text("outcome", decided.outcome().name());
        text("label", decided.outcome().label());
        if (note != null && note.note() != null) {
            text("note", note.note());
        }
        json.writeFieldName("findings");
        json.writeStartArray();
        for (Finding finding : decided.findings()) {
            finding(finding);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void finding(Finding finding) throws IOException {
        Judgement judgement = finding.judgement();
        json.writeStartObject();
        text("criterion", finding.criterion());
        text("clause", finding.rule().clause());
        text("title", finding.title());
        judgement(judgement);
        if (detail == AnswerDetail.FULL) {
            json.writeFieldName("facts");
            FactSheet sheet = new FactSheet();
            judgement.cite(sheet);
            facts(sheet.values());
        }
        missing(judgement.missing());
        if (judgement.status() == Status.NOT_MET) {
            Optional<Gap> gap = GapSearch.of(finding.condition(), finding.situation());
            if (gap.isPresent()) {
                gap(gap.get());
            }
        }
        if (detail == AnswerDetail.FULL) {
            parts(judgement.parts());
        }
        json.writeEndObject();
    }

    private void judgement(Judgement judgement) throws IOException {
        text("status", judgement.status().name());
        text("message", judgement.message());
        optional("required", judgement.required());
        optional("observed", judgement.observed());
    }

    /** A single part says what the whole says, so parts are shown from two on. */
    private void parts(List<Judgement> parts) throws IOException {
        if (parts.size() < 2) {
            return;
        }
        json.writeFieldName("parts");
        json.writeStartArray();
        for (Judgement part : parts) {
            json.writeStartObject();
            judgement(part);
            parts(part.parts());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void facts(Map<String, Object> facts) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, Object> fact : facts.entrySet()) {
            json.writeFieldName(fact.getKey());
            value(fact.getValue());
        }
        json.writeEndObject();
    }

    private void value(Object value) throws IOException {
        if (value instanceof BigDecimal figure) {
            json.writeNumber(figure);
        } else if (value instanceof Number count) {
            json.writeNumber(count.longValue());
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Enum<?> constant) {
            json.writeString(constant.name());
        } else if (value instanceof Text text) {
            json.writeString(text.in(language));
        } else if (value instanceof Collection<?> several) {
            json.writeStartArray();
            for (Object one : several) {
                value(one);
            }
            json.writeEndArray();
        } else {
            json.writeString(value.toString());
        }
    }

    private void missing(List<String> pointers) throws IOException {
        json.writeFieldName("missing");
        json.writeStartArray();
        for (String pointer : pointers) {
            json.writeString(pointer);
        }
        json.writeEndArray();
    }

    private void gap(Gap gap) throws IOException {
        json.writeFieldName("gap");
        json.writeStartObject();
        text("fact", gap.fact());
        json.writeFieldName("by");
        json.writeNumber(gap.by().stripTrailingZeros());
        text("message", gap.message());
        json.writeEndObject();
    }

    private void offered(SupportOffer offered) throws IOException {
        json.writeStartObject();
        text("measure", offered.offer().id());
        text("clause", offered.rule().clause());
        text("title", offered.rule().title());
        if (offered.offer().pool().isPresent()) {
            text("pool", offered.offer().pool().get().written());
        }
        json.writeEndObject();
    }

    private void optional(String name, Optional<Text> text) throws IOException {
        if (text.isPresent()) {
            text(name, text.get());
        }
    }

    private void text(String name, Text text) throws IOException {
        text(name, text.in(language));
    }

    private void text(String name, String text) throws IOException {
        json.writeFieldName(name);
        json.writeString(text);
    }
}
