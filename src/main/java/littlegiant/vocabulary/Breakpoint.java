package littlegiant.vocabulary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import littlegiant.facts.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The value of a figure at which a condition's status changes, computed from the condition's own threshold, so that it
 * follows an edit of the rule file.
 *
 * @param below the value one step below the bound
 * @param at the value exactly at the bound; empty if no whole number of people, or of cents, lies there
 * @param above the value one step above the bound
 */
public record Breakpoint(BigDecimal below, Optional<BigDecimal> at, BigDecimal above) {

    /**
     * The values at which a comparison in the condition changes its result when only this figure varies.
     *
     * @return distinct values; several if comparisons change at different values, none if none depends on the figure or
     *     the search takes too long
     */
    public static List<Breakpoint> of(Condition condition, Situation situation, AdjustableFigure lever) {
        Set<Breakpoint> turnings = new LinkedHashSet<>();
        // Bisection needs at most some sixty evaluations of each comparison.
        try {
            for (GapSearch.GapPart part : new GapSearch.GapPart(condition, situation).limitComparisons()) {
                turning(part.condition(), part.situation(), lever).ifPresent(turnings::add);
            }
        } catch (JudgedTooLong tooLong) {
            return List.of();
        }
        return new ArrayList<>(turnings);
    }

    private static Optional<Breakpoint> turning(Condition comparison, Situation situation, AdjustableFigure lever) {
        BigDecimal step = lever.figure().step();
        long most = lever.figure().largest().divide(step).longValueExact();
        // A denominator has no value at 0 and may reverse the direction below it, so both sides are searched
        // separately.
        Optional<Breakpoint> positive = between(1, most, comparison, situation, lever);
        if (positive.isPresent() || lever.figure().unit() == Unit.COUNT) {
            return positive.or(() -> between(0, 1, comparison, situation, lever));
        }
        return between(-most, 0, comparison, situation, lever).or(() -> between(0, 1, comparison, situation, lever));
    }

    /**
     * Finds the breakpoint by bisection over whole steps; the compared value is monotone in one figure, as every term
     * is.
     */
    private static Optional<Breakpoint> between(
            long from, long to, Condition comparison, Situation situation, AdjustableFigure lever) {
        BigDecimal step = lever.figure().step();
        Integer first = side(comparison, situation.supposing(lever, times(step, from)));
        Integer last = side(comparison, situation.supposing(lever, times(step, to)));
        if (first == null || last == null || first.equals(last)) {
            return Optional.empty();
        }
        long low = from;
        long high = to;
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            Integer side = side(comparison, situation.supposing(lever, times(step, middle)));
            if (side == null) {
                return Optional.empty();
            }
            if (side.equals(first)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        // Now low is the last step on the first side, and high the first one at or past the bound.
        if (comparison instanceof ScoreReached) {
            return Optional.of(ofScore(low, high, first < 0, step));
        }
        if (first == 0) {
            return Optional.of(new Breakpoint(times(step, low - 1), Optional.of(times(step, low)), times(step, high)));
        }
        Integer found = side(comparison, situation.supposing(lever, times(step, high)));
        return found != null && found == 0
                ? Optional.of(new Breakpoint(times(step, low), Optional.of(times(step, high)), times(step, high + 1)))
                : Optional.of(new Breakpoint(times(step, low), Optional.empty(), times(step, high)));
    }

    /** The breakpoint of a score, which changes in steps: {@code at} is the step from which the bar is reached. */
    private static Breakpoint ofScore(long low, long high, boolean reachedAbove, BigDecimal step) {
        return reachedAbove
                ? new Breakpoint(times(step, low), Optional.of(times(step, high)), times(step, high + 1))
                : new Breakpoint(times(step, low - 1), Optional.of(times(step, low)), times(step, high));
    }

    /**
     * The side of its limit on which the compared value lies, or whether a score is reached; null if the value is
     * unknown.
     */
    private static @Nullable Integer side(Condition held, Situation situation) {
        if (held instanceof ScoreReached score) {
            return switch (score.judge(situation).status()) {
                case MET -> 1;
                case NOT_MET -> -1;
                case MISSING, REVIEW, NOT_APPLICABLE -> null;
            };
        }
        Comparison comparison = (Comparison) held;
        Threshold threshold = comparison.limit().in(situation);
        return threshold != null && comparison.quantity().read(situation) instanceof MeasuredValue.KnownValue known
                ? (Integer) Integer.signum(known.value().compareTo(threshold.value()))
                : null;
    }

    private static BigDecimal times(BigDecimal step, long count) {
        return step.multiply(BigDecimal.valueOf(count));
    }
}
