package littlegiant.ruleset.language;

import com.github.javaparser.ast.expr.Expression;
import org.jspecify.annotations.Nullable;

/**
 * Something that a consequence says, read without running the rule.
 *
 * @param type what the compiler will take it for; null where a fault keeps that from being known
 * @param value what it is; null for a variable, whose value only a running rule knows
 * @param known whether it could be built; what contains something faulty cannot be
 * @param variable whether it is a variable of {@code when}
 * @param at where it stands
 */
record StaticValue(@Nullable Class<?> type, @Nullable Object value, boolean known, boolean variable, Expression at) {

    static StaticValue of(Class<?> type, Object value, Expression at) {
        return new StaticValue(type, value, true, false, at);
    }

    /** Something faulty of which only the type is known, or not even that. */
    static StaticValue faulty(@Nullable Class<?> type, Expression at) {
        return new StaticValue(type, null, false, false, at);
    }

    /** Whether it can stand where the parameter's type is wanted. */
    boolean fits(Class<?> wanted) {
        if (wanted == Number.class) {
            return type == null || (variable && Number.class.isAssignableFrom(type));
        }
        return !variable && (type == null || wanted.isAssignableFrom(type));
    }
}
