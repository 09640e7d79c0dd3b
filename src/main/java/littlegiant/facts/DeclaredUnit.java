package littlegiant.facts;

import java.math.BigDecimal;
import java.util.Optional;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** The unit, or type, of a fact that a policy declares. */
public enum DeclaredUnit {
    /** Money in yuan, to the cent. */
    YUAN("元", Unit.MONEY, CountUnit.NUMBER, Text.of("元", "yuan")),
    /** People, in heads. */
    PEOPLE("人", Unit.COUNT, CountUnit.PEOPLE, Text.of("人", "people")),
    /** Things that the policy describes. */
    ITEMS("项", Unit.COUNT, CountUnit.ITEMS, Text.of("项", "items")),
    /** Full years. */
    YEARS("年", Unit.COUNT, CountUnit.YEARS, Text.of("年", "years")),
    /** A proportion: 12.5% is 0.125. */
    RATIO("比例", Unit.RATIO, CountUnit.NUMBER, Text.of("比例", "ratio")),
    /** True or false. */
    YES_NO("是否", null, null, Text.of("是否", "yes or no")),
    /** A day. */
    DAY("日期", null, null, Text.of("日期", "date"));

    private final String written;
    private final @Nullable Unit unit;
    private final @Nullable CountUnit counted;
    private final Text label;

    DeclaredUnit(String written, @Nullable Unit unit, @Nullable CountUnit counted, Text label) {
        this.written = written;
        this.unit = unit;
        this.counted = counted;
        this.label = label;
    }

    /** The unit with this name in {@code policy.yaml}; empty if there is none. */
    public static Optional<DeclaredUnit> of(String written) {
        for (DeclaredUnit unit : values()) {
            if (unit.written.equals(written)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    /** The name in {@code policy.yaml}. */
    public String written() {
        return written;
    }

    /** The label, zh and en. */
    public Text label() {
        return label;
    }

    /** Whether facts with this unit are numbers. */
    public boolean isNumber() {
        return unit != null;
    }

    /** The unit of its numbers; null if it has none. */
    @Nullable
    Unit unit() {
        return unit;
    }

    /** The things that its numbers count. */
    @Nullable
    CountUnit countUnit() {
        return counted;
    }

    /** The smallest change: one, one cent, or a ten-thousandth of a per cent. */
    BigDecimal step() {
        return switch (this) {
            case YUAN -> Limits.CENT;
            case RATIO -> Limits.RATIO_STEP;
            case PEOPLE, ITEMS, YEARS, YES_NO, DAY -> BigDecimal.ONE;
        };
    }
}
