package littlegiant.vocabulary;

import static littlegiant.vocabulary.Words.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import littlegiant.facts.Figure;
import littlegiant.facts.FiscalYear;
import littlegiant.facts.SizeClass;

/**
 * Draws conditions of every kind of the vocabulary, over figures of a few people and cents, so that thresholds and bands
 * are often crossed.
 */
public final class RandomConditions {
    private static final List<Term> MONEY = List.of(MAIN_BUSINESS_REVENUE, RD_EXPENSE, NET_PROFIT, TOTAL_ASSETS);
    private static final List<Term> STAFF = List.of(EMPLOYEES, RD_EMPLOYEES);
    /** What the conditions look at. */
    public static final List<Figure> FIGURES = List.of(
            Figure.EMPLOYEES,
            Figure.RD_EMPLOYEES,
            Figure.MAIN_BUSINESS_REVENUE,
            Figure.RD_EXPENSE,
            Figure.NET_PROFIT,
            Figure.TOTAL_ASSETS);

    private final Random random;

    public RandomConditions(Random random) {
        this.random = random;
    }

    /** A condition with others within it to the depth. */
    public Condition condition(int depth) {
        if (depth == 0) {
            return simple();
        }
        return switch (random.nextInt(12)) {
            case 0, 1 -> allOf(condition(depth - 1), condition(depth - 1));
            case 2, 3 -> anyOf(condition(depth - 1), condition(depth - 1));
            case 4 -> atLeastOf(2, condition(depth - 1), condition(depth - 1), simple());
            case 5 -> readings(condition(depth - 1), condition(depth - 1));
            case 6 -> generally(condition(depth - 1));
            case 7 -> whereMissing(condition(depth - 1), condition(depth - 1));
            case 8 -> inEachYear(condition(depth - 1), 1 + random.nextInt(2));
            case 9 -> random.nextBoolean() ? needsReview(condition(depth - 1)) : otherwiseReview(condition(depth - 1));
            case 10 -> route("途径", anyOf(condition(depth - 1), attested(MANAGEMENT_TEAM)));
            default -> scored(depth - 1);
        };
    }

    private Condition simple() {
        return switch (random.nextInt(10)) {
            case 0 -> compared(one(STAFF), random.nextInt(8) + "人");
            case 1 -> compared(one(MONEY), cents(8, -2));
            case 2, 3 -> compared(proportion(), percentage());
            case 4 -> inEverySuppliedYear(compared(proportion(), percentage()));
            case 5 -> compared(compoundGrowth(one(MONEY), 1 + random.nextInt(2)), percentage());
            case 6 ->
                proportion()
                        .atLeast(by(one(MONEY))
                                .upTo(cents(3, 0), percentage())
                                .below(3 + cents(3, 0), percentage())
                                .otherwise(percentage()));
            case 7 -> compared(validRights(INVENTION_PATENT, DESIGN), random.nextInt(4) + "项");
            case 8 -> random.nextInt(3) == 0 ? attested(MANAGEMENT_TEAM) : sizeAtMost(one(List.of(SizeClass.values())));
            default -> compared(sum(one(MONEY), difference(one(MONEY), one(MONEY))), cents(10, 0));
        };
    }

    private Condition compared(Quantity quantity, String threshold) {
        return switch (random.nextInt(6)) {
            case 0 -> quantity.atMost(threshold);
            case 1 -> quantity.lessThan(threshold);
            case 2 -> quantity.moreThan(threshold);
            default -> quantity.atLeast(threshold);
        };
    }

    private Term proportion() {
        return switch (random.nextInt(6)) {
            case 0 -> growth(one(MONEY));
            case 1 -> average(growth(one(MONEY)), 2);
            case 2 -> ratio(total(one(MONEY), 2), total(one(MONEY), 2));
            case 3 -> ratio(one(STAFF), one(STAFF));
            case 4 -> yearsBefore(ratio(one(MONEY), one(MONEY)), 1);
            default -> ratio(one(MONEY), one(MONEY));
        };
    }

    private Condition scored(int depth) {
        List<Points> parts = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            parts.add(points(depth));
        }
        Score score = score(parts.get(0), parts.subList(1, parts.size()).toArray(Points[]::new));
        Score asked = random.nextInt(3) == 0 ? score.each("2分") : score;
        return switch (random.nextInt(6)) {
            case 0 -> asked.atMost(random.nextInt(20) + "分");
            case 1 -> asked.moreThan(random.nextInt(20) + "分");
            case 2 ->
                asked.atLeast(
                        by(one(MONEY)).below("0.03元", random.nextInt(20) + "分").otherwise("6.5分"));
            default -> asked.atLeast(random.nextInt(20) + "分");
        };
    }

    private Points points(int depth) {
        return switch (random.nextInt(4)) {
            case 0 -> Words.points(condition(depth), random.nextInt(12) - 3 + "分");
            case 1 -> bestOf(points(0), points(0));
            case 2 ->
                Words.points(by(validRights(INVENTION_PATENT))
                        .below("1项", "0分")
                        .below("3项", random.nextInt(9) + "分")
                        .otherwise("7.5分"));
            default ->
                Words.points(by(proportion())
                        .below("10%", random.nextInt(4) + "分")
                        .upTo("50%", random.nextInt(9) + "分")
                        .otherwise("10分"));
        };
    }

    private String cents(int bound, int least) {
        return BigDecimal.valueOf((long) random.nextInt(bound) + least, 2).toPlainString() + "元";
    }

    private String percentage() {
        return one(List.of("-20%", "0%", "5%", "20%", "50%", "100%"));
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** A year of few people and cents; facts may be missing. */
    public FiscalYear year(int fiscalYear, boolean complete) {
        Long employees = maybe((long) random.nextInt(8), complete);
        Long researchers = employees == null ? null : maybe((long) random.nextInt(employees.intValue() + 1), complete);
        return new FiscalYear(
                fiscalYear,
                employees,
                maybe((long) random.nextInt(30), complete),
                researchers,
                null,
                maybe(money(0), complete),
                null,
                null,
                null,
                maybe(money(0), complete),
                maybe(money(-3), complete),
                maybe(money(0), complete),
                null);
    }

    private BigDecimal money(int least) {
        return BigDecimal.valueOf((long) least + random.nextInt(8), 2);
    }

    private <T> T maybe(T fact, boolean complete) {
        return !complete && random.nextInt(6) == 0 ? null : fact;
    }
}
