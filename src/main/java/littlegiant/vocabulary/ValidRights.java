package littlegiant.vocabulary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import littlegiant.facts.CountUnit;
import littlegiant.facts.IntellectualProperty;
import littlegiant.facts.RightStatus;
import littlegiant.facts.RightType;
import littlegiant.facts.Unit;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * The number of rights of some types that are granted, in force on the day of the assessment and owned by the
 * enterprise, 四(一)4. If properties of a right are unknown, the number has bounds, without it and with it.
 */
public final class ValidRights implements Term {
    private static final Template WORDS = Template.of("有效的{0}数量", "number of valid rights ({0})");
    private static final Template RECENT = Template.of("{1}授权的{0}", "{0} granted {1}");

    private final Set<RightType> types;
    private final @Nullable LookBack lookBack;
    private final Text words = Text.settled(this::worded);

    /**
     * Creates the term.
     *
     * @param lookBack the period before the day of the assessment in which a grant counts, null for any time
     */
    ValidRights(Set<RightType> types, @Nullable LookBack lookBack) {
        this.types = types;
        this.lookBack = lookBack;
    }

    /**
     * Restricts the term to rights granted within the period before the day of the assessment: {@code "3年"},
     * {@code "36个月"}. A right without a grant date may or may not count.
     */
    public ValidRights grantedWithin(@AsThreshold String time) {
        return new ValidRights(types, LookBack.read(time));
    }

    @Override
    public MeasuredValue read(Situation situation) {
        List<IntellectualProperty> rights = situation.enterprise().intellectualProperty();
        if (rights == null) {
            return new MeasuredValue.Missing("/intellectualProperty");
        }
        situation.budget().list(rights.size());
        int valid = 0;
        int unknown = 0;
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < rights.size(); i++) {
            IntellectualProperty right = rights.get(i);
            if (isExcluded(right, situation.asOf())) {
                continue;
            }
            boolean dated = lookBack == null || right.grantedOn() != null;
            if (right.type() != null && right.status() != null && right.ownedByEnterprise() != null && dated) {
                valid++;
            } else {
                unknown++;
                nameUnknown(right, "/intellectualProperty/" + i, missing);
            }
        }
        BigDecimal least = BigDecimal.valueOf(valid);
        return unknown == 0
                ? new MeasuredValue.KnownValue(Rational.of(least))
                : new MeasuredValue.BoundedValue(least, BigDecimal.valueOf((long) valid + unknown), missing);
    }

    /** The certain number of rights; 0 if none were submitted. */
    public BigDecimal least(Situation situation) {
        MeasuredValue value = read(situation);
        if (value instanceof MeasuredValue.BoundedValue bounded) {
            return bounded.least();
        }
        return value instanceof MeasuredValue.KnownValue known
                ? ((Rational) known.value()).numerator()
                : BigDecimal.ZERO;
    }

    /** Whether the known facts of the right exclude it. */
    private boolean isExcluded(IntellectualProperty right, LocalDate asOf) {
        return (right.type() != null && !types.contains(right.type()))
                || (right.status() != null && right.status() != RightStatus.GRANTED)
                || Boolean.FALSE.equals(right.ownedByEnterprise())
                || (right.grantedOn() != null && isExcluded(right.grantedOn(), asOf))
                || (right.expiresOn() != null && right.expiresOn().isBefore(asOf));
    }

    private boolean isExcluded(LocalDate grantedOn, LocalDate asOf) {
        return grantedOn.isAfter(asOf) || (lookBack != null && !lookBack.reaches(grantedOn, asOf));
    }

    private void nameUnknown(IntellectualProperty right, String place, List<String> missing) {
        if (right.type() == null) {
            missing.add(place + "/type");
        }
        if (right.status() == null) {
            missing.add(place + "/status");
        }
        if (right.ownedByEnterprise() == null) {
            missing.add(place + "/ownedByEnterprise");
        }
        if (lookBack != null && right.grantedOn() == null) {
            missing.add(place + "/grantedOn");
        }
    }

    @Override
    public Unit unit() {
        return Unit.COUNT;
    }

    @Override
    public CountUnit countUnit() {
        return CountUnit.RIGHTS;
    }

    @Override
    public Digits digits() {
        return Digits.OF_A_FIGURE;
    }

    @Override
    public double reads() {
        return Weight.LIST;
    }

    @Override
    public boolean mayBeUncomputable() {
        return false;
    }

    @Override
    public Text words() {
        return words;
    }

    private Text worded() {
        Text kinds = Text.join(Text.LISTED, types.stream().map(RightType::label).toList());
        return WORDS.with(lookBack == null ? kinds : RECENT.with(kinds, lookBack.words()));
    }

    @Override
    public void cite(Situation situation, FactSheet sheet) {
        List<IntellectualProperty> rights = situation.enterprise().intellectualProperty();
        sheet.fact("intellectualProperty", rights == null ? null : rights.size());
    }

    Set<RightType> types() {
        return types;
    }

    @Nullable
    LookBack lookBack() {
        return lookBack;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ValidRights that && types.equals(that.types) && Objects.equals(lookBack, that.lookBack);
    }

    @Override
    public int hashCode() {
        return Objects.hash(types, lookBack);
    }
}
