package littlegiant.plan;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import littlegiant.vocabulary.Formula;
import littlegiant.vocabulary.Unknown;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cheapest whole steps that make a formula hold, by branch and bound over its choices: what must hold in any
 * case is a linear program, whose least price bounds what follows from it. Where its solution leaves a choice open, or
 * takes half a step, the program is split in two. The cheapest program is looked at first, so that the first solution
 * that leaves nothing open is the best there is.
 */
final class ChoiceSearch {
    /** Where several plans cost the same, so many programs are looked at for one that moves fewer facts. */
    private static final int MOST_TIES = 50;

    private final ProgramVariables variables;
    private final SearchBudget budget;
    private final List<Formula.Inequality> bounds;
    private long made;

    ChoiceSearch(ProgramVariables variables, SearchBudget budget) {
        this.variables = variables;
        this.budget = budget;
        this.bounds = variables.bounds();
    }

    /** What came of a search. */
    sealed interface Result {}

    /**
     * Values under which the formula holds.
     *
     * @param proven whether there are no cheaper ones
     */
    record Found(Map<Unknown, BigDecimal> values, BigDecimal price, boolean proven) implements Result {}

    /** There are no values under which it holds. */
    record Impossible() implements Result {}

    /** The search ended before it was known whether there are any. */
    record Undecided() implements Result {}

    /** A program, and what is still to be chosen. */
    private record Node(ExactTableau tableau, List<Formula> open, int moved, long number) {
        static final Comparator<Node> CHEAPEST = Node::comparePrice;
        static final Comparator<Node> BEST = CHEAPEST.thenComparingInt(Node::moved)
                .thenComparing(Comparator.comparingLong(Node::number).reversed());

        int comparePrice(Node other) {
            return tableau.price()
                    .multiply(other.tableau.divisor())
                    .compareTo(other.tableau.price().multiply(tableau.divisor()));
        }
    }

    /** The cheapest values under which the formula holds. */
    Result cheapest(Formula formula) {
        PriorityQueue<Node> queue = new PriorityQueue<>(Node.BEST);
        node(variables.tableau(), List.of(), List.of(formula)).ifPresent(queue::add);
        Node best = null;
        int ties = 0;
        while (!queue.isEmpty()) {
            Node node = queue.remove();
            if (best != null && (node.comparePrice(best) > 0 || ++ties > MOST_TIES)) {
                return found(best, true);
            }
            if (budget.isSpent(queue.size(), node.tableau.size())) {
                return best != null ? found(best, true) : dive(node);
            }
            List<Node> split = split(node);
            if (split == null) {
                best = best == null || node.moved < best.moved ? node : best;
            } else {
                queue.addAll(split);
            }
        }
        return best != null ? found(best, true) : new Impossible();
    }

    /** Goes down from a program to the first solution, without asking whether there is a better one. */
    private Result dive(Node from) {
        SearchBudget rest = budget.forLastAttempt();
        List<Node> stack = new ArrayList<>(List.of(from));
        while (!stack.isEmpty() && !rest.isSpent(stack.size(), from.tableau.size())) {
            Node node = stack.remove(stack.size() - 1);
            List<Node> split = split(node);
            if (split == null) {
                return found(node, false);
            }
            split.sort(Node.BEST.reversed());
            stack.addAll(split);
        }
        return new Undecided();
    }

    private Found found(Node node, boolean proven) {
        BigDecimal price = new BigDecimal(node.tableau.price().divide(node.tableau.divisor()));
        return new Found(variables.values(node.tableau), price, proven);
    }

    /** The program with more that must hold, solved; empty where nothing meets it. */
    private Optional<Node> node(ExactTableau tableau, List<Formula> open, List<Formula> more) {
        List<Formula> left = new ArrayList<>(open);
        for (Formula formula : more) {
            if (!commit(formula, tableau, left)) {
                return Optional.empty();
            }
        }
        boolean added = true;
        while (added) {
            if (!tableau.solve()) {
                return Optional.empty();
            }
            added = false;
            for (Formula.Inequality bound : bounds) {
                LinearRow row = variables.row(bound);
                if (tableau.sum(row).signum() < 0) {
                    tableau.add(row);
                    added = true;
                }
            }
        }
        return Optional.of(new Node(tableau, left, variables.moved(tableau), made++));
    }

    /** Adds what must hold to the program, and what leaves a choice to what is open; false where it never holds. */
    private boolean commit(Formula formula, ExactTableau tableau, List<Formula> open) {
        if (formula instanceof Formula.Always always) {
            return always.held();
        }
        if (formula instanceof Formula.Inequality inequality) {
            tableau.add(variables.row(inequality));
            return true;
        }
        Formula.Quota quota = (Formula.Quota) formula;
        if (!quota.isAll()) {
            open.add(quota);
            return true;
        }
        for (Formula.Share share : quota.shares()) {
            if (!commit(share.formula(), tableau, open)) {
                return false;
            }
        }
        return true;
    }

    /** The program split in two; null where nothing is left open. */
    private @Nullable List<Node> split(Node node) {
        for (int i = 0; i < node.open.size(); i++) {
            Formula.Quota quota = (Formula.Quota) node.open.get(i);
            if (!holds(quota, node.tableau)) {
                return chosen(node, i, quota);
            }
        }
        for (int variable = 0; variable < variables.count(); variable++) {
            BigInteger[] steps = node.tableau.value(variable).divideAndRemainder(node.tableau.divisor());
            if (variables.isWhole(variable) && steps[1].signum() != 0) {
                return rounded(node, variable, steps[0]);
            }
        }
        return null;
    }

    /** Once with the part that counts for most among those that do not hold, and once without it. */
    private List<Node> chosen(Node node, int place, Formula.Quota quota) {
        Formula.Share chosen = null;
        for (Formula.Share share : quota.shares()) {
            boolean counts = chosen == null || share.weight().compareTo(chosen.weight()) > 0;
            if (counts && !holds(share.formula(), node.tableau)) {
                chosen = share;
            }
        }
        if (chosen == null) {
            throw new IllegalStateException("all parts hold and their quota does not: " + quota);
        }
        List<Formula.Share> rest = new ArrayList<>(quota.shares());
        rest.remove(chosen);
        List<Formula> others = new ArrayList<>(node.open);
        others.remove(place);
        List<Node> split = new ArrayList<>(2);
        Formula with = Formula.quota(rest, quota.needed().subtract(chosen.weight()));
        Formula without = Formula.quota(rest, quota.needed());
        node(node.tableau.copy(), others, List.of(chosen.formula(), with)).ifPresent(split::add);
        node(node.tableau.copy(), others, List.of(without)).ifPresent(split::add);
        return split;
    }

    private List<Node> rounded(Node node, int variable, BigInteger down) {
        BigInteger[] least = new BigInteger[variables.count()];
        Arrays.fill(least, BigInteger.ZERO);
        BigInteger[] most = least.clone();
        least[variable] = BigInteger.ONE;
        most[variable] = BigInteger.ONE.negate();
        ExactTableau fewer = node.tableau.copy();
        ExactTableau more = node.tableau.copy();
        fewer.add(new LinearRow(most, down));
        more.add(new LinearRow(least, down.add(BigInteger.ONE).negate()));
        List<Node> split = new ArrayList<>(2);
        node(fewer, node.open, List.of()).ifPresent(split::add);
        node(more, node.open, List.of()).ifPresent(split::add);
        return split;
    }

    private boolean holds(Formula formula, ExactTableau tableau) {
        if (formula instanceof Formula.Always always) {
            return always.held();
        }
        if (formula instanceof Formula.Inequality inequality) {
            return tableau.sum(variables.row(inequality)).signum() >= 0;
        }
        Formula.Quota quota = (Formula.Quota) formula;
        BigDecimal held = BigDecimal.ZERO;
        for (Formula.Share share : quota.shares()) {
            if (holds(share.formula(), tableau)) {
                held = held.add(share.weight());
            }
        }
        return held.compareTo(quota.needed()) >= 0;
    }
}
