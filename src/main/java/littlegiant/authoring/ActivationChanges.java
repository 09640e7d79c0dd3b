package littlegiant.authoring;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import littlegiant.access.ReleaseDifferences;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.language.RuleFilesOutline;
import littlegiant.ruleset.release.Releases;
import littlegiant.wording.Language;
import org.jspecify.annotations.Nullable;

/**
 * Computes the changes from one release to the next for the feed, and caches the latest ones, since many clients may
 * ask.
 */
@Singleton
class ActivationChanges implements ReleaseDifferences {
    private static final int MOST_REMEMBERED = 64;

    private final Releases releases;
    private final Map<BeforeAndAfter, List<ReleaseChange>> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<BeforeAndAfter, List<ReleaseChange>> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    private record BeforeAndAfter(@Nullable String before, String after) {}

    ActivationChanges(Releases releases) {
        this.releases = releases;
    }

    @Override
    public Optional<List<?>> between(@Nullable String before, String release, Language language) {
        return changes(new BeforeAndAfter(before, release))
                .map(changes -> changes.stream()
                        .map(change -> ChangesAnswer.ChangeAnswer.of(change, language))
                        .toList());
    }

    private synchronized Optional<List<ReleaseChange>> changes(BeforeAndAfter pair) {
        List<ReleaseChange> known = remembered.get(pair);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<RuleFiles> older = pair.before == null ? Optional.of(RuleFiles.of(Map.of())) : files(pair.before);
        Optional<List<ReleaseChange>> changes = older.flatMap(
                was -> files(pair.after).map(is -> Changes.between(RuleFilesOutline.of(was), RuleFilesOutline.of(is))));
        changes.ifPresent(found -> remembered.put(pair, found));
        return changes;
    }

    private Optional<RuleFiles> files(String hash) {
        return releases.find(hash)
                .filter(release -> releases.distrustReason(release).isEmpty())
                .flatMap(releases::files);
    }
}
