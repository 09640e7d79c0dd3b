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
 * Activates the release that is active in the database, so that publishing or activating at one instance reaches all
 * that share the database. Without a connection to the database the current release stays active.
 */
@Singleton
public class ReleaseFollower {
    private final ActivationNews news;
    private final Releases releases;

    ReleaseFollower(ActivationNews news, Releases releases) {
        this.news = news;
        this.releases = releases;
    }

    /** Starts after the service has loaded the active release from the database. */
    void start(@Observes @Priority(ObserverMethod.DEFAULT_PRIORITY + 500) StartupEvent event) {
        if (news.shared()) {
            news.start(releases::follow);
        }
    }

    /** Since when the database has not been reachable; empty if it is, or if it is not shared. */
    public Optional<Instant> cutOffSince() {
        return news.cutOffSince();
    }
}
