package littlegiant.ruleset.language;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import littlegiant.facts.Unit;
import littlegiant.vocabulary.AsThreshold;
import littlegiant.vocabulary.Digits;
import littlegiant.vocabulary.MisusedWord;
import littlegiant.vocabulary.Quantity;
import littlegiant.vocabulary.Score;
import littlegiant.vocabulary.Threshold;
import littlegiant.vocabulary.ValidRights;
import littlegiant.vocabulary.ViolationCount;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Reads a call of a vocabulary word: selects its form, checks its arguments, and builds its value. */
final class WordCall {
    private static final Template COUNT = Template.of("“{0}”不能带 {1} 项内容", "\"{0}\" does not take {1} arguments");
    private static final Template FORMS = Template.of("请写作 {0}", "write {0}");
    private static final Text OR = Text.of(" 或 ", " or ");
    private static final Template KIND =
            Template.of("“{0}”的第 {1} 项应是{2},现为{3}", "argument {1} of \"{0}\" is to be {2}, not {3}");
    private static final Template QUOTE = Template.of("请加上双引号,例如 \"{0}\"", "put it in double quotes, as \"{0}\"");
    private static final Template SET_THRESHOLD = Template.of(
            "请先与门槛比较,例如 {0}.atLeast( \"{1}\" )", "hold it against a threshold first, as {0}.atLeast( \"{1}\" )");
    private static final Template SUM_POINTS = Template.of(
            "请先合计并定分数线,例如 score( {0} ).atLeast( \"60分\" )",
            "add it up and set a bar, as score( {0} ).atLeast( \"60分\" )");
    private static final Template POINTS_WHERE =
            Template.of("请写明得几分,例如 points( {0}, \"5分\" )", "say how many points, as points( {0}, \"5分\" )");
    private static final Template POINTS_OF = Template.of("请写作 points( {0} )", "write points( {0} )");
    private static final Template POINTS_BY = Template.of(
            "请按档给分,例如 points( by( {0} ).below( \"10%\", \"0分\" ).otherwise( \"20分\" ) )",
            "give points by bands, as points( by( {0} ).below( \"10%\", \"0分\" ).otherwise( \"20分\" ) )");
    private static final Template EXAMPLE = Template.of("请写常量,例如 {0}", "write a constant, as {0}");
    private static final Text VARIABLE_HERE =
            Text.of("变量请写作 counted( $n ) 或 money( $n )", "write a variable as counted( $n ) or money( $n )");
    private static final Template VARIABLE = Template.of("变量({0})", "a variable ({0})");
    private static final Text ACCUMULATED =
            Text.of("请写 when 里用 accumulate 统计出的变量", "write a variable that when has accumulated");
    private static final Template UNUSABLE = Template.of("“{0}”不能这样使用", "\"{0}\" cannot be used so");

    private final ExpressionReader reader;
    private final String file;
    private final List<ThresholdPlace> thresholds;

    /**
     * Creates a reader.
     *
     * @param thresholds the list to which the thresholds of the call are added
     */
    WordCall(ExpressionReader reader, String file, List<ThresholdPlace> thresholds) {
        this.reader = reader;
        this.file = file;
        this.thresholds = thresholds;
    }

    /**
     * Reads the call and returns its value.
     *
     * @param before the value before the dot, null for a word that begins an expression
     * @param forms the word's forms, at least one
     */
    StaticValue read(
            MethodCallExpr call, @Nullable StaticValue before, List<Method> forms, List<StaticValue> arguments) {
        List<Method> counted = forms.stream()
                .filter(form -> acceptsCount(form, arguments.size()))
                .toList();
        if (counted.isEmpty()) {
            reader.error(call.getName(), COUNT.with(call.getNameAsString(), arguments.size()), written(forms));
            return StaticValue.faulty(commonReturnType(forms), call);
        }
        List<Method> fitting = counted.stream()
                .filter(form -> misfittingArguments(form, arguments).isEmpty())
                .toList();
        if (fitting.isEmpty()) {
            Method nearest = counted.stream()
                    .min(Comparator.comparingInt(
                            form -> misfittingArguments(form, arguments).size()))
                    .orElseThrow();
            thresholds(before, nearest, arguments);
            misfittingArguments(nearest, arguments).forEach(i -> reportMisfit(call, nearest, i, arguments.get(i)));
            return StaticValue.faulty(commonReturnType(counted), call);
        }
        Method form = fitting.get(0);
        boolean readable = thresholds(before, form, arguments);
        boolean known =
                readable && arguments.stream().allMatch(StaticValue::known) && (before == null || before.known());
        return known ? callResult(call, before, form, arguments) : StaticValue.faulty(commonReturnType(fitting), call);
    }

    private StaticValue callResult(
            MethodCallExpr call, @Nullable StaticValue before, Method form, List<StaticValue> arguments) {
        try {
            Object value = form.invoke(before == null ? null : before.value(), packVarargs(form, arguments));
            if (value instanceof Quantity quantity) {
                Digits.requireFew(quantity);
            }
            return StaticValue.of(form.getReturnType(), value, call);
        } catch (MisusedWord tooLarge) {
            reader.error(call.getName(), tooLarge.explanation(), tooLarge.suggestion());
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof MisusedWord misused) {
                Node culprit = argumentToReport(call, form, arguments);
                reader.error(
                        culprit,
                        misused.explanation(),
                        inYuan(before, culprit)
                                .map(money -> Correction.of(FORMS, culprit.toString(), "\"" + money + "\""))
                                .orElse(misused.suggestion()));
            } else {
                reader.error(call.getName(), UNUSABLE.with(call.getNameAsString()), written(List.of(form)));
            }
        } catch (IllegalAccessException | IllegalArgumentException unusable) {
            reader.error(call.getName(), UNUSABLE.with(call.getNameAsString()), written(List.of(form)));
        }
        return StaticValue.faulty(form.getReturnType(), call);
    }

    /** The argument to report for a misused word: its threshold, or otherwise its only literal. */
    private static Node argumentToReport(MethodCallExpr call, Method form, List<StaticValue> arguments) {
        List<Expression> literals = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            if (parameter(form, i).isAnnotationPresent(AsThreshold.class)) {
                return arguments.get(i).at();
            }
            if (arguments.get(i).type() == String.class || arguments.get(i).type() == int.class) {
                literals.add(arguments.get(i).at());
            }
        }
        return literals.size() == 1 ? literals.get(0) : call.getName();
    }

    /** Adds the thresholds among the arguments; returns false if one cannot be read. */
    private boolean thresholds(@Nullable StaticValue before, Method form, List<StaticValue> arguments) {
        boolean readable = true;
        for (int i = 0; i < arguments.size(); i++) {
            StaticValue argument = arguments.get(i);
            if (argument.value() instanceof String written
                    && parameter(form, i).isAnnotationPresent(AsThreshold.class)) {
                try {
                    thresholds.add(new ThresholdPlace(
                            Threshold.read(written), file, reader.line(argument.at()), reader.column(argument.at())));
                } catch (MisusedWord unreadable) {
                    readable = false;
                    String usual = Dictionary.threshold(form.getName());
                    Text otherwise = usual.endsWith("%") ? unreadable.suggestion() : FORMS.with("\"" + usual + "\"");
                    Text suggestion = ThresholdCorrection.of(written)
                            .map(mended ->
                                    Correction.of(FORMS, "\"" + written + "\"", "\"" + withUnit(before, mended) + "\""))
                            .orElse(otherwise);
                    reader.error(argument.at(), unreadable.explanation(), suggestion);
                }
            }
        }
        return readable;
    }

    /** The corrected threshold, in yuan if it is compared with money. */
    private static String withUnit(@Nullable StaticValue before, String mended) {
        boolean money = before != null && before.value() instanceof Quantity quantity && quantity.unit() == Unit.MONEY;
        return money ? ThresholdCorrection.ofMoney(mended) : mended;
    }

    /** The threshold with 元 appended, if money is compared with a number without a unit. */
    private static Optional<String> inYuan(@Nullable StaticValue before, Node threshold) {
        return threshold instanceof StringLiteralExpr text
                ? Optional.of(withUnit(before, text.getValue())).filter(fitting -> !fitting.equals(text.getValue()))
                : Optional.empty();
    }

    private void reportMisfit(MethodCallExpr call, Method form, int i, StaticValue argument) {
        Parameter parameter = parameter(form, i);
        Class<?> wanted = typeOf(form, i);
        Text suggestion = written(List.of(form));
        if (argument.variable()) {
            suggestion = VARIABLE_HERE;
        } else if (wanted == Number.class) {
            suggestion = ACCUMULATED;
        } else if (parameter.isAnnotationPresent(AsThreshold.class)) {
            suggestion = QUOTE.with(Dictionary.threshold(call.getNameAsString()));
        } else if (ArgumentKind.of(wanted) == ArgumentKind.CONDITION
                && ArgumentKind.of(argument.type()) == ArgumentKind.POINTS) {
            suggestion = pointsToCondition(argument.at());
        } else if (ArgumentKind.of(wanted) == ArgumentKind.BANDS
                && call.getNameAsString().equals("points")
                && ArgumentKind.of(argument.type()) == ArgumentKind.CONDITION) {
            suggestion = pointsFor(argument).orElse(suggestion);
        } else if (ArgumentKind.of(wanted) == ArgumentKind.POINTS) {
            suggestion = pointsFor(argument).orElse(suggestion);
        } else if (ArgumentKind.of(wanted) == ArgumentKind.CONDITION && isMeasure(argument.type())) {
            suggestion = SET_THRESHOLD.with(Excerpt.of(argument.at()), exampleThreshold(argument.type()));
        } else if (wanted.isEnum()) {
            suggestion = EXAMPLE.with(Dictionary.example(wanted));
        }
        Text actual = argument.variable()
                ? VARIABLE.with(Operand.kindOf(argument.type()))
                : ArgumentKind.named(argument.type());
        reader.error(
                argument.at(),
                KIND.with(call.getNameAsString(), i + 1, ArgumentKind.named(wanted), actual),
                suggestion);
    }

    /** The message on how points become a condition. */
    static Text pointsToCondition(Expression points) {
        return SUM_POINTS.with(Excerpt.of(points));
    }

    private static String exampleThreshold(@Nullable Class<?> type) {
        if (type == Score.class) {
            return "60分";
        }
        return type == ViolationCount.class || type == ValidRights.class ? "1项" : "5%";
    }

    /** The message on how to give points for the argument, where points are expected. */
    private static Optional<Text> pointsFor(StaticValue argument) {
        ArgumentKind kind = ArgumentKind.of(argument.type());
        String written = Excerpt.of(argument.at());
        if (kind == ArgumentKind.CONDITION) {
            return Optional.of(POINTS_WHERE.with(written));
        }
        if (kind == ArgumentKind.BANDS) {
            return Optional.of(POINTS_OF.with(written));
        }
        return kind == ArgumentKind.TERM || kind == ArgumentKind.QUANTITY
                ? Optional.of(POINTS_BY.with(written))
                : Optional.empty();
    }

    private static boolean isMeasure(@Nullable Class<?> type) {
        ArgumentKind kind = ArgumentKind.of(type);
        return kind == ArgumentKind.TERM || kind == ArgumentKind.QUANTITY || kind == ArgumentKind.MEASURE;
    }

    private static boolean acceptsCount(Method form, int count) {
        int parameters = form.getParameterCount();
        return form.isVarArgs() ? count >= parameters - 1 : count == parameters;
    }

    private static List<Integer> misfittingArguments(Method form, List<StaticValue> arguments) {
        List<Integer> misfits = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            if (!arguments.get(i).fits(typeOf(form, i))) {
                misfits.add(i);
            }
        }
        return misfits;
    }

    private static Parameter parameter(Method form, int i) {
        return form.getParameters()[Math.min(i, form.getParameterCount() - 1)];
    }

    private static Class<?> typeOf(Method form, int i) {
        Class<?> type = parameter(form, i).getType();
        return form.isVarArgs() && i >= form.getParameterCount() - 1 ? type.getComponentType() : type;
    }

    private static Object[] packVarargs(Method form, List<StaticValue> arguments) {
        List<Object> packed = new ArrayList<>();
        int single = form.isVarArgs() ? form.getParameterCount() - 1 : form.getParameterCount();
        for (int i = 0; i < single; i++) {
            packed.add(arguments.get(i).value());
        }
        if (form.isVarArgs()) {
            Object rest = Array.newInstance(typeOf(form, single), arguments.size() - single);
            for (int i = single; i < arguments.size(); i++) {
                Array.set(rest, i - single, arguments.get(i).value());
            }
            packed.add(rest);
        }
        return packed.toArray();
    }

    private static @Nullable Class<?> commonReturnType(List<Method> forms) {
        Class<?> type = forms.get(0).getReturnType();
        return forms.stream().allMatch(form -> form.getReturnType() == type) ? type : null;
    }

    private static Text written(List<Method> forms) {
        return FORMS.with(Text.join(OR, forms.stream().map(Dictionary::form).toList()));
    }
}
