package littlegiant.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import littlegiant.plan.PlanQuestion;
import littlegiant.plan.PlanResult;
import littlegiant.plan.PlanTerms;
import littlegiant.plan.Planner;
import littlegiant.ruleset.engine.Policy;
import littlegiant.yardstick.Enterprises;
import littlegiant.yardstick.Sample;

/** How long a plan takes, one after the other on one thread, for the decisions of the notice: this year's and the next's. */
public final class Planning {
    private static final long SEED = 2017;
    private static final int WARM_UP = 1_000;
    private static final List<String> DECISIONS = List.of("cultivation", "recognition");

    private Planning() {}

    /** Measures; the argument is how many enterprises are planned for. */
    public static void main(String[] args) {
        Quiet.now();
        PrintStream out = System.out;
        int enterprises = args.length > 0 ? Integer.parseInt(args[0]) : 2_000;
        Policy policy = Rules.release(Path.of("rules")).policies().get(Rules.POLICY);
        measure(policy, 0, WARM_UP);
        out.printf("| figures of | plans | with changes | median, ms | p99, ms | longest, ms"
                + " |%n|---|---|---|---|---|---|%n");
        for (int ahead = 0; ahead <= 2; ahead++) {
            Measured measured = measure(policy, ahead, enterprises);
            out.printf(
                    "| %s | %,d | %,d | %.2f | %.2f | %.1f |%n",
                    ahead == 0 ? "the day's own year" : ahead == 1 ? "the year after" : "two years after",
                    measured.millis.size(),
                    measured.changed,
                    measured.at(0.5),
                    measured.at(0.99),
                    measured.at(1));
        }
    }

    private record Measured(List<Double> millis, int changed) {
        double at(double share) {
            return millis.get((int) Math.min(millis.size() - 1L, Math.round(share * millis.size())));
        }
    }

    private static Measured measure(Policy policy, int ahead, int enterprises) {
        Planner planner = new Planner(Duration.ofSeconds(3));
        List<Double> millis = new ArrayList<>();
        int changed = 0;
        for (Sample sample : Enterprises.stream(SEED).limit(enterprises).toList()) {
            for (String decision : DECISIONS) {
                PlanQuestion question = new PlanQuestion(
                        policy, decision, sample.asOf().plusYears(ahead), sample.enterprise(), PlanTerms.NONE);
                long begun = System.nanoTime();
                PlanResult result = planner.plan(question);
                millis.add((System.nanoTime() - begun) / 1e6);
                changed += result instanceof PlanResult.Plan plan
                                && !plan.changes().isEmpty()
                        ? 1
                        : 0;
            }
        }
        Collections.sort(millis);
        return new Measured(millis, changed);
    }
}
