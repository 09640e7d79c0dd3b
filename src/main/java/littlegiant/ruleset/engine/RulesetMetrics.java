package littlegiant.ruleset.engine;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;

/** Exposes metrics of refused generated classes. */
@Startup
@Singleton
class RulesetMetrics {
    RulesetMetrics(MeterRegistry registry) {
        FunctionCounter.builder("little.giant.rules.classes.refused", this, metrics -> GeneratedClasses.refusedCount())
                .description("Classes that were generated of rule files and refused before they were defined;"
                        + " anything but 0 is an attempt to run code, or a fault of the service")
                .register(registry);
    }
}
