package littlegiant.plan;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import littlegiant.facts.CountUnit;
import littlegiant.facts.Figure;
import littlegiant.facts.NumberFact;
import littlegiant.facts.Unit;
import littlegiant.vocabulary.Unknown;

/**
 * A fact that may change, in each of its planned years.
 *
 * @param years the unknowns, the earliest year first; a fact outside the years has one
 * @param from its present value, or that of the last submitted year
 * @param step its smallest change
 * @param least its lower limit
 * @param most its upper limit, by year
 * @param rise the price of a step up
 * @param fall the price of a step down
 */
record MovableFact(
        List<Unknown> years,
        BigDecimal from,
        BigDecimal step,
        BigDecimal least,
        List<BigDecimal> most,
        BigInteger rise,
        BigInteger fall) {
    /**
     * The price of a fall relative to a rise: a plan should make an enterprise smaller only if nothing else meets the
     * clauses.
     */
    private static final BigInteger OF_A_FALL = BigInteger.valueOf(100);

    private static final BigDecimal FEW_PEOPLE = BigDecimal.TEN;
    private static final BigDecimal LITTLE_MONEY = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal SMALL_SHARE = new BigDecimal("0.1");
    /** The number of decimals of prices, relative to a change of the fact by its own size. */
    private static final int DECIMALS = 30;
    /** The least weight, so that facts with weight 0 do not move without need. */
    private static final BigDecimal LEAST_WEIGHT = new BigDecimal("0.000000001");

    MovableFact {
        years = List.copyOf(years);
        most = List.copyOf(most);
    }

    /** Creates the movable fact of a figure or declared number. */
    static MovableFact of(
            NumberFact fact, List<Unknown> years, BigDecimal from, List<BigDecimal> most, BigDecimal weight) {
        BigInteger price = price(weight, fact.step(), from.abs().max(floor(fact)));
        boolean fallsFreely = fact == Figure.TOTAL_LIABILITIES;
        return new MovableFact(
                years,
                from,
                fact.step(),
                least(fact, from),
                most,
                price,
                fallsFreely ? price : price.multiply(OF_A_FALL));
    }

    /** Creates the movable fact of additional rights of a type, given the present number. */
    static MovableFact ofRights(Unknown further, int present, BigDecimal most, BigDecimal weight) {
        BigInteger price = price(weight, BigDecimal.ONE, BigDecimal.valueOf(Math.max(present, 1)));
        return new MovableFact(
                List.of(further), BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ZERO, List.of(most), price, price);
    }

    private static BigInteger price(BigDecimal weight, BigDecimal step, BigDecimal size) {
        return weight.max(LEAST_WEIGHT)
                .multiply(step)
                .divide(size, DECIMALS, RoundingMode.UP)
                .movePointRight(DECIMALS)
                .toBigIntegerExact();
    }

    /** The least size by which a fact's change is measured, so that changes of small facts are not overpriced. */
    private static BigDecimal floor(NumberFact fact) {
        return switch (fact.unit()) {
            case MONEY -> LITTLE_MONEY;
            case COUNT -> fact.countUnit() == CountUnit.PEOPLE ? FEW_PEOPLE : BigDecimal.ONE;
            case RATIO, POINTS, MONTHS -> SMALL_SHARE;
        };
    }

    private static BigDecimal least(NumberFact fact, BigDecimal from) {
        boolean mayBeNegative = fact == Figure.NET_PROFIT || (!(fact instanceof Figure) && fact.unit() != Unit.COUNT);
        return mayBeNegative ? fact.largest().negate() : from.min(BigDecimal.ZERO);
    }
}
