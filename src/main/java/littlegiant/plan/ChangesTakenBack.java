package littlegiant.plan;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import littlegiant.vocabulary.Formula;
import littlegiant.vocabulary.Unknown;

/**
 * Reduces a plan to what is necessary: moves each fact back step by step while the formula holds. This removes
 * remainders of cents, since the search ignores price differences below a billionth.
 */
final class ChangesTakenBack {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Formula formula;
    private final Map<Unknown, BigDecimal> values;

    private ChangesTakenBack(Formula formula, Map<Unknown, BigDecimal> values) {
        this.formula = formula;
        this.values = new LinkedHashMap<>(values);
    }

    /**
     * The reduced values, none of which can be one step nearer to its original value; facts planned for several years
     * are not changed.
     */
    static Map<Unknown, BigDecimal> of(Formula formula, List<MovableFact> facts, Map<Unknown, BigDecimal> values) {
        ChangesTakenBack left = new ChangesTakenBack(formula, values);
        boolean again = true;
        while (again) {
            again = false;
            for (MovableFact fact : facts) {
                again |= fact.years().size() == 1 && left.takeBack(fact);
            }
        }
        return left.values;
    }

    private boolean takeBack(MovableFact fact) {
        Unknown unknown = fact.years().get(0);
        BigDecimal planned = values.getOrDefault(unknown, fact.from());
        BigDecimal steps = planned.subtract(fact.from()).divideToIntegralValue(fact.step());
        BigDecimal step = fact.step().multiply(BigDecimal.valueOf(steps.signum()));
        BigDecimal back = BigDecimal.ZERO;
        BigDecimal stride = BigDecimal.ONE;
        while (stride.signum() > 0) {
            BigDecimal further = back.add(stride);
            boolean holds =
                    further.compareTo(steps.abs()) <= 0 && holds(unknown, planned.subtract(step.multiply(further)));
            back = holds ? further : back;
            stride = holds ? stride.multiply(TWO) : stride.divideToIntegralValue(TWO);
        }
        values.put(unknown, planned.subtract(step.multiply(back)));
        return back.signum() > 0;
    }

    private boolean holds(Unknown unknown, BigDecimal value) {
        return formula.holds(asked -> asked.equals(unknown) ? value : values.getOrDefault(asked, BigDecimal.ZERO));
    }
}
