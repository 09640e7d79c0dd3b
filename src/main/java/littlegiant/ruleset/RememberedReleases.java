package littlegiant.ruleset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import littlegiant.ruleset.Releases.Published;

/** Keeps releases for as long as the process lives: enough to check and try rules where nothing is to last. */
final class RememberedReleases implements ReleaseArchive {
    private final List<Published> history = new CopyOnWriteArrayList<>();
    private final Map<String, RuleFiles> files = new ConcurrentHashMap<>();

    @Override
    public Published publish(Published release, RuleFiles files, int cases, int failedCases) {
        Published numbered = release.numbered(history.size() + 1);
        this.files.put(release.hash(), files);
        history.add(0, numbered);
        return numbered;
    }

    @Override
    public Optional<Published> active() {
        return history.stream().findFirst();
    }

    @Override
    public List<Published> history(int limit) {
        return history.stream().limit(limit).toList();
    }

    @Override
    public Optional<Published> find(String hash) {
        return history.stream().filter(one -> one.hash().equals(hash)).findFirst();
    }

    @Override
    public Optional<RuleFiles> files(String hash) {
        return Optional.ofNullable(files.get(hash));
    }
}
