package littlegiant.ruleset.language;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import java.util.Set;
import littlegiant.vocabulary.Ground;
import littlegiant.vocabulary.Requirement;
import littlegiant.vocabulary.Statement;
import littlegiant.vocabulary.Weight;

/**
 * Estimates an upper bound of how often figures are read when a consequence is judged. A word reads its arguments once
 * for each of its years, and at least twice, and words nest.
 */
public final class EvaluationCost {
    /** A limit of about a tenth of a second for all rules of a file together; no notice comes near it. */
    static final double MOST = 1_000_000;

    /** The number of fiscal years that can be submitted. */
    private static final double MOST_YEARS = 100;

    /** The cost of a word that goes through a list of rights or violations, each entry being cheaper than a figure. */
    private static final double LIST = 1_000;

    private static final Set<String> LIST_WORDS = Set.of("validRights", "violation", "noViolation", "violationCount");

    private EvaluationCost() {}

    /** The cost of judging the statement, at most, including the size of its numbers. */
    public static double of(Statement statement) {
        if (statement instanceof Requirement requirement) {
            return Weight.of(requirement.condition());
        }
        return statement instanceof Ground ground ? Weight.of(ground.condition()) : 0;
    }

    /** The number of figures that evaluating the expression reads, at most. */
    static double of(Expression expression) {
        if (!(expression instanceof MethodCallExpr call)) {
            return 1;
        }
        double before = call.getScope().map(EvaluationCost::of).orElse(1.0);
        double parts = 0;
        String word = call.getNameAsString();
        double times = word.equals("inEverySuppliedYear") ? MOST_YEARS : 2;
        double least = LIST_WORDS.contains(word) ? LIST : 0;
        for (Expression argument : call.getArguments()) {
            parts += of(argument);
            if (argument instanceof IntegerLiteralExpr years && years.getValue().matches("\\d{1,9}")) {
                times = Math.max(times, Integer.parseInt(years.getValue()));
            }
        }
        return before + Math.max(least, parts * times);
    }
}
