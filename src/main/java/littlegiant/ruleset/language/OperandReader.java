package littlegiant.ruleset.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.ruleset.language.WhenClause.ConditionVariable;
import littlegiant.wording.Nearest;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Reads one side of a comparison: a field, variable, literal or constant. Computed values are refused. */
final class OperandReader {
    private static final Template NO_FIELD = Template.of("{0} 没有字段“{1}”", "{0} has no field \"{1}\"");
    private static final Template MEANT = Template.of("是否应为 {0}?", "did you mean {0}?");
    private static final Template FIELDS = Template.of("可用的字段:{0}", "its fields are {0}");
    private static final Template OF_OTHER =
            Template.of("它是 {0} 的字段:{0}( {1} … )", "it is a field of {0}: {0}( {1} … )");
    private static final Template NO_VARIABLE =
            Template.of("变量 {0} 没有定义,或在此处不可见", "the variable {0} is not bound, or not where this can see it");
    private static final Text BIND = Text.of(
            "请先写 $n : 字段;not 和 exists 里定义的变量在外面不可见",
            "bind it first, as $n : field; what not and exists bind is not seen outside");
    private static final Template NO_KIND = Template.of("没有名为“{0}”的常量类别", "there are no constants of the kind \"{0}\"");
    private static final Template NO_CONSTANT = Template.of("{0} 没有常量“{1}”", "{0} has no constant \"{1}\"");
    private static final Template CONSTANTS = Template.of("可用的常量:{0}", "its constants are {0}");
    private static final Template UNQUALIFIED =
            Template.of("条件中的常量“{0}”要带类别", "in a condition the constant \"{0}\" needs its kind before it");
    private static final Template WRITE = Template.of("请写作 {0}", "write {0}");
    private static final Template CALL = Template.of("条件中不能调用 {0}( … )", "{0}( … ) cannot be called in a condition");
    private static final Text COMPARE_FIELDS =
            Text.of("请直接比较字段;要计算的写到 then 里", "compare the field itself; what is to be computed belongs in then");
    private static final Template NESTED = Template.of("不能取 {0} 的内部字段", "nothing inside {0} can be asked for");
    private static final Text OWN_PATTERN = Text.of(
            "年度、知识产权和违法记录请另写一个条件,例如 FiscalYear( employees > 0 )",
            "write a condition for years, rights and violations, as FiscalYear( employees > 0 )");
    private static final Template NO_NUMBER = Template.of("读不懂数字“{0}”", "the number \"{0}\" cannot be read");
    private static final Template COMMENT =
            Template.of("条件的文字 {0} 中不能有注释符号", "the text {0} of a condition may hold no sign of a comment");
    private static final Template LEADING_ZERO =
            Template.of("数字“{0}”不能以 0 开头", "the number \"{0}\" may not begin with 0");
    private static final Text NUMBER_FORM = Text.of(
            "条件中请写 5000000 这样的整数,不带单位和逗号", "in a condition write a whole number like 5000000, without unit or comma");
    private static final Template NO_OPERAND =
            Template.of("这里应是字段、常量或数值,现为“{0}”", "a field, a constant or a value is expected here, not \"{0}\"");
    private static final Template REFUSED = Template.of("条件中不能使用 {0}", "{0} is refused in a condition");
    private static final Text PLAIN =
            Text.of("请写 字段 比较符 值,例如 employees >= 100", "write field, comparison, value, as in employees >= 100");

    private final Cursor cursor;
    private final Faults faults;
    private final @Nullable FactType fact;
    private final Map<String, ConditionVariable> variables;

    /**
     * Creates a reader.
     *
     * @param fact the type whose fields may be named; null if none may
     */
    OperandReader(Cursor cursor, Faults faults, @Nullable FactType fact, Map<String, ConditionVariable> variables) {
        this.cursor = cursor;
        this.faults = faults;
        this.fact = fact;
        this.variables = variables;
    }

    /** Reads the operand at the cursor; reports a fault and gives up the phrase if there is none. */
    Operand read() {
        Token token = cursor.peek();
        if (token.kind() != Token.TokenKind.SIGN) {
            cursor.next();
        }
        switch (token.kind()) {
            case NUMBER -> {
                return number(token, token.text());
            }
            case TEXT -> {
                PlainText.check(token, faults);
                if (token.text().contains("//")
                        || token.text().contains("/*")
                        || token.text().contains("*/")) {
                    // The engine's expression parser may treat {@code //} within a text as a comment.
                    faults.error(token, COMMENT.with(token.shown()), PLAIN);
                }
                return literal(token, token.shown(), String.class);
            }
            case WORD -> {
                return word(token);
            }
            case SIGN, END -> {
                if (token.is("-") && cursor.peek(1).kind() == Token.TokenKind.NUMBER) {
                    cursor.next();
                    return number(token, "-" + cursor.next().text());
                }
                boolean refused =
                        List.of("!", "{", "[", "@", "?", "#", "/", "\\").contains(token.text());
                faults.error(token, (refused ? REFUSED : NO_OPERAND).with(token.text()), PLAIN);
                throw new UnreadableRule();
            }
        }
        throw new IllegalStateException();
    }

    private Operand number(Token at, String written) {
        if (!written.matches("-?\\d{1,18}(?:\\.\\d{1,6})?")) {
            boolean thousands = written.matches("-?\\d{1,3}(?:,\\d{3})+");
            faults.error(at, NO_NUMBER.with(written), thousands ? WRITE.with(written.replace(",", "")) : NUMBER_FORM);
            return faulty(at);
        }
        if (written.matches("-?0\\d.*")) {
            // Some parsers read a number that begins with 0 as octal: 010 would be eight.
            faults.error(at, LEADING_ZERO.with(written), NUMBER_FORM);
            return faulty(at);
        }
        return literal(at, written, written.indexOf('.') < 0 ? Long.class : BigDecimal.class);
    }

    private Operand word(Token word) {
        if (cursor.peek().is("(")) {
            Text instead =
                    fact != null && fact.fields().containsKey(word.text()) ? WRITE.with(word.text()) : COMPARE_FIELDS;
            faults.error(word, CALL.with(word.text()), instead);
            throw new UnreadableRule();
        }
        if (word.is("true") || word.is("false")) {
            return literal(word, word.text(), Boolean.class);
        }
        if (word.is("null")) {
            return new Operand(Operand.OperandKind.NULL, word, "null", null, null, Set.of());
        }
        if (word.isVariable()) {
            return variable(word);
        }
        FactType.Field field = fact == null ? null : fact.fields().get(word.text());
        if (field != null) {
            if (cursor.peek().is(".") || cursor.peek().is("[") || cursor.peek().is("#")) {
                refuseNested(word, field.type());
            }
            Set<String> consulted = Set.of(field.pointer());
            return new Operand(Operand.OperandKind.FIELD, word, word.text(), field.type(), field.element(), consulted);
        }
        return cursor.peek().is(".") ? constant(word) : unknown(word);
    }

    private Operand variable(Token word) {
        ConditionVariable variable = variables.get(word.text());
        if (variable == null) {
            faults.error(
                    word,
                    NO_VARIABLE.with(word.text()),
                    Nearest.of(word.text(), variables.keySet())
                            .map(near -> Correction.of(MEANT, word.text(), near))
                            .orElse(BIND));
            return faulty(word);
        }
        if (cursor.peek().is(".") || cursor.peek().is("[")) {
            refuseNested(word, variable.type());
        }
        return new Operand(
                Operand.OperandKind.VARIABLE, word, word.text(), variable.type(), null, variable.consulted());
    }

    private void refuseNested(Token word, @Nullable Class<?> type) {
        boolean call = cursor.peek(2).is("(");
        String written = word.text() + "." + cursor.peek(1).text();
        faults.error(
                word,
                call ? CALL.with(written) : NESTED.with(word.text()),
                type == List.class ? OWN_PATTERN : COMPARE_FIELDS);
        throw new UnreadableRule();
    }

    private Operand constant(Token kind) {
        Class<? extends Enum<?>> type = FactTypes.constantTypes().get(kind.text());
        cursor.next();
        Token name = cursor.next();
        if (type == null
                || !name.isWord()
                || cursor.peek().is(".")
                || cursor.peek().is("(")) {
            List<String> known = new ArrayList<>(FactTypes.constantTypes().keySet());
            faults.error(
                    kind,
                    NO_KIND.with(kind.text()),
                    type == null
                            ? Nearest.of(kind.text(), known)
                                    .map(near -> Correction.of(MEANT, kind.text(), near))
                                    .orElse(COMPARE_FIELDS)
                            : Operand.example(type));
            throw new UnreadableRule();
        }
        Set<String> constants = FactTypes.constants(type).keySet();
        if (!constants.contains(name.text())) {
            faults.error(
                    name,
                    NO_CONSTANT.with(kind.text(), name.text()),
                    Nearest.of(name.text(), constants)
                            .map(near -> Correction.of(MEANT, name.text(), near))
                            .orElse(CONSTANTS.with(String.join(", ", constants))));
            return faulty(kind);
        }
        return literal(kind, kind.text() + "." + name.text(), type);
    }

    private Operand unknown(Token word) {
        for (Map.Entry<String, Class<? extends Enum<?>>> kind :
                FactTypes.constantTypes().entrySet()) {
            boolean ofAField = fact == null
                    || fact.fields().values().stream()
                            .anyMatch(field -> field.type() == kind.getValue() || field.element() == kind.getValue());
            if (ofAField && FactTypes.constants(kind.getValue()).containsKey(word.text())) {
                faults.error(
                        word,
                        UNQUALIFIED.with(word.text()),
                        Correction.of(WRITE, word.text(), kind.getKey() + "." + word.text()));
                return faulty(word);
            }
        }
        if (fact == null) {
            faults.error(word, NO_OPERAND.with(word.text()), BIND);
            return faulty(word);
        }
        faults.error(word, NO_FIELD.with(fact.type().getSimpleName(), word.text()), suggestField(fact, word));
        if (!cursor.peek().is("#") && !cursor.peek().is("[")) {
            return faulty(word);
        }
        throw new UnreadableRule();
    }

    private Text suggestField(FactType fact, Token word) {
        Set<String> fields = fact.fields().keySet();
        return Nearest.of(word.text(), fields)
                .map(near -> Correction.of(MEANT, word.text(), near))
                .or(() -> FactTypes.patternTypes().values().stream()
                        .filter(other -> other.fields().containsKey(word.text()))
                        .findFirst()
                        .map(other -> OF_OTHER.with(other.type().getSimpleName(), word.text())))
                .orElse(FIELDS.with(String.join(", ", fields)));
    }

    private static Operand literal(Token at, String written, Class<?> type) {
        return new Operand(Operand.OperandKind.LITERAL, at, written, type, null, Set.of());
    }

    private static Operand faulty(Token at) {
        return new Operand(Operand.OperandKind.FAULTY, at, at.text(), null, null, Set.of());
    }
}
