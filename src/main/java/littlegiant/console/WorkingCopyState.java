package littlegiant.console;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.release.Releases;
import org.jspecify.annotations.Nullable;

/** Whether the working copy differs from what is active; the folder is read again after five seconds. */
@Singleton
class WorkingCopyState {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Releases releases;
    private volatile @Nullable Looked last;

    WorkingCopyState(Releases releases) {
        this.releases = releases;
    }

    private record Looked(String hash, Instant at) {}

    /** Whether it differs; not before anything is active. Waits for the disk. */
    boolean differs() {
        return releases.active()
                .map(active -> !active.release().hash().equals(hash()))
                .orElse(false);
    }

    private String hash() {
        Looked known = last;
        if (known == null || known.at().plus(FRESH).isBefore(Instant.now())) {
            RuleFiles files = releases.working();
            known = new Looked(files.hash(), Instant.now());
            last = known;
        }
        return known.hash();
    }
}
