package littlegiant.authoring;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.inject.Singleton;
import java.util.List;
import littlegiant.ruleset.release.ActivatedRelease;
import littlegiant.ruleset.release.PublishAttempt;
import littlegiant.ruleset.release.PublishedRelease;
import littlegiant.ruleset.release.Releases;

/** Metrics of reloads by result, and of the active release. */
// Registered before the rules are first loaded, so that the first load is counted.
@Startup(ObserverMethod.DEFAULT_PRIORITY - 1_000)
@Singleton
class ReleaseMetrics {
    private static final int SHORT_HASH = "sha256:".length() + 12;

    private final Counter published;
    private final Counter refused;
    private final MultiGauge active;

    ReleaseMetrics(MeterRegistry registry, Releases releases) {
        published = reloads(registry, "published");
        refused = reloads(registry, "refused");
        active = MultiGauge.builder("little.giant.release")
                .description("The number of the release that decides, under its short hash")
                .register(registry);
        releases.onAttempt(this::attempted);
        releases.onActivation(this::activated);
    }

    private static Counter reloads(MeterRegistry registry, String result) {
        return Counter.builder("little.giant.reloads")
                .description("Attempts to publish the working copy, by their result")
                .tag("result", result)
                .register(registry);
    }

    private void attempted(PublishAttempt attempt) {
        if (attempt.published().isEmpty()) {
            refused.increment();
            return;
        }
        published.increment();
    }

    private void activated(ActivatedRelease now) {
        PublishedRelease release = now.published();
        String hash = release.hash();
        Tags tags = Tags.of("hash", hash.substring(0, Math.min(SHORT_HASH, hash.length())));
        // Replaces the row of the previously active release.
        active.register(List.of(MultiGauge.Row.of(tags, release.number())), true);
    }
}
