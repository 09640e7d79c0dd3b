package littlegiant.vocabulary;

/**
 * What it takes to judge a condition, at most, known from the rule's text alone: counted in figures that are read, each
 * step of arithmetic weighed by the size of its numbers. A million takes a tenth of a second or so.
 */
public final class Weight {
    /** As many fiscal years as can be submitted. */
    private static final double MOST_YEARS = 100;

    /** For going through a list of rights or of violations. */
    static final double LIST = 1_000;

    private Weight() {}

    /** What judging it takes, at most. */
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
        return condition.children().mapToDouble(Weight::of).sum() + itself;
    }

    private static double of(Quantity quantity) {
        return quantity.reads() * quantity.digits().costOfAStep();
    }

    /** How many times the time of reading a figure the dearest step of arithmetic in the condition takes. */
    static double ofAStep(Condition condition) {
        if (condition instanceof Comparison comparison) {
            double chosen = comparison.limit() instanceof Bands bands
                    ? bands.chooser().digits().costOfAStep()
                    : 1;
            return Math.max(chosen, comparison.quantity().digits().costOfAStep());
        }
        return condition.children().mapToDouble(Weight::ofAStep).max().orElse(1);
    }
}
