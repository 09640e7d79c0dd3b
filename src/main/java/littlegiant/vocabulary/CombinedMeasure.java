package littlegiant.vocabulary;

import java.util.List;
import java.util.function.Function;

/**
 * Several measures compared with one limit, so that the rule states the threshold once.
 *
 * @param how combines the conditions of the measures
 */
record CombinedMeasure(List<Measure> measures, Function<List<Condition>, Condition> how) implements Measure {

    CombinedMeasure {
        measures = List.copyOf(measures);
    }

    @Override
    public Condition compared(Comparator comparator, Limit limit) {
        return how.apply(
                measures.stream().map(m -> m.compared(comparator, limit)).toList());
    }

    @Override
    public Condition withoutThreshold() {
        return how.apply(measures.stream().map(Measure::withoutThreshold).toList());
    }
}
