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
 * Publishes and activates releases, and holds the active one. A set of files is checked and compiled aside, then one
 * reference is swapped. Callers that read the reference before continue with the release they have.
 */
@ApplicationScoped
public class Releases {
    private static final Logger LOG = Logger.getLogger(Releases.class);
    private static final int LISTED = 1_000;
    private static final int DEFAULT_WARM = 8;

    /** The author of a release that was published because a saved edit was detected; no user name has parentheses. */
    public static final String BY_WATCH = "(watch)";

    /** The author of a release that was published when the service started. */
    public static final String BY_START = "(start)";

    /** The note of the release that a service publishes at its first start. */
    public static final String START_NOTE = "start";

    /** The note of a release that was published because a saved edit was detected. */
    public static final String EDIT_NOTE = "saved edit";

    private final Path folder;
    private final boolean twoPersons;
    /** Held during an attempt to publish. Checking takes seconds, so activations do not wait for this lock. */
    private final ReentrantLock attempting = new ReentrantLock();

    /** Held while the active release is replaced; taken after {@code attempting} if both are held. */
    private final ReentrantLock publishing = new ReentrantLock();

    private final WorkingCopyEditors editors = new WorkingCopyEditors();
    private final ReleaseArchive archive;
    private final CompiledReleaseCache compiled;
    private final ActiveReleaseHolder holder;
    private final Publisher publisher;
    private final Activator activator;

    /** Creates the releases of the configured folder, with an archive that stores them. */
    @Inject
    public Releases(RulesetConfig config, ReleaseArchive archive, PublishingConfig publishing) {
        this(config, archive, publishing.twoPersons(), publishing.release().warm());
    }

    /** Creates the releases of the configured folder, each activated once it is published. */
    public Releases(RulesetConfig config, ReleaseArchive archive) {
        this(config, archive, false, DEFAULT_WARM);
    }

    Releases(RulesetConfig config, ReleaseArchive archive, boolean twoPersons, int mostWarm) {
        this(config, archive, twoPersons, mostWarm, RuleChecker::check);
    }

    /** Creates releases that the given checker checks. */
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

    /** The active release; empty until the first good load. Reads one volatile reference. */
    public Optional<ActivatedRelease> active() {
        return holder.active();
    }

    /** The state of reloading. */
    public ReloadState state() {
        return holder.state();
    }

    /** Whether a release waits until a user other than its author activates it. */
    public boolean twoPersons() {
        return twoPersons;
    }

    /** Checks the working copy without publishing it. */
    public CheckResult check() {
        return publisher.check(working());
    }

    /** Reads the current files of the working copy. */
    public RuleFiles working() {
        return RuleFiles.read(folder);
    }

    /** Publishes the working copy without an author. */
    public PublishAttempt publish(String note, @Nullable String override) {
        return publish(new Publication(note, override, null, null));
    }

    /**
     * Publishes the working copy: checks it, stores it, and activates it, if there are no errors and no second person
     * is required. A working copy equal to the active release keeps that release and its number.
     */
    public PublishAttempt publish(Publication wish) {
        attempting.lock();
        Set<String> edited = editors.removeAll();
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
     * Records a user who edits the working copy: with two persons required, another user must activate the resulting
     * release. Call before and after writing an edit, so that it is recorded whatever is published in between.
     *
     * @param name the signed-in user; null if nobody is signed in
     */
    public void editedBy(@Nullable String name) {
        if (name != null) {
            editors.add(name);
        }
    }

    /** The users who edited the working copy through this service since it was last published, in that order. */
    public List<String> editors() {
        return editors.names();
    }

    private Publication withEditors(Publication wish, Set<String> edited) {
        return twoPersons ? WorkingCopyEditors.authoredBy(wish, edited) : wish;
    }

    /**
     * Publishes the working copy if it was edited since it was last published. Files that were only touched, or whose
     * release was replaced by an older one, do not count as edited.
     */
    public void publishEdit() {
        attempting.lock();
        Set<String> edited = editors.removeAll();
        boolean fresh = false;
        try {
            if (archive.shared()) {
                // If several instances watch one folder, the first that detects the edit publishes it for all.
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
                // The release may have been replaced by an older one during the check.
                if (!isGoneBackFrom(working)) {
                    Publication wish = withEditors(new Publication(EDIT_NOTE, null, BY_WATCH, null), edited);
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

    /** Whether these files are the latest release, and another release is active. */
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
     * Starts: activates the release that was active when the service stopped, and then publishes the working copy if it
     * was edited since its last publication. A working copy that is refused, or whose release was replaced by an older
     * one, leaves the active release serving, and nothing is published twice. With a shared archive, the archive's
     * active release is used, and this service's own folder is not published by itself. If the activation record is not
     * trusted, no release is active until a person activates one.
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
                        new Publication(START_NOTE, null, BY_START, null),
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
        return compiled.distrustReason(kept).isEmpty();
    }

    /**
     * Activates a stored release, newer or older than the active one. The working copy does not change, and is not
     * published before it is edited.
     *
     * @param by the user, null if not known
     */
    public ActivationResult activate(String hash, @Nullable String by, String reason) {
        return activator.activate(hash, by, reason);
    }

    /**
     * Whether two persons are required and the user is an author of the release; a caller without a name counts as one.
     */
    public boolean isOwnChange(PublishedRelease release, @Nullable String by) {
        return activator.isOwnChange(release, by);
    }

    /**
     * Activates a stored release by its schedule.
     *
     * @param record stores the activation; returns empty if another instance has done so, or the schedule was cancelled
     */
    public ActivationResult activateScheduled(int number, Supplier<Optional<ReleaseActivation>> record) {
        return activator.activateScheduled(number, record);
    }

    /**
     * Activates the archive's current release if another instance has changed it. Blocks on the archive and, for a
     * release that is not cached, on the compiler.
     *
     * @return whether the active release changed
     */
    public boolean follow() {
        return activator.follow();
    }

    /** Registers a listener that receives every attempt to publish, after it ends and before the next begins. */
    public void onAttempt(Consumer<PublishAttempt> listener) {
        publisher.onAttempt(listener);
    }

    /** Registers a listener that receives every release after its activation. */
    public void onActivation(Consumer<ActivatedRelease> listener) {
        holder.onActivation(listener);
    }

    /** The last thousand published releases, latest first. Blocks on the archive. */
    public List<PublishedRelease> history() {
        return archive.history(LISTED);
    }

    /** The release with the hash. Blocks on the archive. */
    public Optional<PublishedRelease> find(String hash) {
        return archive.find(hash);
    }

    /** The release with the number. Blocks on the archive. */
    public Optional<PublishedRelease> find(int number) {
        return archive.find(number);
    }

    /** The files of a release as the archive stores them, not verified. */
    public Optional<RuleFiles> files(PublishedRelease release) {
        return archive.files(release.hash());
    }

    /**
     * The complete stored release, to be verified and run elsewhere; empty if it is not stored. Blocks on the archive.
     */
    public Optional<ReleaseBundle> bundle(PublishedRelease release) {
        return archive.bundle(release);
    }

    /** Why the record of a release, including its files, is not trusted; empty if it is. */
    public Optional<Text> distrustReason(PublishedRelease release) {
        return compiled.distrustReason(release);
    }

    /** The latest activation, which every instance on the archive is to follow; empty before the first. Blocks on it. */
    public Optional<ReleaseActivation> lastActivation() {
        return archive.activation();
    }

    /** The last thousand activations, latest first. Blocks on the archive. */
    public List<ReleaseActivation> activations() {
        return archive.activations(LISTED);
    }

    /**
     * Any published release, compiled. Blocks on the database and the compiler, so do not call it on an I/O thread.
     *
     * @return empty if it is not stored, was changed, or no longer compiles
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
