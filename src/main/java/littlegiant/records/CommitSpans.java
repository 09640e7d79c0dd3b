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

/** Traces commits, where a setting says so: many requests share one, and each has a span of it; nothing is made else. */
@Singleton
class CommitSpans {
    private final Optional<Tracer> tracer;

    @Inject
    CommitSpans(OpenTelemetry traces, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off) {
        tracer = off ? Optional.empty() : Optional.of(traces.getTracer("littlegiant.records"));
    }

    /** Spans where nothing is traced. */
    CommitSpans() {
        tracer = Optional.empty();
    }

    /** What the calling thread works on; empty where that is not traced. */
    Optional<Context> current() {
        return tracer.isEmpty() || !Span.current().getSpanContext().isValid()
                ? Optional.empty()
                : Optional.of(Context.current());
    }

    /** A commit for what {@link #current()} was when it was given to the writer, from a moment until now. */
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
