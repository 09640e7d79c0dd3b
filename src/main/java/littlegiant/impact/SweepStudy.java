package littlegiant.impact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import littlegiant.job.JobDocument;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.Outcome;
import littlegiant.ruleset.language.RuleDefinition;
import littlegiant.ruleset.release.ThresholdSweep;
import littlegiant.vocabulary.Status;
import littlegiant.vocabulary.Threshold;
import org.jspecify.annotations.Nullable;

/** Counts, for each value of a threshold, the enterprises of a population that would meet its criterion and qualify. */
final class SweepStudy implements PopulationStudy {
    private final SweepParameters asked;
    private final DecisionFile decision;
    private final RuleDefinition rule;
    private final Threshold present;
    private final SweepTally tally;
    private @Nullable ThresholdSweep sweep;

    /**
     * The parameters of a sweep.
     *
     * @param threshold its number among the criterion's thresholds, from 1
     * @param release the hash of the rules
     * @param workingCopy whether they are the working copy as of the sweep's beginning
     */
    record SweepParameters(
            String policy, String criterion, int threshold, LocalDate asOf, String release, boolean workingCopy) {}

    /**
     * The results at one value.
     *
     * @param statuses the number of enterprises by status of the criterion
     * @param notApplicable the number of enterprises to which the criterion does not apply
     * @param outcomes the number of enterprises by outcome of the decision
     */
    record SweepStudyPoint(
            Threshold value, Map<Status, Long> statuses, long notApplicable, Map<Outcome, Long> outcomes) {}

    SweepStudy(SweepParameters asked, ThresholdSweep sweep) {
        this.asked = asked;
        this.sweep = sweep;
        this.decision = sweep.decision();
        this.rule = sweep.rule();
        this.present = sweep.present();
        this.tally = new SweepTally(sweep.values());
    }

    @Override
    public boolean take(PopulationMember member) {
        if (member.policy() != null && !member.policy().equals(asked.policy())) {
            return false;
        }
        // Members are processed only before the end.
        List<ThresholdSweep.Point> points = Objects.requireNonNull(sweep).points(member.facts(), member.asOf());
        count(points);
        return true;
    }

    private synchronized void count(List<ThresholdSweep.Point> points) {
        tally.count(points);
    }

    @Override
    public synchronized byte[] document(StudyProgress progress) {
        return JobDocument.write(new SweepReport(
                progress,
                asked,
                decision.decision(),
                rule.clause(),
                rule.name(),
                present,
                tally.compared(),
                tally.points()));
    }

    @Override
    public void end() {
        // Allows the rules to be garbage collected, since an ended study is kept longer.
        sweep = null;
    }
}
