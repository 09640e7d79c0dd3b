package littlegiant.impact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import littlegiant.job.JobDocument;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.release.ThresholdSweep;
import littlegiant.vocabulary.Threshold;
import littlegiant.wording.Language;
import littlegiant.wording.RedactedException;
import org.jboss.logging.Logger;

/**
 * Sweeps a threshold over a part of a population, for populations that are processed in parts, on several machines. The
 * results of the parts are joined into the answer that a job of the service gives for the whole. Not safe for concurrent
 * use.
 */
public final class SweepPart {
    private static final Logger LOG = Logger.getLogger(SweepPart.class);

    private final RequestedSweep asked;
    private final SweepTally tally;
    private PartProgress progress = PartProgress.NONE;

    /** The results of a part, in its written form. */
    record SweepPartDocument(PartProgress progress, long compared, List<SweepStudy.SweepStudyPoint> points) {}

    /** Begins a part of a sweep. */
    public SweepPart(RequestedSweep asked) {
        this.asked = asked;
        this.tally = new SweepTally(asked.sweep().values());
    }

    /**
     * Decides an enterprise at each value and counts it; one that cannot be decided is counted as failed.
     *
     * @return whether to continue: false if more values are asked for than can be compiled
     */
    public boolean take(PopulationMember member) {
        if (member.policy() != null && !member.policy().equals(asked.policy().id())) {
            progress = progress.taken(false);
            return true;
        }
        try {
            tally.count(asked.sweep().points(member.facts(), member.asOf()));
            progress = progress.taken(true);
        } catch (ThresholdSweep.TooMany tooMany) {
            progress = progress.brokenOff(tooMany.why());
            return false;
        } catch (RuntimeException broken) {
            if (progress.failed() == 0) {
                LOG.error("An enterprise could not be decided, the first of its part", RedactedException.of(broken));
            }
            progress = progress.undecided();
        }
        return true;
    }

    /** Counts a line that is no enterprise. */
    public void refuse() {
        progress = progress.refused();
    }

    /** The results of the part so far, for {@link #answer}: JSON in UTF-8. */
    public byte[] document() {
        return JobDocument.write(new SweepPartDocument(progress, tally.compared(), tally.points()));
    }

    /**
     * The answer for the whole population.
     *
     * @param release the rules of the sweep
     * @param asOf the day for enterprises that name none
     * @param parts the documents of all parts
     */
    public static SweepAnswer answer(
            RequestedSweep asked,
            Release release,
            LocalDate asOf,
            List<byte[]> parts,
            Instant startedAt,
            Instant finishedAt,
            Language language) {
        ThresholdSweep sweep = asked.sweep();
        SweepTally whole = new SweepTally(sweep.values());
        PartProgress progress = PartProgress.NONE;
        for (byte[] document : parts) {
            SweepPartDocument part = JobDocument.read(document, SweepPartDocument.class);
            whole.join(part.compared(), part.points());
            progress = progress.and(part.progress());
        }
        Threshold present = sweep.present();
        SweepReport report = new SweepReport(
                progress.ofStudy(),
                new SweepStudy.SweepParameters(
                        asked.policy().id(), asked.criterion(), asked.threshold(), asOf, release.hash(), false),
                sweep.decision().decision(),
                sweep.rule().clause(),
                sweep.rule().name(),
                present,
                whole.compared(),
                whole.points());
        return SweepAnswer.of(progress.ended(startedAt, finishedAt, JobDocument.write(report)), language);
    }
}
