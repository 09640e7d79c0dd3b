package littlegiant.ruleset.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.ruleset.language.WhenClause.ConditionVariable;
import littlegiant.wording.Nearest;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads the part of an {@code accumulate} that follows its patterns: the statistics and the constraints on their
 * results.
 */
final class AccumulateReader {
    private static final Text SEPARATOR =
            Text.of("accumulate 的条件后面要写分号,再写统计", "in accumulate a semicolon and the statistics follow the conditions");
    private static final Text FORM = Text.of(
            "accumulate( FiscalYear( $r : rdExpense ); $t : sum( $r ); $t >= 1000000 )",
            "accumulate( FiscalYear( $r : rdExpense ); $t : sum( $r ); $t >= 1000000 )");
    private static final Template UNNAMED = Template.of("统计“{0}”没有名字", "the statistic \"{0}\" has no name");
    private static final Template NO_STATISTIC = Template.of("没有统计“{0}”", "there is no statistic \"{0}\"");
    private static final Template MEANT = Template.of("是否应为 {0}?", "did you mean {0}?");
    private static final Template STATISTICS = Template.of("可用的统计:{0}", "the statistics are {0}");
    private static final Template ARGUMENT =
            Template.of("{0} 的括号里应是一个数值变量", "in the brackets of {0} stands a variable that holds a number");
    private static final Text INEXACT =
            Text.of("整数的平均值在条件中无法精确计算", "the average of whole numbers cannot be reckoned exactly in a condition");
    private static final Text SUM =
            Text.of("请用 sum,或在 then 里写 average( EMPLOYEES, 3 )", "use sum, or write average( EMPLOYEES, 3 ) in then");
    private static final Text BIND = Text.of("请在前面的条件里写 $n : 字段", "bind it in the condition before, as $n : field");

    private final Cursor cursor;
    private final Faults faults;
    private final Map<String, ConditionVariable> inside;
    private final WhenReader.Binder binder;

    /**
     * Creates a reader.
     *
     * @param inside the variables that the accumulated patterns bind, by name
     */
    AccumulateReader(Cursor cursor, Faults faults, Map<String, ConditionVariable> inside, WhenReader.Binder binder) {
        this.cursor = cursor;
        this.faults = faults;
        this.inside = inside;
        this.binder = binder;
    }

    /**
     * The statistics of an {@code accumulate}.
     *
     * @param variables the statistics by name
     */
    record ReadAccumulate(ConditionTree.Accumulated asked, Map<String, ConditionVariable> variables) {}

    /**
     * Reads statistics and constraints up to the closing bracket, and adds the JSON pointers of the facts they read to
     * {@code consulted}.
     */
    ReadAccumulate read(ConditionTree of, Set<String> consulted) {
        if (!cursor.accept(";") && !cursor.accept(",")) {
            faults.error(cursor.peek(), SEPARATOR, FORM);
            throw new UnreadableRule();
        }
        Map<String, ConditionVariable> results = new HashMap<>();
        List<String> statistics = new ArrayList<>();
        do {
            ConditionVariable result = statistic(statistics);
            results.put(result.name(), result);
        } while (cursor.accept(","));
        ConstraintReader.ReadConstraints asked = cursor.accept(";")
                ? new ConstraintReader(cursor, faults, null, new HashMap<>(results), binder).read(consulted)
                : ConstraintReader.ReadConstraints.NOTHING;
        return new ReadAccumulate(
                new ConditionTree.Accumulated(of, statistics, asked.constraints(), asked.written()), results);
    }

    /** Reads one statistic, and adds its canonical text for the engine to {@code statistics}. */
    private ConditionVariable statistic(List<String> statistics) {
        Token name = cursor.next();
        if (!name.isWord() || !cursor.accept(":")) {
            faults.error(name, UNNAMED.with(name.shown()), FORM);
            throw new UnreadableRule();
        }
        Token function = cursor.next();
        if (!WhenReader.statistics().contains(function.text()) || !cursor.accept("(")) {
            faults.error(
                    function,
                    NO_STATISTIC.with(function.shown()),
                    Nearest.of(function.text(), WhenReader.statistics())
                            .map(near -> Correction.of(MEANT, function.text(), near))
                            .orElse(STATISTICS.with(String.join(", ", WhenReader.statistics()))));
            throw new UnreadableRule();
        }
        Set<String> consulted = new LinkedHashSet<>();
        @Nullable Class<?> type = Long.class;
        String of = "";
        if (!function.is("count") || !cursor.peek().is(")")) {
            Token argument = cursor.next();
            ConditionVariable variable = inside.get(argument.text());
            boolean any = function.is("count");
            if (function.is("average") && variable != null && Operand.isWhole(variable.type())) {
                faults.error(function, INEXACT, SUM);
                throw new UnreadableRule();
            }
            if (variable == null || (!any && variable.type() != null && !Operand.isNumber(variable.type()))) {
                faults.error(argument, ARGUMENT.with(function.text()), BIND);
                throw new UnreadableRule();
            }
            of = variable.name();
            consulted.addAll(variable.consulted());
            type = any ? Long.class : function.is("average") ? BigDecimal.class : variable.type();
        }
        if (!cursor.accept(")")) {
            faults.error(cursor.peek(), ARGUMENT.with(function.text()), BIND);
            throw new UnreadableRule();
        }
        statistics.add(name.text() + " : " + function.text() + "( " + of + " )");
        return binder.bind(name, type, consulted);
    }
}
