package littlegiant.records;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Metrics of writing: waiting items, items per commit, time per commit, and failures. */
final class CommitMetrics {
    private final MeterRegistry registry;
    private final Timer commits;
    private final DistributionSummary together;
    private final Counter failed;
    private final Counter refused;

    CommitMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.commits = Timer.builder("little.giant.records.commit")
                .description("From the first statement of a group of records until it is durable")
                .register(registry);
        this.together = DistributionSummary.builder("little.giant.records.together")
                .description("How many records shared a commit")
                .register(registry);
        this.failed = notKept("failed");
        this.refused = notKept("refused");
    }

    private Counter notKept(String why) {
        return Counter.builder("little.giant.records.not.kept")
                .description("Records that were not kept, because the database failed or too many waited")
                .tag("why", why)
                .register(registry);
    }

    void watch(Supplier<Number> waiting) {
        Gauge.builder("little.giant.records.waiting", waiting)
                .description("Records that wait to be durable")
                .strongReference(true)
                .register(registry);
    }

    void committed(int items, long nanos) {
        commits.record(nanos, TimeUnit.NANOSECONDS);
        together.record(items);
    }

    void failed(int items) {
        failed.increment(items);
    }

    void refused(int items) {
        refused.increment(items);
    }
}
