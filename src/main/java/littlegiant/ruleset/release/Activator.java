package littlegiant.ruleset.release;

import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Activates stored releases: on request, by schedule, after another instance did, and after a restart. */
final class Activator {
    private static final Logger LOG = Logger.getLogger(Activator.class);

    private final boolean twoPersons;
    private final ReentrantLock publishing;
    private final ReleaseArchive archive;
    private final CompiledReleaseCache compiled;
    private final ActiveReleaseHolder holder;

    /**
     * Creates an activator for the releases of an archive.
     *
     * @param twoPersons whether users may not activate their own releases
     * @param publishing the lock held while the active release is replaced
     */
    Activator(
            boolean twoPersons,
            ReentrantLock publishing,
            ReleaseArchive archive,
            CompiledReleaseCache compiled,
            ActiveReleaseHolder holder) {
        this.twoPersons = twoPersons;
        this.publishing = publishing;
        this.archive = archive;
        this.compiled = compiled;
        this.holder = holder;
    }

    /** See {@link Releases#activate}. */
    ActivationResult activate(String hash, @Nullable String by, String reason) {
        Optional<PublishedRelease> found = archive.find(hash);
        if (found.isEmpty()) {
            return new ActivationResult.ReleaseUnknown();
        }
        PublishedRelease release = found.get();
        if (archive.shared()) {
            follow();
        }
        Optional<ActivatedRelease> already = holder.active()
                .filter(active -> active.published().number() == release.number()
                        && active.published().hash().equals(release.hash()));
        if (already.isPresent()) {
            return new ActivationResult.Done(already.get());
        }
        if (isOwnChange(release, by)) {
            return new ActivationResult.FourEyesViolation(release.author());
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return activate(release, () -> Optional.of(archive.activate(release, by, reason, now)));
    }

    /** See {@link Releases#isOwnChange}. */
    boolean isOwnChange(PublishedRelease release, @Nullable String by) {
        return twoPersons
                && (by == null
                        || by.isBlank()
                        || (release.author() != null
                                && WorkingCopyEditors.authors(release.author())
                                        .anyMatch(author -> sameName(author, by))));
    }

    private static boolean sameName(String one, String other) {
        return Normalizer.normalize(one, Normalizer.Form.NFKC)
                .strip()
                .equalsIgnoreCase(
                        Normalizer.normalize(other, Normalizer.Form.NFKC).strip());
    }

    /** See {@link Releases#activateScheduled}. */
    ActivationResult activateScheduled(int number, Supplier<Optional<ReleaseActivation>> record) {
        return archive.find(number)
                .map(release -> activate(release, record))
                .orElseGet(ActivationResult.ReleaseUnknown::new);
    }

    private ActivationResult activate(PublishedRelease release, Supplier<Optional<ReleaseActivation>> record) {
        // Compiled before the lock is taken, and usually cached already.
        CompiledReleaseCache.Loaded loaded = compiled.load(release);
        if (loaded instanceof CompiledReleaseCache.Distrusted distrusted) {
            LOG.error(
                    distrusted.why().in(Language.ZH) + " / " + distrusted.why().in(Language.EN));
            return new ActivationResult.ActivationRefused(distrusted.why());
        }
        if (loaded instanceof CompiledReleaseCache.Outdated outdated) {
            return new ActivationResult.ActivationRefused(outdated.why());
        }
        publishing.lock();
        try {
            Optional<ReleaseActivation> activation = record.get();
            if (activation.isEmpty()) {
                return new ActivationResult.AlreadyHandled();
            }
            ActivatedRelease next =
                    new ActivatedRelease(release, ((CompiledReleaseCache.Sound) loaded).release(), activation.get());
            holder.swap(next, activation.get().at());
            LOG.infof(
                    "Release %d (%s) was activated by %s: %s",
                    release.number(),
                    release.hash(),
                    activation.get().by() == null
                            ? "someone who gave no name"
                            : activation.get().by(),
                    activation.get().reason());
            return new ActivationResult.Done(next);
        } finally {
            publishing.unlock();
        }
    }

    /** See {@link Releases#follow}. */
    boolean follow() {
        publishing.lock();
        try {
            Optional<ReleaseActivation> last = archive.activation();
            if (last.isEmpty() || holder.hasSeen(last.get())) {
                return false;
            }
            Optional<PublishedRelease> published = archive.find(last.get().number());
            return published.isPresent() && adopt(published.get(), last.get());
        } finally {
            publishing.unlock();
        }
    }

    private boolean adopt(PublishedRelease published, ReleaseActivation activation) {
        Optional<Text> doubt = ActivationTrust.of(activation);
        if (doubt.isPresent()) {
            holder.refuse(activation, doubt.get());
            return false;
        }
        long begun = System.nanoTime();
        CompiledReleaseCache.Loaded loaded = compiled.load(published);
        if (loaded instanceof CompiledReleaseCache.Sound sound) {
            holder.swap(new ActivatedRelease(published, sound.release(), activation), activation.at());
            LOG.infof(
                    "Release %d (%s), activated elsewhere, decides here too, made ready in %d ms",
                    published.number(), published.hash(), (System.nanoTime() - begun) / 1_000_000);
            return true;
        }
        holder.refuse(
                activation,
                loaded instanceof CompiledReleaseCache.Distrusted distrusted
                        ? distrusted.why()
                        : ((CompiledReleaseCache.Outdated) loaded).why());
        return false;
    }

    /** Activates again, from the archive, the release that was active before a restart. */
    void restore(PublishedRelease kept, ReleaseActivation activation) {
        CompiledReleaseCache.Loaded loaded = compiled.load(kept);
        if (loaded instanceof CompiledReleaseCache.Sound sound) {
            restore(new ActivatedRelease(kept, sound.release(), activation));
        } else if (loaded instanceof CompiledReleaseCache.Distrusted distrusted) {
            holder.refuse(activation, distrusted.why());
        } else {
            holder.noteOutdated(activation, kept);
        }
    }

    /** Activates again a release that is already compiled. */
    void restore(ActivatedRelease active) {
        holder.swap(active, active.activation().at());
        LOG.infof(
                "Release %d (%s) decides again: %s",
                active.published().number(),
                active.published().hash(),
                active.published().note());
    }
}
