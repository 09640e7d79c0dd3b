package littlegiant.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A threshold of a condition, and how a value is compared with it. The bound between two bands is one as well. */
public record Bound(Threshold threshold, Comparator comparator) {

    /**
     * A bound, and the side of it on which the value lay when a condition was judged.
     *
     * @param side negative for below, 0 for exactly at, positive for above
     */
    public record Touch(Bound bound, int side) {}

    /** The distinct bounds of a condition, in the order in which the rule writes them. */
    public static List<Bound> of(Condition condition) {
        Set<Bound> bounds = new LinkedHashSet<>();
        collect(condition, bounds);
        return new ArrayList<>(bounds);
    }

    private static void collect(Condition condition, Set<Bound> bounds) {
        DatedFacts.of(condition).ifPresent(dated -> bounds.add(dated.bound()));
        if (condition instanceof Comparison comparison) {
            if (comparison.limit() instanceof Bands bands) {
                bounds.addAll(bands.boundsOfBands());
                bands.values().forEach(value -> bounds.add(new Bound(value, comparison.comparator())));
            } else {
                comparison
                        .limit()
                        .thresholds()
                        .forEach(threshold -> bounds.add(new Bound(threshold, comparison.comparator())));
            }
        }
        condition.children().forEach(child -> collect(child, bounds));
        if (condition instanceof ScoreReached score) {
            bounds.addAll(score.bounds());
        }
    }

    /**
     * The bounds that apply in a situation, each with the side of the value; bounds whose value is unknown are left
     * out.
     */
    public static List<Touch> touched(Condition condition, Situation situation) {
        List<Touch> touched = new ArrayList<>();
        try {
            besides(new GapSearch.GapPart(condition, situation), touched);
            for (GapSearch.GapPart part : new GapSearch.GapPart(condition, situation).comparisons()) {
                Comparison comparison = (Comparison) part.condition();
                if (comparison.limit() instanceof Bands bands
                        && bands.chooser().read(part.situation()) instanceof MeasuredValue.KnownValue chosen) {
                    bands.boundsOfBands().forEach(bound -> touched.add(touch(bound, chosen.value())));
                }
                Threshold threshold = comparison.limit().in(part.situation());
                if (threshold != null
                        && comparison.quantity().read(part.situation()) instanceof MeasuredValue.KnownValue known) {
                    touched.add(touch(new Bound(threshold, comparison.comparator()), known.value()));
                }
            }
        } catch (JudgedTooLong tooLong) {
            return touched;
        }
        return touched;
    }

    /** Adds the bounds on dates and on scores. */
    private static void besides(GapSearch.GapPart part, List<Touch> touched) {
        if (part.condition() instanceof ScoreReached score) {
            touched.addAll(score.touched(part.situation()));
        }
        DatedFacts.of(part.condition())
                .ifPresent(dated -> dated.days(part.situation().enterprise())
                        .forEach(day -> touched.add(new Touch(
                                dated.bound(),
                                dated.lookBack().age(day, part.situation().asOf())))));
        part.parts().forEach(each -> besides(each, touched));
    }

    private static Touch touch(Bound bound, Value value) {
        return new Touch(bound, Integer.signum(value.compareTo(bound.threshold.value())));
    }
}
