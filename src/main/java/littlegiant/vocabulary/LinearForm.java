package littlegiant.vocabulary;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * An exact linear form: a sum of unknowns with non-zero coefficients, and a constant.
 *
 * @param coefficients by unknown, in the order in which they were added
 */
public record LinearForm(Map<Unknown, BigDecimal> coefficients, BigDecimal constant) {

    /** Removes coefficients of zero. */
    public LinearForm {
        Map<Unknown, BigDecimal> given = new LinkedHashMap<>(coefficients);
        given.values().removeIf(coefficient -> coefficient.signum() == 0);
        coefficients = Collections.unmodifiableMap(given);
    }

    /** The form of a constant. */
    public static LinearForm of(BigDecimal constant) {
        return new LinearForm(Map.of(), constant);
    }

    /** The form of a single unknown. */
    public static LinearForm of(Unknown unknown) {
        return new LinearForm(Map.of(unknown, BigDecimal.ONE), BigDecimal.ZERO);
    }

    /** Whether it has no unknowns. */
    public boolean isConstant() {
        return coefficients.isEmpty();
    }

    /** Its unknowns. */
    public Set<Unknown> unknowns() {
        return coefficients.keySet();
    }

    /** The sum of both forms. */
    public LinearForm plus(LinearForm other) {
        Map<Unknown, BigDecimal> sum = new LinkedHashMap<>(coefficients);
        other.coefficients.forEach((unknown, coefficient) -> sum.merge(unknown, coefficient, BigDecimal::add));
        return new LinearForm(sum, constant.add(other.constant));
    }

    /** This form minus the other. */
    public LinearForm minus(LinearForm other) {
        return plus(other.times(BigDecimal.ONE.negate()));
    }

    /** This form multiplied by a number. */
    public LinearForm times(BigDecimal factor) {
        Map<Unknown, BigDecimal> product = new LinkedHashMap<>();
        coefficients.forEach((unknown, coefficient) -> product.put(unknown, coefficient.multiply(factor)));
        return new LinearForm(product, constant.multiply(factor));
    }

    /** Its value for these values of the unknowns. */
    public BigDecimal at(Function<Unknown, BigDecimal> values) {
        BigDecimal value = constant;
        for (Map.Entry<Unknown, BigDecimal> term : coefficients.entrySet()) {
            value = value.add(term.getValue().multiply(values.apply(term.getKey())));
        }
        return value;
    }
}
