package littlegiant.facts;

import java.math.BigDecimal;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** The things that a value of {@link Unit#COUNT} counts, displayed as 5 人, 3 年 or 2 项. */
public enum CountUnit {
    /** Staff. */
    PEOPLE("人", "person", "people"),
    /** Full years. */
    YEARS("年", "year", "years"),
    /** Intellectual property rights. */
    RIGHTS("项", "right", "rights"),
    /** Things that the policy itself describes. */
    ITEMS("项", "item", "items"),
    /** Records of violations. */
    RECORDS("条", "record", "records"),
    /** Unspecified things, displayed without a unit. */
    NUMBER("", "", "");

    private final Template one;
    private final Template several;

    CountUnit(String zh, String one, String several) {
        this.one = Template.of("{0} " + zh, "{0} " + one);
        this.several = Template.of("{0} " + zh, "{0} " + several);
    }

    /**
     * A count with its unit, zh and en.
     *
     * @param shown the formatted count
     * @param count its value, which selects the English singular or plural
     */
    public Text with(String shown, BigDecimal count) {
        if (this == NUMBER) {
            return Text.verbatim(shown);
        }
        return (count.compareTo(BigDecimal.ONE) == 0 ? one : several).with(shown);
    }
}
