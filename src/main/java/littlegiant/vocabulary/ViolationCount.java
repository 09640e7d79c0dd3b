package littlegiant.vocabulary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import littlegiant.facts.CountUnit;
import littlegiant.facts.Severity;
import littlegiant.facts.Unit;
import littlegiant.facts.Violation;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * The number of violations of some kinds with a final decision. If facts of records are missing, or their severity is
 * not determined, the number has bounds, without them and with them. Allegations do not count. As for
 * {@link NoViolation}, a decision dated after the day of the assessment counts.
 */
public final class ViolationCount implements Term {
    private static final Template WORDS = Template.of("{0}的终局决定数", "number of final decisions on {0}");
    private static final Text NO_SEVERITY =
            Text.of("违法违规有终局决定而未定等级,需核查", "the severity of a violation is not determined, for a person to settle");

    private final ViolationFilter filter;

    ViolationCount(ViolationFilter filter) {
        this.filter = filter;
    }

    /** Restricts the count to this severity and graver: 重大 and 特别重大 for {@code MAJOR}. */
    public ViolationCount ofSeverity(Severity atLeast) {
        return new ViolationCount(filter.ofSeverity(atLeast));
    }

    /** Restricts the count to decisions within the period before the day of the assessment: {@code "3年"}. */
    public ViolationCount within(@AsThreshold String time) {
        return new ViolationCount(filter.within(time));
    }

    @Override
    public MeasuredValue read(Situation situation) {
        List<Violation> records = situation.enterprise().violations();
        if (records == null) {
            return new MeasuredValue.Missing("/violations");
        }
        int counted = 0;
        int open = 0;
        List<String> missing = new ArrayList<>();
        Text forPerson = null;
        for (ConsideredViolation asked : filter.select(records, situation)) {
            // An allegation does not count, whatever else is unknown of it.
            if (Boolean.FALSE.equals(asked.record().finalDecision())) {
                continue;
            }
            if (asked.standing() == ConsideredViolation.Standing.DECIDED) {
                counted++;
                continue;
            }
            open++;
            missing.addAll(asked.lacking());
            forPerson = asked.standing() == ConsideredViolation.Standing.NO_SEVERITY ? NO_SEVERITY : forPerson;
        }
        BigDecimal least = BigDecimal.valueOf(counted);
        return open == 0
                ? new MeasuredValue.KnownValue(Rational.of(least))
                : new MeasuredValue.BoundedValue(least, BigDecimal.valueOf((long) counted + open), missing, forPerson);
    }

    ViolationFilter filter() {
        return filter;
    }

    @Override
    public Unit unit() {
        return Unit.COUNT;
    }

    @Override
    public CountUnit countUnit() {
        return CountUnit.RECORDS;
    }

    @Override
    public Digits digits() {
        return Digits.OF_A_FIGURE;
    }

    @Override
    public double reads() {
        return Weight.LIST;
    }

    /** A person must determine an undetermined severity. */
    @Override
    public boolean mayBeUncomputable() {
        return filter.severity() != null;
    }

    @Override
    public Text words() {
        return WORDS.with(filter.words());
    }

    @Override
    public void cite(Situation situation, FactSheet sheet) {
        List<Violation> records = situation.enterprise().violations();
        sheet.fact("violations", records == null ? null : records.size());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ViolationCount that && filter.equals(that.filter);
    }

    @Override
    public int hashCode() {
        return filter.hashCode();
    }
}
