package littlegiant.ruleset.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import littlegiant.ruleset.cases.CaseResult;
import littlegiant.ruleset.language.RuleFiles;
import org.jspecify.annotations.Nullable;

/**
 * Where releases are kept from one start of the service to the next: their files for as long as anything was decided
 * under them, and which of them decides.
 */
public interface ReleaseArchive {

    /** What becomes of a release once it is kept. */
    sealed interface Next {}

    /** It decides at once. */
    record Decides() implements Next {}

    /** It waits until somebody says that it is to decide. */
    record Waits() implements Next {}

    /** It is to decide from a moment on. */
    record DecidesLater(Instant at) implements Next {}

    /**
     * What was kept.
     *
     * @param published the release under its number, sealed
     * @param activation that it decides now; empty where it does not
     */
    record Kept(PublishedRelease published, Optional<ReleaseActivation> activation) {}

    /**
     * Keeps a release, and returns once it is durable. Whatever this throws, the release does not decide.
     *
     * @param release its number and its seal are not looked at
     */
    Kept keep(PublishedRelease release, RuleFiles files, List<CaseResult> cases, Next next);

    /** Makes a kept release the one that decides, and returns once that is durable. */
    ReleaseActivation activate(PublishedRelease release, @Nullable String by, String reason, Instant at);

    /** Which release was made to decide last; empty before the first. */
    Optional<ReleaseActivation> activation();

    /** When and why releases were made to decide, the latest first, so many at most. */
    List<ReleaseActivation> activations(int limit);

    /** The releases that were published, the latest first, so many at most. */
    List<PublishedRelease> history(int limit);

    /** The release of a hash, the latest of them where the same files were published several times. */
    Optional<PublishedRelease> find(String hash);

    /** The release of a number. */
    Optional<PublishedRelease> find(int number);

    /** The files of a release, as they are kept now; empty where they are not. */
    Optional<RuleFiles> files(String hash);

    /** All that is kept of a release, to be verified and run elsewhere; empty where its files are not kept. */
    Optional<ReleaseBundle> bundle(PublishedRelease release);

    /** Whether the results of a release's cases are kept as they were when it was published. */
    boolean casesAreKept(PublishedRelease release);

    /** Whether other services keep their releases here too, and decide by the same one. */
    boolean shared();
}
