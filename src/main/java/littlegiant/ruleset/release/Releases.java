package littlegiant.ruleset.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import littlegiant.ruleset.cases.CaseResult;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.warning.Baseline;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.jboss.logging.Logger;

/**
 * Holds the active release, and replaces it by a better one only: a set of files is checked and compiled aside, and then
 * one reference is swapped. Whoever took the release before finishes with it.
 */
@ApplicationScoped
public class Releases {
    private static final Logger LOG = Logger.getLogger(Releases.class);
    private static final int LISTED = 1_000;
    private static final int DEFAULT_WARM = 8;

    /** The author of what was published because a saved edit was found; no name of a person has parentheses. */
    public static final String BY_WATCH = "(watch)";

    /** The author of what was published because the service started. */
    public static final String BY_START = "(start)";

    private final Path folder;
    private final boolean twoPersons;
    /** One attempt to publish at a time; checking takes seconds, and nobody who activates a release waits for it. */
    private final ReentrantLock attempting = new ReentrantLock();

    /** Held while what decides is changed; taken after the other lock where both are. */
    private final ReentrantLock publishing = new ReentrantLock();

    private final BiFunction<RuleFiles, Optional<Baseline>, Check> checker;
    private final ReleaseArchive archive;
    private final WarmReleases warm;
    private final List<Consumer<Attempt>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Active>> activationListeners = new CopyOnWriteArrayList<>();
    /** The last activation that was found and may not decide here; it is not tried again and again. */
    private long refused;

    private volatile State state = new State(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Holds releases of the folder that the settings name, kept where the archive keeps them. */
    @Inject
    public Releases(RulesetConfig config, ReleaseArchive archive, PublishingConfig publishing) {
        this(config, archive, publishing.twoPersons(), publishing.release().warm());
    }

    /** Holds releases of the folder that the settings name, each deciding once it is published. */
    public Releases(RulesetConfig config, ReleaseArchive archive) {
        this(config, archive, false, DEFAULT_WARM);
    }

    Releases(RulesetConfig config, ReleaseArchive archive, boolean twoPersons, int mostWarm) {
        this(config, archive, twoPersons, mostWarm, RuleChecker::check);
    }

    /** Holds releases that the checker finds good. */
    Releases(
            RulesetConfig config,
            ReleaseArchive archive,
            boolean twoPersons,
            int mostWarm,
            BiFunction<RuleFiles, Optional<Baseline>, Check> checker) {
        this.checker = checker;
        this.folder = config.rules();
        this.archive = archive;
        this.twoPersons = twoPersons;
        this.warm = new WarmReleases(archive, mostWarm);
    }

    /** Holds releases of the folder that the settings name, remembered for as long as the process lives. */
    public Releases(RulesetConfig config) {
        this(config, new RememberedReleases());
    }

    /**
     * A release that was published, without what it compiled to: the history holds many, and only one decides.
     *
     * @param number 1 for the first that was ever published here
     * @param policies the ids of the policies in it
     * @param override why it was published although a case fails, null where none did
     * @param at when it was published, to the millisecond
     * @param author who published it, null where nobody said so
     * @param parent the number of the release that decided then, null for none
     * @param cases how many of its cases ran
     * @param failedCases how many of them failed
     * @param seal whether the record is still what was published
     */
    public record Published(
            int number,
            String hash,
            List<String> policies,
            String note,
            String override,
            Instant at,
            String author,
            Integer parent,
            int cases,
            int failedCases,
            Seal seal) {

        Published numbered(int next) {
            return new Published(next, hash, policies, note, override, at, author, parent, cases, failedCases, seal);
        }
    }

    /**
     * That a release was made the one that decides.
     *
     * @param sequence its place among all of them: the last one counts
     * @param number the release's number
     * @param by who did it, null where nobody said so
     * @param reason why, null where publishing said it
     * @param seal whether the record is still what was kept
     */
    public record Activation(long sequence, int number, String hash, Instant at, String by, String reason, Seal seal) {}

    /** The release that decides, its place in the history, and since when and why it decides. */
    public record Active(Published published, Release release, Activation activation) {}

    /**
     * A wish to publish the working copy.
     *
     * @param note what changed, for the history
     * @param override why it is to be published although a case fails; null to refuse then
     * @param author who changed it, null where nobody says so
     * @param activateAt from when it is to decide, null for at once
     */
    public record Publishing(String note, String override, String author, Instant activateAt) {}

    /**
     * What happened to an attempt to publish.
     *
     * @param published empty where it was refused
     * @param fresh whether it was published by this attempt; false where it was refused, or had been published before
     */
    public record Attempt(Check check, Optional<Published> published, Instant at, boolean fresh) {}

    /**
     * Where reloading stands.
     *
     * @param active empty until the first good load
     * @param lastAttempt the last attempt, good or not; empty before the first
     * @param lastSuccess when a release was last activated
     * @param distrusted why the release that should decide does not; empty where it does
     */
    public record State(
            Optional<Active> active,
            Optional<Attempt> lastAttempt,
            Optional<Instant> lastSuccess,
            Optional<Text> distrusted) {}

    /** What comes of making a kept release the one that decides. */
    public sealed interface Activated {}

    /** It decides. */
    public record Done(Active active) implements Activated {}

    /** There is no such release. */
    public record Unknown() implements Activated {}

    /** It must not decide, or cannot. */
    public record Refused(Text why) implements Activated {}

    /** Its author may not activate it; somebody else may. */
    public record OwnChange(String author) implements Activated {}

    /** Somebody else has seen to it meanwhile. */
    public record SeenTo() implements Activated {}

    /** The active release; empty until the first good load. One read of one reference. */
    public Optional<Active> active() {
        return state.active;
    }

    /** Whether a release waits until somebody else than its author activates it. */
    public boolean twoPersons() {
        return twoPersons;
    }

    /** Checks the working copy and activates nothing. */
    public Check check() {
        return checked(working());
    }

    /** What changed against the release that decides is told too. */
    private Check checked(RuleFiles files) {
        return checker.apply(files, active().map(Releases::baseline));
    }

    /** What the active release is to an edit of it. */
    private static Baseline baseline(Active active) {
        return new Baseline(
                active.release(), LocalDate.ofInstant(active.published().at(), ZoneId.systemDefault()));
    }

    /** The files of the working copy as they are now. */
    public RuleFiles working() {
        return RuleFiles.read(folder);
    }

    /** Publishes the working copy in nobody's name. */
    public Attempt publish(String note, String override) {
        return publish(new Publishing(note, override, null, null));
    }

    /**
     * Publishes the working copy: checks it, keeps it, and activates it, where nothing speaks against it and nobody else
     * has to. A working copy that is the active release already stays what it is, under the number that it has.
     */
    public Attempt publish(Publishing wish) {
        attempting.lock();
        try {
            long before = lastActivation();
            return publish(check(), wish, before);
        } finally {
            attempting.unlock();
        }
    }

    /**
     * Publishes the working copy if somebody has edited it since it was last published. A file that was only touched, or
     * from whose release somebody went back to an older one, is no edit: that one goes on deciding.
     */
    public void publishEdit() {
        attempting.lock();
        try {
            if (archive.shared()) {
                // Where several look at one folder, the first to find the edit has published it for all.
                follow();
            }
            RuleFiles working = working();
            if (isGoneBackFrom(working)) {
                return;
            }
            long before = lastActivation();
            Check check = checked(working);
            publishing.lock();
            try {
                // Somebody may have gone back from it while it was checked.
                if (!isGoneBackFrom(working)) {
                    publish(check, new Publishing("saved edit", null, BY_WATCH, null), before);
                }
            } finally {
                publishing.unlock();
            }
        } finally {
            attempting.unlock();
        }
    }

    /** Whether these files are the latest release, and another one decides. */
    private boolean isGoneBackFrom(RuleFiles working) {
        String hash = working.hash();
        boolean known = working.unreadable().isEmpty() && isLatest(hash);
        boolean decides = state.active
                .filter(active -> active.published.hash.equals(hash))
                .isPresent();
        return known && !decides;
    }

    private boolean isLatest(String hash) {
        return archive.history(1).stream().anyMatch(one -> one.hash.equals(hash));
    }

    /**
     * Begins: the release that decided when the service stopped decides again, from the archive, and then the working
     * copy is published, unless nobody has edited it since its last publishing. So a working copy that is refused, or
     * from which somebody went back to an older release, leaves that one serving, and nothing is published twice. Where
     * others share the archive, what decides there decides here, and this service's own folder waits to be published.
     * Where the record of the release that should decide is not to be trusted, nothing decides until a person says what.
     */
    public void start() {
        attempting.lock();
        publishing.lock();
        try {
            RuleFiles working = working();
            Optional<Activation> last = archive.activation();
            Optional<Published> kept = last.map(one -> archive.find(one.number)
                    .orElseThrow(() -> new IllegalStateException("release " + one.number + " is not kept")));
            Optional<Text> doubt = last.flatMap(Doubts::of);
            if (doubt.isPresent()) {
                refuse(last.get(), doubt.get());
                return;
            }
            if (kept.isPresent() && isSame(kept.get(), working) && trusted(kept.get())) {
                Check check = checked(working);
                check.release().ifPresent(release -> restore(new Active(kept.get(), release, last.get())));
                publish(check, new Publishing(kept.get().note, kept.get().override, BY_START, null), lastActivation());
                return;
            }
            kept.ifPresent(published -> restore(published, last.get()));
            if (state.distrusted.isPresent() || (archive.shared() && state.active.isPresent())) {
                return;
            }
            if (!isLatest(working.hash()) || state.active.isEmpty()) {
                publish(
                        checker.apply(working, Optional.empty()),
                        new Publishing("start", null, BY_START, null),
                        lastActivation());
            }
        } finally {
            publishing.unlock();
            attempting.unlock();
        }
    }

    private static boolean isSame(Published kept, RuleFiles working) {
        return kept.hash.equals(working.hash()) && working.unreadable().isEmpty();
    }

    private boolean trusted(Published kept) {
        return warm.doubt(kept).isEmpty();
    }

    private void restore(Published kept, Activation activation) {
        WarmReleases.Loaded loaded = warm.load(kept);
        if (loaded instanceof WarmReleases.Sound sound) {
            restore(new Active(kept, sound.release(), activation));
        } else if (loaded instanceof WarmReleases.Distrusted distrusted) {
            refuse(activation, distrusted.why());
        } else {
            refused = activation.sequence;
            LOG.errorf("Release %d (%s) does not compile any more and cannot decide", kept.number, kept.hash);
        }
    }

    private void restore(Active active) {
        swap(active, active.activation.at);
        LOG.infof(
                "Release %d (%s) decides again: %s",
                active.published.number, active.published.hash, active.published.note);
    }

    /** Lets it not decide, and says why, once. */
    private void refuse(Activation activation, Text why) {
        refused = activation.sequence;
        LOG.error(why.in(Language.ZH) + " / " + why.in(Language.EN));
        state = new State(state.active, state.lastAttempt, state.lastSuccess, Optional.of(why));
    }

    /** One swap of one reference: whoever took the release before finishes with it. */
    private void swap(Active next, Instant success) {
        warm.keep(next.release);
        state = new State(Optional.of(next), state.lastAttempt, Optional.of(success), Optional.empty());
        activationListeners.forEach(listener -> listener.accept(next));
    }

    /**
     * Makes a kept release the one that decides: forward or back. The working copy stays as it is, and is not published
     * before somebody edits it.
     *
     * @param by who does it, null where nobody says so
     */
    public Activated activate(String hash, String by, String reason) {
        Optional<Published> found = archive.find(hash);
        if (found.isEmpty()) {
            return new Unknown();
        }
        Published release = found.get();
        if (archive.shared()) {
            follow();
        }
        Optional<Active> already = state.active.filter(active -> active.published.number == release.number);
        if (already.isPresent()) {
            return new Done(already.get());
        }
        if (isOwnChange(release, by)) {
            return new OwnChange(release.author);
        }
        return activate(release, () -> Optional.of(archive.activate(release, by, reason, now())));
    }

    /** Whether two persons are asked for, and this would be the same one twice; nobody in particular counts as the same. */
    public boolean isOwnChange(Published release, String by) {
        return twoPersons && (by == null || by.isBlank() || (release.author != null && sameName(release.author, by)));
    }

    private static boolean sameName(String one, String other) {
        return Normalizer.normalize(one, Normalizer.Form.NFKC)
                .strip()
                .equalsIgnoreCase(
                        Normalizer.normalize(other, Normalizer.Form.NFKC).strip());
    }

    /**
     * Makes a kept release the one that decides, as its schedule says.
     *
     * @param record keeps that it does; empty where somebody else has done it, or cancelled it
     */
    public Activated activateScheduled(int number, Supplier<Optional<Activation>> record) {
        return archive.find(number).map(release -> activate(release, record)).orElseGet(Unknown::new);
    }

    private Activated activate(Published release, Supplier<Optional<Activation>> record) {
        // Compiled before anyone waits for the lock, and most often at hand.
        WarmReleases.Loaded loaded = warm.load(release);
        if (loaded instanceof WarmReleases.Distrusted distrusted) {
            LOG.error(
                    distrusted.why().in(Language.ZH) + " / " + distrusted.why().in(Language.EN));
            return new Refused(distrusted.why());
        }
        if (loaded instanceof WarmReleases.Outdated outdated) {
            return new Refused(outdated.why());
        }
        publishing.lock();
        try {
            Optional<Activation> activation = record.get();
            if (activation.isEmpty()) {
                return new SeenTo();
            }
            Active next = new Active(release, ((WarmReleases.Sound) loaded).release(), activation.get());
            swap(next, activation.get().at);
            LOG.infof(
                    "Release %d (%s) was activated by %s: %s",
                    release.number,
                    release.hash,
                    activation.get().by == null ? "someone who gave no name" : activation.get().by,
                    activation.get().reason);
            return new Done(next);
        } finally {
            publishing.unlock();
        }
    }

    /**
     * Looks which release the archive says decides, and lets it decide here: where several services share the archive,
     * another one may have activated it. Waits for the archive and, for a release not at hand, for the compiler.
     *
     * @return whether another release decides now than before
     */
    public boolean follow() {
        publishing.lock();
        try {
            Optional<Activation> last = archive.activation();
            long known = state.active.map(active -> active.activation.sequence).orElse(0L);
            if (last.isEmpty() || last.get().sequence <= Math.max(known, refused)) {
                return false;
            }
            Optional<Published> published = archive.find(last.get().number);
            return published.isPresent() && adopt(published.get(), last.get());
        } finally {
            publishing.unlock();
        }
    }

    private boolean adopt(Published published, Activation activation) {
        Optional<Text> doubt = Doubts.of(activation);
        if (doubt.isPresent()) {
            refuse(activation, doubt.get());
            return false;
        }
        long begun = System.nanoTime();
        WarmReleases.Loaded loaded = warm.load(published);
        if (loaded instanceof WarmReleases.Sound sound) {
            swap(new Active(published, sound.release(), activation), activation.at);
            LOG.infof(
                    "Release %d (%s), activated elsewhere, decides here too, made ready in %d ms",
                    published.number, published.hash, (System.nanoTime() - begun) / 1_000_000);
            return true;
        }
        refuse(
                activation,
                loaded instanceof WarmReleases.Distrusted distrusted
                        ? distrusted.why()
                        : ((WarmReleases.Outdated) loaded).why());
        return false;
    }

    /** The place of the activation by which a release decides now, 0 for none. */
    private long lastActivation() {
        return state.active.map(active -> active.activation.sequence).orElse(0L);
    }

    /**
     * Publishes what was checked.
     *
     * @param before the last activation when the check began: where another has been since, whoever activated it has seen
     *     to what decides, so that what is published waits
     */
    private Attempt publish(Check check, Publishing wish, long before) {
        publishing.lock();
        try {
            return attempted(check, wish, before);
        } finally {
            publishing.unlock();
        }
    }

    private Attempt attempted(Check check, Publishing wish, long before) {
        Instant now = now();
        List<CaseResult> failed =
                check.cases().stream().filter(one -> !one.passed()).toList();
        boolean accepted = check.release().isPresent() && (failed.isEmpty() || wish.override != null);
        Optional<Published> published = Optional.empty();
        boolean fresh = false;
        if (accepted) {
            published = already(check.hash(), wish);
            fresh = published.isEmpty();
            if (fresh) {
                published = Optional.of(keep(check, wish, failed.isEmpty() ? null : wish.override, now, before));
            }
        }
        Attempt attempt = new Attempt(summary(check), published, now, fresh);
        state = new State(
                state.active, Optional.of(attempt), accepted ? Optional.of(now) : state.lastSuccess, state.distrusted);
        log(attempt, failed.size());
        listeners.forEach(listener -> listener.accept(attempt));
        return new Attempt(check, published, now, fresh);
    }

    /** The release that these files are already: the one that decides, or the latest where that one still waits. */
    private Optional<Published> already(String hash, Publishing wish) {
        if (wish.activateAt != null) {
            return Optional.empty();
        }
        Optional<Published> active = state.active.map(Active::published).filter(one -> one.hash.equals(hash));
        if (active.isPresent() || !twoPersons) {
            return active;
        }
        return archive.history(1).stream()
                .filter(one -> one.hash.equals(hash) && one.seal.trusted())
                .findFirst();
    }

    /** Tells the listener of every attempt to publish from now on, when it is over and before another begins. */
    public void onAttempt(Consumer<Attempt> listener) {
        listeners.add(listener);
    }

    /** Tells the listener of every release that decides from now on, once it does. */
    public void onActivation(Consumer<Active> listener) {
        activationListeners.add(listener);
    }

    /** Nothing decides that is not kept: what was decided under it could not be decided again. */
    private Published keep(Check check, Publishing wish, String override, Instant now, long before) {
        Release release = check.release().orElseThrow();
        List<String> policies = List.copyOf(release.policies().keySet());
        int failed = (int) check.cases().stream().filter(one -> !one.passed()).count();
        Integer parent = state.active
                .map(active -> active.published.number)
                .or(() -> archive.activation().map(Activation::number))
                .orElse(null);
        ReleaseArchive.Kept kept = archive.keep(
                new Published(
                        0,
                        release.hash(),
                        policies,
                        wish.note,
                        override,
                        now,
                        wish.author,
                        parent,
                        check.cases().size(),
                        failed,
                        Seal.UNSIGNED),
                release.files(),
                check.cases(),
                next(wish, before));
        warm.keep(release);
        kept.activation().ifPresent(activation -> swap(new Active(kept.published(), release, activation), now));
        return kept.published();
    }

    /** With two persons, only the very first release decides at once: there is none before it that could go on. */
    private ReleaseArchive.Next next(Publishing wish, long before) {
        if (wish.activateAt != null) {
            return new ReleaseArchive.DecidesLater(wish.activateAt);
        }
        if (lastActivation() != before) {
            return new ReleaseArchive.Waits();
        }
        return twoPersons && archive.activation().isPresent()
                ? new ReleaseArchive.Waits()
                : new ReleaseArchive.Decides();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
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
            LOG.infof("Release %d (%s) is published: %s", now.number, now.hash, now.note);
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

    /** The release of a number, however old. Waits for the archive. */
    public Optional<Published> find(int number) {
        return archive.find(number);
    }

    /** The files of a release as the archive keeps them, whether or not they are what was published. */
    public Optional<RuleFiles> files(Published release) {
        return archive.files(release.hash);
    }

    /** Why the record of a release, its files included, is not to be trusted; empty where it is. */
    public Optional<Text> doubt(Published release) {
        return warm.doubt(release);
    }

    /** When and why releases were made to decide, the latest first; the last thousand. Waits for the archive. */
    public List<Activation> activations() {
        return archive.activations(LISTED);
    }

    /**
     * Any release that was ever published, compiled. Waits for the disk and for the compiler: not for an I/O thread.
     *
     * @return empty where it is not kept, is not what was published, or does not compile any more
     */
    public Optional<Release> compiled(String hash) {
        Optional<Release> now = state.active
                .map(Active::release)
                .filter(release -> release.hash().equals(hash));
        if (now.isPresent()) {
            return now;
        }
        return archive.find(hash).map(warm::load).flatMap(loaded -> {
            if (loaded instanceof WarmReleases.Distrusted distrusted) {
                LOG.error(distrusted.why().in(Language.ZH) + " / "
                        + distrusted.why().in(Language.EN));
            }
            return loaded instanceof WarmReleases.Sound sound ? Optional.of(sound.release()) : Optional.empty();
        });
    }
}
