package littlegiant.vocabulary;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import littlegiant.facts.Severity;
import littlegiant.facts.Violation;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * Requires that no violation of some kinds has a final decision. A final decision fails it even without number or
 * authority, and also if dated after the day of the assessment, so that adding a date never clears an enterprise. An
 * allegation, or an undetermined severity, leads to REVIEW.
 */
public final class NoViolation implements Condition {
    private static final Template WORDS = Template.of("没有{0}的终局决定", "no final decision on {0}");
    private static final Template MET = Template.of("没有{0}的终局决定", "there is no final decision on {0}");
    private static final Template DECIDED = Template.of("有{0}的终局决定:{1}", "there is a final decision on {0}: {1}");
    private static final Template ALLEGED =
            Template.of("{0}尚无终局决定,需核查", "{0} is alleged without a final decision, for a person to settle");
    private static final Template NO_SEVERITY =
            Template.of("{0}有终局决定而未定等级,需核查", "the severity of {0} is not determined, for a person to settle");
    private static final Template UNKNOWN = Template.of(
            "违法违规记录资料不全,无法判断有没有{0}的终局决定",
            "facts of the records are missing to tell whether there is a final decision on {0}");
    private static final Text NOT_ASKED = Text.of("未报违法违规记录", "records of violations were not given");
    private static final Text NO_GROUND = Text.of("未说明事由的违法违规", "a violation of an unsaid kind");

    private final ViolationFilter filter;

    NoViolation(ViolationFilter filter) {
        this.filter = filter;
    }

    /** Restricts the condition to this severity and graver: 重大 and 特别重大 for {@code MAJOR}. */
    public NoViolation ofSeverity(Severity atLeast) {
        return new NoViolation(filter.ofSeverity(atLeast));
    }

    /** Restricts the condition to decisions within the period before the day of the assessment: {@code "3年"}. */
    public NoViolation within(@AsThreshold String time) {
        return new NoViolation(filter.within(time));
    }

    @Override
    public Judgement judge(Situation situation) {
        List<Violation> records = situation.enterprise().violations();
        if (records == null) {
            return new FactJudgement(Status.MISSING, NOT_ASKED, List.of("/violations"));
        }
        List<Text> decided = new ArrayList<>();
        List<Text> alleged = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (ConsideredViolation asked : filter.select(records, situation)) {
            Violation record = asked.record();
            switch (asked.standing()) {
                case UNKNOWN -> unknown.addAll(asked.lacking());
                case ALLEGED -> alleged.add(ALLEGED.with(kind(record)));
                case NO_SEVERITY -> alleged.add(NO_SEVERITY.with(kind(record)));
                case DECIDED -> decided.add(DECIDED.with(kind(record), decision(record)));
            }
        }
        if (!decided.isEmpty()) {
            return noted(Status.NOT_MET, AtLeastOf.joinDistinct(decided), List.of(), records);
        }
        if (!unknown.isEmpty()) {
            return noted(Status.MISSING, UNKNOWN.with(filter.words()), unknown, records);
        }
        return alleged.isEmpty()
                ? noted(Status.MET, MET.with(filter.words()), List.of(), records)
                : noted(Status.REVIEW, AtLeastOf.joinDistinct(alleged), List.of(), records);
    }

    private static Judgement noted(Status status, Text message, List<String> missing, List<Violation> records) {
        return new FactJudgement(status, message, missing, sheet -> sheet.fact("violations", records.size()));
    }

    private static Text kind(Violation record) {
        return record.kind() == null ? NO_GROUND : record.kind().label();
    }

    private static Text decision(Violation record) {
        List<Text> given = Stream.of(record.authority(), record.decisionNumber(), record.decidedOn())
                .filter(one -> one != null && !one.toString().isBlank())
                .map(one -> Text.verbatim(one.toString()))
                .toList();
        return given.isEmpty() ? Text.of("文号等未报", "its number was not given") : Text.join(Text.LISTED, given);
    }

    ViolationFilter filter() {
        return filter;
    }

    @Override
    public Text words() {
        return WORDS.with(filter.words());
    }

    @Override
    public Set<Status> possible() {
        return EnumSet.allOf(Status.class);
    }

    @Override
    public List<Threshold> thresholds() {
        return filter.lookBackThreshold().stream().toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoViolation that && filter.equals(that.filter);
    }

    @Override
    public int hashCode() {
        return filter.hashCode();
    }
}
