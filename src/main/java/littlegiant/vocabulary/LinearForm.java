package littlegiant.vocabulary;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A sum of unknowns, each times a number, and of a number: exact, and without a zero among its coefficients.
 *
 * @param coefficients by unknown, in the order in which they were met
 */
public record LinearForm(Map<Unknown, BigDecimal> coefficients, BigDecimal constant) {

    /** The form; coefficients of zero are left out. */
    public LinearForm {
        Map<Unknown, BigDecimal> given = new LinkedHashMap<>(coefficients);
        given.values().removeIf(coefficient -> coefficient.signum() == 0);
        coefficients = Collections.unmodifiableMap(given);
    }

    /** A number. */
    public static LinearForm of(BigDecimal constant) {
        return new LinearForm(Map.of(), constant);
    }

    /** An unknown. */
    public static LinearForm of(Unknown unknown) {
        return new LinearForm(Map.of(unknown, BigDecimal.ONE), BigDecimal.ZERO);
    }

    /** Whether it is a number whatever the unknowns are. */
    public boolean isConstant() {
        return coefficients.isEmpty();
    }

    /** The unknowns in it. */
    public Set<Unknown> unknowns() {
        return coefficients.keySet();
    }

    /** The sum of both. */
    public LinearForm plus(LinearForm other) {
        Map<Unknown, BigDecimal> sum = new LinkedHashMap<>(coefficients);
        other.coefficients.forEach((unknown, coefficient) -> sum.merge(unknown, coefficient, BigDecimal::add));
        return new LinearForm(sum, constant.add(other.constant));
    }

    /** It less the other. */
    public LinearForm minus(LinearForm other) {
        return plus(other.times(BigDecimal.ONE.negate()));
    }

    /** It times a number. */
    public LinearForm times(BigDecimal factor) {
        Map<Unknown, BigDecimal> product = new LinkedHashMap<>();
        coefficients.forEach((unknown, coefficient) -> product.put(unknown, coefficient.multiply(factor)));
        return new LinearForm(product, constant.multiply(factor));
    }

    /** Its value where the unknowns have these. */
    public BigDecimal at(Function<Unknown, BigDecimal> values) {
        BigDecimal value = constant;
        for (Map.Entry<Unknown, BigDecimal> term : coefficients.entrySet()) {
            value = value.add(term.getValue().multiply(values.apply(term.getKey())));
        }
        return value;
    }
}
