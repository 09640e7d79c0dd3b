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

/** Checks rule files and publishes what nothing speaks against: keeps it, and activates it where nobody else has to. */
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
     * Publishes to an archive.
     *
     * @param twoPersons whether a release waits until somebody else than its author activates it
     * @param publishing held while what decides is changed
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

    /** Checks files and tells what they change against the release that decides. */
    CheckResult check(RuleFiles files) {
        return checker.apply(files, holder.active().map(Publisher::baseline));
    }

    /** Checks files that take the place of none. */
    CheckResult checkAlone(RuleFiles files) {
        return checker.apply(files, Optional.empty());
    }

    private static Baseline baseline(ActivatedRelease active) {
        return new Baseline(
                active.release(), LocalDate.ofInstant(active.published().at(), ZoneId.systemDefault()));
    }

    /**
     * Publishes files that were checked. The files of the active release stay published under the number that they have.
     *
     * @param before the last activation when the check began: where another has been since, whoever activated it has seen
     *     to what decides, so that what is published waits
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
        holder.attempted(attempt, accepted);
        log(attempt, failed.size());
        listeners.forEach(listener -> listener.accept(attempt));
        return new PublishAttempt(check, published, now, fresh);
    }

    /** The release of these files: the one that decides, or the latest where that one waits for a second person. */
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

    /** Nothing decides that is not kept: what was decided under it could not be decided again. */
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
                next(wish, before));
        compiled.keep(release);
        kept.activation()
                .ifPresent(activation -> holder.swap(new ActivatedRelease(kept.published(), release, activation), now));
        return kept.published();
    }

    /** With two persons, only the very first release decides at once: there is none before it that could go on. */
    private ReleaseArchive.Next next(Publication wish, long before) {
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

    /** What is kept of a check: a refused release must not be held in memory by the state that tells of it. */
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
                        // Of its cases an attempt keeps those that failed, and each says why.
                        c.file(),
                        c.line(),
                        c.name(),
                        Objects.requireNonNull(c.message()).in(Language.ZH)));
    }

    /** Tells the listener of every attempt to publish from now on, when it is over and before another begins. */
    void onAttempt(Consumer<PublishAttempt> listener) {
        listeners.add(listener);
    }
}
