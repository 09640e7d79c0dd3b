package littlegiant.ruleset.language;

import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.List;
import java.util.Map;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** Names the Java constructs that a rule may not use, each with what to write instead. */
final class UnsupportedJava {
    private static final Template REFUSED = Template.of("then 里不能使用{0}:{1}", "{0} is refused in then: {1}");
    private static final Text ONLY_WORDS = Text.of("请用词汇表里的词和常量", "use the words and constants of the vocabulary");
    private static final Text WHOLE_TEXT =
            Text.of("文字和门槛请写成完整的一段,例如 \"5%\"", "write a text or threshold in one piece, as \"5%\"");
    private static final Text QUOTED =
            Text.of("门槛请写在双引号里,例如 \"5%\"、\"500万元\"", "write a threshold in double quotes, as \"5%\" or \"500万元\"");
    private static final Text CASES = Text.of(
            "不同情形请写成几条规则,或用 anyOf( … )、by( … ).upTo( … )",
            "write several rules for several cases, or anyOf( … ), by( … ).upTo( … )");
    private static final Text LEAVE_OUT =
            Text.of("没有的资料不用写出,缺少时自动按资料缺失处理", "leave it out; what is missing is dealt with of itself");
    private static final Text RECKON = Text.of("请用 sum、difference、ratio 表达计算", "reckon with sum, difference and ratio");

    private record Form(Class<? extends Expression> type, Text name, Text instead) {}

    private static final List<Form> FORMS = List.of(
            new Form(LambdaExpr.class, Text.of("函数式写法", "a lambda"), ONLY_WORDS),
            new Form(MethodReferenceExpr.class, Text.of("方法引用", "a method reference"), ONLY_WORDS),
            new Form(CastExpr.class, Text.of("类型转换", "a cast"), ONLY_WORDS),
            new Form(ObjectCreationExpr.class, Text.of(" new", "new"), ONLY_WORDS),
            new Form(ArrayCreationExpr.class, Text.of("数组", "an array"), ONLY_WORDS),
            new Form(ArrayInitializerExpr.class, Text.of("数组", "an array"), ONLY_WORDS),
            new Form(ArrayAccessExpr.class, Text.of("数组", "an array"), ONLY_WORDS),
            new Form(AssignExpr.class, Text.of("赋值", "an assignment"), ONLY_WORDS),
            new Form(ClassExpr.class, Text.of("类", "a class"), ONLY_WORDS),
            new Form(InstanceOfExpr.class, Text.of(" instanceof", "instanceof"), CASES),
            new Form(ConditionalExpr.class, Text.of("条件表达式", "a conditional"), CASES),
            new Form(SwitchExpr.class, Text.of(" switch", "switch"), CASES),
            new Form(DoubleLiteralExpr.class, Text.of("小数", "a decimal"), QUOTED),
            new Form(LongLiteralExpr.class, Text.of("带后缀的数字", "a number with a suffix"), QUOTED),
            new Form(BooleanLiteralExpr.class, Text.of(" true 或 false", "true or false"), ONLY_WORDS),
            new Form(NullLiteralExpr.class, Text.of(" null", "null"), LEAVE_OUT),
            new Form(CharLiteralExpr.class, Text.of("单引号", "a single quote"), WHOLE_TEXT),
            new Form(TextBlockLiteralExpr.class, Text.of("多行文字", "a text block"), WHOLE_TEXT),
            new Form(UnaryExpr.class, Text.of("运算符号", "an operator"), RECKON));

    private static final Form JOINED = new Form(BinaryExpr.class, Text.of("拼接文字", "joining texts"), WHOLE_TEXT);
    private static final Form RECKONED = new Form(BinaryExpr.class, Text.of("算式", "arithmetic"), RECKON);
    private static final Form COMPARED = new Form(
            BinaryExpr.class,
            Text.of("比较符号", "a sign of comparison"),
            Text.of(
                    "请写 .atLeast( \"…\" )(≥)、.atMost( \"…\" )(≤)、.moreThan( \"…\" )(>)或 .lessThan( \"…\" )(<)",
                    "write .atLeast( \"…\" ) for ≥, .atMost( \"…\" ) for ≤, .moreThan( \"…\" ) for >, .lessThan( \"…\" ) for <"));
    private static final Template COMPARE = Template.of("请写作 {0}", "write {0}");

    /** The vocabulary words for comparison operators. */
    private static final Map<BinaryExpr.Operator, String> COMPARISONS = Map.of(
            BinaryExpr.Operator.GREATER_EQUALS, "atLeast",
            BinaryExpr.Operator.LESS_EQUALS, "atMost",
            BinaryExpr.Operator.GREATER, "moreThan",
            BinaryExpr.Operator.LESS, "lessThan");

    private static final Form OTHER = new Form(Expression.class, Text.of("这种写法", "this"), ONLY_WORDS);

    private UnsupportedJava() {}

    /** The message that the construct is refused, by its name. */
    static Text refusal(Expression foreign) {
        return REFUSED.with(form(foreign).name, Excerpt.of(foreign));
    }

    /** What to write instead. */
    static Text suggestion(Expression foreign) {
        if (foreign instanceof BinaryExpr compared
                && COMPARISONS.containsKey(compared.getOperator())
                && compared.getRight().isStringLiteralExpr()) {
            return COMPARE.with(Excerpt.of(compared.getLeft()) + "." + COMPARISONS.get(compared.getOperator()) + "( "
                    + Excerpt.of(compared.getRight()) + " )");
        }
        return form(foreign).instead;
    }

    private static Form form(Expression foreign) {
        if (foreign instanceof BinaryExpr binary) {
            if (COMPARISONS.containsKey(binary.getOperator())) {
                return COMPARED;
            }
            boolean texts =
                    binary.getLeft().isStringLiteralExpr() || binary.getRight().isStringLiteralExpr();
            return texts ? JOINED : RECKONED;
        }
        return FORMS.stream()
                .filter(form -> form.type.isInstance(foreign))
                .findFirst()
                .orElse(OTHER);
    }
}
