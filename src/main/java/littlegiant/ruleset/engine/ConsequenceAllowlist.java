package littlegiant.ruleset.engine;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import java.util.List;
import java.util.Map;
import littlegiant.ruleset.language.Dictionary;
import littlegiant.ruleset.language.FactTypes;
import littlegiant.ruleset.language.WhenClause;

/**
 * Reads the text of a consequence as the Java compiler will, and lets pass what is on the list: one
 * {@code insert} of what words, constants, texts, whole numbers and variables make. It shares nothing with the reader
 * that explains faults but the {@link Dictionary}, so a mistake in one is not a hole in both.
 */
final class ConsequenceAllowlist {
    private ConsequenceAllowlist() {}

    /**
     * Whether the text is such a consequence, and nothing beside it.
     *
     * @param consequence what stands between {@code then} and {@code end}
     * @param variables what {@code when} binds, by name
     */
    static boolean allows(String consequence, Map<String, WhenClause.ConditionVariable> variables) {
        ParseResult<BlockStmt> parsed = new JavaParser(new ParserConfiguration()
                        .setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17)
                        .setAttributeComments(false)
                        .setLexicalPreservationEnabled(false))
                .parseBlock("{" + consequence + "\n}");
        if (!parsed.isSuccessful()) {
            return false;
        }
        List<com.github.javaparser.ast.stmt.Statement> statements =
                parsed.getResult().orElseThrow().getStatements();
        if (statements.size() != 1 || !statements.get(0).isExpressionStmt()) {
            return false;
        }
        Expression only = statements.get(0).asExpressionStmt().getExpression();
        return only instanceof MethodCallExpr insert
                && insert.getScope().isEmpty()
                && insert.getNameAsString().equals("insert")
                && insert.getTypeArguments().isEmpty()
                && insert.getArguments().size() == 1
                && allowed(insert.getArgument(0), variables)
                && plain(only + ";").equals(plain(consequence));
    }

    private static boolean allowed(Node node, Map<String, WhenClause.ConditionVariable> variables) {
        boolean itself;
        if (node instanceof MethodCallExpr call) {
            String name = call.getNameAsString();
            itself = call.getTypeArguments().isEmpty()
                    && (call.getScope().isPresent()
                            ? Dictionary.wordsAfter(null).containsKey(name)
                                    && saysSomething(call.getScope().get())
                            : Dictionary.words().containsKey(name));
        } else if (node instanceof NameExpr name) {
            String written = name.getNameAsString();
            itself = variables.containsKey(written)
                    || Dictionary.constants().containsKey(written)
                    || (FactTypes.constantTypes().containsKey(written)
                            && node.getParentNode().orElse(null) instanceof FieldAccessExpr);
        } else if (node instanceof FieldAccessExpr field) {
            itself = field.getScope() instanceof NameExpr kind
                    && FactTypes.constants(kind.getNameAsString()).containsKey(field.getNameAsString());
        } else if (node instanceof UnaryExpr unary) {
            itself = unary.getOperator() == UnaryExpr.Operator.MINUS
                    && unary.getExpression().isIntegerLiteralExpr();
        } else {
            itself = node instanceof StringLiteralExpr
                    || node instanceof IntegerLiteralExpr
                    || node instanceof EnclosedExpr
                    || node instanceof SimpleName;
        }
        return itself && node.getChildNodes().stream().allMatch(child -> allowed(child, variables));
    }

    /** Whether what stands before a dot is a constant or a word's result, and not a class or a text. */
    private static boolean saysSomething(Expression scope) {
        return scope instanceof MethodCallExpr
                || (scope instanceof EnclosedExpr enclosed && saysSomething(enclosed.getInner()))
                || (scope instanceof NameExpr name && Dictionary.constants().containsKey(name.getNameAsString()));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", "");
    }
}
