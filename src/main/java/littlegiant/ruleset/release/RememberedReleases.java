package littlegiant.ruleset.release;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import littlegiant.ruleset.cases.CaseResult;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.release.Releases.Activation;
import littlegiant.ruleset.release.Releases.Published;

/** Keeps releases for as long as the process lives: enough to check and try rules where nothing is to last. */
final class RememberedReleases implements ReleaseArchive {
    private final List<Published> history = new CopyOnWriteArrayList<>();
    private final List<Activation> activations = new CopyOnWriteArrayList<>();
    private final Map<String, RuleFiles> files = new ConcurrentHashMap<>();

    @Override
    public Kept keep(Published release, RuleFiles files, List<CaseResult> cases, Next next) {
        if (next instanceof DecidesLater) {
            throw new UnsupportedOperationException("nothing is remembered for later");
        }
        Published numbered = release.numbered(history.size() + 1);
        this.files.put(release.hash(), files);
        history.add(0, numbered);
        return new Kept(
                numbered,
                next instanceof Decides
                        ? Optional.of(activate(numbered, numbered.author(), null, numbered.at()))
                        : Optional.empty());
    }

    @Override
    public Activation activate(Published release, String by, String reason, Instant at) {
        Activation activation = new Activation(
                activations.size() + 1L, release.number(), release.hash(), at, by, reason, Seal.UNSIGNED);
        activations.add(0, activation);
        return activation;
    }

    @Override
    public Optional<Activation> activation() {
        return activations.stream().findFirst();
    }

    @Override
    public List<Activation> activations(int limit) {
        return activations.stream().limit(limit).toList();
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
    public Optional<Published> find(int number) {
        return history.stream().filter(one -> one.number() == number).findFirst();
    }

    @Override
    public Optional<RuleFiles> files(String hash) {
        return Optional.ofNullable(files.get(hash));
    }

    @Override
    public boolean casesAreKept(Published release) {
        return true;
    }

    @Override
    public boolean shared() {
        return false;
    }
}
