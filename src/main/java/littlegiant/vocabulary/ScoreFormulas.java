package littlegiant.vocabulary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Builds the formula for a score reaching its bar. The points of a part come in steps, so a sum of points of at least
 * some number is a quota of steps, each weighted by its rise over the one before.
 */
final class ScoreFormulas {
    private final ConditionFormulas conditions;
    private final ScoreReached reached;
    private final Situation situation;
    /** The smallest difference between two numbers of points. */
    private final BigDecimal unit;

    ScoreFormulas(ConditionFormulas conditions, ScoreReached reached, Situation situation) {
        this.conditions = conditions;
        this.reached = reached;
        this.situation = situation;
        int scale = reached.score().parts().stream()
                .flatMap(Points::numbers)
                .mapToInt(BigDecimal::scale)
                .max()
                .orElse(0);
        for (Bound bound : reached.bounds()) {
            scale = Math.max(scale, bound.threshold().value().scale());
        }
        this.unit = BigDecimal.ONE.movePointLeft(Math.max(0, scale));
    }

    Formula met() {
        List<Formula> all = new ArrayList<>();
        all.add(total(true));
        reached.score()
                .each()
                .ifPresent(each ->
                        reached.score().parts().forEach(part -> all.add(leastIsAtLeast(part, each.value()))));
        return Formula.all(all);
    }

    Formula notMet() {
        List<Formula> any = new ArrayList<>();
        any.add(total(false));
        reached.score()
                .each()
                .ifPresent(each -> reached.score()
                        .parts()
                        .forEach(part -> any.add(mostIsAtMost(part, each.value().subtract(unit)))));
        return Formula.any(any);
    }

    private Formula total(boolean met) {
        if (reached.limit() == null) {
            return conditions.isPresuming() && met ? Formula.TRUE : Formula.FALSE;
        }
        if (!(reached.limit() instanceof Bands bands)) {
            return total(((Threshold) reached.limit()).value(), met);
        }
        Optional<LinearValue> chooser = conditions.value(bands.chooser(), situation);
        if (chooser.isEmpty()) {
            return conditions.isPresuming() && met ? Formula.TRUE : Formula.FALSE;
        }
        List<Formula> byBand = new ArrayList<>();
        for (int band = 0; band < bands.values().size(); band++) {
            byBand.add(Formula.all(List.of(
                    ConditionFormulas.within(bands, band, chooser.get()),
                    total(bands.values().get(band).value(), met))));
        }
        return Formula.all(List.of(chooser.get().isKnown(), Formula.any(byBand)));
    }

    /** The formula for the comparison of the total with the bar holding, or failing, whatever is still open. */
    private Formula total(BigDecimal bar, boolean met) {
        Comparator comparator = reached.comparator();
        if (comparator == null) {
            return Formula.FALSE;
        }
        boolean strict = comparator == Comparator.MORE_THAN || comparator == Comparator.LESS_THAN;
        if (comparator.upwards() == met) {
            return sumIsAtLeast(strict == met ? bar.add(unit) : bar);
        }
        return sumIsAtMost(strict == met ? bar.subtract(unit) : bar);
    }

    private Formula sumIsAtLeast(BigDecimal bar) {
        List<Formula.Share> leaps = new ArrayList<>();
        BigDecimal needed = bar;
        for (Points part : reached.score().parts()) {
            List<BigDecimal> numbers = part.numbers().distinct().sorted().toList();
            needed = needed.subtract(numbers.get(0));
            for (int i = 1; i < numbers.size(); i++) {
                leaps.add(new Formula.Share(
                        numbers.get(i).subtract(numbers.get(i - 1)), leastIsAtLeast(part, numbers.get(i))));
            }
        }
        return Formula.quota(leaps, needed);
    }

    private Formula sumIsAtMost(BigDecimal bar) {
        List<Formula.Share> leaps = new ArrayList<>();
        BigDecimal needed = bar.negate();
        for (Points part : reached.score().parts()) {
            List<BigDecimal> numbers = part.numbers().distinct().sorted().toList();
            needed = needed.add(numbers.get(numbers.size() - 1));
            for (int i = 1; i < numbers.size(); i++) {
                leaps.add(new Formula.Share(
                        numbers.get(i).subtract(numbers.get(i - 1)), mostIsAtMost(part, numbers.get(i - 1))));
            }
        }
        return Formula.quota(leaps, needed);
    }

    /** The formula for the part certainly earning at least this many points. */
    private Formula leastIsAtLeast(Points part, BigDecimal points) {
        if (part.least().compareTo(points) >= 0) {
            return Formula.TRUE;
        }
        if (part instanceof BestPoints best) {
            return Formula.any(
                    best.ways().stream().map(way -> leastIsAtLeast(way, points)).toList());
        }
        if (part instanceof ConditionalPoints given) {
            boolean reaches = given.most().compareTo(points) >= 0;
            return !reaches
                    ? Formula.FALSE
                    : given.points().value().signum() > 0
                            ? conditions.met(given.condition(), situation)
                            : conditions.notMet(given.condition(), situation);
        }
        return banded(((BandedPoints) part).bands(), points, true);
    }

    /** The formula for the part certainly earning at most this many points. */
    private Formula mostIsAtMost(Points part, BigDecimal points) {
        if (part.most().compareTo(points) <= 0) {
            return Formula.TRUE;
        }
        if (part instanceof BestPoints best) {
            return Formula.all(
                    best.ways().stream().map(way -> mostIsAtMost(way, points)).toList());
        }
        if (part instanceof ConditionalPoints given) {
            boolean reaches = given.least().compareTo(points) <= 0;
            return !reaches
                    ? Formula.FALSE
                    : given.points().value().signum() > 0
                            ? conditions.notMet(given.condition(), situation)
                            : conditions.met(given.condition(), situation);
        }
        return banded(((BandedPoints) part).bands(), points, false);
    }

    /** The formula for no possible value lying in a band with the wrong points. */
    private Formula banded(Bands bands, BigDecimal points, boolean least) {
        Optional<LinearTerms.Range> range = conditions.range(bands.chooser(), situation);
        if (range.isEmpty()) {
            return conditions.isPresuming() && least ? Formula.TRUE : Formula.FALSE;
        }
        LinearTerms.Range value = range.get();
        List<Threshold> values = bands.values();
        List<Formula> right = new ArrayList<>();
        List<Formula> outside = new ArrayList<>();
        for (int band = 0; band < values.size(); band++) {
            int side = values.get(band).value().compareTo(points);
            if (least ? side >= 0 : side <= 0) {
                right.add(ConditionFormulas.within(bands, band, value.least()));
            } else {
                outside.add(touches(bands, band, value).negated());
            }
        }
        Formula known =
                Formula.all(List.of(value.least().isKnown(), value.most().isKnown()));
        return Formula.all(List.of(known, value.isKnown() ? Formula.any(right) : Formula.all(outside)));
    }

    private static Formula touches(Bands bands, int band, LinearTerms.Range value) {
        List<Bound> bounds = bands.boundsOfBands();
        Formula below =
                band == bounds.size() ? Formula.TRUE : ConditionFormulas.isBelow(bounds.get(band), value.least());
        Formula above = band == 0
                ? Formula.TRUE
                : ConditionFormulas.isBelow(bounds.get(band - 1), value.most()).negated();
        return Formula.all(List.of(above, below));
    }
}
