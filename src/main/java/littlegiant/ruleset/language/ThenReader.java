package littlegiant.ruleset.language;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Position;
import com.github.javaparser.Problem;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import littlegiant.vocabulary.Statement;
import littlegiant.wording.Nearest;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Reads the consequence of a rule, which must be one {@code insert( statement );}. */
final class ThenReader {
    private static final Text EMPTY = Text.of("then 里没有内容", "there is nothing in then");
    private static final Text INSERT =
            Text.of("请写一句 insert( require( \"C2\", … ) );", "write one sentence: insert( require( \"C2\", … ) );");
    private static final Text SECOND = Text.of("一条规则只写一个 insert", "a rule has one insert only");
    private static final Text SECOND_RULE = Text.of("请另写一条规则", "write another rule");
    private static final Text SEMICOLON = Text.of("insert( … ) 后面缺少分号", "a semicolon is lacking after insert( … )");
    private static final Text ADD_SEMICOLON = Text.of("请补上 ;", "add ;");
    private static final Text STRAY_SEMICOLON = Text.of("多出一个分号", "this semicolon ends nothing");
    private static final Text DELETE = Text.of("请删除", "delete it");
    private static final Template NOT_INSERT =
            Template.of("then 里只能写 insert( … );,不能写“{0}”", "then holds insert( … ); only, not \"{0}\"");
    private static final Template MEANT = Template.of("是否应为 {0}?", "did you mean {0}?");
    private static final Template ARGUMENTS =
            Template.of("insert 的括号里应有一项,现有 {0} 项", "insert takes one statement, not {0}");
    private static final Text NO_STATEMENT =
            Text.of("insert 的括号里应是 require、ground 或 offer", "insert takes require, ground or offer");
    private static final Text WRAP =
            Text.of("请写作 insert( require( \"编号\", 条件 ) );", "write insert( require( \"id\", condition ) );");
    private static final Text EFFORT = Text.of("这条规则嵌套的年份和计算太多", "this rule nests too many years and reckonings");
    private static final Text SPLIT = Text.of("请减少嵌套,或拆成几条规则", "nest less, or split the rule");
    private static final Template SYNTAX = Template.of("“{0}”处读不懂", "this cannot be read at \"{0}\"");
    private static final Template COMMA = Template.of("“{0}”前面缺少逗号或点", "a comma or a dot is lacking before \"{0}\"");
    private static final Text STRAY_COMMA = Text.of("多出一个逗号", "this comma separates nothing");
    private static final Text ADD_COMMA = Text.of("各项之间请写逗号", "write a comma between what a word takes");

    /** A variable. No text of a rule file may contain the sign with which variables begin. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");

    private final Faults faults;
    private final ExpressionReader expressions;
    private final List<ThresholdPlace> thresholds = new ArrayList<>();
    private @Nullable Statement statement;
    private String written = "";
    private boolean inserted;
    private double effort;

    private ThenReader(Faults faults, String file, WhenClause when) {
        this.faults = faults;
        this.expressions = new ExpressionReader(faults, file, when.variables(), when.boundInSome(), thresholds);
    }

    /**
     * A consequence as read.
     *
     * @param statement empty if a fault keeps it from being built
     * @param thresholds in the order in which they are written
     * @param effort the cost of judging it at most, by {@link EvaluationCost}
     * @param written the text that the engine receives, empty if a fault keeps it from being read
     */
    record Consequence(Optional<Statement> statement, List<ThresholdPlace> thresholds, double effort, String written) {

        /** The consequence of a rule whose {@code then} could not be read. */
        static final Consequence UNREAD = new Consequence(Optional.empty(), List.of(), 0, "");

        /** The variables that the consequence uses. */
        Set<String> variables() {
            return VARIABLE.matcher(written)
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    /** Reads the consequence of a rule whose brackets are known to match. */
    static Consequence read(RuleText rule, String file, WhenClause when, Faults faults) {
        ThenReader reader = new ThenReader(faults, file, when);
        if (rule.then().isEmpty()) {
            faults.error(rule.end(), EMPTY, INSERT);
        }
        reader.readSentences(rule.then());
        return new Consequence(
                Optional.ofNullable(reader.statement),
                reader.thresholds.stream()
                        .sorted(Comparator.comparingInt(ThresholdPlace::line).thenComparingInt(ThresholdPlace::column))
                        .toList(),
                reader.effort,
                reader.written);
    }

    private void readSentences(List<Token> tokens) {
        List<Token> sentence = new ArrayList<>();
        int depth = 0;
        for (Token token : tokens) {
            boolean begins = depth == 0 && token.is("insert") && token.leads() && !sentence.isEmpty();
            if (begins) {
                faults.errorAfter(sentence.get(sentence.size() - 1), SEMICOLON, new Correction(ADD_SEMICOLON, "", ";"));
                readSentence(sentence);
                sentence.clear();
            }
            depth += token.opens() ? 1 : token.closes() ? -1 : 0;
            if (depth == 0 && token.is(";")) {
                if (sentence.isEmpty()) {
                    faults.error(token, STRAY_SEMICOLON, DELETE);
                } else {
                    readSentence(sentence);
                    sentence.clear();
                }
            } else {
                sentence.add(token);
            }
        }
        if (!sentence.isEmpty()) {
            if (sentence.get(0).is("insert")) {
                faults.errorAfter(sentence.get(sentence.size() - 1), SEMICOLON, new Correction(ADD_SEMICOLON, "", ";"));
            }
            readSentence(sentence);
        }
    }

    private void readSentence(List<Token> sentence) {
        Token first = sentence.get(0);
        if (!first.is("insert") || sentence.size() < 2 || !sentence.get(1).is("(")) {
            boolean call =
                    first.isWord() && sentence.size() > 1 && sentence.get(1).is("(");
            Text suggestion =
                    call && Nearest.of(first.text(), List.of("insert")).isPresent()
                            ? Correction.of(MEANT, first.text(), "insert")
                            : Dictionary.words().containsKey(first.text()) ? WRAP : INSERT;
            faults.error(first, NOT_INSERT.with(first.shown()), suggestion);
            return;
        }
        boolean again = inserted;
        inserted = true;
        if (again) {
            faults.error(first, SECOND, SECOND_RULE);
        }
        parsed(BareThresholds.replaceBareThresholds(sentence, faults))
                .ifPresent(expression -> insert(expression, first.line()));
    }

    private void insert(Expression expression, int firstLine) {
        expressions.startAt(firstLine);
        if (!(expression instanceof MethodCallExpr call)
                || call.getScope().isPresent()
                || !call.getNameAsString().equals("insert")) {
            expressions.error(expression, NOT_INSERT.with(Excerpt.of(expression)), INSERT);
            return;
        }
        if (call.getArguments().size() != 1) {
            call.getArguments().forEach(expressions::read);
            expressions.error(call, ARGUMENTS.with(call.getArguments().size()), INSERT);
            return;
        }
        effort = EvaluationCost.of(call);
        if (effort > EvaluationCost.MOST) {
            expressions.error(call, EFFORT, SPLIT);
            return;
        }
        StaticValue said = expressions.read(call.getArgument(0));
        if (said.type() != null && !Statement.class.isAssignableFrom(said.type())) {
            expressions.error(said.at(), NO_STATEMENT, WRAP);
        } else if (said.known() && said.value() instanceof Statement built) {
            statement = built;
            effort = Math.max(effort, EvaluationCost.of(built));
            if (effort > EvaluationCost.MOST) {
                expressions.error(call, EFFORT, SPLIT);
                return;
            }
            written = EngineSource.consequence(call);
        }
    }

    private Optional<Expression> parsed(List<Token> sentence) {
        String source = source(sentence) + ";";
        ParseResult<com.github.javaparser.ast.stmt.Statement> parsed = parser().parseStatement(source);
        int firstLine = sentence.get(0).line();
        if (parsed.isSuccessful() && parsed.getResult().orElse(null) instanceof ExpressionStmt only) {
            return Optional.of(only.getExpression());
        }
        if (parsed.getProblems().isEmpty()) {
            faults.error(sentence.get(0), NOT_INSERT.with(sentence.get(0).shown()), INSERT);
        }
        for (Problem problem : parsed.getProblems()) {
            Position at = problem.getLocation()
                    .flatMap(range -> range.toRange())
                    .map(range -> range.begin)
                    .orElse(new Position(1, sentence.get(0).column()));
            syntax(sentence, at.line + firstLine - 1, at.column);
        }
        return Optional.empty();
    }

    /** Reports the fault at which the Java parser stopped, in the terms of a rule. */
    private void syntax(List<Token> sentence, int line, int column) {
        int here = 0;
        while (here < sentence.size() - 1 && isBefore(sentence.get(here), line, column)) {
            here++;
        }
        for (int i = Math.max(1, here); i < Math.min(here + 2, sentence.size()); i++) {
            Token before = sentence.get(i - 1);
            Token token = sentence.get(i);
            if (endsOperand(before) && (token.isWord() || isLiteral(token))) {
                faults.error(token, COMMA.with(token.shown()), ADD_COMMA);
                return;
            }
            if ((before.is(",") || before.is("(")) && (token.is(",") || (token.is(")") && before.is(",")))) {
                Token comma = before.is(",") ? before : token;
                faults.error(comma, STRAY_COMMA, DELETE);
                return;
            }
        }
        faults.error(sentence.get(here), SYNTAX.with(sentence.get(here).shown()), INSERT);
    }

    private static boolean isBefore(Token token, int line, int column) {
        return token.line() < line || (token.line() == line && token.endColumn() <= column);
    }

    private static boolean endsOperand(Token token) {
        return token.isWord() || isLiteral(token) || token.is(")");
    }

    private static boolean isLiteral(Token token) {
        return token.kind() == Token.TokenKind.TEXT || token.kind() == Token.TokenKind.NUMBER;
    }

    /** The text of the sentence without comments, each token in its column and on its line relative to the first. */
    private String source(List<Token> sentence) {
        StringBuilder source = new StringBuilder();
        int line = sentence.get(0).line();
        int column = 1;
        for (Token token : sentence) {
            for (; line < token.line(); line++) {
                source.append('\n');
                column = 1;
            }
            for (; column < token.column(); column++) {
                source.append(' ');
            }
            if (token.kind() == Token.TokenKind.TEXT) {
                PlainText.check(token, faults);
            }
            String written = token.shown().replace('\\', '_');
            source.append(written);
            column += written.length();
        }
        return source.toString();
    }

    private static JavaParser parser() {
        return new JavaParser(new ParserConfiguration()
                .setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17)
                .setAttributeComments(false)
                .setLexicalPreservationEnabled(false));
    }
}
