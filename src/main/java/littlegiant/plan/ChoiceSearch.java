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
 * Finds the cheapest whole steps that make a formula hold, by branch and bound over its disjunctions. The constraints
 * that must hold in any case form a linear program, whose minimum bounds all its refinements. If its solution leaves a
 * disjunction open or contains a fraction of a step, the program is split in two. The cheapest program is examined
 * first, so the first complete solution is optimal.
 */
final class ChoiceSearch {
    /** The number of programs of equal price that are examined to find one that moves fewer facts. */
    private static final int MOST_TIES = 50;

    /** Price differences below a billionth are ignored, since cents of large sums combine in too many ways. */
    private static final BigInteger ALIKE = BigInteger.valueOf(1_000_000_000);

    /** The number of attempts to find whole steps by rounding one number after the other. */
    private static final int MOST_ROUNDINGS = 5;

    private final ProgramVariables variables;
    private final SearchBudget budget;
    private final List<Formula.Inequality> bounds;
    private long made;
    private int roundings;

    ChoiceSearch(ProgramVariables variables, SearchBudget budget) {
        this.variables = variables;
        this.budget = budget;
        this.bounds = variables.bounds();
    }

    /** The result of a search. */
    sealed interface ChoiceSearchResult {}

    /**
     * Values for which the formula holds.
     *
     * @param proven whether they are proven to be the cheapest
     */
    record FoundChoice(Map<Unknown, BigDecimal> values, BigDecimal price, boolean proven)
            implements ChoiceSearchResult {}

    /** The formula holds for no values. */
    record Impossible() implements ChoiceSearchResult {}

    /** The search reached its limit before it was decided. */
    record SearchUndecided() implements ChoiceSearchResult {}

    /** A program with its open disjunctions. */
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

    /** The cheapest values for which the formula holds. */
    ChoiceSearchResult cheapest(Formula formula) {
        PriorityQueue<Node> queue = new PriorityQueue<>(Node.BEST);
        node(variables.tableau(), List.of(), List.of(formula)).ifPresent(queue::add);
        Node best = null;
        int ties = 0;
        while (!queue.isEmpty()) {
            Node node = queue.remove();
            if (best != null && (!isCheaper(node, best) || ++ties > MOST_TIES && node.comparePrice(best) == 0)) {
                return found(best, true);
            }
            if (budget.isSpent(queue.size(), node.tableau.size())) {
                return best != null ? found(best, false) : descend(node);
            }
            if (firstUnmet(node) < 0 && dearestFraction(node) < 0) {
                best = better(best, node);
                continue;
            }
            if (firstUnmet(node) < 0 && best == null) {
                best = roundToWholeSteps(node);
            }
            queue.addAll(split(node));
        }
        return best != null ? found(best, true) : new Impossible();
    }

    /** Whether the program may lead to a solution that is cheaper, or equally cheap with fewer moved facts. */
    private static boolean isCheaper(Node node, Node best) {
        int side = node.comparePrice(best);
        if (side >= 0) {
            return side == 0 && node.moved < best.moved;
        }
        BigInteger mine = node.tableau.price().multiply(best.tableau.divisor());
        BigInteger its = best.tableau.price().multiply(node.tableau.divisor());
        return its.subtract(mine).multiply(ALIKE).compareTo(its) > 0;
    }

    private static Node better(@Nullable Node best, Node node) {
        return best == null || Node.BEST.compare(node, best) < 0 ? node : best;
    }

    /**
     * A solution in whole steps, found by fixing one number after the other, the most expensive first; null if there is
     * none.
     */
    private @Nullable Node roundToWholeSteps(Node from) {
        if (++roundings > MOST_ROUNDINGS) {
            return null;
        }
        Node node = from;
        for (int part = dearestFraction(node);
                part >= 0 && node != null;
                part = node == null ? -1 : dearestFraction(node)) {
            BigInteger down = node.tableau.value(part).divide(node.tableau.divisor());
            Node up = fixed(node, part, down.add(BigInteger.ONE));
            node = up != null ? up : fixed(node, part, down);
        }
        return node != null && firstUnmet(node) < 0 ? node : null;
    }

    private @Nullable Node fixed(Node node, int variable, BigInteger value) {
        ExactTableau tableau = node.tableau.copy();
        tableau.add(atLeast(variable, value));
        tableau.add(atMost(variable, value));
        return node(tableau, node.open, List.of()).orElse(null);
    }

    /** Descends to the first solution, without proving that it is the cheapest. */
    private ChoiceSearchResult descend(Node from) {
        SearchBudget rest = budget.forLastAttempt();
        roundings = 0;
        List<Node> stack = new ArrayList<>(List.of(from));
        while (!stack.isEmpty() && !rest.isSpent(stack.size(), from.tableau.size())) {
            Node node = stack.remove(stack.size() - 1);
            if (firstUnmet(node) < 0) {
                Node whole = dearestFraction(node) < 0 ? node : roundToWholeSteps(node);
                if (whole != null) {
                    return found(whole, false);
                }
            }
            List<Node> split = split(node);
            split.sort(Node.BEST.reversed());
            stack.addAll(split);
        }
        return new SearchUndecided();
    }

    private FoundChoice found(Node node, boolean proven) {
        BigDecimal price = new BigDecimal(node.tableau.price().divide(node.tableau.divisor()));
        return new FoundChoice(variables.values(node.tableau), price, proven);
    }

    /** The program with further constraints, solved; empty if it is infeasible. */
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

    /**
     * Adds the necessary constraints of the formula to the program, and its disjunctions to {@code open}; returns false
     * if it never holds.
     */
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

    /** The index of the first open disjunction that does not hold; -1 if all hold. */
    private int firstUnmet(Node node) {
        for (int i = 0; i < node.open.size(); i++) {
            if (!holds(node.open.get(i), node.tableau)) {
                return i;
            }
        }
        return -1;
    }

    /** The most expensive variable with a fractional value that must be whole; -1 if there is none. */
    private int dearestFraction(Node node) {
        for (int variable : variables.dearestFirst()) {
            BigInteger value = node.tableau.value(variable);
            if (value.signum() != 0 && value.mod(node.tableau.divisor()).signum() != 0) {
                return variable;
            }
        }
        return -1;
    }

    /** Splits the program by an open disjunction or a fractional step. */
    private List<Node> split(Node node) {
        int choice = firstUnmet(node);
        if (choice >= 0) {
            return splitQuota(node, choice, (Formula.Quota) node.open.get(choice));
        }
        int part = dearestFraction(node);
        return rounded(node, part, node.tableau.value(part).divide(node.tableau.divisor()));
    }

    /** Splits by the part of the quota with the greatest weight that does not hold: once with it and once without. */
    private List<Node> splitQuota(Node node, int place, Formula.Quota quota) {
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
        ExactTableau fewer = node.tableau.copy();
        ExactTableau more = node.tableau.copy();
        fewer.add(atMost(variable, down));
        more.add(atLeast(variable, down.add(BigInteger.ONE)));
        List<Node> split = new ArrayList<>(2);
        node(fewer, node.open, List.of()).ifPresent(split::add);
        node(more, node.open, List.of()).ifPresent(split::add);
        return split;
    }

    private LinearRow atLeast(int variable, BigInteger value) {
        return new LinearRow(only(variable, BigInteger.ONE), value.negate());
    }

    private LinearRow atMost(int variable, BigInteger value) {
        return new LinearRow(only(variable, BigInteger.ONE.negate()), value);
    }

    private BigInteger[] only(int variable, BigInteger coefficient) {
        BigInteger[] coefficients = new BigInteger[variables.count()];
        Arrays.fill(coefficients, BigInteger.ZERO);
        coefficients[variable] = coefficient;
        return coefficients;
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
