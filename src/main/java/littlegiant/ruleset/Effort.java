package littlegiant.ruleset;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;

/**
 * Estimates from above how often the figures are read when a consequence is judged: a word looks at what it is given for
 * each of its years, and at least twice, and words nest.
 */
final class Effort {
    /** A tenth of a second or so; no clause of any notice comes near it. */
    static final double MOST = 1_000_000;

    private Effort() {}

    /** How many figures are read, at most. */
    static double of(Expression expression) {
        if (!(expression instanceof MethodCallExpr call)) {
            return 1;
        }
        double before = call.getScope().map(Effort::of).orElse(1.0);
        double parts = 0;
        double times = 2;
        for (Expression argument : call.getArguments()) {
            parts += of(argument);
            if (argument instanceof IntegerLiteralExpr years && years.getValue().matches("\\d{1,9}")) {
                times = Math.max(times, Integer.parseInt(years.getValue()));
            }
        }
        return before + parts * times;
    }
}
