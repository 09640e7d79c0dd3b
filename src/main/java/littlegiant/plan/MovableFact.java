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
 * A fact that may move, in each of the years that are planned for it.
 *
 * @param years the unknowns, the earliest year first; a fact of no year has one
 * @param from what it is, or was in the last year that was given
 * @param step the least by which it changes
 * @param least what it does not fall below
 * @param most what it does not rise above, by year
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
    /** A firm is not cultivated by making it smaller: a fall is planned where nothing else meets the clauses. */
    private static final BigInteger OF_A_FALL = BigInteger.valueOf(100);

    private static final BigDecimal FEW_PEOPLE = BigDecimal.TEN;
    private static final BigDecimal LITTLE_MONEY = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal SMALL_SHARE = new BigDecimal("0.1");
    /** Prices are whole numbers of this part of the change of a fact by as much as there is of it. */
    private static final int DECIMALS = 30;
    /** What is said to cost nothing is still not moved for nothing. */
    private static final BigDecimal LEAST_WEIGHT = new BigDecimal("0.000000001");

    MovableFact {
        years = List.copyOf(years);
        most = List.copyOf(most);
    }

    /** A figure or a declared number. */
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

    /** Further rights of a kind, beside so many that there are. */
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

    /** The size from which a fact's change is reckoned against its own size: below it, everything would seem a leap. */
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
