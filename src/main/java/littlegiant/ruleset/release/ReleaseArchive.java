package littlegiant.ruleset.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import littlegiant.ruleset.cases.CaseResult;
import littlegiant.ruleset.language.RuleFiles;
import org.jspecify.annotations.Nullable;

/** Stores releases across restarts: their files for as long as decisions refer to them, and the activations. */
public interface ReleaseArchive {

    /** What happens to a release after it is stored. */
    sealed interface Next {}

    /** It is activated at once. */
    record Decides() implements Next {}

    /** It waits until a user activates it. */
    record Waits() implements Next {}

    /** It is activated at the given time. */
    record DecidesLater(Instant at) implements Next {}

    /**
     * The stored records.
     *
     * @param published the release with its number and signature
     * @param activation its activation; empty if it was not activated
     */
    record Kept(PublishedRelease published, Optional<ReleaseActivation> activation) {}

    /**
     * Stores a release, and returns once it is durable. If this method throws, the release is not activated.
     *
     * @param release its number and seal are ignored
     */
    Kept keep(PublishedRelease release, RuleFiles files, List<CaseResult> cases, Next next);

    /** Stores an activation of a release, and returns once it is durable. */
    ReleaseActivation activate(PublishedRelease release, @Nullable String by, String reason, Instant at);

    /** The latest activation; empty before the first. */
    Optional<ReleaseActivation> activation();

    /** The latest activations first, at most {@code limit}. */
    List<ReleaseActivation> activations(int limit);

    /** The latest published releases first, at most {@code limit}. */
    List<PublishedRelease> history(int limit);

    /** The release with the hash; the latest if the same files were published several times. */
    Optional<PublishedRelease> find(String hash);

    /** The release with the number. */
    Optional<PublishedRelease> find(int number);

    /** The stored files of a release; empty if they are not stored. */
    Optional<RuleFiles> files(String hash);

    /** The complete stored release, to be verified and run elsewhere; empty if its files are not stored. */
    Optional<ReleaseBundle> bundle(PublishedRelease release);

    /** Whether the stored results of a release's cases are unchanged since publication. */
    boolean casesAreKept(PublishedRelease release);

    /** Whether other instances use the same archive and follow its activations. */
    boolean shared();
}
