package littlegiant.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import littlegiant.facts.Severity;
import littlegiant.facts.Violation;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * Requires a violation on one of some grounds, 四(三). It is established by a final decision with number, authority and
 * date; a record that lacks any of these is an allegation and leads to REVIEW.
 *
 * @param filter selects the violations that are a ground
 */
public record ViolationFound(ViolationFilter filter) implements Condition {
    private static final Template WORDS = Template.of("经认定有{0}", "an established record of {0}");
    private static final Template ESTABLISHED =
            Template.of("{0}已认定:{1}〔{2}〕,{3}", "{0} is established: {1} [{2}], {3}");
    private static final Template ALLEGED =
            Template.of("{0}尚未认定,需核查:{1}", "{0} is alleged, for a person to settle: {1}");
    private static final Template NONE = Template.of("没有{0}记录", "there is no record of {0}");
    private static final Text NOT_ASKED = Text.of("未报违法违规记录", "records of violations were not given");
    private static final Text NO_GROUND = Text.of("违法违规记录未说明事由", "a record of a violation does not say its ground");
    private static final Text NO_DATE =
            Text.of("违法违规的终局决定未报日期", "a final decision on a violation does not say its date");

    /** Restricts the ground to this severity and graver: 重大 and 特别重大 for {@code MAJOR}. */
    public ViolationFound ofSeverity(Severity atLeast) {
        return new ViolationFound(filter.ofSeverity(atLeast));
    }

    /**
     * Restricts the ground to decisions within the period before the day of the assessment: {@code "3年"},
     * {@code "36个月"}. For a final decision without a date, the date is missing.
     */
    public ViolationFound within(@AsThreshold String time) {
        return new ViolationFound(filter.within(time));
    }

    @Override
    public Judgement judge(Situation situation) {
        List<Violation> records = situation.enterprise().violations();
        if (records == null) {
            return new FactJudgement(Status.MISSING, NOT_ASKED, List.of("/violations"));
        }
        List<Text> alleged = new ArrayList<>();
        List<String> unsaid = new ArrayList<>();
        Text why = NO_GROUND;
        for (ConsideredViolation asked : filter.select(records, situation)) {
            Violation record = asked.record();
            boolean undated = filter.lookBack() != null
                    && record.decidedOn() == null
                    && Boolean.TRUE.equals(record.finalDecision());
            if (record.kind() == null) {
                unsaid.add(asked.place() + "/ground");
            }
            if (undated) {
                unsaid.add(asked.place() + "/decidedOn");
                why = NO_DATE;
            }
            if (record.kind() != null && !undated) {
                Text lacking = Allegation.lackingIn(record, filter.severity(), situation.asOf());
                if (lacking == null) {
                    return noted(Status.MET, established(record), List.of(), records);
                }
                alleged.add(ALLEGED.with(record.kind().label(), lacking));
            }
        }
        if (!alleged.isEmpty()) {
            return noted(Status.REVIEW, AtLeastOf.joinDistinct(alleged), List.of(), records);
        }
        return unsaid.isEmpty()
                ? noted(Status.NOT_MET, NONE.with(filter.words()), List.of(), records)
                : noted(Status.MISSING, why, unsaid, records);
    }

    private static Judgement noted(Status status, Text message, List<String> missing, List<Violation> records) {
        return new FactJudgement(status, message, missing, sheet -> sheet.fact("violations", records.size()));
    }

    private static Text established(Violation record) {
        // An established record has all facts.
        return ESTABLISHED.with(
                Objects.requireNonNull(record.kind()).label(),
                Objects.requireNonNull(record.authority()),
                Objects.requireNonNull(record.decisionNumber()),
                Objects.requireNonNull(record.decidedOn()));
    }

    @Override
    public Text words() {
        return WORDS.with(filter.words());
    }

    @Override
    public Set<Status> possible() {
        return Status.ofConditions();
    }

    @Override
    public List<Threshold> thresholds() {
        return filter.lookBackThreshold().stream().toList();
    }
}
