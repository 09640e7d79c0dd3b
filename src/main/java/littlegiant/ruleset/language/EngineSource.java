package littlegiant.ruleset.language;

import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes the text that the engine compiles for a rule file, in one canonical form, from the rules as they were read. No
 * comment, blank or other byte of the file is copied, so the engine cannot read anything that was not checked. Names
 * are generated too: the package by {@link PackageNames}, and each rule by its number.
 */
public final class EngineSource {
    private static final String FACTS = "littlegiant.facts.";

    /** The import of the vocabulary. */
    public static final String WORDS = "littlegiant.vocabulary.Words.*";

    private EngineSource() {}

    /**
     * A rule as it was read.
     *
     * @param when the conditions
     * @param then the consequence, as {@link #consequence} writes it
     */
    public record ReadRule(Optional<LocalDate> effective, Optional<LocalDate> expires, WhenClause when, String then) {}

    /** The engine's name for the rule with this number in its file, counted from 0. */
    public static String ruleName(int number) {
        return String.valueOf(number + 1);
    }

    /** The full names of the fact types that every file imports. */
    public static List<String> imports() {
        return FactTypes.importable().stream().map(FACTS::concat).toList();
    }

    /**
     * Writes the text of a file for the engine.
     *
     * @param packageName the package that {@link PackageNames} derives
     */
    public static String of(String packageName, List<ReadRule> rules) {
        StringBuilder text = new StringBuilder();
        text.append("package ").append(packageName).append('\n');
        imports().forEach(type -> text.append("import ").append(type).append('\n'));
        text.append("import static ").append(WORDS).append('\n');
        for (int i = 0; i < rules.size(); i++) {
            ReadRule rule = rules.get(i);
            text.append("rule \"").append(ruleName(i)).append("\"\n");
            rule.effective()
                    .ifPresent(
                            day -> text.append("date-effective \"").append(day).append("\"\n"));
            rule.expires()
                    .ifPresent(day -> text.append("date-expires \"").append(day).append("\"\n"));
            text.append("when\n").append(conditions(rule.when().asked())).append('\n');
            text.append("then\n").append(rule.then()).append("\nend\n");
        }
        return text.toString();
    }

    private static String conditions(ConditionTree asked) {
        return asked instanceof ConditionTree.All all
                ? all.parts().stream().map(EngineSource::condition).collect(Collectors.joining("\n"))
                : condition(asked);
    }

    private static String condition(ConditionTree asked) {
        if (asked instanceof ConditionTree.All all) {
            return "( " + joined(all.parts(), " and ") + " )";
        }
        if (asked instanceof ConditionTree.Any any) {
            return "( " + joined(any.parts(), " or ") + " )";
        }
        if (asked instanceof ConditionTree.Without without) {
            return "not " + bracketed(without.part());
        }
        if (asked instanceof ConditionTree.Exists exists) {
            return "exists " + bracketed(exists.part());
        }
        if (asked instanceof ConditionTree.Accumulated accumulated) {
            String of = accumulated.of() instanceof ConditionTree.All all
                    ? joined(all.parts(), " and ")
                    : condition(accumulated.of());
            List<String> parts = new ArrayList<>(List.of(of, String.join(", ", accumulated.statistics())));
            if (!accumulated.resultsWritten().isEmpty()) {
                parts.add(String.join(", ", accumulated.resultsWritten()));
            }
            return "accumulate( " + String.join("; ", parts) + " )";
        }
        return asked.written();
    }

    private static String bracketed(ConditionTree part) {
        return part instanceof ConditionTree.Accumulated ? "( " + condition(part) + " )" : condition(part);
    }

    private static String joined(List<ConditionTree> parts, String by) {
        return parts.stream().map(EngineSource::condition).collect(Collectors.joining(by));
    }

    /**
     * Writes the consequence that inserts a statement.
     *
     * @param insert the call of {@code insert}, every part of which is in the dictionary
     * @throws IllegalArgumentException if it holds an expression that no consequence may contain
     */
    static String consequence(MethodCallExpr insert) {
        StringBuilder text = new StringBuilder();
        write(insert, text);
        return text.append(';').toString();
    }

    private static void write(Expression expression, StringBuilder text) {
        if (expression instanceof MethodCallExpr call) {
            call.getScope().ifPresent(scope -> {
                write(scope, text);
                text.append('.');
            });
            text.append(call.getNameAsString()).append("( ");
            for (int i = 0; i < call.getArguments().size(); i++) {
                text.append(i == 0 ? "" : ", ");
                write(call.getArgument(i), text);
            }
            text.append(" )");
        } else if (expression instanceof FieldAccessExpr field) {
            write(field.getScope(), text);
            text.append('.').append(field.getNameAsString());
        } else if (expression instanceof NameExpr name) {
            text.append(name.getNameAsString());
        } else if (expression instanceof StringLiteralExpr literal) {
            text.append('"').append(literal.getValue()).append('"');
        } else if (expression instanceof IntegerLiteralExpr number) {
            text.append(number.getValue());
        } else if (expression instanceof EnclosedExpr enclosed) {
            text.append("( ");
            write(enclosed.getInner(), text);
            text.append(" )");
        } else if (expression instanceof UnaryExpr unary && unary.getOperator() == UnaryExpr.Operator.MINUS) {
            text.append('-');
            write(unary.getExpression(), text);
        } else {
            throw new IllegalArgumentException(expression.getClass().getSimpleName());
        }
    }
}
