package littlegiant.vocabulary;

import java.math.BigDecimal;
import littlegiant.facts.FactLabels;
import littlegiant.facts.Figure;
import littlegiant.wording.Text;

/** A figure of a year that an enterprise could change. */
public record Lever(Figure figure, int year) {
    /** Its name among facts: its property in the reference year, {@code property.year} in another. */
    String name(int referenceYear) {
        return year == referenceYear ? figure.property() : figure.property() + "." + year;
    }

    /** Its value in the situation, from whatever year that is seen; null where it was not given. */
    BigDecimal of(Situation situation) {
        return situation.inYear(year).figure(figure);
    }

    /** What an officer calls it, with its year. */
    Text label() {
        return FactLabels.ofYear(year, figure.label());
    }
}
