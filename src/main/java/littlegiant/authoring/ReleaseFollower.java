package littlegiant.authoring;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import littlegiant.records.ActivationNews;
import littlegiant.ruleset.release.Releases;

/**
 * Lets the release decide here that decides in the database: where several services share one, publishing and activating
 * at any of them reaches all. A service that is cut off from the database goes on with the release that it has.
 */
@Singleton
class ReleaseFollower {
    private final ActivationNews news;
    private final Releases releases;

    ReleaseFollower(ActivationNews news, Releases releases) {
        this.news = news;
        this.releases = releases;
    }

    /** After the service has begun with what the database had then. */
    void start(@Observes @Priority(ObserverMethod.DEFAULT_PRIORITY + 500) StartupEvent event) {
        if (news.shared()) {
            news.start(releases::follow);
        }
    }

    /** Since when the database has not answered; empty while it does, and where nobody else shares it. */
    Optional<Instant> cutOffSince() {
        return news.cutOffSince();
    }
}
