package littlegiant.ruleset;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
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
    private static final int REMEMBERED = 100;

    private final Path folder;
    private final ReentrantLock publishing = new ReentrantLock();
    private final Deque<Published> history = new ArrayDeque<>();
    private final List<Consumer<Attempt>> listeners = new CopyOnWriteArrayList<>();
    private volatile State state = new State(Optional.empty(), Optional.empty(), Optional.empty());
    private int published;

    /** Holds releases of the folder that the settings name. */
    public Releases(RulesetConfig config) {
        this.folder = config.rules();
    }

    /**
     * A release that was activated, without what it compiled to: the history holds many, and only one decides.
     *
     * @param number 1 for the first since the service started
     * @param policies the ids of the policies in it
     * @param override why it was published although a case fails, null where none did
     */
    public record Published(int number, String hash, List<String> policies, String note, String override, Instant at) {}

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
            Check check = check();
            Instant now = Instant.now();
            List<CaseResult> failed =
                    check.cases().stream().filter(one -> !one.passed()).toList();
            boolean accepted = check.release().isPresent() && (failed.isEmpty() || override != null);
            Optional<Active> next = Optional.empty();
            if (accepted) {
                next = state.active
                        .filter(active -> active.published.hash.equals(check.hash()))
                        .or(() -> Optional.of(
                                activate(check.release().get(), note, failed.isEmpty() ? null : override, now)));
            }
            Optional<Published> activated = next.map(Active::published);
            Attempt attempt = new Attempt(summary(check), activated, now);
            state = new State(
                    next.or(() -> state.active), Optional.of(attempt), accepted ? Optional.of(now) : state.lastSuccess);
            log(attempt, failed.size());
            listeners.forEach(listener -> listener.accept(attempt));
            return new Attempt(check, activated, now);
        } finally {
            publishing.unlock();
        }
    }

    /** Tells the listener of every attempt to publish from now on, when it is over and before another begins. */
    public void onAttempt(Consumer<Attempt> listener) {
        listeners.add(listener);
    }

    private Active activate(Release release, String note, String override, Instant now) {
        published++;
        Published next = new Published(
                published, release.hash(), List.copyOf(release.policies().keySet()), note, override, now);
        history.addFirst(next);
        while (history.size() > REMEMBERED) {
            history.removeLast();
        }
        return new Active(next, release);
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

    /** The releases that were activated since the service started, the latest first; the last hundred of them. */
    public List<Published> history() {
        publishing.lock();
        try {
            return List.copyOf(history);
        } finally {
            publishing.unlock();
        }
    }
}
