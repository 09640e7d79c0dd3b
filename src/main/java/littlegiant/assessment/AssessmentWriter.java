package littlegiant.assessment;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import littlegiant.facts.Category;
import littlegiant.facts.Enterprise;
import littlegiant.ruleset.engine.DecisionResult;
import littlegiant.ruleset.engine.Evaluation;
import littlegiant.ruleset.engine.Finding;
import littlegiant.ruleset.engine.SupportOffer;
import littlegiant.vocabulary.FactSheet;
import littlegiant.vocabulary.Gap;
import littlegiant.vocabulary.GapSearch;
import littlegiant.vocabulary.Judgement;
import littlegiant.vocabulary.Status;
import littlegiant.wording.JsonBuffer;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * Writes an assessment as the JSON that {@link AssessmentAnswer} describes, in one pass: constant parts of a policy are
 * copied from {@link EncodedPolicy}, messages are encoded directly, and no intermediate objects are built.
 * {@link ReducedAnswer} extracts less detail from a stored answer.
 */
public final class AssessmentWriter {
    private static final int USUAL_ANSWER = 16 * 1024;
    private static final int USUAL_OUTCOMES = 1024;
    private static final byte[] TRUE = ascii("true");
    private static final byte[] FALSE = ascii("false");
    private static final byte[] EMPTY_LIST = ascii("[]");
    /** The encoded status property and the beginning of the message property, by status. */
    private static final Map<Status, byte[]> STATUS_AND_MESSAGE = new EnumMap<>(Status.class);

    static {
        for (Status status : Status.values()) {
            STATUS_AND_MESSAGE.put(status, ascii("\"status\":\"" + status.name() + "\",\"message\":\""));
        }
    }

    private final JsonBuffer json;
    private final Language language;
    private final AnswerDetail detail;
    /** Null for a finding written on its own, whose policy is unknown. */
    private final @Nullable EncodedPolicy policy;

    private AssessmentWriter(JsonBuffer json, Language language, AnswerDetail detail, @Nullable EncodedPolicy policy) {
        this.json = json;
        this.language = language;
        this.detail = detail;
        this.policy = policy;
    }

    /**
     * Writes an assessment.
     *
     * @param id the id under which it is stored; empty if it is not
     * @param detail the amount of detail
     * @return JSON in UTF-8
     */
    static byte[] write(Assessment assessment, Optional<UUID> id, Language language, AnswerDetail detail) {
        JsonBuffer json = new JsonBuffer(detail == AnswerDetail.OUTCOMES ? USUAL_OUTCOMES : USUAL_ANSWER);
        EncodedPolicy policy = EncodedPolicy.of(assessment.evaluation().policy());
        new AssessmentWriter(json, language, detail, policy).assessment(assessment, id, policy);
        return json.toByteArray();
    }

    /**
     * Writes a single finding in the form of an assessment's findings.
     *
     * @param action what has to be done about it, an additional property; empty for none
     */
    public static void writeFinding(Finding finding, Optional<Text> action, Language language, JsonGenerator out)
            throws IOException {
        JsonBuffer json = new JsonBuffer(USUAL_OUTCOMES);
        AssessmentWriter writer = new AssessmentWriter(json, language, AnswerDetail.FULL, null);
        if (action.isPresent()) {
            json.copy(Property.ACTION.first());
            json.string(action.get(), language);
            json.mark(',');
        } else {
            json.mark('{');
        }
        writer.properties(finding);
        out.writeRawValue(new String(json.toByteArray(), StandardCharsets.UTF_8));
    }

    private void assessment(Assessment assessment, Optional<UUID> id, EncodedPolicy policy) {
        Evaluation evaluation = assessment.evaluation();
        if (id.isPresent()) {
            json.copy(Property.ID.first());
            json.string(id.get().toString());
            json.copy(Property.POLICY.next());
        } else {
            json.copy(Property.POLICY.first());
        }
        json.mark('"');
        json.copy(policy.id());
        json.mark('"');
        text(Property.RELEASE, assessment.release());
        text(Property.AS_OF, evaluation.asOf().toString());
        text(Property.ASSESSED_AT, assessment.assessedAt().toString());
        json.copy(Property.REFERENCE_FISCAL_YEAR.next());
        json.number(evaluation.referenceFiscalYear());
        if (detail == AnswerDetail.OUTCOMES) {
            warnings(evaluation.warnings());
            outcomes(evaluation.decisions());
        } else {
            category(assessment.enterprise());
            warnings(evaluation.warnings());
            decisions(evaluation.decisions(), policy);
            support(evaluation.support(), policy);
        }
        json.mark('}');
    }

    private void category(Enterprise enterprise) {
        Category category = enterprise.category();
        if (category == null) {
            return;
        }
        json.copy(Property.CATEGORY.next());
        json.copy(Property.VALUE.first());
        json.string(category.name());
        text(Property.LABEL, category.label());
        json.copy(Property.STATED.next());
        json.copy(enterprise.categoryIsStated() ? TRUE : FALSE);
        json.mark('}');
    }

    private void warnings(List<Text> warnings) {
        json.copy(Property.WARNINGS.next());
        char before = '[';
        for (Text warning : warnings) {
            json.mark(before);
            json.string(warning, language);
            before = ',';
        }
        end(before);
    }

    private void outcomes(List<DecisionResult> decisions) {
        json.copy(Property.DECISIONS.next());
        char before = '[';
        for (DecisionResult decided : decisions) {
            json.mark(before);
            json.copy(Property.DECISION.first());
            json.string(decided.decision().decision());
            text(Property.OUTCOME, decided.outcome().name());
            for (OpenCriteria open : OpenCriteria.of(decided.outcome())) {
                texts(open.property(), open.among(decided.findings()));
            }
            json.mark('}');
            before = ',';
        }
        end(before);
    }

    private void decisions(List<DecisionResult> decisions, EncodedPolicy policy) {
        json.copy(Property.DECISIONS.next());
        char before = '[';
        for (DecisionResult decided : decisions) {
            json.mark(before);
            policy.decision(decided.decision(), decided.outcome(), language, json);
            findings(decided.findings());
            json.mark('}');
            before = ',';
        }
        end(before);
    }

    private void findings(List<Finding> findings) {
        json.copy(Property.FINDINGS.next());
        char before = '[';
        for (Finding finding : findings) {
            json.mark(before);
            finding(finding);
            before = ',';
        }
        end(before);
    }

    private void finding(Finding finding) {
        json.mark('{');
        properties(finding);
    }

    /** Writes the properties of a finding and its end. */
    private void properties(Finding finding) {
        Judgement judgement = finding.judgement();
        if (policy == null) {
            EncodedPolicy.write(finding, json);
        } else {
            policy.finding(finding, json);
        }
        json.mark(',');
        judgement(judgement);
        if (detail == AnswerDetail.FULL) {
            facts(judgement);
        }
        texts(Property.MISSING, judgement.missing());
        if (judgement.status() == Status.NOT_MET) {
            GapSearch.of(finding.condition(), finding.situation()).ifPresent(this::gap);
        }
        if (detail == AnswerDetail.FULL) {
            parts(judgement.parts());
        }
        json.mark('}');
    }

    private void judgement(Judgement judgement) {
        json.copy(Objects.requireNonNull(STATUS_AND_MESSAGE.get(judgement.status()), "made for every status"));
        judgement.message().appendTo(json, language);
        json.mark('"');
        judgement.required().ifPresent(required -> text(Property.REQUIRED, required));
        judgement.observed().ifPresent(observed -> text(Property.OBSERVED, observed));
    }

    /** A single part repeats the whole, so parts are written from two on. */
    private void parts(List<Judgement> parts) {
        if (parts.size() < 2) {
            return;
        }
        json.copy(Property.PARTS.next());
        char before = '[';
        for (Judgement part : parts) {
            json.mark(before);
            json.mark('{');
            judgement(part);
            parts(part.parts());
            json.mark('}');
            before = ',';
        }
        end(before);
    }

    private void facts(Judgement judgement) {
        json.copy(Property.FACTS.next());
        FactSheet sheet = new FactSheet();
        judgement.cite(sheet);
        json.mark('{');
        boolean first = true;
        for (Map.Entry<String, Object> fact : sheet.values().entrySet()) {
            if (!first) {
                json.mark(',');
            }
            json.string(fact.getKey());
            json.mark(':');
            value(fact.getValue());
            first = false;
        }
        json.mark('}');
    }

    private void value(Object value) {
        if (value instanceof BigDecimal figure) {
            json.number(figure);
        } else if (value instanceof Number count) {
            json.number(count.longValue());
        } else if (value instanceof Boolean truth) {
            json.copy(truth ? TRUE : FALSE);
        } else if (value instanceof Enum<?> constant) {
            json.string(constant.name());
        } else if (value instanceof Text text) {
            json.string(text, language);
        } else if (value instanceof Collection<?> several) {
            char before = '[';
            for (Object one : several) {
                json.mark(before);
                value(one);
                before = ',';
            }
            end(before);
        } else {
            json.string(value.toString());
        }
    }

    private void gap(Gap gap) {
        json.copy(Property.GAP.next());
        json.copy(Property.FACT.first());
        json.string(gap.fact());
        json.copy(Property.BY.next());
        json.number(gap.by().stripTrailingZeros());
        text(Property.MESSAGE, gap.message());
        json.mark('}');
    }

    private void support(List<SupportOffer> offers, EncodedPolicy policy) {
        json.copy(Property.SUPPORT.next());
        char before = '[';
        for (SupportOffer offered : offers) {
            json.mark(before);
            policy.offer(offered.rule(), json);
            offered.offer().pool().ifPresent(pool -> text(Property.POOL, pool.written()));
            json.mark('}');
            before = ',';
        }
        end(before);
    }

    private void texts(Property property, List<String> texts) {
        json.copy(property.next());
        char before = '[';
        for (String text : texts) {
            json.mark(before);
            json.string(text);
            before = ',';
        }
        end(before);
    }

    /** Ends a list by replacing the trailing comma, or after the opening bracket. */
    private void end(char before) {
        if (before == '[') {
            json.copy(EMPTY_LIST);
        } else {
            json.mark(']');
        }
    }

    private void text(Property property, Text text) {
        json.copy(property.next());
        json.string(text, language);
    }

    private void text(Property property, String text) {
        json.copy(property.next());
        json.string(text);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
