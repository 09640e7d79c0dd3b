package littlegiant.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import littlegiant.console.RuleQuotes.PolicyQuotes;
import littlegiant.console.ShownAnswer.MissingFact;
import littlegiant.console.ShownAnswer.ShownDecision;
import littlegiant.console.ShownAnswer.ShownFact;
import littlegiant.console.ShownAnswer.ShownFinding;
import littlegiant.console.ShownAnswer.ShownMeasure;
import littlegiant.console.ShownAnswer.ShownPart;
import littlegiant.facts.CountUnit;
import littlegiant.facts.FactLabels;
import littlegiant.facts.Stage;
import littlegiant.ruleset.language.Outcome;
import littlegiant.vocabulary.CitedFacts;
import littlegiant.vocabulary.Status;
import littlegiant.vocabulary.Threshold;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Reads the JSON of an assessment, as it was answered, into what pages show: the record is the only source. */
final class AnswerReader {
    private static final List<Status> WORST_FIRST =
            List.of(Status.NOT_MET, Status.MISSING, Status.REVIEW, Status.MET, Status.NOT_APPLICABLE);
    private static final List<Status> WORST_GROUND_FIRST =
            List.of(Status.MET, Status.REVIEW, Status.MISSING, Status.NOT_MET, Status.NOT_APPLICABLE);

    private final JsonNode answer;
    private final JsonNode enterprise;
    private final PolicyQuotes rules;
    private final int year;
    private final List<Integer> years;

    private AnswerReader(JsonNode answer, JsonNode enterprise, PolicyQuotes rules) {
        this.answer = answer;
        this.enterprise = enterprise;
        this.rules = rules;
        this.year = answer.path("referenceFiscalYear").asInt();
        this.years = StreamSupport.stream(enterprise.path("years").spliterator(), false)
                .map(one -> one.path("fiscalYear").asInt())
                .toList();
    }

    /**
     * Reads an assessment.
     *
     * @param answer as it was answered
     * @param enterprise the facts as they were submitted
     * @param rules of the release that decided
     * @param fieldBase as in {@link ShownAnswer}
     */
    static ShownAnswer read(JsonNode answer, JsonNode enterprise, PolicyQuotes rules, @Nullable String fieldBase) {
        return new AnswerReader(answer, enterprise, rules).answer(fieldBase);
    }

    private ShownAnswer answer(@Nullable String fieldBase) {
        JsonNode category = answer.path("category");
        String policy = answer.path("policy").asText();
        return new ShownAnswer(
                text(answer, "id"),
                enterprise.path("name").asText(""),
                enterprise.path("unifiedSocialCreditCode").asText(""),
                enterprise.path("townOrPark").asText(""),
                policy,
                rules.title(policy),
                answer.path("release").asText(),
                LocalDate.parse(answer.path("asOf").asText()),
                year,
                Instant.parse(answer.path("assessedAt").asText()),
                text(category, "label"),
                list(answer.path("warnings")).map(JsonNode::asText).toList(),
                list(answer.path("decisions")).map(this::decision).toList(),
                list(answer.path("support")).map(AnswerReader::measure).toList(),
                supportBasis(),
                fieldBase);
    }

    private Text supportBasis() {
        String day = answer.path("asOf").asText();
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.name().equals(enterprise.path("stage").asText()))
                .findFirst()
                .map(stage -> AnswerText.SUPPORT_AT_STAGE.with(day, stage.label()))
                .orElseGet(() -> AnswerText.SUPPORT_WITHOUT_STAGE.with(day));
    }

    private ShownDecision decision(JsonNode decision) {
        String name = decision.path("decision").asText();
        Outcome outcome = Outcome.valueOf(decision.path("outcome").asText());
        boolean grounds = rules.statesGrounds(name)
                || List.of(Outcome.GROUNDS_FOUND, Outcome.UNDER_INVESTIGATION, Outcome.NO_GROUNDS)
                        .contains(outcome);
        List<Status> order = grounds ? WORST_GROUND_FIRST : WORST_FIRST;
        List<JsonNode> findings = list(decision.path("findings"))
                .sorted(Comparator.comparingInt(finding -> order.indexOf(status(finding))))
                .toList();
        Status settled = grounds ? Status.NOT_MET : Status.MET;
        List<ShownFinding> open = new ArrayList<>();
        List<ShownFinding> closed = new ArrayList<>();
        List<ShownFinding> without = new ArrayList<>();
        for (JsonNode finding : findings) {
            Status status = status(finding);
            (status == settled ? closed : status == Status.NOT_APPLICABLE ? without : open)
                    .add(finding(name, finding, grounds));
        }
        return new ShownDecision(
                name,
                decision.path("title").asText(name),
                StatusMark.of(outcome),
                AnswerSummary.of(findings, open, closed.size(), grounds),
                text(decision, "note"),
                grounds,
                open,
                closed,
                without);
    }

    private ShownFinding finding(String decision, JsonNode finding, boolean grounds) {
        String required = finding.path("required").asText("");
        String observed = finding.path("observed").asText("");
        String criterion = finding.path("criterion").asText();
        String title = finding.path("title").asText();
        return new ShownFinding(
                criterion,
                finding.path("clause").asText(),
                title,
                mark(finding, grounds),
                finding.path("message").asText(),
                required,
                observed,
                ComparisonBar.of(observed, required).orElse(null),
                text(finding.path("gap"), "message"),
                shortGap(finding.path("gap")),
                finding.path("facts").properties().stream()
                        .map(fact -> fact(fact.getKey(), fact.getValue()))
                        .toList(),
                list(finding.path("missing")).map(this::missing).toList(),
                list(finding.path("parts")).map(part -> part(part, grounds)).toList(),
                rules.rule(decision, criterion, title).orElse(null));
    }

    /** The gap in a few words; null where there is none. */
    private @Nullable Text shortGap(JsonNode gap) {
        if (!gap.has("by")) {
            return null;
        }
        BigDecimal by = gap.path("by").decimalValue();
        String fact = gap.path("fact").asText();
        Text amount = CitedFacts.value(fact, by.abs(), rules.declared());
        Text label = CitedFacts.label(fact, year, rules.declared());
        return by.signum() > 0 ? AnswerText.TOO_LITTLE.with(label, amount) : AnswerText.TOO_MUCH.with(label, amount);
    }

    private static StatusMark mark(JsonNode finding, boolean grounds) {
        return grounds ? StatusMark.ofGround(status(finding)) : StatusMark.of(status(finding));
    }

    private ShownPart part(JsonNode part, boolean grounds) {
        return new ShownPart(
                mark(part, grounds),
                part.path("message").asText(),
                list(part.path("parts")).map(one -> part(one, grounds)).toList());
    }

    private ShownFact fact(String name, JsonNode value) {
        return new ShownFact(
                CitedFacts.label(name, year, rules.declared()), CitedFacts.value(name, plain(value), rules.declared()));
    }

    /** The value of a fact as {@link CitedFacts} takes it. */
    private static Object plain(JsonNode value) {
        if (value.isArray()) {
            return list(value).map(AnswerReader::plain).toList();
        }
        if (value.isNumber()) {
            return value.decimalValue();
        }
        return value.isBoolean() ? value.asBoolean() : value.asText();
    }

    private MissingFact missing(JsonNode pointer) {
        return new MissingFact(
                FactLabels.at(pointer.asText(), years, rules.declared()),
                FieldAddress.of(pointer.asText(), enterprise, year));
    }

    private static ShownMeasure measure(JsonNode measure) {
        String pool = text(measure, "pool");
        return new ShownMeasure(
                measure.path("clause").asText(),
                measure.path("title").asText(),
                pool == null ? null : Threshold.read(pool).words(CountUnit.NUMBER));
    }

    static Status status(JsonNode finding) {
        return Status.valueOf(finding.path("status").asText());
    }

    private static java.util.stream.Stream<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }
}
