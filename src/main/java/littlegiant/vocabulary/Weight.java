package littlegiant.vocabulary;

/**
 * The cost of judging a condition, at most, known from the rule's text alone: figures read, each step of arithmetic
 * weighted by the size of its numbers. A million takes about a tenth of a second.
 */
public final class Weight {
    /** The number of fiscal years that can be submitted. */
    private static final double MOST_YEARS = 100;

    /** The cost of going through a list of rights or violations. */
    static final double LIST = 1_000;

    private Weight() {}

    /** The cost of judging the condition, at most. */
    public static double of(Condition condition) {
        if (condition instanceof Comparison comparison) {
            double chosen = comparison.limit() instanceof Bands bands ? of(bands.chooser()) : 0;
            return of(comparison.quantity()) + chosen;
        }
        if (condition instanceof WithoutThreshold without) {
            return of(without.quantity());
        }
        if (condition instanceof InEachYear each) {
            double years = each.years() == InEachYear.EVERY_YEAR ? MOST_YEARS : each.years();
            return years * of(each.condition());
        }
        boolean list = condition instanceof ViolationFound || condition instanceof NoViolation;
        double itself = list ? LIST : 1;
        return condition.children().stream().mapToDouble(Weight::of).sum() + itself;
    }

    private static double of(Quantity quantity) {
        return quantity.reads() * quantity.digits().costOfAStep();
    }

    /** The cost of the most expensive step of arithmetic in the condition, as a multiple of reading a figure. */
    static double ofAStep(Condition condition) {
        if (condition instanceof Comparison comparison) {
            double chosen = comparison.limit() instanceof Bands bands
                    ? bands.chooser().digits().costOfAStep()
                    : 1;
            return Math.max(chosen, comparison.quantity().digits().costOfAStep());
        }
        double most = 1;
        for (Condition child : condition.children()) {
            most = Math.max(most, ofAStep(child));
        }
        return most;
    }
}
