package littlegiant.ruleset.language;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * One side of a comparison in a condition.
 *
 * @param kind what it is
 * @param at its first token
 * @param written its text in the file
 * @param type the type of its value; null for {@code null} and if a fault hides it
 * @param element the element type of a list, null if it is no list
 * @param consulted the JSON pointers of the facts it reads
 */
public record Operand(
        OperandKind kind,
        Token at,
        String written,
        @Nullable Class<?> type,
        @Nullable Class<?> element,
        Set<String> consulted) {

    enum OperandKind {
        FIELD,
        VARIABLE,
        LITERAL,
        NULL,
        /** A fault was reported; no further check applies. */
        FAULTY
    }

    /** Whether its value depends on the facts. */
    boolean isOfFacts() {
        return kind == OperandKind.FIELD || kind == OperandKind.VARIABLE;
    }

    /** Whether its type is a number type. */
    public boolean isNumber() {
        return isNumber(type);
    }

    /** Whether the type is a number type. */
    public static boolean isNumber(@Nullable Class<?> type) {
        return type != null && Number.class.isAssignableFrom(type);
    }

    /** Whether the type is an integer type. */
    public static boolean isWhole(@Nullable Class<?> type) {
        return type == Integer.class || type == Long.class;
    }

    /** Whether its values have an order that a condition may compare. */
    boolean isOrdered() {
        return isNumber() || type == LocalDate.class;
    }

    /** The kind of its value in officers' words. */
    Text kindOfValue() {
        return kindOf(type);
    }

    /** The kind of values of the type in officers' words. */
    static Text kindOf(@Nullable Class<?> type) {
        if (type == null) {
            return Text.of("空值", "nothing");
        }
        if (isWhole(type)) {
            return Text.of("整数", "a whole number");
        }
        if (type == BigDecimal.class || isNumber(type)) {
            return Text.of("数", "a number");
        }
        if (type == String.class) {
            return Text.of("文字", "a text");
        }
        if (type == Boolean.class) {
            return Text.of("是否(true 或 false)", "true or false");
        }
        if (type == LocalDate.class) {
            return Text.of("日期", "a date");
        }
        if (type == List.class) {
            return Text.of("列表", "a list");
        }
        return Text.verbatim(type.getSimpleName());
    }

    /** An example of a value of the type. */
    static Text example(Class<?> type) {
        if (isWhole(type)) {
            return Text.of("请写整数,例如 100", "write a whole number, as 100");
        }
        if (isNumber(type)) {
            return Text.of("请写整数(元),例如 1000000", "write a whole number of yuan, as 1000000");
        }
        if (type == String.class) {
            return Text.of("请写带双引号的文字,例如 \"210381\"", "write a text in double quotes, as \"210381\"");
        }
        if (type == Boolean.class) {
            return Text.of("请写 true 或 false", "write true or false");
        }
        if (type == LocalDate.class) {
            return Text.of(
                    "日期只能与另一个日期字段或 null 比较;成立年限请在 then 里写 yearsEstablished()",
                    "compare a date with another date or with null only; for the age write yearsEstablished() in then");
        }
        if (type != null && type.isEnum()) {
            String constant = type.getSimpleName() + "." + ((Enum<?>) type.getEnumConstants()[0]).name();
            return Text.of("请写常量,例如 " + constant, "write a constant, as " + constant);
        }
        return Text.of("请写 null", "write null");
    }
}
