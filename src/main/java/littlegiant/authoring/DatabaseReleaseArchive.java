package littlegiant.authoring;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import littlegiant.records.ActivationRecord;
import littlegiant.records.ReleaseRecord;
import littlegiant.records.ReleaseRepository;
import littlegiant.records.ScheduleRecord;
import littlegiant.records.ScheduleRepository;
import littlegiant.ruleset.cases.CaseResult;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.release.PublishedRelease;
import littlegiant.ruleset.release.ReleaseActivation;
import littlegiant.ruleset.release.ReleaseArchive;
import littlegiant.ruleset.release.ReleaseBundle;
import littlegiant.ruleset.release.SignedRelease;
import org.jspecify.annotations.Nullable;

/**
 * Stores signed releases through the records package, so that the ruleset packages do not depend on the database, nor
 * the records on rules.
 */
@Singleton
class DatabaseReleaseArchive implements ReleaseArchive {
    private final ReleaseRepository kept;
    private final ScheduleRepository schedules;
    private final ReleaseSeal seal;

    DatabaseReleaseArchive(ReleaseRepository kept, ScheduleRepository schedules, ReleaseSeal seal) {
        this.kept = kept;
        this.schedules = schedules;
        this.seal = seal;
    }

    @Override
    public Kept keep(PublishedRelease release, RuleFiles files, List<CaseResult> cases, Next next) {
        ReleaseRepository.Published published = kept.publish(
                new ReleaseRecord(
                        0,
                        release.hash(),
                        release.policies(),
                        release.note(),
                        release.override(),
                        release.cases(),
                        release.failedCases(),
                        release.at(),
                        release.author(),
                        release.parent(),
                        null,
                        null),
                files.files(),
                CaseDocument.write(cases),
                seal,
                next(next));
        return new Kept(published(published.release()), published.activation().map(this::activation));
    }

    private static ReleaseRepository.NextStep next(Next next) {
        if (next instanceof DecidesLater later) {
            return new ReleaseRepository.ActivatesLater(later.at());
        }
        return next instanceof Waits ? new ReleaseRepository.AwaitsAgreement() : new ReleaseRepository.ActivatesNow();
    }

    @Override
    public ReleaseActivation activate(PublishedRelease release, @Nullable String by, String reason, Instant at) {
        return activation(kept.activate(found(release.number()), at, by, reason, seal));
    }

    /** Activates a release by its schedule; empty if the schedule has ended before. */
    Optional<ReleaseActivation> activate(ScheduleRecord due, Instant now) {
        return schedules.activate(due, found(due.release()), now, seal).map(this::activation);
    }

    /** Schedules the activation of a release. */
    ScheduleRecord schedule(PublishedRelease release, Instant activateAt, @Nullable String by, String reason) {
        return schedules.add(found(release.number()), activateAt, Instant.now(), by, reason);
    }

    private ReleaseRecord found(int number) {
        return kept.find(number)
                .orElseThrow(() -> new IllegalStateException("release " + number + " is not kept any more"));
    }

    @Override
    public Optional<ReleaseActivation> activation() {
        return activations(1).stream().findFirst();
    }

    @Override
    public List<ReleaseActivation> activations(int limit) {
        return kept.activations(limit).stream().map(this::activation).toList();
    }

    @Override
    public List<PublishedRelease> history(int limit) {
        return kept.history(limit).stream().map(this::published).toList();
    }

    @Override
    public Optional<PublishedRelease> find(String hash) {
        return kept.find(hash).map(this::published);
    }

    @Override
    public Optional<PublishedRelease> find(int number) {
        return kept.find(number).map(this::published);
    }

    @Override
    public Optional<RuleFiles> files(String hash) {
        return kept.files(hash).map(RuleFiles::of);
    }

    /** The results of a release's cases; empty if they are not stored, or were changed after publication. */
    Optional<List<CaseResult>> cases(PublishedRelease release) {
        return kept.find(release.number()).flatMap(kept::cases).flatMap(CaseDocument::read);
    }

    @Override
    public Optional<ReleaseBundle> bundle(PublishedRelease release) {
        ReleaseRecord record = found(release.number());
        return files(record.hash())
                .map(files -> ReleaseBundle.of(
                        ReleaseSeal.statement(record), files, kept.cases(record), parents(record), seal.known()));
    }

    private List<SignedRelease> parents(ReleaseRecord release) {
        List<SignedRelease> parents = new ArrayList<>();
        Optional<ReleaseRecord> parent = parent(release);
        while (parent.isPresent() && parents.size() < ReleaseBundle.MOST_PARENTS) {
            parents.add(ReleaseSeal.statement(parent.get()));
            parent = parent(parent.get());
        }
        return parents;
    }

    private Optional<ReleaseRecord> parent(ReleaseRecord release) {
        return Optional.ofNullable(release.parent()).flatMap(kept::find);
    }

    @Override
    public boolean casesAreKept(PublishedRelease release) {
        return kept.find(release.number())
                .filter(one -> one.casesSha256() == null || kept.cases(one).isPresent())
                .isPresent();
    }

    @Override
    public boolean shared() {
        return kept.shared();
    }

    private ReleaseActivation activation(ActivationRecord activation) {
        return new ReleaseActivation(
                activation.sequence(),
                activation.number(),
                activation.hash(),
                activation.at(),
                activation.by(),
                activation.reason(),
                seal.check(activation));
    }

    private PublishedRelease published(ReleaseRecord release) {
        return new PublishedRelease(
                release.number(),
                release.hash(),
                release.policies(),
                release.note(),
                release.override(),
                release.at(),
                release.author(),
                release.parent(),
                release.cases(),
                release.failedCases(),
                seal.check(release));
    }
}
