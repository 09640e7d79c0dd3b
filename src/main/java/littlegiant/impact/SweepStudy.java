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

/** Counts, for each value of a threshold, how many enterprises of a population would meet its criterion and qualify. */
final class SweepStudy implements PopulationStudy {
    private final SweepParameters asked;
    private final DecisionFile decision;
    private final RuleDefinition rule;
    private final Threshold present;
    private final List<Count> counts = new ArrayList<>();
    private @Nullable ThresholdSweep sweep;
    private long compared;

    /**
     * What was asked.
     *
     * @param threshold its place among the criterion's, from 1
     * @param release the hash of the rules whose threshold it is
     * @param workingCopy whether they are the working copy as it was when the study began
     */
    record SweepParameters(
            String policy, String criterion, int threshold, LocalDate asOf, String release, boolean workingCopy) {}

    /** What is counted at one value. */
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
     * What was found at one value.
     *
     * @param statuses how many have which status in the criterion
     * @param notApplicable how many the criterion does not concern
     * @param outcomes how the decision comes out for how many
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
        // Nothing is taken once the study has ended.
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
        // A study is remembered for longer than its rules are needed.
        sweep = null;
    }
}
