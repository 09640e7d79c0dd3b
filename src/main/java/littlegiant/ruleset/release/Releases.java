package littlegiant.ruleset.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.warning.Baseline;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

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

    private final WorkingCopyEditors editors = new WorkingCopyEditors();
    private final ReleaseArchive archive;
    private final CompiledReleaseCache compiled;
    private final ActiveReleaseHolder holder;
    private final Publisher publisher;
    private final Activator activator;

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
            BiFunction<RuleFiles, Optional<Baseline>, CheckResult> checker) {
        this.folder = config.rules();
        this.archive = archive;
        this.twoPersons = twoPersons;
        this.compiled = new CompiledReleaseCache(archive, mostWarm);
        this.holder = new ActiveReleaseHolder(compiled);
        this.publisher = new Publisher(twoPersons, publishing, checker, archive, compiled, holder);
        this.activator = new Activator(twoPersons, publishing, archive, compiled, holder);
    }

    /** The active release; empty until the first good load. One read of one reference. */
    public Optional<ActivatedRelease> active() {
        return holder.active();
    }

    /** Where reloading stands. */
    public ReloadState state() {
        return holder.state();
    }

    /** Whether a release waits until somebody else than its author activates it. */
    public boolean twoPersons() {
        return twoPersons;
    }

    /** Checks the working copy and activates nothing. */
    public CheckResult check() {
        return publisher.check(working());
    }

    /** The files of the working copy as they are now. */
    public RuleFiles working() {
        return RuleFiles.read(folder);
    }

    /** Publishes the working copy in nobody's name. */
    public PublishAttempt publish(String note, @Nullable String override) {
        return publish(new Publication(note, override, null, null));
    }

    /**
     * Publishes the working copy: checks it, keeps it, and activates it, where nothing speaks against it and nobody else
     * has to. A working copy that is the active release already stays what it is, under the number that it has.
     */
    public PublishAttempt publish(Publication wish) {
        attempting.lock();
        Set<String> edited = editors.take();
        boolean fresh = false;
        try {
            long before = holder.lastActivation();
            PublishAttempt attempt = publisher.publish(check(), withEditors(wish, edited), before);
            fresh = attempt.fresh();
            return attempt;
        } finally {
            if (!fresh) {
                editors.putBack(edited);
            }
            attempting.unlock();
        }
    }

    /**
     * Notes who edits the working copy: whoever activates what comes of it must be somebody else, where two persons are
     * asked for. Called before an edit is written and after it, so that it is noted whatever is published meanwhile.
     *
     * @param name of whoever signed in; null where nobody did
     */
    public void editedBy(@Nullable String name) {
        if (name != null) {
            editors.add(name);
        }
    }

    /** The names of those who edited the working copy through this service since it was last published, in that order. */
    public List<String> editors() {
        return editors.names();
    }

    private Publication withEditors(Publication wish, Set<String> edited) {
        return twoPersons ? WorkingCopyEditors.authoredBy(wish, edited) : wish;
    }

    /**
     * Publishes the working copy if somebody has edited it since it was last published. A file that was only touched, or
     * from whose release somebody went back to an older one, is no edit: that one goes on deciding.
     */
    public void publishEdit() {
        attempting.lock();
        Set<String> edited = editors.take();
        boolean fresh = false;
        try {
            if (archive.shared()) {
                // Where several look at one folder, the first to find the edit has published it for all.
                follow();
            }
            RuleFiles working = working();
            if (isGoneBackFrom(working)) {
                return;
            }
            long before = holder.lastActivation();
            CheckResult check = publisher.check(working);
            publishing.lock();
            try {
                // Somebody may have gone back from it while it was checked.
                if (!isGoneBackFrom(working)) {
                    Publication wish = withEditors(new Publication("saved edit", null, BY_WATCH, null), edited);
                    fresh = publisher.publish(check, wish, before).fresh();
                }
            } finally {
                publishing.unlock();
            }
        } finally {
            if (!fresh) {
                editors.putBack(edited);
            }
            attempting.unlock();
        }
    }

    /** Whether these files are the latest release, and another one decides. */
    private boolean isGoneBackFrom(RuleFiles working) {
        String hash = working.hash();
        boolean known = working.unreadable().isEmpty() && isLatest(hash);
        boolean decides = holder.active()
                .filter(active -> active.published().hash().equals(hash))
                .isPresent();
        return known && !decides;
    }

    private boolean isLatest(String hash) {
        return archive.history(1).stream().anyMatch(one -> one.hash().equals(hash));
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
            Optional<ReleaseActivation> last = archive.activation();
            Optional<PublishedRelease> kept = last.map(one -> archive.find(one.number())
                    .orElseThrow(() -> new IllegalStateException("release " + one.number() + " is not kept")));
            Optional<Text> doubt = last.flatMap(ActivationTrust::of);
            if (doubt.isPresent()) {
                holder.refuse(last.get(), doubt.get());
                return;
            }
            if (kept.isPresent() && isSame(kept.get(), working) && trusted(kept.get())) {
                CheckResult check = publisher.check(working);
                check.release()
                        .ifPresent(release -> activator.restore(new ActivatedRelease(kept.get(), release, last.get())));
                publisher.publish(
                        check,
                        new Publication(kept.get().note(), kept.get().override(), BY_START, null),
                        holder.lastActivation());
                return;
            }
            kept.ifPresent(published -> activator.restore(published, last.get()));
            if (holder.state().distrusted().isPresent()
                    || (archive.shared() && holder.active().isPresent())) {
                return;
            }
            if (!isLatest(working.hash()) || holder.active().isEmpty()) {
                publisher.publish(
                        publisher.checkAlone(working),
                        new Publication("start", null, BY_START, null),
                        holder.lastActivation());
            }
        } finally {
            publishing.unlock();
            attempting.unlock();
        }
    }

    private static boolean isSame(PublishedRelease kept, RuleFiles working) {
        return kept.hash().equals(working.hash()) && working.unreadable().isEmpty();
    }

    private boolean trusted(PublishedRelease kept) {
        return compiled.doubt(kept).isEmpty();
    }

    /**
     * Makes a kept release the one that decides: forward or back. The working copy stays as it is, and is not published
     * before somebody edits it.
     *
     * @param by who does it, null where nobody says so
     */
    public ActivationResult activate(String hash, @Nullable String by, String reason) {
        return activator.activate(hash, by, reason);
    }

    /** Whether two persons are asked for, and this would be the same one twice; a caller without a name counts as the same. */
    public boolean isOwnChange(PublishedRelease release, @Nullable String by) {
        return activator.isOwnChange(release, by);
    }

    /**
     * Makes a kept release the one that decides, as its schedule says.
     *
     * @param record keeps that it does; empty where somebody else has done it, or cancelled it
     */
    public ActivationResult activateScheduled(int number, Supplier<Optional<ReleaseActivation>> record) {
        return activator.activateScheduled(number, record);
    }

    /**
     * Looks which release the archive says decides, and lets it decide here: where several services share the archive,
     * another one may have activated it. Waits for the archive and, for a release not at hand, for the compiler.
     *
     * @return whether another release decides now than before
     */
    public boolean follow() {
        return activator.follow();
    }

    /** Tells the listener of every attempt to publish from now on, when it is over and before another begins. */
    public void onAttempt(Consumer<PublishAttempt> listener) {
        publisher.onAttempt(listener);
    }

    /** Tells the listener of every release that decides from now on, once it does. */
    public void onActivation(Consumer<ActivatedRelease> listener) {
        holder.onActivation(listener);
    }

    /** The releases that were published, the latest first; the last thousand of them. Waits for the archive. */
    public List<PublishedRelease> history() {
        return archive.history(LISTED);
    }

    /** The release of a hash, however old. Waits for the archive. */
    public Optional<PublishedRelease> find(String hash) {
        return archive.find(hash);
    }

    /** The release of a number, however old. Waits for the archive. */
    public Optional<PublishedRelease> find(int number) {
        return archive.find(number);
    }

    /** The files of a release as the archive keeps them, whether or not they are what was published. */
    public Optional<RuleFiles> files(PublishedRelease release) {
        return archive.files(release.hash());
    }

    /** All that is kept of a release, to be verified and run elsewhere; empty where it is not kept. Waits for the archive. */
    public Optional<ReleaseBundle> bundle(PublishedRelease release) {
        return archive.bundle(release);
    }

    /** Why the record of a release, its files included, is not to be trusted; empty where it is. */
    public Optional<Text> doubt(PublishedRelease release) {
        return compiled.doubt(release);
    }

    /** When and why releases were made to decide, the latest first; the last thousand. Waits for the archive. */
    public List<ReleaseActivation> activations() {
        return archive.activations(LISTED);
    }

    /**
     * Any release that was ever published, compiled. Waits for the disk and for the compiler: not for an I/O thread.
     *
     * @return empty where it is not kept, is not what was published, or does not compile any more
     */
    public Optional<Release> compiled(String hash) {
        Optional<Release> now = holder.active()
                .map(ActivatedRelease::release)
                .filter(release -> release.hash().equals(hash));
        if (now.isPresent()) {
            return now;
        }
        return archive.find(hash).map(compiled::load).flatMap(loaded -> {
            if (loaded instanceof CompiledReleaseCache.Distrusted distrusted) {
                LOG.error(distrusted.why().in(Language.ZH) + " / "
                        + distrusted.why().in(Language.EN));
            }
            return loaded instanceof CompiledReleaseCache.Sound sound ? Optional.of(sound.release()) : Optional.empty();
        });
    }
}
