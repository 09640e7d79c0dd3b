package littlegiant.assessment;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;

/** Metrics of the lines of batches, by result. */
@Startup
@Singleton
class BatchMetrics {
    private final Counter assessed;
    private final Counter refused;
    private final Counter failed;

    BatchMetrics(MeterRegistry registry) {
        assessed = lines(registry, "assessed");
        refused = lines(registry, "refused");
        failed = lines(registry, "failed");
    }

    private static Counter lines(MeterRegistry registry, String result) {
        return Counter.builder("little.giant.batch.lines")
                .description("Lines of batches by how they were answered")
                .tag("result", result)
                .register(registry);
    }

    void assessed() {
        assessed.increment();
    }

    void refused() {
        refused.increment();
    }

    void failed() {
        failed.increment();
    }
}
