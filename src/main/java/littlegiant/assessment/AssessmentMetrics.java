package littlegiant.assessment;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import littlegiant.ruleset.engine.DecisionResult;
import littlegiant.ruleset.engine.Evaluation;
import littlegiant.ruleset.language.Outcome;

/** Metrics of assessments. Meters are cached, since looking one up for every decision costs more than the decision. */
@Startup
@Singleton
class AssessmentMetrics {
    private static final Duration[] LATENCIES = {
        Duration.ofNanos(50_000),
        Duration.ofNanos(100_000),
        Duration.ofNanos(250_000),
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofMillis(25)
    };

    private final MeterRegistry registry;
    private final Timer latency;
    private final Counter refused;
    private final Map<String, Map<String, Counter[]>> outcomes = new ConcurrentHashMap<>();

    AssessmentMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.latency = Timer.builder("little.giant.assessment")
                .description("From the bytes of a request to the bytes of its assessment")
                .serviceLevelObjectives(LATENCIES)
                .register(registry);
        this.refused = Counter.builder("little.giant.assessments.refused")
                .description("Requests for an assessment that were refused")
                .register(registry);
    }

    /** Counts an assessment and its duration in nanoseconds. */
    void assessed(Evaluation evaluation, long nanos) {
        latency.record(nanos, TimeUnit.NANOSECONDS);
        Map<String, Counter[]> decisions = outcomes.get(evaluation.policy().id());
        if (decisions == null) {
            decisions = outcomes.computeIfAbsent(evaluation.policy().id(), policy -> new ConcurrentHashMap<>());
        }
        for (DecisionResult decided : evaluation.decisions()) {
            String decision = decided.decision().decision();
            Counter[] counters = decisions.get(decision);
            if (counters == null) {
                counters = register(evaluation.policy().id(), decision);
                decisions.put(decision, counters);
            }
            counters[decided.outcome().ordinal()].increment();
        }
    }

    /** Counts a refused request. */
    void refused() {
        refused.increment();
    }

    private Counter[] register(String policy, String decision) {
        Outcome[] possible = Outcome.values();
        Counter[] counters = new Counter[possible.length];
        for (Outcome outcome : possible) {
            counters[outcome.ordinal()] = Counter.builder("little.giant.assessments")
                    .description("Decisions by their outcome")
                    .tag("policy", policy)
                    .tag("decision", decision)
                    .tag("outcome", outcome.name())
                    .register(registry);
        }
        return counters;
    }
}
