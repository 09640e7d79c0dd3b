package littlegiant.ruleset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import littlegiant.wording.Language;
import org.jboss.logging.Logger;

/**
 * Holds the active release, and replaces it by a better one only: a set of files is checked and compiled aside, and then
 * one reference is swapped. Whoever took the release before finishes with it.
 */
@ApplicationScoped
public class Releases {
    private static final Logger LOG = Logger.getLogger(Releases.class);
    private static final int LISTED = 1_000;

    private final Path folder;
    private final ReentrantLock publishing = new ReentrantLock();
    private final ReleaseArchive archive;
    private final List<Consumer<Attempt>> listeners = new CopyOnWriteArrayList<>();
    private volatile State state = new State(Optional.empty(), Optional.empty(), Optional.empty());

    /** Holds releases of the folder that the settings name, kept where the archive keeps them. */
    @Inject
    public Releases(RulesetConfig config, ReleaseArchive archive) {
        this.folder = config.rules();
        this.archive = archive;
    }

    /** Holds releases of the folder that the settings name, remembered for as long as the process lives. */
    public Releases(RulesetConfig config) {
        this(config, new RememberedReleases());
    }

    /**
     * A release that was activated, without what it compiled to: the history holds many, and only one decides.
     *
     * @param number 1 for the first that was ever published here
     * @param policies the ids of the policies in it
     * @param override why it was published although a case fails, null where none did
     * @param at when it was published, to the millisecond
     */
    public record Published(int number, String hash, List<String> policies, String note, String override, Instant at) {

        Published numbered(int next) {
            return new Published(next, hash, policies, note, override, at);
        }
    }

    /** The release that decides, and its place in the history. */
    public record Active(Published published, Release release) {}

    /**
     * What happened to an attempt to publish.
     *
     * @param published empty where it was refused
     */
    public record Attempt(Check check, Optional<Published> published, Instant at) {}

    /**
     * Where reloading stands.
     *
     * @param active empty until the first good load
     * @param lastAttempt the last attempt, good or not; empty before the first
     * @param lastSuccess when a release was last activated
     */
    public record State(Optional<Active> active, Optional<Attempt> lastAttempt, Optional<Instant> lastSuccess) {}

    /** The active release; empty until the first good load. One read of one reference. */
    public Optional<Active> active() {
        return state.active;
    }

    /** Checks the working copy and activates nothing. */
    public Check check() {
        return RuleChecker.check(RuleFiles.read(folder));
    }

    /**
     * Publishes the working copy: checks it, and activates it where nothing speaks against it. A working copy that is
     * the active release already stays what it is, under the number that it has.
     *
     * @param note what changed, for the history
     * @param override why it is to be published although a case fails; null to refuse then
     */
    public Attempt publish(String note, String override) {
        publishing.lock();
        try {
            return publish(check(), note, override);
        } finally {
            publishing.unlock();
        }
    }

    /**
     * Begins: the release that decided when the service stopped decides again, from the archive, and then the working
     * copy is published, unless nobody has edited it since its last publishing. So a working copy that is refused, or
     * from which somebody went back to an older release, leaves that one serving, and nothing is published twice.
     */
    public void start() {
        publishing.lock();
        try {
            RuleFiles working = RuleFiles.read(folder);
            Optional<Published> kept = archive.active();
            if (kept.isPresent()
                    && kept.get().hash.equals(working.hash())
                    && working.unreadable().isEmpty()) {
                Check check = RuleChecker.check(working);
                check.release().ifPresent(release -> restore(kept.get(), release));
                publish(check, kept.get().note, kept.get().override);
                return;
            }
            kept.ifPresent(this::restore);
            Optional<Published> latest = archive.history(1).stream().findFirst();
            boolean edited =
                    latest.filter(one -> one.hash.equals(working.hash())).isEmpty();
            if (edited || state.active.isEmpty()) {
                publish(RuleChecker.check(working), "start", null);
            }
        } finally {
            publishing.unlock();
        }
    }

    private void restore(Published kept) {
        RuleFiles files = archive.files(kept.hash)
                .orElseThrow(() -> new IllegalStateException("the files of release " + kept.hash + " are not kept"));
        Check check = RuleChecker.compile(files);
        check.release().ifPresent(release -> restore(kept, release));
        if (check.release().isEmpty()) {
            LOG.errorf("Release %d (%s) does not compile any more and cannot decide", kept.number, kept.hash);
        }
    }

    private void restore(Published kept, Release release) {
        state = new State(Optional.of(new Active(kept, release)), Optional.empty(), Optional.of(kept.at));
        LOG.infof("Release %d (%s) decides again: %s", kept.number, kept.hash, kept.note);
    }

    private Attempt publish(Check check, String note, String override) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        List<CaseResult> failed =
                check.cases().stream().filter(one -> !one.passed()).toList();
        boolean accepted = check.release().isPresent() && (failed.isEmpty() || override != null);
        Optional<Active> next = Optional.empty();
        if (accepted) {
            next = state.active
                    .filter(active -> active.published.hash.equals(check.hash()))
                    .or(() -> Optional.of(activate(check, note, failed.isEmpty() ? null : override, now)));
        }
        Optional<Published> activated = next.map(Active::published);
        Attempt attempt = new Attempt(summary(check), activated, now);
        state = new State(
                next.or(() -> state.active), Optional.of(attempt), accepted ? Optional.of(now) : state.lastSuccess);
        log(attempt, failed.size());
        listeners.forEach(listener -> listener.accept(attempt));
        return new Attempt(check, activated, now);
    }

    /** Tells the listener of every attempt to publish from now on, when it is over and before another begins. */
    public void onAttempt(Consumer<Attempt> listener) {
        listeners.add(listener);
    }

    /** Nothing decides that is not kept: what was decided under it could not be decided again. */
    private Active activate(Check check, String note, String override, Instant now) {
        Release release = check.release().orElseThrow();
        List<String> policies = List.copyOf(release.policies().keySet());
        int failed = (int) check.cases().stream().filter(one -> !one.passed()).count();
        Published published = archive.publish(
                new Published(0, release.hash(), policies, note, override, now),
                release.files(),
                check.cases().size(),
                failed);
        return new Active(published, release);
    }

    /** What is kept of a check: a refused release must not be held in memory by the state that tells of it. */
    private static Check summary(Check check) {
        return new Check(
                check.hash(),
                check.diagnostics(),
                check.cases().stream().filter(one -> !one.passed()).toList(),
                Optional.empty());
    }

    private static void log(Attempt attempt, int failed) {
        if (attempt.published.isPresent()) {
            Published now = attempt.published.get();
            LOG.infof("Release %d (%s) is active: %s", now.number, now.hash, now.note);
            if (now.override != null) {
                LOG.warnf("%d cases fail; published all the same: %s", failed, now.override);
            }
            return;
        }
        LOG.warnf(
                "The working copy was refused (%d diagnostics, %d failed cases); the release before goes on serving",
                attempt.check.diagnostics().size(), failed);
        attempt.check.diagnostics().stream()
                .limit(10)
                .forEach(d -> LOG.warnf(
                        "%s:%d:%d %s",
                        d.file(), d.line(), d.column(), d.message().in(Language.ZH)));
        attempt.check.cases().stream()
                .limit(10)
                .forEach(c -> LOG.warnf(
                        "%s:%d %s: %s",
                        c.file(), c.line(), c.name(), c.message().in(Language.ZH)));
    }

    /** Where reloading stands. */
    public State state() {
        return state;
    }

    /** The releases that were published, the latest first; the last thousand of them. Waits for the archive. */
    public List<Published> history() {
        return archive.history(LISTED);
    }

    /** The release of a hash, however old. Waits for the archive. */
    public Optional<Published> find(String hash) {
        return archive.find(hash);
    }
}
