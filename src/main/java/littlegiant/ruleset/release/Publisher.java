package littlegiant.ruleset.release;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import littlegiant.ruleset.cases.CaseResult;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.warning.Baseline;
import littlegiant.wording.Language;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Checks rule files, stores those without errors as a release, and activates it unless a second person must. */
final class Publisher {
    private static final Logger LOG = Logger.getLogger(Publisher.class);
    private static final int MOST_LOGGED = 10;

    private final boolean twoPersons;
    private final ReentrantLock publishing;
    private final BiFunction<RuleFiles, Optional<Baseline>, CheckResult> checker;
    private final ReleaseArchive archive;
    private final CompiledReleaseCache compiled;
    private final ActiveReleaseHolder holder;
    private final List<Consumer<PublishAttempt>> listeners = new CopyOnWriteArrayList<>();

    /**
     * Creates a publisher for an archive.
     *
     * @param twoPersons whether a release waits until a user other than its author activates it
     * @param publishing the lock held while the active release is replaced
     */
    Publisher(
            boolean twoPersons,
            ReentrantLock publishing,
            BiFunction<RuleFiles, Optional<Baseline>, CheckResult> checker,
            ReleaseArchive archive,
            CompiledReleaseCache compiled,
            ActiveReleaseHolder holder) {
        this.twoPersons = twoPersons;
        this.publishing = publishing;
        this.checker = checker;
        this.archive = archive;
        this.compiled = compiled;
        this.holder = holder;
    }

    /** Checks files and compares them with the active release. */
    CheckResult check(RuleFiles files) {
        return checker.apply(files, holder.active().map(Publisher::baseline));
    }

    /** Checks files without comparing them with a release. */
    CheckResult checkAlone(RuleFiles files) {
        return checker.apply(files, Optional.empty());
    }

    private static Baseline baseline(ActivatedRelease active) {
        return new Baseline(
                active.release(), LocalDate.ofInstant(active.published().at(), ZoneId.systemDefault()));
    }

    /**
     * Publishes checked files. The files of the active release stay published under their number.
     *
     * @param before the sequence of the last activation when the check began: if there has been another since, the
     *     release is stored but not activated
     */
    PublishAttempt publish(CheckResult check, Publication wish, long before) {
        publishing.lock();
        try {
            return attempt(check, wish, before);
        } finally {
            publishing.unlock();
        }
    }

    private PublishAttempt attempt(CheckResult check, Publication wish, long before) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        List<CaseResult> failed =
                check.cases().stream().filter(one -> !one.passed()).toList();
        boolean accepted = check.release().isPresent() && (failed.isEmpty() || wish.override() != null);
        Optional<PublishedRelease> published = Optional.empty();
        boolean fresh = false;
        if (accepted) {
            published = alreadyPublished(check.hash(), wish);
            fresh = published.isEmpty();
            if (fresh) {
                published = Optional.of(keep(check, wish, failed.isEmpty() ? null : wish.override(), now, before));
            }
        }
        PublishAttempt attempt = new PublishAttempt(withoutRelease(check), published, now, fresh);
        holder.noteAttempt(attempt, accepted);
        log(attempt, failed.size());
        listeners.forEach(listener -> listener.accept(attempt));
        return new PublishAttempt(check, published, now, fresh);
    }

    /** The existing release of these files: the active one, or the latest one if it waits for a second person. */
    private Optional<PublishedRelease> alreadyPublished(String hash, Publication wish) {
        if (wish.activateAt() != null) {
            return Optional.empty();
        }
        Optional<PublishedRelease> active = holder.active()
                .map(ActivatedRelease::published)
                .filter(one -> one.hash().equals(hash));
        if (active.isPresent() || !twoPersons) {
            return active;
        }
        return archive.history(1).stream()
                .filter(one -> one.hash().equals(hash) && one.seal().trusted())
                .findFirst();
    }

    /**
     * Stores the release before it is activated: decisions under a release that is not stored could not be replayed.
     */
    private PublishedRelease keep(
            CheckResult check, Publication wish, @Nullable String override, Instant now, long before) {
        Release release = check.release().orElseThrow();
        List<String> policies = List.copyOf(release.policies().keySet());
        int failed = (int) check.cases().stream().filter(one -> !one.passed()).count();
        Integer parent = holder.active()
                .map(active -> active.published().number())
                .or(() -> archive.activation().map(ReleaseActivation::number))
                .orElse(null);
        ReleaseArchive.Kept kept = archive.keep(
                new PublishedRelease(
                        0,
                        release.hash(),
                        policies,
                        wish.note(),
                        override,
                        now,
                        wish.author(),
                        parent,
                        check.cases().size(),
                        failed,
                        SignatureStatus.UNSIGNED),
                release.files(),
                check.cases(),
                afterPublishing(wish, before));
        compiled.put(release);
        kept.activation()
                .ifPresent(activation -> holder.swap(new ActivatedRelease(kept.published(), release, activation), now));
        return kept.published();
    }

    /**
     * What follows publication. With two persons required, only the very first release is activated at once, since no
     * other could serve meanwhile.
     */
    private ReleaseArchive.Next afterPublishing(Publication wish, long before) {
        if (wish.activateAt() != null) {
            return new ReleaseArchive.DecidesLater(wish.activateAt());
        }
        if (holder.lastActivation() != before) {
            return new ReleaseArchive.Waits();
        }
        return twoPersons && archive.activation().isPresent()
                ? new ReleaseArchive.Waits()
                : new ReleaseArchive.Decides();
    }

    /**
     * A copy of the result without the compiled release, so that the reload state does not keep a refused release in
     * memory.
     */
    private static CheckResult withoutRelease(CheckResult check) {
        return new CheckResult(
                check.hash(),
                check.diagnostics(),
                check.cases().stream().filter(one -> !one.passed()).toList(),
                Optional.empty());
    }

    private static void log(PublishAttempt attempt, int failed) {
        if (attempt.published().isPresent()) {
            PublishedRelease now = attempt.published().get();
            LOG.infof("Release %d (%s) is published: %s", now.number(), now.hash(), now.note());
            if (now.override() != null) {
                LOG.warnf("%d cases fail; published all the same: %s", failed, now.override());
            }
            return;
        }
        LOG.warnf(
                "The working copy was refused (%d diagnostics, %d failed cases); the release before goes on serving",
                attempt.check().diagnostics().size(), failed);
        attempt.check().diagnostics().stream()
                .limit(MOST_LOGGED)
                .forEach(d -> LOG.warnf(
                        "%s:%d:%d %s",
                        d.file(), d.line(), d.column(), d.message().in(Language.ZH)));
        attempt.check().cases().stream()
                .limit(MOST_LOGGED)
                .forEach(c -> LOG.warnf(
                        "%s:%d %s: %s",
                        // Of the cases, only failed ones are kept, each with its message.
                        c.file(),
                        c.line(),
                        c.name(),
                        Objects.requireNonNull(c.message()).in(Language.ZH)));
    }

    /** Registers a listener that receives every attempt to publish, after it ends and before the next begins. */
    void onAttempt(Consumer<PublishAttempt> listener) {
        listeners.add(listener);
    }
}
