package littlegiant.vocabulary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the gap of a condition that is not met: the least change of one figure, all others unchanged, that makes the
 * whole condition met, while one step less does not. Figures are tried in the order in which the condition reads them,
 * and the first that suffices is the advice; for a score, to which many figures contribute, the smallest relative
 * change of all is the advice. If no single figure suffices, the advice is for a part: the first reading, the first
 * part of "all of" that has a gap, or the part of "any of" with the smallest relative change.
 */
public final class GapSearch {
    /**
     * The limit on the search for the gaps of an enterprise, in figures read, weighted by the size of the numbers:
     * about a fifth of a second. The notice needs a hundredth of it.
     */
    private static final double MOST = 2_000_000;

    private GapSearch() {}

    /**
     * The gap of a condition in a situation; empty if the condition is not {@code NOT_MET}, no figure helps, or the
     * search would take too long.
     */
    public static Optional<Gap> of(Condition condition, Situation situation) {
        situation.budget().beginSearch();
        try {
            return least(new GapPart(condition, situation)).map(FactChange::gap);
        } catch (JudgedTooLong | SearchedTooLong tooLong) {
            return Optional.empty();
        }
    }

    /** Thrown when the search for gaps exceeds its limit. */
    static final class SearchedTooLong extends RuntimeException {
        private static final long serialVersionUID = 1;

        SearchedTooLong() {
            super("the search for a gap took too long", null, false, false);
        }
    }

    /**
     * Charges the budget and continues.
     *
     * @throws SearchedTooLong if the searches for the enterprise exceed their limit
     */
    static void charge(Situation situation, double ofAStep) {
        if (situation.budget().chargeSearch(ofAStep) > MOST) {
            throw new SearchedTooLong();
        }
    }

    private static Optional<FactChange> least(GapPart part) {
        if (part.status() != Status.NOT_MET) {
            return Optional.empty();
        }
        charge(part.situation(), Weight.ofAStep(part.condition()));
        Set<AdjustableFigure> levers = part.levers();
        Set<Set<AdjustableFigure>> tried = isScored(part.condition()) ? leversOfEach(part) : Set.of(levers);
        Optional<FactChange> smallest = Optional.empty();
        for (Set<AdjustableFigure> one : tried) {
            Optional<FactChange> change = first(part, levers, one);
            if (smallest.isEmpty() || (change.isPresent() && change.get().isSmallerThan(smallest.get()))) {
                smallest = change;
            }
        }
        return smallest.isPresent() ? smallest : ofParts(part);
    }

    private static Optional<FactChange> first(GapPart part, Set<AdjustableFigure> levers, Set<AdjustableFigure> tried) {
        for (AdjustableFigure lever : tried) {
            Optional<BigDecimal> steps = new LeastChangeSearch(part, Set.of(lever)).least();
            if (steps.isPresent()) {
                return Optional.of(new FactChange(part, levers, lever, steps.get()));
            }
        }
        return Optional.empty();
    }

    /** The figures of each comparison, in the order in which it reads them, without repeated sets. */
    private static Set<Set<AdjustableFigure>> leversOfEach(GapPart part) {
        Set<Set<AdjustableFigure>> levers = new LinkedHashSet<>();
        part.comparisons().forEach(compared -> levers.add(compared.levers()));
        return levers;
    }

    /** Whether several figures earn the same points, so that none of them alone is the one the condition is about. */
    private static boolean isScored(Condition condition) {
        if (condition instanceof ScoreReached) {
            return true;
        }
        for (Condition child : condition.children()) {
            if (isScored(child)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<FactChange> ofParts(GapPart part) {
        List<GapPart> parts = part.parts();
        if (part.condition() instanceof ScoreReached) {
            // Points of one part that do not reach the bar do not meet it.
            return Optional.empty();
        }
        if (part.condition() instanceof Interpretations) {
            return least(parts.get(0));
        }
        boolean all = !(part.condition() instanceof AtLeastOf quota) || quota.needed() == parts.size();
        Optional<FactChange> smallest = Optional.empty();
        for (GapPart one : parts) {
            Optional<FactChange> change = least(one);
            if (smallest.isEmpty() || (change.isPresent() && change.get().isSmallerThan(smallest.get()))) {
                smallest = change;
            }
            if (all && smallest.isPresent()) {
                return smallest;
            }
        }
        return smallest;
    }

    /** A condition with the situation in which it is judged. */
    record GapPart(Condition condition, Situation situation) {

        Status status() {
            return condition.judge(situation).status();
        }

        GapPart supposing(Set<AdjustableFigure> levers, BigDecimal steps) {
            Situation supposed = situation;
            for (AdjustableFigure lever : levers) {
                BigDecimal change = steps.multiply(lever.figure().step());
                supposed = supposed.supposing(lever, given(lever).add(change));
            }
            return new GapPart(condition, supposed);
        }

        private BigDecimal given(AdjustableFigure lever) {
            // A lever is a figure whose value was read.
            return Objects.requireNonNull(lever.of(situation));
        }

        List<GapPart> parts() {
            List<GapPart> parts = new ArrayList<>();
            if (condition instanceof InEachYear each) {
                for (Situation seen : each.seenFrom(situation)) {
                    parts.add(new GapPart(each.condition(), seen));
                }
            } else {
                for (Condition child : condition.children()) {
                    parts.add(new GapPart(child, situation));
                }
            }
            return parts;
        }

        /** The parts that compare a value with a limit: comparisons, and scores as a whole. */
        List<GapPart> limitComparisons() {
            if (condition instanceof Comparison || condition instanceof ScoreReached) {
                return List.of(this);
            }
            return decidingParts().stream()
                    .flatMap(part -> part.limitComparisons().stream())
                    .toList();
        }

        /** The parts that decide; a substitute does not while the facts are present for which it stands in. */
        private List<GapPart> decidingParts() {
            if (condition instanceof WhereMissing alternatives) {
                GapPart first = new GapPart(alternatives.condition(), situation);
                return List.of(
                        first.status() == Status.MISSING ? new GapPart(alternatives.substitute(), situation) : first);
            }
            return parts();
        }

        /** The comparisons of the part, including those by which points are given. */
        List<GapPart> comparisons() {
            if (condition instanceof Comparison) {
                return List.of(this);
            }
            List<GapPart> comparisons = new ArrayList<>();
            parts().forEach(part -> comparisons.addAll(part.comparisons()));
            return comparisons;
        }

        /** The figures that the comparisons of the part read. */
        Set<AdjustableFigure> levers() {
            Set<AdjustableFigure> levers = new LinkedHashSet<>();
            for (GapPart part : comparisons()) {
                FactSheet sheet = new FactSheet();
                ((Comparison) part.condition).cite(part.situation, sheet);
                levers.addAll(sheet.figures());
            }
            return levers;
        }
    }
}
