package littlegiant.vocabulary;

import java.util.List;
import java.util.function.Function;

/**
 * Several measures that are held against one limit together, so that a threshold stands once although any of them may
 * reach it.
 *
 * @param how makes one condition of theirs
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
