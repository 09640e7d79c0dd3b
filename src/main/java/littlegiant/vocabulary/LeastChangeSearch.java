package littlegiant.vocabulary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import littlegiant.facts.Figure;
import littlegiant.facts.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Finds the least number of steps, up or down, by which figures that change together make a condition met.
 *
 * <p>A status changes only where a quantity crosses a threshold or a band. The excess of a quantity over a bound is
 * linear in a figure for all but a few terms ({@link Value#excess}), so two evaluations give the crossing exactly, and
 * only the steps next to it are tried. For other terms, growing strides find a step at which the condition is met, and
 * bisection finds the first.
 */
final class LeastChangeSearch {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final Comparator<BigDecimal> NEAREST =
            Comparator.comparing((BigDecimal steps) -> steps.abs()).thenComparing(Comparator.reverseOrder());

    private final GapSearch.GapPart part;
    private final Set<AdjustableFigure> levers;
    private final TreeSet<BigDecimal> candidates = new TreeSet<>(NEAREST);
    private @Nullable BigDecimal fewest;
    private @Nullable BigDecimal most;
    private final double ofAStep;
    private boolean linear = true;

    LeastChangeSearch(GapSearch.GapPart part, Set<AdjustableFigure> levers) {
        this.part = part;
        this.ofAStep = Weight.ofAStep(part.condition());
        this.levers = levers;
    }

    /** The least number of steps; empty if none within the limits of the figures suffices. */
    Optional<BigDecimal> least() {
        bound();
        part.comparisons().forEach(this::addCandidates);
        for (BigDecimal steps : candidates) {
            if (isMet(steps)) {
                boolean least = !isMet(steps.subtract(direction(steps)));
                return least ? Optional.of(steps) : nearestByStrides();
            }
        }
        return linear ? Optional.empty() : nearestByStrides();
    }

    private void bound() {
        for (AdjustableFigure lever : levers) {
            BigDecimal now = lever.of(part.situation());
            boolean people = lever.figure().unit() == Unit.COUNT;
            BigDecimal least =
                    people ? BigDecimal.ZERO : lever.figure().largest().negate();
            BigDecimal largest = lever.figure().largest();
            if (levers.size() == 1 && lever.figure() == Figure.RD_EMPLOYEES) {
                BigDecimal staff = new AdjustableFigure(Figure.EMPLOYEES, lever.year()).of(part.situation());
                largest = staff != null ? staff : largest;
            } else if (levers.size() == 1 && lever.figure() == Figure.EMPLOYEES) {
                BigDecimal researchers = new AdjustableFigure(Figure.RD_EMPLOYEES, lever.year()).of(part.situation());
                least = researchers != null ? researchers : least;
            }
            BigDecimal step = lever.figure().step();
            BigDecimal down = least.subtract(now).divideToIntegralValue(step);
            BigDecimal up = largest.subtract(now).divideToIntegralValue(step);
            fewest = fewest == null ? down : fewest.max(down);
            most = most == null ? up : most.min(up);
        }
    }

    /** Adds the steps at which the comparison's result or its band may change. */
    private void addCandidates(GapSearch.GapPart compared) {
        GapSearch.charge(part.situation(), ofAStep);
        Comparison comparison = (Comparison) compared.condition();
        if (comparison.limit() instanceof Bands bands) {
            addCandidates(compared, comparison.quantity(), bands.values());
            addCandidates(compared, bands.chooser(), bands.bounds());
        } else {
            addCandidates(compared, comparison.quantity(), comparison.limit().thresholds());
        }
    }

    private void addCandidates(GapSearch.GapPart compared, Quantity quantity, List<Threshold> bounds) {
        MeasuredValue here = quantity.read(compared.situation());
        MeasuredValue next =
                quantity.read(compared.supposing(levers, BigDecimal.ONE).situation());
        MeasuredValue after = quantity.read(compared.supposing(levers, TWO).situation());
        if (here instanceof MeasuredValue.KnownValue h
                && next instanceof MeasuredValue.KnownValue n
                && after instanceof MeasuredValue.KnownValue a) {
            for (Threshold bound : bounds) {
                BigDecimal limit = bound.value();
                addCandidates(
                        h.value().excess(limit),
                        n.value().excess(limit),
                        a.value().excess(limit));
            }
        }
    }

    private void addCandidates(BigDecimal here, BigDecimal next, BigDecimal after) {
        BigDecimal slope = next.subtract(here);
        linear &= after.subtract(next).compareTo(slope) == 0;
        if (slope.signum() != 0) {
            BigDecimal crossing = here.negate().divide(slope, 0, RoundingMode.FLOOR);
            for (int beside = -1; beside <= 2; beside++) {
                add(crossing.add(BigDecimal.valueOf(beside)));
            }
        }
    }

    private void add(BigDecimal steps) {
        if (steps.signum() != 0 && isWithin(steps)) {
            candidates.add(steps);
        }
    }

    private BigDecimal fewest() {
        // Set before the search begins, since there is at least one lever.
        return Objects.requireNonNull(fewest);
    }

    private BigDecimal most() {
        return Objects.requireNonNull(most);
    }

    private boolean isWithin(BigDecimal steps) {
        return steps.compareTo(fewest()) >= 0 && steps.compareTo(most()) <= 0;
    }

    private boolean isMet(BigDecimal steps) {
        GapSearch.charge(part.situation(), ofAStep);
        return part.supposing(levers, steps).status() == Status.MET;
    }

    private static BigDecimal direction(BigDecimal steps) {
        return BigDecimal.valueOf(steps.signum());
    }

    private Optional<BigDecimal> nearestByStrides() {
        Optional<BigDecimal> up = byStrides(BigDecimal.ONE);
        Optional<BigDecimal> down = byStrides(BigDecimal.ONE.negate());
        if (up.isEmpty() || down.isEmpty()) {
            return up.isPresent() ? up : down;
        }
        return NEAREST.compare(up.get(), down.get()) <= 0 ? up : down;
    }

    private Optional<BigDecimal> byStrides(BigDecimal direction) {
        BigDecimal end = direction.signum() > 0 ? most() : fewest();
        BigDecimal unmet = BigDecimal.ZERO;
        BigDecimal reached = direction;
        while (isWithin(reached) && !isMet(reached)) {
            unmet = reached;
            reached = reached.multiply(TWO);
            if (!isWithin(reached) && unmet.compareTo(end) != 0) {
                reached = end;
            }
        }
        return isWithin(reached) ? Optional.of(firstMet(unmet, reached)) : Optional.empty();
    }

    private BigDecimal firstMet(BigDecimal unmet, BigDecimal met) {
        while (met.subtract(unmet).abs().compareTo(BigDecimal.ONE) > 0) {
            BigDecimal middle = unmet.add(met).divideToIntegralValue(TWO);
            if (isMet(middle)) {
                met = middle;
            } else {
                unmet = middle;
            }
        }
        return met;
    }
}
