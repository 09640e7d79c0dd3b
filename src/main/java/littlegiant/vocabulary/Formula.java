package littlegiant.vocabulary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What must hold of unknowns, as linear inequalities of which so many must hold: the form in which a condition can be
 * given to a solver. Made by {@link ConditionFormulas}.
 */
public sealed interface Formula {
    /** Holds whatever the unknowns are. */
    Formula TRUE = new Always(true);

    /** Holds for no unknowns. */
    Formula FALSE = new Always(false);

    /** Holds, or does not, whatever the unknowns are. */
    record Always(boolean held) implements Formula {}

    /**
     * The form is at least zero.
     *
     * @param strict whether it must be above zero
     */
    record Inequality(LinearForm form, boolean strict) implements Formula {}

    /**
     * Several formulas of which enough must hold: the weights of those that do add up to what is needed. All of several
     * and any of several are such.
     *
     * @param shares with weights above zero, none of which always holds or never does
     * @param needed above zero, and not above the sum of the weights
     */
    record Quota(List<Share> shares, BigDecimal needed) implements Formula {
        public Quota {
            shares = List.copyOf(shares);
        }

        /** Whether all of them must hold. */
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

    /** A formula, and what it counts for where it holds. */
    record Share(BigDecimal weight, Formula formula) {}

    /** Whether it holds where the unknowns have these values. */
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

    /** The formula that holds exactly where this one does not. */
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
        // Sums of the weights lie a unit of their last decimal apart at least.
        BigDecimal unit = BigDecimal.ONE.movePointLeft(Math.max(0, scale));
        return quota(negated, total.subtract(quota.needed).add(unit));
    }

    /** Holds where the form is at least zero, or above it. */
    static Formula inequality(LinearForm form, boolean strict) {
        if (form.isConstant()) {
            int sign = form.constant().signum();
            return sign > 0 || (sign == 0 && !strict) ? TRUE : FALSE;
        }
        return new Inequality(form, strict);
    }

    /** Holds where all of them do. */
    static Formula all(List<Formula> formulas) {
        return atLeast(formulas.size(), formulas);
    }

    /** Holds where any of them does. */
    static Formula any(List<Formula> formulas) {
        return atLeast(1, formulas);
    }

    /** Holds where so many of them do. */
    static Formula atLeast(int needed, List<Formula> formulas) {
        return quota(
                formulas.stream().map(one -> new Share(BigDecimal.ONE, one)).toList(), BigDecimal.valueOf(needed));
    }

    /** Holds where the weights of those that hold, which are not negative, add up to what is needed. */
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
