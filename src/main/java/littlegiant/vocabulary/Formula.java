package littlegiant.vocabulary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A system of linear inequalities over unknowns, in the form in which a condition is passed to a solver. Built by
 * {@link ConditionFormulas}.
 */
public sealed interface Formula {
    /** Holds for all values of the unknowns. */
    Formula TRUE = new Always(true);

    /** Holds for no values of the unknowns. */
    Formula FALSE = new Always(false);

    /** Holds, or does not hold, for all values of the unknowns. */
    record Always(boolean held) implements Formula {}

    /**
     * The form is at least zero.
     *
     * @param strict whether it must be greater than zero
     */
    record Inequality(LinearForm form, boolean strict) implements Formula {}

    /**
     * Holds if the weights of the shares that hold add up to at least {@code needed}. "All of" and "any of" are special
     * cases.
     *
     * @param shares with positive weights; none of them constant
     * @param needed positive, and at most the sum of the weights
     */
    record Quota(List<Share> shares, BigDecimal needed) implements Formula {
        public Quota {
            shares = List.copyOf(shares);
        }

        /** Whether all of the shares must hold. */
        public boolean isAll() {
            BigDecimal total = BigDecimal.ZERO;
            BigDecimal least = shares.get(0).weight();
            for (Share share : shares) {
                total = total.add(share.weight());
                least = least.min(share.weight());
            }
            return total.subtract(least).compareTo(needed) < 0;
        }
    }

    /** A formula with its weight in a quota. */
    record Share(BigDecimal weight, Formula formula) {}

    /** Whether the formula holds for these values of the unknowns. */
    default boolean holds(Function<Unknown, BigDecimal> values) {
        if (this instanceof Always always) {
            return always.held;
        }
        if (this instanceof Inequality inequality) {
            int sign = inequality.form.at(values).signum();
            return inequality.strict ? sign > 0 : sign >= 0;
        }
        Quota quota = (Quota) this;
        BigDecimal held = BigDecimal.ZERO;
        for (Share share : quota.shares) {
            if (share.formula.holds(values)) {
                held = held.add(share.weight);
                if (held.compareTo(quota.needed) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The negation of the formula. */
    default Formula negated() {
        if (this instanceof Always always) {
            return always.held ? FALSE : TRUE;
        }
        if (this instanceof Inequality inequality) {
            return new Inequality(inequality.form.times(BigDecimal.ONE.negate()), !inequality.strict);
        }
        Quota quota = (Quota) this;
        List<Share> negated = new ArrayList<>(quota.shares.size());
        BigDecimal total = BigDecimal.ZERO;
        int scale = quota.needed.scale();
        for (Share share : quota.shares) {
            negated.add(new Share(share.weight, share.formula.negated()));
            total = total.add(share.weight);
            scale = Math.max(scale, share.weight.scale());
        }
        // Sums of the weights differ by at least one unit of their last decimal.
        BigDecimal unit = BigDecimal.ONE.movePointLeft(Math.max(0, scale));
        return quota(negated, total.subtract(quota.needed).add(unit));
    }

    /** Holds if the form is at least zero, or, if strict, greater. */
    static Formula inequality(LinearForm form, boolean strict) {
        if (form.isConstant()) {
            int sign = form.constant().signum();
            return sign > 0 || (sign == 0 && !strict) ? TRUE : FALSE;
        }
        return new Inequality(form, strict);
    }

    /** Holds if all of the formulas hold. */
    static Formula all(List<Formula> formulas) {
        return atLeast(formulas.size(), formulas);
    }

    /** Holds if any of the formulas holds. */
    static Formula any(List<Formula> formulas) {
        return atLeast(1, formulas);
    }

    /** Holds if at least {@code needed} of the formulas hold. */
    static Formula atLeast(int needed, List<Formula> formulas) {
        return quota(
                formulas.stream().map(one -> new Share(BigDecimal.ONE, one)).toList(), BigDecimal.valueOf(needed));
    }

    /** Holds if the weights, not negative, of the shares that hold add up to at least {@code needed}. */
    static Formula quota(List<Share> shares, BigDecimal needed) {
        List<Share> open = new ArrayList<>(shares.size());
        BigDecimal left = needed;
        BigDecimal most = BigDecimal.ZERO;
        for (Share share : shares) {
            if (share.formula instanceof Always always) {
                left = always.held ? left.subtract(share.weight) : left;
            } else if (share.weight.signum() > 0) {
                open.add(share);
                most = most.add(share.weight);
            }
        }
        if (left.signum() <= 0) {
            return TRUE;
        }
        if (most.compareTo(left) < 0) {
            return FALSE;
        }
        return open.size() == 1 ? open.get(0).formula : new Quota(open, left);
    }
}
