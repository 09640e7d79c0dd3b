package littlegiant.vocabulary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import littlegiant.facts.Severity;
import littlegiant.facts.Violation;
import littlegiant.facts.ViolationGround;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * A violation on one of some grounds, 四(三). It is established by a final decision whose number, authority and date are
 * known; a record that lacks any of it is an allegation, which a person settles.
 *
 * @param severity the least severity that is a ground, null where any is
 */
public record ViolationFound(Set<ViolationGround> grounds, Severity severity) implements Condition {
    private static final Template WORDS = Template.of("经认定有{0}", "an established record of {0}");
    private static final Template SEVERE =
            Template.of("经认定有{1}及以上等级的{0}", "an established record of {0}, {1} or graver");
    private static final Template ESTABLISHED =
            Template.of("{0}已认定:{1}〔{2}〕,{3}", "{0} is established: {1} [{2}], {3}");
    private static final Template ALLEGED =
            Template.of("{0}尚未认定,需核查:{1}", "{0} is alleged, for a person to settle: {1}");
    private static final Template NONE = Template.of("没有{0}记录", "there is no record of {0}");
    private static final Text NOT_ASKED = Text.of("未报违法违规记录", "records of violations were not given");
    private static final Text NO_GROUND = Text.of("违法违规记录未说明事由", "a record of a violation does not say its ground");

    /** The condition; the grounds keep the order of the notice. */
    public ViolationFound {
        grounds = Collections.unmodifiableSet(EnumSet.copyOf(grounds));
    }

    /** The same, as a ground only from this severity up: 重大 and 特别重大 for {@code MAJOR}. */
    public ViolationFound ofSeverity(Severity atLeast) {
        return new ViolationFound(grounds, MisusedWord.given(atLeast));
    }

    @Override
    public Judgement judge(Situation situation) {
        List<Violation> records = situation.enterprise().violations();
        if (records == null) {
            return new Noted(Status.MISSING, NOT_ASKED, List.of("/violations"));
        }
        situation.spent().list(records.size());
        List<Text> alleged = new ArrayList<>();
        List<String> unsaid = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            Violation record = records.get(i);
            if (record.severity() != null
                    && severity != null
                    && record.severity().compareTo(severity) < 0) {
                continue;
            }
            if (record.kind() == null) {
                unsaid.add("/violations/" + i + "/ground");
            } else if (grounds.contains(record.kind())) {
                Text lacking = Allegation.lackingIn(record, severity, situation.asOf());
                if (lacking == null) {
                    return noted(Status.MET, established(record), List.of(), records);
                }
                alleged.add(ALLEGED.with(record.kind().label(), lacking));
            }
        }
        if (!alleged.isEmpty()) {
            return noted(Status.REVIEW, Quota.joined(alleged), List.of(), records);
        }
        return unsaid.isEmpty()
                ? noted(Status.NOT_MET, NONE.with(named()), List.of(), records)
                : noted(Status.MISSING, NO_GROUND, unsaid, records);
    }

    private static Judgement noted(Status status, Text message, List<String> missing, List<Violation> records) {
        return new Noted(status, message, missing, sheet -> sheet.fact("violations", records.size()));
    }

    private static Text established(Violation record) {
        return ESTABLISHED.with(record.kind().label(), record.authority(), record.decisionNumber(), record.decidedOn());
    }

    private Text named() {
        return Text.join(
                Text.of("、", ", "), grounds.stream().map(ViolationGround::label).toList());
    }

    @Override
    public Text words() {
        return severity == null ? WORDS.with(named()) : SEVERE.with(named(), severity.label());
    }

    @Override
    public Set<Status> possible() {
        return Status.ofConditions();
    }
}
