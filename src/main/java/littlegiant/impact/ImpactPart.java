package littlegiant.impact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import littlegiant.job.JobDocument;
import littlegiant.ruleset.engine.Release;
import littlegiant.wording.Language;
import littlegiant.wording.RedactedException;
import org.jboss.logging.Logger;

/**
 * Compares two releases over a part of a population, for populations that are processed in parts, on several machines.
 * The results of the parts are joined into the answer that a job of the service gives for the whole. Not safe for
 * concurrent use.
 */
public final class ImpactPart {
    private static final Logger LOG = Logger.getLogger(ImpactPart.class);

    private final ComparedReleases releases;
    private final ImpactTally tally;
    private PartProgress progress = PartProgress.NONE;

    /**
     * The entries of an enterprise in the result lists.
     *
     * @param changed its entry among those for whom a decision changes; empty if none does
     * @param within its entry among those with a decision within reach; empty if it has none
     */
    public record ImpactEntries(Optional<AffectedEnterprise> changed, Optional<AffectedEnterprise> within) {
        private static final ImpactEntries NONE = new ImpactEntries(Optional.empty(), Optional.empty());
    }

    /** The results of a part, in its written form. */
    record ImpactPartDocument(PartProgress progress, ImpactStudy.ImpactCounts found) {}

    /**
     * Begins a part.
     *
     * @param mostTowns the number of towns counted; further ones are counted as others
     */
    public ImpactPart(Release base, Release candidate, int mostTowns) {
        this.releases = new ComparedReleases(base, candidate);
        this.tally = new ImpactTally(mostTowns);
    }

    /** Compares an enterprise and counts it; one that cannot be decided is counted as failed. */
    public ImpactEntries take(PopulationMember member) {
        Optional<DecisionComparison> compared;
        try {
            compared = releases.compare(member);
        } catch (RuntimeException broken) {
            if (progress.failed() == 0) {
                LOG.error("An enterprise could not be decided, the first of its part", RedactedException.of(broken));
            }
            progress = progress.undecided();
            return ImpactEntries.NONE;
        }
        progress = progress.taken(compared.isPresent());
        if (compared.isEmpty()) {
            return ImpactEntries.NONE;
        }
        DecisionComparison both = compared.get();
        tally.count(member.facts(), both);
        return new ImpactEntries(
                both.changed() ? Optional.of(AffectedEnterprise.changed(member, both)) : Optional.empty(),
                both.within().isEmpty() ? Optional.empty() : Optional.of(AffectedEnterprise.within(member, both)));
    }

    /** Counts a line that is no enterprise. */
    public void refuse() {
        progress = progress.refused();
    }

    /** The results of the part so far, for {@link #answer}: JSON in UTF-8. */
    public byte[] document() {
        return JobDocument.write(new ImpactPartDocument(progress, tally.found()));
    }

    /**
     * The answer for the whole population, without its lists.
     *
     * @param policy the policy for all enterprises; empty if each has its own
     * @param asOf the day for enterprises that name none
     * @param parts the documents of all parts, in an order that is always the same
     * @param mostTowns the number of towns counted; further ones are counted as others
     */
    public static ImpactAnswer answer(
            Release base,
            Release candidate,
            Optional<String> policy,
            LocalDate asOf,
            List<byte[]> parts,
            int mostTowns,
            Instant startedAt,
            Instant finishedAt,
            Language language) {
        ImpactTally whole = new ImpactTally(mostTowns);
        PartProgress progress = PartProgress.NONE;
        for (byte[] document : parts) {
            ImpactPartDocument part = JobDocument.read(document, ImpactPartDocument.class);
            whole.join(part.found());
            progress = progress.and(part.progress());
        }
        ImpactReport report = new ImpactReport(
                progress.ofStudy(),
                new ImpactStudy.ImpactParameters(policy, asOf, base.hash(), candidate.hash(), false, 0, 0),
                ComparedOutline.of(base, candidate, policy),
                whole.found());
        return ImpactAnswer.of(progress.ended(startedAt, finishedAt, JobDocument.write(report)), null, null, language);
    }
}
