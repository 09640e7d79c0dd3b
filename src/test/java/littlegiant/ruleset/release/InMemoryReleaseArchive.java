package littlegiant.ruleset.release;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import littlegiant.ruleset.cases.CaseResult;
import littlegiant.ruleset.language.RuleFiles;

/** Keeps releases for as long as the process lives: enough to check and try rules where nothing is to last. */
public final class InMemoryReleaseArchive implements ReleaseArchive {
    private final List<PublishedRelease> history = new CopyOnWriteArrayList<>();
    private final List<ReleaseActivation> activations = new CopyOnWriteArrayList<>();
    private final Map<String, RuleFiles> files = new ConcurrentHashMap<>();

    @Override
    public Kept keep(PublishedRelease release, RuleFiles files, List<CaseResult> cases, Next next) {
        if (next instanceof DecidesLater) {
            throw new UnsupportedOperationException("nothing is remembered for later");
        }
        PublishedRelease numbered = release.withNumber(history.size() + 1);
        this.files.put(release.hash(), files);
        history.add(0, numbered);
        return new Kept(
                numbered,
                next instanceof Decides
                        ? Optional.of(activate(numbered, numbered.author(), null, numbered.at()))
                        : Optional.empty());
    }

    @Override
    public ReleaseActivation activate(PublishedRelease release, String by, String reason, Instant at) {
        ReleaseActivation activation = new ReleaseActivation(
                activations.size() + 1L, release.number(), release.hash(), at, by, reason, SignatureStatus.UNSIGNED);
        activations.add(0, activation);
        return activation;
    }

    @Override
    public Optional<ReleaseActivation> activation() {
        return activations.stream().findFirst();
    }

    @Override
    public List<ReleaseActivation> activations(int limit) {
        return activations.stream().limit(limit).toList();
    }

    @Override
    public List<PublishedRelease> history(int limit) {
        return history.stream().limit(limit).toList();
    }

    @Override
    public Optional<PublishedRelease> find(String hash) {
        return history.stream().filter(one -> one.hash().equals(hash)).findFirst();
    }

    @Override
    public Optional<PublishedRelease> find(int number) {
        return history.stream().filter(one -> one.number() == number).findFirst();
    }

    @Override
    public Optional<RuleFiles> files(String hash) {
        return Optional.ofNullable(files.get(hash));
    }

    @Override
    public Optional<ReleaseBundle> bundle(PublishedRelease release) {
        throw new UnsupportedOperationException("nothing leaves it");
    }

    @Override
    public boolean casesAreKept(PublishedRelease release) {
        return true;
    }

    @Override
    public boolean shared() {
        return false;
    }
}
