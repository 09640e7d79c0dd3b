package littlegiant.impact;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import littlegiant.ruleset.language.Outcome;
import littlegiant.ruleset.release.ThresholdSweep;
import littlegiant.vocabulary.Status;
import littlegiant.vocabulary.Threshold;

/**
 * Counts the results of a sweep at each value. The counts of parts of a population can be added up: {@link #join}. Not
 * safe for concurrent use.
 */
final class SweepTally {
    private final List<Count> counts = new ArrayList<>();
    private long compared;

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

    /** Creates a tally without counts for the values. */
    SweepTally(List<Threshold> values) {
        values.forEach(value -> counts.add(new Count(value)));
    }

    /** Counts an enterprise by its results, in the order of the values. */
    void count(List<ThresholdSweep.Point> points) {
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

    /** Adds the counts of another part of the population, which was swept over the same values. */
    void join(long comparedInPart, List<SweepStudy.SweepStudyPoint> part) {
        compared += comparedInPart;
        for (int i = 0; i < part.size(); i++) {
            Count count = counts.get(i);
            SweepStudy.SweepStudyPoint point = part.get(i);
            point.outcomes().forEach((outcome, more) -> count.outcomes.merge(outcome, more, Long::sum));
            point.statuses().forEach((status, more) -> count.statuses.merge(status, more, Long::sum));
            count.notApplicable += point.notApplicable();
        }
    }

    /** The number of enterprises counted. */
    long compared() {
        return compared;
    }

    /** The counts so far at each value, in the order of the values. */
    List<SweepStudy.SweepStudyPoint> points() {
        List<SweepStudy.SweepStudyPoint> points = new ArrayList<>(counts.size());
        for (Count count : counts) {
            points.add(new SweepStudy.SweepStudyPoint(
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
}
