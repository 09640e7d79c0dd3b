package littlegiant.ruleset.language;

import java.util.ArrayList;
import java.util.Collections;
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
 * Reads the conditions of a rule: patterns over facts, joined by {@code and}, {@code or}, {@code not}, {@code exists}
 * and {@code accumulate}. Refuses every other form that the engine would accept, with its place and what to write
 * instead.
 */
public final class WhenReader {
    /**
     * A limit, since patterns multiply: a join of n lists has as many rows as the product of their sizes, and
     * alternatives multiply the branches.
     */
    private static final int MOST_PATTERNS = 8;

    private static final Text EMPTY = Text.of("when 里没有条件", "there is no condition in when");
    private static final Text EVERY = Text.of("适用于所有企业请写 Enterprise()", "for every enterprise write Enterprise()");
    private static final Template MANY = Template.of("一条规则最多 {0} 个模式", "a rule has at most {0} patterns");
    private static final Text SPLIT = Text.of("请拆成几条规则", "split the rule");
    private static final Template SEPARATOR = Template.of("条件之间不写“{0}”", "no \"{0}\" stands between conditions");
    private static final Text NEW_LINE = Text.of("每个条件各占一行即可", "give each condition a line of its own");
    private static final Template NO_PATTERN =
            Template.of("这里应是一个条件,现为“{0}”", "a condition is expected here, not \"{0}\"");
    private static final Text PATTERN_FORM = Text.of(
            "条件写作 Enterprise( category == Category.MANUFACTURING )",
            "a condition is like Enterprise( category == Category.MANUFACTURING )");
    private static final Template UNKNOWN_FACT = Template.of("没有名为“{0}”的事实", "there are no facts named \"{0}\"");
    private static final Template FACTS = Template.of("可用的事实:{0}", "the facts are {0}");
    private static final Template MEANT = Template.of("是否应为 {0}?", "did you mean {0}?");
    private static final Template NO_BRACKETS = Template.of("{0} 后面缺少括号", "{0} lacks its brackets");
    private static final Template ADD_BRACKETS = Template.of("请写作 {0}()", "write {0}()");
    private static final Template OPERAND =
            Template.of("{0} 后面应是一个条件或括号", "{0} is followed by a condition or by brackets");
    private static final Template NOT_IN_GROUP = Template.of(
            "{0}( … ) 的括号内不能再写 not:与其他规则同用开头的条件时,引擎会让它永远不触发",
            "no not may stand within {0}( … ): where another rule begins with the same condition the engine never"
                    + " fires it");
    private static final Text SIDE_BY_SIDE = Text.of(
            "请把 exists A( … ) 与 not B( … ) 写成并列的两行,或拆成两条规则",
            "write exists A( … ) and not B( … ) as two lines side by side, or as two rules");
    private static final Template JOINER =
            Template.of("这里应是 and、or 或右括号,现为“{0}”", "and, or or the closing bracket is expected here, not \"{0}\"");
    private static final Text JOIN = Text.of("括号内的条件之间请写 and 或 or", "join conditions in brackets by and or or");
    private static final Template REFUSED = Template.of("条件中不能使用 {0}", "{0} is refused in a condition");
    private static final Template VARIABLE = Template.of("变量名“{0}”不可用", "\"{0}\" is no name for a variable");
    private static final Text VARIABLE_FORM =
            Text.of("变量以 $ 开头,后面是英文字母和数字,例如 $n", "a variable begins with $ and goes on in letters and digits, as $n");
    private static final Template TWICE = Template.of("变量 {0} 已经用过", "the variable {0} is in use already");
    private static final Text OTHER_NAME = Text.of("请换一个名字", "give it another name");

    private static final Text SAY_IN_PATTERN =
            Text.of("请把比较写进事实的括号:Enterprise( … )", "write the comparison inside a fact's brackets: Enterprise( … )");
    private static final Text ACCUMULATE = Text.of(
            "请写 accumulate( FiscalYear( $r : rdExpense ); $t : sum( $r ); $t >= 1000000 )",
            "write accumulate( FiscalYear( $r : rdExpense ); $t : sum( $r ); $t >= 1000000 )");
    private static final Text DIRECTLY = Text.of(
            "年度、知识产权和违法记录请直接写 FiscalYear( … )、IntellectualProperty( … )、Violation( … )",
            "match years, rights and violations directly: FiscalYear( … ), IntellectualProperty( … ), Violation( … )");
    private static final Text NOT_EXISTS =
            Text.of("“全部都”请写 not 加相反的条件", "for \"every\" write not and the opposite condition");
    private static final Text SECOND_RULE = Text.of("请另写一条规则", "write another rule");
    private static final Map<String, Text> ELSEWHERE = Map.ofEntries(
            Map.entry("eval", SAY_IN_PATTERN),
            Map.entry("from", DIRECTLY),
            Map.entry("collect", ACCUMULATE),
            Map.entry("acc", ACCUMULATE),
            Map.entry("groupby", ACCUMULATE),
            Map.entry("Number", ACCUMULATE),
            Map.entry("forall", NOT_EXISTS),
            Map.entry("over", DIRECTLY),
            Map.entry("window", DIRECTLY),
            Map.entry("do", SECOND_RULE),
            Map.entry("if", SECOND_RULE),
            Map.entry("else", SECOND_RULE),
            Map.entry("?", SAY_IN_PATTERN),
            Map.entry("/", DIRECTLY),
            Map.entry("#", Text.of("请删除", "delete it")),
            Map.entry("@", Text.of("请删除", "delete it")));

    private final Cursor cursor;
    private final Faults faults;
    private final Set<String> consulted = new LinkedHashSet<>();
    private final Set<Class<?>> matched = new LinkedHashSet<>();
    private final Set<String> everBound = new LinkedHashSet<>();
    private final Set<String> boundInSome = new LinkedHashSet<>();
    private Map<String, ConditionVariable> variables = new HashMap<>();
    private int patterns;
    /**
     * The word ({@code not}, {@code exists}, …) within whose brackets the reader is, where the engine would build a
     * nested network; null elsewhere.
     */
    private @Nullable String group;

    private WhenReader(Cursor cursor, Faults faults) {
        this.cursor = cursor;
        this.faults = faults;
    }

    /** Reads the conditions of a rule whose brackets are known to match. */
    public static WhenClause read(RuleText rule, Faults faults) {
        WhenReader reader = new WhenReader(new Cursor(rule.when(), rule.end()), faults);
        if (rule.when().isEmpty()) {
            faults.error(rule.rule().line(), 0, EMPTY, EVERY);
        }
        ConditionTree asked = reader.conditions();
        return new WhenClause(
                Collections.unmodifiableSet(reader.consulted),
                Collections.unmodifiableSet(reader.matched),
                Map.copyOf(reader.variables),
                asked,
                Set.copyOf(reader.boundInSome));
    }

    private ConditionTree conditions() {
        List<ConditionTree> parts = new ArrayList<>();
        while (!cursor.atEnd()) {
            int mark = cursor.mark();
            try {
                if (cursor.peek().is(",") || cursor.peek().is(";")) {
                    Token separator = cursor.next();
                    faults.error(separator, SEPARATOR.with(separator.text()), NEW_LINE);
                } else {
                    parts.add(or());
                }
            } catch (UnreadableRule told) {
                group = null;
                cursor.skipPhrase(mark);
            }
        }
        return ConditionTree.all(parts);
    }

    private ConditionTree or() {
        Map<String, ConditionVariable> before = variables;
        variables = new HashMap<>(before);
        List<ConditionTree> parts = new ArrayList<>(List.of(and()));
        Map<String, ConditionVariable> common = variables;
        Set<String> any = new LinkedHashSet<>(variables.keySet());
        while (cursor.accept("or") || cursor.accept("||")) {
            variables = new HashMap<>(before);
            parts.add(and());
            any.addAll(variables.keySet());
            common.keySet().retainAll(variables.keySet());
        }
        any.removeAll(common.keySet());
        boundInSome.addAll(any);
        variables = common;
        return ConditionTree.any(parts);
    }

    private ConditionTree and() {
        List<ConditionTree> parts = new ArrayList<>(List.of(unary()));
        while (cursor.accept("and") || cursor.accept("&&")) {
            parts.add(unary());
        }
        return ConditionTree.all(parts);
    }

    private ConditionTree unary() {
        Token first = cursor.peek();
        if (cursor.accept("(")) {
            ConditionTree inside = or();
            close();
            return inside;
        }
        if (first.is("not") || first.is("exists")) {
            cursor.next();
            if (first.is("not") && group != null) {
                faults.error(first, NOT_IN_GROUP.with(group), SIDE_BY_SIDE);
            }
            ConditionTree part = group(first);
            return first.is("not") ? new ConditionTree.Without(part) : new ConditionTree.Exists(part);
        }
        if (first.is("accumulate") && cursor.peek(1).is("(")) {
            cursor.next();
            cursor.next();
            return accumulate();
        }
        return pattern();
    }

    private ConditionTree group(Token word) {
        Token first = cursor.peek();
        if (first.is("not") || first.is("exists") || cursor.atEnd()) {
            faults.error(first, OPERAND.with(word.text()), PATTERN_FORM);
            throw new UnreadableRule();
        }
        Map<String, ConditionVariable> before = variables;
        String outer = group;
        variables = new HashMap<>(before);
        ConditionTree inside;
        if (cursor.accept("(")) {
            group = word.text();
            inside = or();
            close();
        } else {
            inside = pattern();
        }
        group = outer;
        variables = before;
        return inside;
    }

    private void close() {
        if (!cursor.accept(")")) {
            faults.error(cursor.peek(), JOINER.with(cursor.peek().shown()), JOIN);
            throw new UnreadableRule();
        }
    }

    private ConditionTree accumulate() {
        Map<String, ConditionVariable> before = variables;
        String outer = group;
        group = "accumulate";
        variables = new HashMap<>(before);
        ConditionTree of = and();
        group = outer;
        AccumulateReader.ReadAccumulate results =
                new AccumulateReader(cursor, faults, variables, this::bind).read(of, consulted);
        close();
        variables = before;
        variables.putAll(results.variables());
        return results.asked();
    }

    private ConditionTree pattern() {
        Token bound = null;
        if (cursor.peek().isWord() && cursor.peek(1).is(":")) {
            bound = cursor.next();
            cursor.next();
        }
        Token name = cursor.next();
        Text elsewhere = ELSEWHERE.get(name.text());
        if (elsewhere != null && name.kind() != Token.TokenKind.TEXT) {
            faults.error(name, REFUSED.with(name.text()), elsewhere);
            throw new UnreadableRule();
        }
        if (name.kind() == Token.TokenKind.END) {
            faults.error(name, OPERAND.with(cursor.previous().shown()), PATTERN_FORM);
            throw new UnreadableRule();
        }
        if (!name.isWord()) {
            faults.error(name, NO_PATTERN.with(name.shown()), PATTERN_FORM);
            throw new UnreadableRule();
        }
        FactType fact = FactTypes.patternTypes().get(name.text());
        if (fact == null) {
            throw unknownFact(name);
        }
        if (!cursor.accept("(")) {
            faults.errorAfter(name, NO_BRACKETS.with(name.text()), ADD_BRACKETS.with(name.text()));
            throw new UnreadableRule();
        }
        if (++patterns > MOST_PATTERNS) {
            faults.error(name, MANY.with(MOST_PATTERNS), SPLIT);
            throw new UnreadableRule();
        }
        matched.add(fact.type());
        if (!fact.pointer().isEmpty()) {
            consulted.add(fact.pointer());
        }
        ConstraintReader.ReadConstraints constraints =
                new ConstraintReader(cursor, faults, fact, variables, this::bind).read(consulted);
        close();
        if (bound != null) {
            Set<String> pointers = fact.pointer().isEmpty() ? Set.of() : Set.of(fact.pointer());
            variables.put(bound.text(), bind(bound, fact.type(), pointers));
        }
        Token next = cursor.peek();
        boolean continues = next.is("from") || next.is("over") || next.is("#") || next.is("@") || next.is("?");
        if (continues) {
            faults.error(next, REFUSED.with(next.text()), ELSEWHERE.get(next.text()));
            throw new UnreadableRule();
        }
        return new ConditionTree.Fact(
                bound == null ? "" : bound.text(), name.text(), constraints.constraints(), constraints.written());
    }

    private UnreadableRule unknownFact(Token name) {
        Set<String> known = FactTypes.patternTypes().keySet();
        faults.error(
                name,
                UNKNOWN_FACT.with(name.text()),
                Nearest.of(name.text(), known)
                        .map(near -> Correction.of(MEANT, name.text(), near))
                        .orElse(FACTS.with(String.join(", ", known))));
        return new UnreadableRule();
    }

    /** Binds a name to a value; each name may be bound once in a rule. */
    private ConditionVariable bind(Token name, @Nullable Class<?> type, Set<String> pointers) {
        if (!name.text().matches("\\$[A-Za-z][A-Za-z0-9_]{0,39}")) {
            faults.error(name, VARIABLE.with(name.text()), VARIABLE_FORM);
        } else if (!everBound.add(name.text()) && variables.containsKey(name.text())) {
            faults.error(name, TWICE.with(name.text()), OTHER_NAME);
        }
        return new ConditionVariable(name.text(), type, pointers);
    }

    /** Binds a name to a value in a condition. */
    @FunctionalInterface
    interface Binder {
        /** Returns the variable; reports a name that is invalid or already in use. */
        ConditionVariable bind(Token name, @Nullable Class<?> type, Set<String> pointers);
    }

    /** The names of the statistics that {@code accumulate} supports. */
    public static List<String> statistics() {
        return List.of("count", "sum", "average", "min", "max");
    }
}
