package littlegiant.assessment;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.SerializedString;
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
import org.jspecify.annotations.Nullable;

/**
 * Writes an assessment as the JSON that {@link AssessmentAnswer} describes, in one pass and straight into bytes: texts
 * are rendered as they are written, and nothing is built to be serialised afterwards. {@link ReducedAnswer} takes the same
 * out of a kept answer.
 */
public final class AssessmentWriter {
    /** A figure reads {@code 100000000}, never {@code 1E+8}. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private static final int USUAL_TEXT = 512;

    private final JsonGenerator json;
    private final Language language;
    private final AnswerDetail detail;
    private final StringBuilder said = new StringBuilder(USUAL_TEXT);
    private char[] chars = new char[USUAL_TEXT];

    private AssessmentWriter(JsonGenerator json, Language language, AnswerDetail detail) {
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
            new AssessmentWriter(json, language, detail).assessment(assessment, id);
        }
    }

    private void assessment(Assessment assessment, Optional<UUID> id) throws IOException {
        Evaluation evaluation = assessment.evaluation();
        json.writeStartObject();
        if (id.isPresent()) {
            text(Name.ID, id.get().toString());
        }
        text(Name.POLICY, evaluation.policy().id());
        text(Name.RELEASE, assessment.release());
        text(Name.AS_OF, evaluation.asOf().toString());
        text(Name.ASSESSED_AT, assessment.assessedAt().toString());
        json.writeFieldName(Name.REFERENCE_FISCAL_YEAR);
        json.writeNumber(evaluation.referenceFiscalYear());
        if (detail != AnswerDetail.OUTCOMES) {
            category(assessment.enterprise());
        }
        json.writeFieldName(Name.WARNINGS);
        json.writeStartArray();
        for (Text warning : evaluation.warnings()) {
            json.writeString(warning.in(language));
        }
        json.writeEndArray();
        json.writeFieldName(Name.DECISIONS);
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
            json.writeFieldName(Name.SUPPORT);
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
        text(Name.DECISION, decided.decision().decision());
        text(Name.OUTCOME, decided.outcome().name());
        for (OpenCriteria open : OpenCriteria.of(decided.outcome())) {
            json.writeFieldName(open.property());
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
        json.writeFieldName(Name.CATEGORY);
        json.writeStartObject();
        text(Name.VALUE, category.name());
        text(Name.LABEL, category.label());
        json.writeFieldName(Name.STATED);
        json.writeBoolean(enterprise.categoryIsStated());
        json.writeEndObject();
    }

    private void decided(DecisionResult decided, @Nullable DecisionNote note) throws IOException {
        json.writeStartObject();
        text(Name.DECISION, decided.decision().decision());
        if (note != null && note.title() != null) {
            text(Name.TITLE, note.title());
        }
        text(Name.OUTCOME, decided.outcome().name());
        text(Name.LABEL, decided.outcome().label());
        if (note != null && note.note() != null) {
            text(Name.NOTE, note.note());
        }
        json.writeFieldName(Name.FINDINGS);
        json.writeStartArray();
        for (Finding finding : decided.findings()) {
            finding(finding);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /**
     * Writes a finding as it stands in an assessment.
     *
     * @param action what has to be done about it, beside what an assessment says; empty for nothing
     */
    public static void writeFinding(Finding finding, Optional<Text> action, Language language, JsonGenerator json)
            throws IOException {
        AssessmentWriter writer = new AssessmentWriter(json, language, AnswerDetail.FULL);
        json.writeStartObject();
        if (action.isPresent()) {
            writer.text(Name.ACTION, action.get());
        }
        writer.properties(finding);
        json.writeEndObject();
    }

    private void finding(Finding finding) throws IOException {
        json.writeStartObject();
        properties(finding);
        json.writeEndObject();
    }

    private void properties(Finding finding) throws IOException {
        Judgement judgement = finding.judgement();
        text(Name.CRITERION, finding.criterion());
        text(Name.CLAUSE, finding.rule().clause());
        text(Name.TITLE, finding.title());
        judgement(judgement);
        if (detail == AnswerDetail.FULL) {
            json.writeFieldName(Name.FACTS);
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
    }

    private void judgement(Judgement judgement) throws IOException {
        text(Name.STATUS, judgement.status().name());
        text(Name.MESSAGE, judgement.message());
        optional(Name.REQUIRED, judgement.required());
        optional(Name.OBSERVED, judgement.observed());
    }

    /** A single part says what the whole says, so parts are shown from two on. */
    private void parts(List<Judgement> parts) throws IOException {
        if (parts.size() < 2) {
            return;
        }
        json.writeFieldName(Name.PARTS);
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
        json.writeFieldName(Name.MISSING);
        json.writeStartArray();
        for (String pointer : pointers) {
            json.writeString(pointer);
        }
        json.writeEndArray();
    }

    private void gap(Gap gap) throws IOException {
        json.writeFieldName(Name.GAP);
        json.writeStartObject();
        text(Name.FACT, gap.fact());
        json.writeFieldName(Name.BY);
        json.writeNumber(gap.by().stripTrailingZeros());
        text(Name.MESSAGE, gap.message());
        json.writeEndObject();
    }

    private void offered(SupportOffer offered) throws IOException {
        json.writeStartObject();
        text(Name.MEASURE, offered.offer().id());
        text(Name.CLAUSE, offered.rule().clause());
        text(Name.TITLE, offered.rule().title());
        if (offered.offer().pool().isPresent()) {
            text(Name.POOL, offered.offer().pool().get().written());
        }
        json.writeEndObject();
    }

    private void optional(SerializableString name, Optional<Text> text) throws IOException {
        if (text.isPresent()) {
            text(name, text.get());
        }
    }

    private void text(SerializableString name, Text text) throws IOException {
        said.setLength(0);
        text.appendTo(said, language);
        int length = said.length();
        if (length > chars.length) {
            chars = new char[length * 2];
        }
        said.getChars(0, length, chars, 0);
        json.writeFieldName(name);
        json.writeString(chars, 0, length);
    }

    private void text(SerializableString name, String text) throws IOException {
        json.writeFieldName(name);
        json.writeString(text);
    }

    /** The names of the answer's properties, encoded once. */
    private static final class Name {
        static final SerializableString ID = new SerializedString("id");
        static final SerializableString POLICY = new SerializedString("policy");
        static final SerializableString RELEASE = new SerializedString("release");
        static final SerializableString AS_OF = new SerializedString("asOf");
        static final SerializableString ASSESSED_AT = new SerializedString("assessedAt");
        static final SerializableString REFERENCE_FISCAL_YEAR = new SerializedString("referenceFiscalYear");
        static final SerializableString CATEGORY = new SerializedString("category");
        static final SerializableString VALUE = new SerializedString("value");
        static final SerializableString STATED = new SerializedString("stated");
        static final SerializableString WARNINGS = new SerializedString("warnings");
        static final SerializableString DECISIONS = new SerializedString("decisions");
        static final SerializableString DECISION = new SerializedString("decision");
        static final SerializableString OUTCOME = new SerializedString("outcome");
        static final SerializableString LABEL = new SerializedString("label");
        static final SerializableString NOTE = new SerializedString("note");
        static final SerializableString FINDINGS = new SerializedString("findings");
        static final SerializableString CRITERION = new SerializedString("criterion");
        static final SerializableString CLAUSE = new SerializedString("clause");
        static final SerializableString TITLE = new SerializedString("title");
        static final SerializableString STATUS = new SerializedString("status");
        static final SerializableString MESSAGE = new SerializedString("message");
        static final SerializableString REQUIRED = new SerializedString("required");
        static final SerializableString OBSERVED = new SerializedString("observed");
        static final SerializableString FACTS = new SerializedString("facts");
        static final SerializableString MISSING = new SerializedString("missing");
        static final SerializableString ACTION = new SerializedString("action");
        static final SerializableString GAP = new SerializedString("gap");
        static final SerializableString FACT = new SerializedString("fact");
        static final SerializableString BY = new SerializedString("by");
        static final SerializableString PARTS = new SerializedString("parts");
        static final SerializableString SUPPORT = new SerializedString("support");
        static final SerializableString MEASURE = new SerializedString("measure");
        static final SerializableString POOL = new SerializedString("pool");

        private Name() {}
    }
}
