package littlegiant.facts;

import java.math.BigDecimal;
import littlegiant.wording.Labelled;
import org.jspecify.annotations.Nullable;

/** A fact that is a number: a figure that every enterprise submits, or one that a policy declares. */
public sealed interface NumberFact extends Labelled permits Figure, DeclaredFact {

    /** The name, which is the JSON property. */
    String property();

    /** The name of the fact in a fiscal year other than the reference year: {@code rdEmployees.2015}. */
    default String nameInYear(int fiscalYear) {
        return property() + "." + fiscalYear;
    }

    /** The unit of the value. */
    Unit unit();

    /** The things that the value counts, for {@link Unit#COUNT}. */
    CountUnit countUnit();

    /** The smallest change. */
    BigDecimal step();

    /** The greatest magnitude. */
    default BigDecimal largest() {
        return unit() == Unit.RATIO ? Limits.LARGEST_RATIO : Limits.LARGEST_FIGURE;
    }

    /** Whether it is submitted for each fiscal year, and not once for the enterprise. */
    boolean isOfYear();

    /** The end of its JSON pointer, below the year or the enterprise: {@code /more/市场占有率}. */
    String place();

    /**
     * The JSON pointer of a fact of a year.
     *
     * @param index the index of the year in {@code /years}, -1 if it was not submitted
     */
    default String pointerInYear(int index) {
        return "/years/" + (index < 0 ? "-" : Integer.toString(index)) + place();
    }

    /**
     * The value; null if it was not submitted.
     *
     * @param year the figures of the year, null if none were submitted; ignored for a fact outside the years
     */
    @Nullable
    BigDecimal in(Enterprise enterprise, @Nullable FiscalYear year);
}
