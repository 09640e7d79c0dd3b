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
 * Parses the text of a consequence by the Java grammar and accepts only listed forms: one {@code insert} of words,
 * constants, texts, whole numbers and variables. It shares only the {@link Dictionary} with the reader that explains
 * faults, so that one mistake does not open both.
 */
final class ConsequenceAllowlist {
    private ConsequenceAllowlist() {}

    /**
     * Whether the text is one such consequence and nothing else.
     *
     * @param consequence the text between {@code then} and {@code end}
     * @param variables the variables that {@code when} binds, by name
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
                                    && isValue(call.getScope().get())
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

    /** Whether the expression before a dot is a constant or the result of a word, and not a class or a text. */
    private static boolean isValue(Expression scope) {
        return scope instanceof MethodCallExpr
                || (scope instanceof EnclosedExpr enclosed && isValue(enclosed.getInner()))
                || (scope instanceof NameExpr name && Dictionary.constants().containsKey(name.getNameAsString()));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", "");
    }
}
