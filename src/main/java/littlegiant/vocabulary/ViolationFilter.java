package littlegiant.vocabulary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import littlegiant.facts.Severity;
import littlegiant.facts.Violation;
import littlegiant.facts.ViolationGround;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Selects the violations that a rule asks about. */
final class ViolationFilter {
    private static final Text ANY = Text.of("违法违规", "a violation of any kind");
    private static final Template SEVERE = Template.of("{1}及以上等级的{0}", "{0} ({1} or graver)");
    private static final Template RECENT = Template.of("{1}{0}", "{0} {1}");

    private final Set<ViolationGround> grounds;
    private final @Nullable Severity severity;
    private final @Nullable LookBack lookBack;
    private final Text words = Text.settled(this::worded);

    /**
     * Creates a filter.
     *
     * @param grounds the kinds, in the order of the notice
     * @param severity the least severity, null for any
     * @param lookBack the period before the day of the assessment in which a decision counts, null for any time
     */
    private ViolationFilter(Set<ViolationGround> grounds, @Nullable Severity severity, @Nullable LookBack lookBack) {
        this.grounds = Collections.unmodifiableSet(EnumSet.copyOf(grounds));
        this.severity = severity;
        this.lookBack = lookBack;
    }

    /** A filter for these kinds; for every kind if none is named. */
    static ViolationFilter of(List<ViolationGround> kinds) {
        return new ViolationFilter(
                kinds.isEmpty() ? EnumSet.allOf(ViolationGround.class) : EnumSet.copyOf(kinds), null, null);
    }

    ViolationFilter ofSeverity(Severity atLeast) {
        return new ViolationFilter(grounds, MisusedWord.requireArgument(atLeast), lookBack);
    }

    ViolationFilter within(String time) {
        return new ViolationFilter(grounds, severity, LookBack.read(time));
    }

    /** The records that fall under the filter or may do so; the others are excluded by known facts. */
    List<ConsideredViolation> select(List<Violation> records, Situation situation) {
        situation.budget().list(records.size());
        List<ConsideredViolation> asked = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            Violation record = records.get(i);
            if (!excludes(record, situation.asOf())) {
                String place = "/violations/" + i;
                List<String> lacking = unknownFacts(record, place);
                asked.add(new ConsideredViolation(record, place, standing(record, lacking), lacking));
            }
        }
        return asked;
    }

    private ConsideredViolation.Standing standing(Violation record, List<String> lacking) {
        if (!lacking.isEmpty()) {
            return ConsideredViolation.Standing.UNKNOWN;
        }
        if (Boolean.FALSE.equals(record.finalDecision())) {
            return ConsideredViolation.Standing.ALLEGED;
        }
        return severity != null && record.severity() == null
                ? ConsideredViolation.Standing.NO_SEVERITY
                : ConsideredViolation.Standing.DECIDED;
    }

    private boolean excludes(Violation record, LocalDate asOf) {
        boolean otherKind = record.kind() != null && !grounds.contains(record.kind());
        boolean slight = severity != null
                && record.severity() != null
                && record.severity().compareTo(severity) < 0;
        boolean old = lookBack != null && record.decidedOn() != null && !lookBack.reaches(record.decidedOn(), asOf);
        return otherKind || slight || old;
    }

    /**
     * The JSON pointers of the facts needed to decide whether the record is a final decision under the filter. Severity
     * is not among them: a person determines it.
     */
    private List<String> unknownFacts(Violation record, String place) {
        List<String> unknown = new ArrayList<>();
        if (record.kind() == null && !isOfEveryKind()) {
            unknown.add(place + "/ground");
        }
        if (record.finalDecision() == null) {
            unknown.add(place + "/final");
        }
        // The date of an allegation does not matter yet.
        if (lookBack != null && record.decidedOn() == null && !Boolean.FALSE.equals(record.finalDecision())) {
            unknown.add(place + "/decidedOn");
        }
        return unknown;
    }

    private boolean isOfEveryKind() {
        return grounds.size() == ViolationGround.values().length;
    }

    /** The kinds, in the order of the notice. */
    Set<ViolationGround> grounds() {
        return grounds;
    }

    /** The least severity, null for any. */
    @Nullable
    Severity severity() {
        return severity;
    }

    /** The period before the day of the assessment in which a decision counts, null for any time. */
    @Nullable
    LookBack lookBack() {
        return lookBack;
    }

    /** The look-back period as the rule writes it. */
    Optional<Threshold> lookBackThreshold() {
        return Optional.ofNullable(lookBack).map(LookBack::written);
    }

    /** The violations as text: 近 3年内重大及以上等级的安全生产事故. */
    Text words() {
        return words;
    }

    private Text worded() {
        Text kinds = isOfEveryKind()
                ? ANY
                : Text.join(
                        Text.LISTED,
                        grounds.stream().map(ViolationGround::label).toList());
        Text severe = severity == null ? kinds : SEVERE.with(kinds, severity.label());
        return lookBack == null ? severe : RECENT.with(severe, lookBack.words());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ViolationFilter that
                && grounds.equals(that.grounds)
                && severity == that.severity
                && Objects.equals(lookBack, that.lookBack);
    }

    @Override
    public int hashCode() {
        return Objects.hash(grounds, severity, lookBack);
    }
}
