package littlegiant.vocabulary;

import java.math.BigDecimal;
import littlegiant.facts.FactLabels;
import littlegiant.facts.NumberFact;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * A number fact that an enterprise could change.
 *
 * @param year the fiscal year; 0 for a fact outside the years
 */
public record AdjustableFigure(NumberFact figure, int year) implements Unknown {

    public AdjustableFigure {
        year = figure.isOfYear() ? year : 0;
    }

    /**
     * The name in a {@link FactSheet}: its property for the reference year or outside the years, {@code property.year}
     * otherwise.
     */
    public String name(int referenceYear) {
        return year == referenceYear || !figure.isOfYear() ? figure.property() : figure.nameInYear(year);
    }

    /** The value in the situation, whatever year that is seen from; null if it was not submitted. */
    public @Nullable BigDecimal of(Situation situation) {
        return (figure.isOfYear() ? situation.inYear(year) : situation).figure(figure);
    }

    /** The amount with its unit: 24 人, 100,000,000元. */
    public Text shown(BigDecimal amount) {
        return ValueFormat.amount(amount, figure.unit(), figure.countUnit());
    }

    /** The label, with its year if it has one. */
    public Text label() {
        return figure.isOfYear() ? FactLabels.ofYear(year, figure.label()) : figure.label();
    }
}
