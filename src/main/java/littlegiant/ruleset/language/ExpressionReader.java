package littlegiant.ruleset.language;

import com.github.javaparser.Position;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import littlegiant.wording.Nearest;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * Parses an expression of a consequence against the {@link Dictionary} and builds its value. Reports every unknown part
 * and continues, so that all faults of an expression are reported at once.
 */
final class ExpressionReader {
    private static final Template NO_WORD = Template.of("词汇表里没有“{0}”", "\"{0}\" is no word of the vocabulary");
    private static final Template MEANT = Template.of("是否应为 {0}?", "did you mean {0}?");
    private static final Text SEE_WORDS =
            Text.of("请在 rules/README.md 的词汇表中查找", "look it up in the vocabulary in rules/README.md");
    private static final Template BRACKETS = Template.of("“{0}”后面要写括号", "\"{0}\" is followed by brackets");
    private static final Template NO_BRACKETS = Template.of("“{0}”后面不写括号", "no brackets follow \"{0}\"");
    private static final Template WRITE = Template.of("请写作 {0}", "write {0}");
    private static final Template NO_VARIABLE =
            Template.of("变量 {0} 没有在 when 里定义", "the variable {0} is not bound in when");
    private static final Text BIND = Text.of(
            "请先在 when 里写 $n : …;not 和 exists 里的变量在 then 里不可见",
            "bind it in when first, as $n : …; what not and exists bind is not seen in then");
    private static final Template ONLY_IN_SOME = Template.of(
            "变量 {0} 只在 or 的一边定义,另一边成立时没有它",
            "the variable {0} is bound on one side of an or only, and is not there where the other side holds");
    private static final Text SPLIT_OR = Text.of(
            "请把 or 的两边拆成两条规则,各写各的 then;或在每一边都定义它",
            "write the sides of the or as two rules, each with its own then, or bind it on every side");
    private static final Template NO_CONSTANT = Template.of("{0} 没有常量“{1}”", "{0} has no constant \"{1}\"");
    private static final Template CONSTANTS = Template.of("可用的常量:{0}", "its constants are {0}");
    private static final Template NOT_AFTER = Template.of("“{0}”后面不能写 .{1}", "\"{0}\" cannot be followed by .{1}");
    private static final Template MAY_FOLLOW = Template.of("可以写:{0}", "what may follow: {0}");
    private static final Text NOTHING_FOLLOWS = Text.of("它的后面不写点", "nothing follows it after a dot");
    private static final Text QUOTE_THRESHOLD = Text.of(
            "门槛和数值请写在双引号里,例如 \"5%\";年数写整数,例如 3",
            "write thresholds in double quotes, as \"5%\", and years as whole numbers, as 3");
    private static final Template BAD_NUMBER = Template.of("数字“{0}”不能这样写", "the number \"{0}\" cannot be written so");

    private final Faults faults;
    private final Map<String, WhenClause.ConditionVariable> variables;
    private final Set<String> boundInSome;
    private final WordCall calls;
    private int firstLine;

    ExpressionReader(
            Faults faults,
            String file,
            Map<String, WhenClause.ConditionVariable> variables,
            Set<String> boundInSome,
            List<ThresholdPlace> thresholds) {
        this.faults = faults;
        this.variables = variables;
        this.boundInSome = boundInSome;
        this.calls = new WordCall(this, file, thresholds);
    }

    /** Sets the line of the file at which the sentence being read begins. */
    void startAt(int line) {
        firstLine = line;
    }

    /** Reports an error at the node. */
    void error(Node at, Text message, Text suggestion) {
        faults.error(line(at), column(at), message, suggestion);
    }

    /** The line of the file on which the node begins. */
    int line(Node node) {
        return begin(node).line + firstLine - 1;
    }

    /** The column in which the node begins. */
    int column(Node node) {
        return begin(node).column;
    }

    private static Position begin(Node node) {
        return node.getBegin().orElse(new Position(1, 1));
    }

    /** Reads the expression and returns its value. */
    StaticValue read(Expression expression) {
        if (expression instanceof StringLiteralExpr text) {
            return StaticValue.of(String.class, text.getValue(), text);
        }
        if (expression instanceof IntegerLiteralExpr number) {
            return number(number, number.getValue());
        }
        if (expression instanceof UnaryExpr negative
                && negative.getOperator() == UnaryExpr.Operator.MINUS
                && negative.getExpression() instanceof IntegerLiteralExpr number) {
            return number(negative, "-" + number.getValue());
        }
        if (expression instanceof NameExpr name) {
            return name(name);
        }
        if (expression instanceof FieldAccessExpr field) {
            return constant(field);
        }
        if (expression instanceof MethodCallExpr call) {
            return call(call);
        }
        if (expression instanceof EnclosedExpr enclosed) {
            return read(enclosed.getInner());
        }
        error(expression, UnsupportedJava.refusal(expression), UnsupportedJava.suggestion(expression));
        return StaticValue.faulty(null, expression);
    }

    private StaticValue number(Expression at, String written) {
        if (!written.matches("-?(?:0|[1-9]\\d{0,8})")) {
            error(at, BAD_NUMBER.with(written), QUOTE_THRESHOLD);
            return StaticValue.faulty(null, at);
        }
        return StaticValue.of(int.class, Integer.valueOf(written), at);
    }

    private StaticValue name(NameExpr name) {
        String written = name.getNameAsString();
        if (written.startsWith("$")) {
            WhenClause.ConditionVariable variable = variables.get(written);
            if (variable == null && boundInSome.contains(written)) {
                error(name, ONLY_IN_SOME.with(written), SPLIT_OR);
                return StaticValue.faulty(null, name);
            }
            if (variable == null) {
                Text suggestion = Nearest.of(written, variables.keySet())
                        .map(near -> Correction.of(MEANT, written, near))
                        .orElse(BIND);
                error(name, NO_VARIABLE.with(written), suggestion);
                return StaticValue.faulty(null, name);
            }
            return new StaticValue(variable.type(), null, true, true, name);
        }
        Dictionary.Constant constant = Dictionary.constants().get(written);
        if (constant != null) {
            return StaticValue.of(constant.type(), constant.value(), name);
        }
        if (Dictionary.words().containsKey(written)) {
            error(
                    name,
                    BRACKETS.with(written),
                    WRITE.with(Dictionary.form(Dictionary.words().get(written).get(0))));
            return StaticValue.faulty(null, name);
        }
        error(name, NO_WORD.with(written), nameInstead(written));
        return StaticValue.faulty(null, name);
    }

    private static Text nameInstead(String written) {
        for (Map.Entry<String, Class<? extends Enum<?>>> kind :
                FactTypes.constantTypes().entrySet()) {
            if (FactTypes.constants(kind.getValue()).containsKey(written)) {
                return Correction.of(WRITE, written, kind.getKey() + "." + written);
            }
        }
        Set<String> known = new TreeSet<>(Dictionary.constants().keySet());
        known.addAll(Dictionary.words().keySet());
        return suggestNearest(written, known);
    }

    private StaticValue constant(FieldAccessExpr field) {
        String name = field.getNameAsString();
        Class<? extends Enum<?>> kind = field.getScope() instanceof NameExpr scope
                ? FactTypes.constantTypes().get(scope.getNameAsString())
                : null;
        if (kind != null) {
            Map<String, Enum<?>> constants = FactTypes.constants(kind);
            if (constants.containsKey(name)) {
                return StaticValue.of(kind, constants.get(name), field);
            }
            error(
                    field,
                    NO_CONSTANT.with(kind.getSimpleName(), name),
                    Nearest.of(name, constants.keySet())
                            .map(near -> Correction.of(MEANT, field.toString(), kind.getSimpleName() + "." + near))
                            .orElse(CONSTANTS.with(String.join(", ", constants.keySet()))));
            return StaticValue.faulty(kind, field);
        }
        boolean ofWords = Dictionary.constants().containsKey(name);
        Set<String> kinds = FactTypes.constantTypes().keySet();
        Text suggestion = ofWords
                ? Correction.of(WRITE, field.toString(), name)
                : Nearest.of(field.getScope().toString(), kinds)
                        .map(near -> Correction.of(MEANT, field.toString(), near + "." + name))
                        .orElse(SEE_WORDS);
        error(field, NO_WORD.with(Excerpt.of(field)), suggestion);
        return StaticValue.faulty(null, field);
    }

    private StaticValue call(MethodCallExpr call) {
        String name = call.getNameAsString();
        Expression scope = call.getScope().orElse(null);
        if (call.getTypeArguments().isPresent()) {
            error(call, NO_WORD.with(Excerpt.of(call)), SEE_WORDS);
            return StaticValue.faulty(null, call);
        }
        if (scope == null) {
            List<StaticValue> arguments = arguments(call);
            if (!Dictionary.words().containsKey(name)) {
                boolean constant = Dictionary.constants().containsKey(name);
                error(
                        call.getName(),
                        constant ? NO_BRACKETS.with(name) : NO_WORD.with(name),
                        constant
                                ? WRITE.with(name)
                                : suggestNearest(name, Dictionary.words().keySet()));
                return StaticValue.faulty(null, call);
            }
            return calls.read(call, null, Dictionary.words().get(name), arguments);
        }
        if (isJavaName(scope)) {
            boolean known = Dictionary.words().containsKey(name);
            error(scope, NO_WORD.with(Excerpt.of(scope)), known ? WRITE.with(name + "( … )") : SEE_WORDS);
            arguments(call);
            return StaticValue.faulty(null, call);
        }
        StaticValue before = read(scope);
        List<StaticValue> arguments = arguments(call);
        Map<String, List<Method>> following = Dictionary.wordsAfter(before.type());
        if (before.variable() || !following.containsKey(name)) {
            Text nothing = ArgumentKind.of(before.type()) == ArgumentKind.POINTS
                    ? WordCall.pointsToCondition(scope)
                    : NOTHING_FOLLOWS;
            Text suggestion = before.variable() || following.isEmpty()
                    ? nothing
                    : Nearest.of(name, following.keySet())
                            .map(near -> (Text) new Correction(MEANT.with("." + near), name, near))
                            .orElse(MAY_FOLLOW.with("." + String.join(", .", following.keySet())));
            if (before.type() == null && !before.known()) {
                // The fault is in the expression before the dot and has been reported already.
                return StaticValue.faulty(null, call);
            }
            error(call.getName(), NOT_AFTER.with(Excerpt.of(scope), name), suggestion);
            return StaticValue.faulty(null, call);
        }
        return calls.read(call, before, following.get(name), arguments);
    }

    private List<StaticValue> arguments(MethodCallExpr call) {
        List<StaticValue> arguments = new ArrayList<>();
        call.getArguments().forEach(argument -> arguments.add(read(argument)));
        return arguments;
    }

    /** Whether the scope names a Java class or package, or a global of the engine, and not a word of the vocabulary. */
    private static boolean isJavaName(Expression scope) {
        if (scope instanceof NameExpr name) {
            String written = name.getNameAsString();
            return !written.startsWith("$")
                    && Nearest.of(written, Dictionary.constants().keySet()).isEmpty();
        }
        return scope instanceof FieldAccessExpr field && !isConstant(field);
    }

    private static boolean isConstant(FieldAccessExpr field) {
        return field.getScope() instanceof NameExpr kind
                && FactTypes.constantTypes().containsKey(kind.getNameAsString());
    }

    private static Text suggestNearest(String written, Set<String> known) {
        return Nearest.of(written, known)
                .map(near -> Correction.of(MEANT, written, near))
                .orElse(SEE_WORDS);
    }
}
