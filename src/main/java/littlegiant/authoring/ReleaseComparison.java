package littlegiant.authoring;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.release.PublishedRelease;
import littlegiant.ruleset.release.Releases;
import littlegiant.wording.Language;
import org.jspecify.annotations.Nullable;

/** Compares two releases, or a release with the working copy, in the terms of a policy and as text. */
@Singleton
public class ReleaseComparison {
    /** The name of the working copy in place of a release's hash. */
    public static final String WORKING = "working";

    private final Releases releases;

    ReleaseComparison(Releases releases) {
        this.releases = releases;
    }

    /**
     * The changes from one side to the other; throws a 404 or 409 problem if one of them cannot be read.
     *
     * @param hash the hash of the newer side, or {@link #WORKING}
     * @param since the hash of the older side, or {@link #WORKING}; null for the release that was active when the newer
     *     one was published, or, for the working copy, for the active one
     */
    public ChangesAnswer of(String hash, @Nullable String since, Language language) {
        RuleFiles after = files(hash, language);
        Optional<String> older = Optional.ofNullable(since).or(() -> parent(hash, language));
        RuleFiles before = older.map(one -> files(one, language)).orElse(RuleFiles.of(Map.of()));
        return ChangesAnswer.of(
                older.map(one -> named(one, before)).orElse(null), before, named(hash, after), after, language);
    }

    private static String named(String side, RuleFiles files) {
        return side.equals(WORKING) ? files.hash() : side;
    }

    private RuleFiles files(String side, Language language) {
        if (side.equals(WORKING)) {
            return readable(releases.working(), language);
        }
        return ReleaseLookup.files(releases, ReleaseLookup.of(releases, side, language), language);
    }

    /** The working copy; throws a 409 problem if one of its files cannot be read. */
    static RuleFiles readable(RuleFiles working, Language language) {
        if (!working.unreadable().isEmpty()) {
            throw Problems.of(ProblemKind.CONFLICT, working.unreadable().get(0).message(), language);
        }
        return working;
    }

    private Optional<String> parent(String hash, Language language) {
        if (hash.equals(WORKING)) {
            return releases.active().map(active -> active.release().hash());
        }
        return Optional.ofNullable(ReleaseLookup.of(releases, hash, language).parent())
                .flatMap(releases::find)
                .map(PublishedRelease::hash);
    }
}
