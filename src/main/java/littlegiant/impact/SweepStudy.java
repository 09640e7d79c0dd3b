package littlegiant.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    private final List<Count> counts = new ArrayList<>();
    private @Nullable ThresholdSweep sweep;
    private long compared;

    /**
     * The parameters of a sweep.
     *
     * @param threshold its number among the criterion's thresholds, from 1
     * @param release the hash of the rules
     * @param workingCopy whether they are the working copy as of the sweep's beginning
     */
    record SweepParameters(
            String policy, String criterion, int threshold, LocalDate asOf, String release, boolean workingCopy) {}

    /** The counts at one value. */
    private static final class Count {
        private final Threshold value;
        private final Map<Status, Long> statuses = new EnumMap<>(Status.class);
        private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
        private long notApplicable;

        Count(Threshold value) {
            this.value = value;
        }
    }

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
        sweep.values().forEach(value -> counts.add(new Count(value)));
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
        compared++;
        for (int i = 0; i < points.size(); i++) {
            Count count = counts.get(i);
            ThresholdSweep.Point point = points.get(i);
            count.outcomes.merge(point.outcome(), 1L, Long::sum);
            Optional<Status> status = point.status().filter(one -> one != Status.NOT_APPLICABLE);
            if (status.isPresent()) {
                count.statuses.merge(status.get(), 1L, Long::sum);
            } else {
                count.notApplicable++;
            }
        }
    }

    @Override
    public synchronized byte[] document(StudyProgress progress) {
        return JobDocument.write(new SweepReport(
                progress, asked, decision.decision(), rule.clause(), rule.name(), present, compared, points()));
    }

    private List<SweepStudyPoint> points() {
        List<SweepStudyPoint> points = new ArrayList<>(counts.size());
        for (Count count : counts) {
            points.add(new SweepStudyPoint(
                    count.value,
                    copy(count.statuses, Status.class),
                    count.notApplicable,
                    copy(count.outcomes, Outcome.class)));
        }
        return points;
    }

    private static <T extends Enum<T>> Map<T, Long> copy(Map<T, Long> counts, Class<T> type) {
        Map<T, Long> copy = new EnumMap<>(type);
        copy.putAll(counts);
        return copy;
    }

    @Override
    public void end() {
        // Allows the rules to be garbage collected, since an ended study is kept longer.
        sweep = null;
    }
}
