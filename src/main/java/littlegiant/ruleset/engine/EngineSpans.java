package littlegiant.ruleset.engine;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Traces the calls of the engine, where a setting says so; nothing is made where none does. */
@Startup
@Singleton
class EngineSpans {
    private static volatile @Nullable Tracer tracer;

    EngineSpans(OpenTelemetry traces, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off) {
        tracer = off ? null : traces.getTracer("littlegiant.engine");
    }

    /** The span of one call, to be ended by whoever calls. */
    static Span begin() {
        Tracer now = tracer;
        return now == null ? Span.getInvalid() : now.spanBuilder("engine").startSpan();
    }
}
