package littlegiant.vocabulary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the gap of a condition that is not met: the least change of one figure, every other fact held, by which the
 * whole condition becomes met while one step less does not do. Figures are tried in the order in which the condition
 * looks at them, and the first that can do it is the advice; of a score, to which many figures add,
 * that is tried for each of its comparisons, and the smallest relative change is the advice. Where no single figure can, the advice is for a part: the
 * first reading, the first of all-of that has one, of any-of the one with the smallest relative change.
 */
public final class GapSearch {
    /**
     * How much the search for the gaps of an enterprise may cost, in figures that are read, weighed by the size of the
     * numbers: a fifth of a second or so. The notice's take a hundredth of it.
     */
    private static final double MOST = 2_000_000;

    private GapSearch() {}

    /**
     * The gap of a condition in a situation; empty where the condition is not {@code NOT_MET}, no figure helps, or the
     * search for it would take too long.
     */
    public static Optional<Gap> of(Condition condition, Situation situation) {
        situation.spent().beginSearch();
        try {
            return least(new GapPart(condition, situation)).map(FactChange::gap);
        } catch (JudgedTooLong | SearchedTooLong tooLong) {
            return Optional.empty();
        }
    }

    /** That the search for a gap has cost as much as it may. */
    static final class SearchedTooLong extends RuntimeException {
        private static final long serialVersionUID = 1;

        SearchedTooLong() {
            super("the search for a gap took too long", null, false, false);
        }
    }

    /**
     * Goes on with a search.
     *
     * @throws SearchedTooLong where the searches for the enterprise have cost as much as they may
     */
    static void goOn(Situation situation, double ofAStep) {
        if (situation.spent().chargeSearch(ofAStep) > MOST) {
            throw new SearchedTooLong();
        }
    }

    private static Optional<FactChange> least(GapPart part) {
        if (part.status() != Status.NOT_MET) {
            return Optional.empty();
        }
        goOn(part.situation(), Weight.ofAStep(part.condition()));
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

    /** The figures of each comparison, in the order in which it looks at them; those of the same figures once. */
    private static Set<Set<AdjustableFigure>> leversOfEach(GapPart part) {
        Set<Set<AdjustableFigure>> levers = new LinkedHashSet<>();
        part.comparisons().forEach(compared -> levers.add(compared.levers()));
        return levers;
    }

    /** Whether many figures earn the same points, so that none of them is the one that the condition is about. */
    private static boolean isScored(Condition condition) {
        return condition instanceof ScoreReached || condition.children().anyMatch(GapSearch::isScored);
    }

    private static Optional<FactChange> ofParts(GapPart part) {
        List<GapPart> parts = part.parts();
        if (part.condition() instanceof ScoreReached) {
            // Points of one part that do not reach the bar are no way to meet it.
            return Optional.empty();
        }
        if (part.condition() instanceof Interpretations) {
            return least(parts.get(0));
        }
        boolean all = !(part.condition() instanceof AtLeastOf quota) || quota.needed() == parts.size();
        Stream<FactChange> changes = parts.stream().map(GapSearch::least).flatMap(Optional::stream);
        return all ? changes.findFirst() : changes.reduce((a, b) -> b.isSmallerThan(a) ? b : a);
    }

    /** A condition, seen from the year from which it is judged. */
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
            // Levers are the figures that were looked at and found.
            return Objects.requireNonNull(lever.of(situation));
        }

        List<GapPart> parts() {
            if (condition instanceof InEachYear each) {
                return each.seenFrom(situation).stream()
                        .map(seen -> new GapPart(each.condition(), seen))
                        .toList();
            }
            return condition
                    .children()
                    .map(child -> new GapPart(child, situation))
                    .toList();
        }

        /** What holds a value against a limit in it: comparisons, and scores as a whole. */
        List<GapPart> heldAgainstLimits() {
            if (condition instanceof Comparison || condition instanceof ScoreReached) {
                return List.of(this);
            }
            return deciding().stream()
                    .flatMap(part -> part.heldAgainstLimits().stream())
                    .toList();
        }

        /** Its parts that have a say: no substitute has one where the facts are there for which it would stand in. */
        private List<GapPart> deciding() {
            if (condition instanceof WhereMissing alternatives) {
                GapPart first = new GapPart(alternatives.condition(), situation);
                return List.of(
                        first.status() == Status.MISSING ? new GapPart(alternatives.substitute(), situation) : first);
            }
            return parts();
        }

        /** The comparisons in it, with those by which points are given. */
        List<GapPart> comparisons() {
            if (condition instanceof Comparison) {
                return List.of(this);
            }
            List<GapPart> comparisons = new ArrayList<>();
            parts().forEach(part -> comparisons.addAll(part.comparisons()));
            return comparisons;
        }

        /** The figures at which its comparisons look. */
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
