package littlegiant.assessment;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Supplier;
import littlegiant.ruleset.engine.Evaluation;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Traces decisions with OpenTelemetry, if enabled. */
@Singleton
class DecisionSpans {
    private final Optional<Tracer> tracer;

    @Inject
    DecisionSpans(OpenTelemetry traces, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off) {
        tracer = off ? Optional.empty() : Optional.of(traces.getTracer("littlegiant.assessment"));
    }

    /** Creates spans that trace nothing. */
    DecisionSpans() {
        tracer = Optional.empty();
    }

    /** Runs {@code deciding} within a span that names the policy and nothing of the enterprise. */
    Evaluation within(String policy, Supplier<Evaluation> deciding) {
        if (tracer.isEmpty()) {
            return deciding.get();
        }
        Span span = tracer.get()
                .spanBuilder("decide")
                .setAttribute("policy", policy)
                .startSpan();
        try (Scope inside = span.makeCurrent()) {
            return deciding.get();
        } finally {
            span.end();
        }
    }
}
