package littlegiant.ruleset.language;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import littlegiant.facts.Attestations;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the two sides of a comparison have compatible types. The engine would accept a text in place of a number
 * and throw a Java exception when the rule is first evaluated.
 */
final class ComparisonRules {
    private static final Template KINDS =
            Template.of("“{0}”是{1},不能与{3}“{2}”比较", "\"{0}\" holds {1}, so it cannot be compared with \"{2}\", {3}");
    /** The engine reads a decimal as a binary fraction, which cannot represent 0.01 yuan exactly. */
    private static final Template INEXACT =
            Template.of("条件中带小数的 {0} 无法精确比较", "{0}, a decimal, cannot be compared exactly in a condition");

    private static final Text WHOLE_YUAN = Text.of(
            "条件中请写整数(元);带小数的门槛请写到 then 里,例如 .atLeast( \"0.5%\" )",
            "in a condition write whole yuan; a threshold with decimals belongs in then, as .atLeast( \"0.5%\" )");
    private static final Template LARGE = Template.of("数字 {0} 过大", "the number {0} is too large");
    private static final Template NO_ORDER =
            Template.of("“{0}”不分大小,不能用 {1}", "\"{0}\" has no order, so {1} makes no sense");
    private static final Text EQUAL = Text.of("请用 ==、!= 或 in( … )", "use ==, != or in( … )");
    private static final Template NO_FACT =
            Template.of("“{0}”与“{1}”都不是企业的事实", "neither \"{0}\" nor \"{1}\" is a fact of the enterprise");
    private static final Text NAME_FIELD = Text.of("请在左边写字段", "write a field on the left");
    private static final Template ATTESTED = Template.of("条件中不能使用 {0}", "{0} is refused in a condition");
    private static final Text SAY_ATTESTED = Text.of("请在 then 里写 attested( … )", "write attested( … ) in then");
    private static final Template LISTED = Template.of("{0} 是列表,不能用 {1}", "{0} is a list, so {1} makes no sense");
    private static final Text CONTAINS = Text.of("请用 contains", "use contains");
    private static final Text OWN_PATTERN = Text.of(
            "请另写一个条件:FiscalYear( … )、IntellectualProperty( … ) 或 Violation( … )",
            "write a condition of its own: FiscalYear( … ), IntellectualProperty( … ) or Violation( … )");
    private static final Template NO_LIST =
            Template.of("“{0}”不是列表,不能用 {1}", "\"{0}\" is no list, so {1} makes no sense");
    private static final Template NO_TEXT =
            Template.of("“{0}”不是文字,不能用 matches", "\"{0}\" is no text, so matches makes no sense");
    private static final Text NO_PATTERN =
            Text.of("matches 后面是带双引号的样式", "matches is followed by a pattern in double quotes");
    private static final Text PATTERN_FORM =
            Text.of("例如 industryCode matches \"C3[0-9]{2,3}\"", "as in industryCode matches \"C3[0-9]{2,3}\"");
    private static final Text IN_NULL = Text.of("in 里不写 null", "no null stands in a list of values");
    private static final Text COMPARE_NULL = Text.of("请写 字段 == null", "write field == null");

    private final Faults faults;

    ComparisonRules(Faults faults) {
        this.faults = faults;
    }

    /** Checks {@code ==}, {@code !=} and the order comparisons. */
    void checkComparison(Operand left, Token operator, Operand right) {
        if (faulty(left, right)) {
            return;
        }
        if (!left.isOfFacts() && !right.isOfFacts()) {
            faults.error(left.at(), NO_FACT.with(left.written(), right.written()), NAME_FIELD);
            return;
        }
        Operand fact = left.isOfFacts() ? left : right;
        Operand value = left.isOfFacts() ? right : left;
        if (refused(fact) || refused(value)) {
            return;
        }
        boolean equality = operator.is("==") || operator.is("!=");
        if (value.kind() == Operand.OperandKind.NULL) {
            if (!equality) {
                faults.error(operator, NO_ORDER.with("null", operator.text()), EQUAL);
            }
        } else if (fact.type() == List.class || value.type() == List.class) {
            faults.error(
                    operator,
                    LISTED.with(fact.written(), operator.text()),
                    fact.element() != null && fact.element().isEnum() ? CONTAINS : OWN_PATTERN);
        } else if (!equality && !fact.isOrdered()) {
            faults.error(operator, NO_ORDER.with(fact.written(), operator.text()), EQUAL);
        } else {
            requireKind(fact, fact.type(), value);
        }
    }

    /** Checks {@code in} and {@code not in}. */
    void checkIn(Operand left, List<Operand> values) {
        if (faulty(left, left) || refused(left)) {
            return;
        }
        if (!left.isOfFacts()) {
            faults.error(left.at(), NO_FACT.with(left.written(), "in"), NAME_FIELD);
            return;
        }
        for (Operand value : values) {
            if (value.kind() == Operand.OperandKind.NULL) {
                faults.error(value.at(), IN_NULL, COMPARE_NULL);
            } else if (value.kind() != Operand.OperandKind.FAULTY) {
                requireKind(left, left.type(), value);
            }
        }
    }

    /** Checks {@code memberOf}, whose list is a variable or a field. */
    void checkMemberOf(Operand left, Token operator, Operand list) {
        if (faulty(left, list)) {
            return;
        }
        if (list.type() != List.class) {
            faults.error(
                    list.at(),
                    NO_LIST.with(list.written(), operator.text()),
                    Text.of("几个固定的值请用 in( … )", "for several fixed values use in( … )"));
        } else if (list.element() != null && left.type() != list.element()) {
            faults.error(
                    left.at(),
                    KINDS.with(list.written(), Operand.kindOf(list.element()), left.written(), left.kindOfValue()),
                    Operand.example(list.element()));
        }
    }

    /** Checks {@code contains}. */
    void checkContains(Operand left, Token operator, Operand value) {
        if (faulty(left, value) || refused(left)) {
            return;
        }
        if (left.type() != List.class || left.element() == null) {
            faults.error(
                    operator,
                    NO_LIST.with(left.written(), operator.text()),
                    left.type() == String.class ? PATTERN_FORM : EQUAL);
        } else if (!left.element().isEnum()) {
            faults.error(operator, LISTED.with(left.written(), operator.text()), OWN_PATTERN);
        } else {
            requireKind(left, left.element(), value);
        }
    }

    /** Checks {@code matches}. */
    void checkMatches(Operand left, Token operator, Token pattern) {
        if (pattern.kind() != Token.TokenKind.TEXT) {
            faults.error(pattern, NO_PATTERN, PATTERN_FORM);
            throw new UnreadableRule();
        }
        if (left.kind() != Operand.OperandKind.FAULTY && (!left.isOfFacts() || left.type() != String.class)) {
            faults.error(operator, NO_TEXT.with(left.written()), EQUAL);
        }
        BoundedPattern.check(pattern, faults);
    }

    private void requireKind(Operand fact, @Nullable Class<?> wanted, Operand value) {
        if (wanted == null || (value.type() == null && value.kind() != Operand.OperandKind.NULL)) {
            return;
        }
        if (Operand.isNumber(wanted) && !Operand.isWhole(wanted) && isDecimal(value)) {
            faults.error(value.at(), INEXACT.with(value.written()), WHOLE_YUAN);
        } else if (wanted == Integer.class
                && value.kind() == Operand.OperandKind.LITERAL
                && value.type() == Long.class
                && !fits(wanted, value)) {
            faults.error(value.at(), LARGE.with(value.written()), Operand.example(wanted));
        } else if (!fits(wanted, value)) {
            faults.error(
                    value.at(),
                    KINDS.with(fact.written(), Operand.kindOf(wanted), value.written(), value.kindOfValue()),
                    Operand.example(wanted));
        }
    }

    private static boolean isDecimal(Operand value) {
        return value.kind() == Operand.OperandKind.LITERAL && value.type() == BigDecimal.class;
    }

    private static boolean fits(Class<?> wanted, Operand value) {
        if (value.isOfFacts()) {
            return wanted == value.type() || (Operand.isWhole(wanted) && Operand.isWhole(value.type()));
        }
        if (wanted == Integer.class) {
            return value.type() == Long.class && Math.abs(Long.parseLong(value.written())) <= Integer.MAX_VALUE;
        }
        if (wanted == Long.class) {
            return value.type() == Long.class;
        }
        if (Operand.isNumber(wanted)) {
            return value.type() == Long.class;
        }
        // The engine compares a date only with a date, and throws an exception for one in quotes.
        return wanted == value.type() && wanted != LocalDate.class;
    }

    private boolean refused(Operand operand) {
        boolean refused = operand.type() == Attestations.class
                || (operand.type() != null && operand.type().isRecord());
        if (refused) {
            faults.error(
                    operand.at(),
                    ATTESTED.with(operand.written()),
                    operand.type() == Attestations.class ? SAY_ATTESTED : NAME_FIELD);
        }
        return refused;
    }

    private static boolean faulty(Operand left, Operand right) {
        return left.kind() == Operand.OperandKind.FAULTY || right.kind() == Operand.OperandKind.FAULTY;
    }
}
