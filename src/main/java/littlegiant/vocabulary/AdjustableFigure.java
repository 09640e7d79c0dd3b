package littlegiant.vocabulary;

import java.math.BigDecimal;
import littlegiant.facts.FactLabels;
import littlegiant.facts.NumberFact;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * A number that an enterprise could change.
 *
 * @param year of which it is; 0 where it is of none
 */
public record AdjustableFigure(NumberFact figure, int year) implements Unknown {

    public AdjustableFigure {
        year = figure.isOfYear() ? year : 0;
    }

    /** Its name among facts: its property in the reference year or of no year, {@code property.year} in another. */
    public String name(int referenceYear) {
        return year == referenceYear || !figure.isOfYear() ? figure.property() : figure.property() + "." + year;
    }

    /** Its value in the situation, from whatever year that is seen; null where it was not given. */
    public @Nullable BigDecimal of(Situation situation) {
        return (figure.isOfYear() ? situation.inYear(year) : situation).figure(figure);
    }

    /** An amount of it with its unit: 24 人, 100,000,000元. */
    public Text shown(BigDecimal amount) {
        return ValueFormat.amount(amount, figure.unit(), figure.countUnit());
    }

    /** What an officer calls it, with its year where it is of one. */
    public Text label() {
        return figure.isOfYear() ? FactLabels.ofYear(year, figure.label()) : figure.label();
    }
}
