package littlegiant.facts;

import java.math.BigDecimal;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** A fact that is a number: a figure that every enterprise submits, or one that a policy declares. */
public sealed interface NumberFact permits Figure, DeclaredFact {

    /** Its name among facts, which is its JSON property. */
    String property();

    /** In what it is counted. */
    Unit unit();

    /** What it counts, where its unit is {@link Unit#COUNT}. */
    CountUnit countUnit();

    /** What an officer calls it. */
    Text label();

    /** The least amount by which it can change. */
    BigDecimal step();

    /** What its magnitude is not past. */
    default BigDecimal largest() {
        return unit() == Unit.RATIO ? Limits.LARGEST_RATIO : Limits.LARGEST_FIGURE;
    }

    /** Whether it is given for each fiscal year, and not once for the enterprise. */
    boolean isOfYear();

    /** Its place below the year, or below the enterprise, as the end of a JSON pointer: {@code /more/市场占有率}. */
    String place();

    /**
     * Its value, null where it was not given.
     *
     * @param year the figures of the year, null where none were given; not looked at where the fact is of no year
     */
    @Nullable
    BigDecimal in(Enterprise enterprise, @Nullable FiscalYear year);
}
