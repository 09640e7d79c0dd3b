package littlegiant.ruleset.language;

import com.github.javaparser.ast.expr.Expression;
import org.jspecify.annotations.Nullable;

/**
 * The value of an expression in a consequence, computed without running the rule.
 *
 * @param type the static type; null if a fault hides it
 * @param value the value; null for a variable, whose value only a running rule knows
 * @param known whether the value could be built; false for an expression with a faulty part
 * @param variable whether the expression is a variable of {@code when}
 * @param at the expression
 */
record StaticValue(@Nullable Class<?> type, @Nullable Object value, boolean known, boolean variable, Expression at) {

    static StaticValue of(Class<?> type, Object value, Expression at) {
        return new StaticValue(type, value, true, false, at);
    }

    /** The value of a faulty expression of which at most the type is known. */
    static StaticValue faulty(@Nullable Class<?> type, Expression at) {
        return new StaticValue(type, null, false, false, at);
    }

    /** Whether the value can be passed as the parameter type. */
    boolean fits(Class<?> wanted) {
        if (wanted == Number.class) {
            return type == null || (variable && Number.class.isAssignableFrom(type));
        }
        return !variable && (type == null || wanted.isAssignableFrom(type));
    }
}
