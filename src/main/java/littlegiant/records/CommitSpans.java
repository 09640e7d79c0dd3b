package littlegiant.records;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Traces commits with OpenTelemetry, if enabled. Many requests share one commit, and each trace gets a span of it. */
@Singleton
class CommitSpans {
    private final Optional<Tracer> tracer;

    @Inject
    CommitSpans(OpenTelemetry traces, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off) {
        tracer = off ? Optional.empty() : Optional.of(traces.getTracer("littlegiant.records"));
    }

    /** Creates spans that trace nothing. */
    CommitSpans() {
        tracer = Optional.empty();
    }

    /** The trace context of the calling thread; empty if it is not traced. */
    Optional<Context> current() {
        return tracer.isEmpty() || !Span.current().getSpanContext().isValid()
                ? Optional.empty()
                : Optional.of(Context.current());
    }

    /** Adds a span for a commit from {@code begun} until now to the trace of {@link #current()}. */
    void ended(Optional<Context> parent, Instant begun, int together, boolean durable) {
        if (parent.isPresent() && tracer.isPresent()) {
            Span span = tracer.get()
                    .spanBuilder("commit")
                    .setParent(parent.get())
                    .setStartTimestamp(begun)
                    .setAttribute("together", together)
                    .startSpan();
            if (!durable) {
                span.setStatus(StatusCode.ERROR);
            }
            span.end();
        }
    }
}
