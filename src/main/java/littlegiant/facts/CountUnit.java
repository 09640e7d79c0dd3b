package littlegiant.facts;

import java.math.BigDecimal;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** What a count of {@link Unit#COUNT} counts, so that a person reads 5 人, 3 年 or 2 项 and not a bare number. */
public enum CountUnit {
    /** Staff. */
    PEOPLE("人", "person", "people"),
    /** Full years. */
    YEARS("年", "year", "years"),
    /** Intellectual property rights. */
    RIGHTS("项", "right", "rights"),
    /** Things of which a policy says itself what they are. */
    ITEMS("项", "item", "items"),
    /** Records of violations. */
    RECORDS("条", "record", "records"),
    /** A number of which nothing says what it counts: it is shown without a unit. */
    NUMBER("", "", "");

    private final Template one;
    private final Template several;

    CountUnit(String zh, String one, String several) {
        this.one = Template.of("{0} " + zh, "{0} " + one);
        this.several = Template.of("{0} " + zh, "{0} " + several);
    }

    /**
     * A count with its unit, in the reader's language.
     *
     * @param shown the count as it is written for people
     * @param count its value, by which English tells one from several
     */
    public Text with(String shown, BigDecimal count) {
        if (this == NUMBER) {
            return Text.verbatim(shown);
        }
        return (count.compareTo(BigDecimal.ONE) == 0 ? one : several).with(shown);
    }
}
