package littlegiant.ruleset;

import java.util.List;
import java.util.Optional;
import littlegiant.ruleset.Releases.Published;

/**
 * Where releases are kept from one start of the service to the next: their files for as long as anything was decided
 * under them, and which of them decides.
 */
public interface ReleaseArchive {

    /**
     * Keeps a release that is about to decide, and returns once it is durable. Whatever this throws, the release does
     * not decide.
     *
     * @param release its number is not looked at
     * @param cases how many of its cases ran
     * @param failedCases how many of them failed
     * @return the release under the next number
     */
    Published publish(Published release, RuleFiles files, int cases, int failedCases);

    /** The release that decided last; empty before the first. */
    Optional<Published> active();

    /** The releases that were published, the latest first, so many at most. */
    List<Published> history(int limit);

    /** The release of a hash, the latest of them where the same files were published several times. */
    Optional<Published> find(String hash);

    /** The files of a release. */
    Optional<RuleFiles> files(String hash);
}
