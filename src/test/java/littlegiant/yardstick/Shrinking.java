package littlegiant.yardstick;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import littlegiant.facts.Enterprise;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/** A sample whose simpler forms each lack one of its facts. */
record Shrinking(Sample value) implements Shrinkable<Sample> {

    @Override
    public Stream<Shrinkable<Sample>> shrink() {
        return without(value.enterprise()).stream()
                .map(fewer -> new Shrinking(new Sample((Enterprise) fewer, value.asOf())));
    }

    @Override
    public ShrinkingDistance distance() {
        return ShrinkingDistance.of(size(value.enterprise()));
    }

    /** The record, each time with one fact fewer somewhere below it. */
    private static List<Object> without(Record whole) {
        List<Object> simpler = new ArrayList<>();
        Object[] parts = Records.parts(whole);
        for (int i = 0; i < parts.length; i++) {
            if (Records.isOfPolicies(parts[i])) {
                continue;
            }
            int place = i;
            UnaryOperator<Object> with = part -> {
                Object[] changed = parts.clone();
                changed[place] = part;
                return Records.of(whole.getClass(), changed);
            };
            // Only a year needs its year.
            boolean optional = !"fiscalYear"
                    .equals(whole.getClass().getRecordComponents()[i].getName());
            if (parts[i] != null && optional && !isEmpty(parts[i])) {
                simpler.add(with.apply(null));
            }
            if (parts[i] instanceof Record part) {
                without(part).forEach(fewer -> simpler.add(with.apply(fewer)));
            } else if (parts[i] instanceof List<?> list) {
                withoutInList(list).forEach(fewer -> simpler.add(with.apply(fewer)));
            }
        }
        return simpler;
    }

    private static List<List<Object>> withoutInList(List<?> list) {
        List<List<Object>> simpler = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            List<Object> fewer = new ArrayList<>(list);
            Object element = fewer.remove(i);
            simpler.add(fewer);
            if (element instanceof Record part) {
                for (Object less : without(part)) {
                    List<Object> changed = new ArrayList<>(list);
                    changed.set(i, less);
                    simpler.add(changed);
                }
            }
        }
        return simpler;
    }

    private static boolean isEmpty(Object part) {
        return size(part) == 0;
    }

    private static int size(Object part) {
        if (part instanceof Record whole) {
            int size = 0;
            for (Object inner : Records.parts(whole)) {
                size += size(inner);
            }
            return size;
        }
        if (part instanceof List<?> list) {
            return list.stream().mapToInt(element -> 1 + size(element)).sum();
        }
        return part == null ? 0 : 1;
    }
}
