package littlegiant.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the yardstick and the engine in turns, each time in a JVM of its own, and prints the medians and their ratio:
 * what slows the machine for a while then slows both.
 */
public final class Compared {
    private static final int ROUNDS = 5;
    private static final String CLASS = Deciding.class.getSimpleName();
    private static final List<String> SINGLE = List.of("byHand", "engine", "engineFiringEachTime");
    private static final List<String> BATCHED = List.of("byHandInBatches", "engineInBatches");

    private final Map<String, List<Double>> scores = new LinkedHashMap<>();
    private final PrintStream out;

    private Compared(PrintStream out) {
        this.out = out;
    }

    /**
     * Compares.
     *
     * @param args the number of rounds, 5 if not given
     */
    public static void main(String[] args) throws RunnerException {
        Compared compared = new Compared(System.out);
        int rounds = args.length == 0 ? ROUNDS : Integer.parseInt(args[0]);
        for (int round = 1; round <= rounds; round++) {
            for (List<String> sides : List.of(SINGLE, BATCHED)) {
                for (String side : sides) {
                    compared.run(side, round);
                }
            }
        }
        compared.run(Rebuilding.class.getSimpleName() + ".reload$");
        compared.print();
    }

    private void run(String side, int round) throws RunnerException {
        out.printf("round %d: %s%n", round, side);
        run(CLASS + "." + side + "$");
    }

    private void run(String pattern) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(pattern)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        for (RunResult result : new Runner(options).run()) {
            String facts = result.getParams().getParam("facts");
            String label = result.getPrimaryResult().getLabel();
            scores.computeIfAbsent(facts == null ? label : key(label, facts), key -> new ArrayList<>())
                    .add(result.getPrimaryResult().getScore());
        }
    }

    private static String key(String side, String facts) {
        return side + " " + facts;
    }

    private void print() {
        out.printf("%n| enterprises | by hand /s | engine /s | by hand / engine |%n|---|---|---|---|%n");
        for (String facts : List.of("complete", "any")) {
            line(facts + ", one by one", key(SINGLE.get(0), facts), key(SINGLE.get(1), facts));
            line(facts + ", one by one, fired each time", key(SINGLE.get(0), facts), key(SINGLE.get(2), facts));
            line(facts + ", in batches", key(BATCHED.get(0), facts), key(BATCHED.get(1), facts));
        }
        out.printf("%nA warm reload takes %.0f ms.%n", median("reload"));
    }

    private void line(String what, String byHand, String engine) {
        double hand = median(byHand);
        double rules = median(engine);
        out.printf("| %s | %,.0f | %,.0f | %.1f |%n", what, hand, rules, hand / rules);
    }

    private double median(String key) {
        List<Double> sorted = new ArrayList<>(scores.get(key));
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
