package littlegiant.ruleset.engine;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Traces engine calls with OpenTelemetry if enabled by {@code quarkus.otel.sdk.disabled=false}. */
@Startup
@Singleton
class EngineSpans {
    private static volatile @Nullable Tracer tracer;

    EngineSpans(OpenTelemetry traces, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off) {
        tracer = off ? null : traces.getTracer("littlegiant.engine");
    }

    /** Starts the span of one engine call; the caller ends it. */
    static Span startSpan() {
        Tracer now = tracer;
        return now == null ? Span.getInvalid() : now.spanBuilder("engine").startSpan();
    }
}
