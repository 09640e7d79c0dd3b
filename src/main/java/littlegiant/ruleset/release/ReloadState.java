package littlegiant.ruleset.release;

import java.time.Instant;
import java.util.Optional;
import littlegiant.wording.Text;

/**
 * The state of hot reloading.
 *
 * @param active empty until the first good load
 * @param lastAttempt the last attempt to publish, good or not; empty before the first
 * @param lastSuccess when a release was last activated
 * @param distrusted why the release that should be active is not; empty if it is
 */
public record ReloadState(
        Optional<ActivatedRelease> active,
        Optional<PublishAttempt> lastAttempt,
        Optional<Instant> lastSuccess,
        Optional<Text> distrusted) {

    /** The state before the first load. */
    static final ReloadState NOTHING_LOADED =
            new ReloadState(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
