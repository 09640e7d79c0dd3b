package littlegiant.ruleset.language;

import littlegiant.vocabulary.Bands;
import littlegiant.vocabulary.Condition;
import littlegiant.vocabulary.Measure;
import littlegiant.vocabulary.Points;
import littlegiant.vocabulary.Quantity;
import littlegiant.vocabulary.Statement;
import littlegiant.vocabulary.Term;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Names, in officers' words, the kinds of values that vocabulary words take and return. */
enum ArgumentKind {
    TERM(Term.class, Text.of("指标", "term"), Text.of("指标(如 EMPLOYEES、ratio( … ))", "a term (as EMPLOYEES, ratio( … ))")),
    QUANTITY(
            Quantity.class,
            Text.of("指标", "term"),
            Text.of("单个指标(如 EMPLOYEES、compoundGrowth( … ))", "a single measure (as EMPLOYEES, compoundGrowth( … ))")),
    POINTS(Points.class, Text.of("得分", "points"), Text.of("得分 points( … )", "points, points( … )")),
    MEASURE(
            Measure.class,
            Text.of("指标", "measure"),
            Text.of("可与门槛比较的指标", "a measure that can be held against a threshold")),
    CONDITION(
            Condition.class,
            Text.of("条件", "condition"),
            Text.of("条件(如 ratio( … ).atLeast( \"5%\" ))", "a condition (as ratio( … ).atLeast( \"5%\" ))")),
    BANDS(Bands.class, Text.of("by( … )", "by( … )"), Text.of("分档门槛 by( … )", "bands, by( … )")),
    STATEMENT(
            Statement.class, Text.of("规定", "statement"), Text.of("require、ground 或 offer", "require, ground or offer")),
    TEXT(String.class, Text.verbatim("\"…\""), Text.of("带双引号的文字", "a text in double quotes")),
    NUMBER(int.class, Text.of("整数", "number"), Text.of("整数", "a whole number")),
    ACCUMULATED(Number.class, Text.verbatim("$n"), Text.of("when 里的数值变量", "a variable of when that holds a number")),
    CONSTANT(Enum.class, Text.of("常量", "constant"), Text.of("常量", "a constant"));

    private final Class<?> type;
    private final Text place;
    private final Text label;

    ArgumentKind(Class<?> type, Text place, Text label) {
        this.type = type;
        this.place = place;
        this.label = label;
    }

    /** The placeholder for a value of the type in the displayed form of a word: {@code 指标}. */
    static Text placeOf(Class<?> type) {
        ArgumentKind kind = of(type);
        if (kind == null) {
            throw new IllegalArgumentException("no rule can write a value of " + type);
        }
        return kind == CONSTANT ? Text.verbatim(Dictionary.example(type)) : kind.place;
    }

    /** The kind of a type; null if a rule cannot write a value of the type, and for null. */
    static @Nullable ArgumentKind of(@Nullable Class<?> type) {
        if (type != null) {
            for (ArgumentKind kind : values()) {
                if (kind.type.isAssignableFrom(type)) {
                    return kind;
                }
            }
        }
        return null;
    }

    /** The officers' name of the type; of an enum type, the name of its constants. */
    static Text named(@Nullable Class<?> type) {
        ArgumentKind kind = of(type);
        if (type == null || kind == null) {
            return Text.of("别的内容", "something else");
        }
        return kind == CONSTANT
                ? Text.of(type.getSimpleName() + " 常量", "a constant of " + type.getSimpleName())
                : kind.label;
    }
}
