package littlegiant.impact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import littlegiant.ruleset.language.Outcome;
import org.jspecify.annotations.Nullable;

/** Counts changes by a property of enterprises, such as the town. Values beyond a limit are counted as others. */
final class Breakdown {
    private final int most;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private @Nullable Group others;

    Breakdown(int most) {
        this.most = most;
    }

    /** The counts of enterprises with one value. */
    private static final class Group {
        private long compared;
        private long changed;
        private final Map<DecisionKey, Map<OutcomeTransition<Outcome>, Long>> moves = new HashMap<>();
    }

    /** A decision of a policy, stored as one string, since it is a key of a JSON object. */
    record DecisionKey(String policy, String decision) {

        @JsonCreator
        static DecisionKey parse(String written) {
            String[] parts = written.split("\t", -1);
            return new DecisionKey(parts[0], parts[1]);
        }

        /** Both separated by a tab, which file names do not contain. */
        @JsonValue
        String written() {
            return policy + '\t' + decision;
        }
    }

    /**
     * The counts of a group.
     *
     * @param value the common value; empty if it was not submitted, null for all others
     * @param moves the changes of its decisions, without unchanged ones
     */
    record BreakdownCount(
            @Nullable String value,
            long compared,
            long changed,
            Map<DecisionKey, List<OutcomeTransition.CountedTransition<Outcome>>> moves) {}

    /** Counts an enterprise. */
    void add(String value, DecisionComparison compared) {
        Group group = group(value);
        group.compared++;
        if (compared.changed()) {
            group.changed++;
            compared.outcomes().forEach((decision, move) -> {
                if (!move.isNone()) {
                    group.moves
                            .computeIfAbsent(new DecisionKey(compared.policy(), decision), place -> new HashMap<>())
                            .merge(move, 1L, Long::sum);
                }
            });
        }
    }

    /** Adds the counts of a group of another part of the population. */
    void join(BreakdownCount part) {
        Group group = part.value() == null ? others() : group(part.value());
        group.compared += part.compared();
        group.changed += part.changed();
        part.moves()
                .forEach((place, moves) ->
                        ImpactTally.join(group.moves.computeIfAbsent(place, one -> new HashMap<>()), moves));
    }

    private Group group(String value) {
        Group known = groups.get(value);
        if (known != null) {
            return known;
        }
        if (groups.size() < most) {
            known = new Group();
            groups.put(value, known);
            return known;
        }
        return others();
    }

    private Group others() {
        others = others == null ? new Group() : others;
        return others;
    }

    /** All groups, those with the most changes first. */
    List<BreakdownCount> counted() {
        List<BreakdownCount> counted = new ArrayList<>();
        groups.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, Group> each) -> -each.getValue().changed)
                        .thenComparing(Map.Entry::getKey))
                .forEach(each -> counted.add(counted(each.getKey(), each.getValue())));
        if (others != null) {
            counted.add(counted(null, others));
        }
        return counted;
    }

    private static BreakdownCount counted(@Nullable String value, Group group) {
        Map<DecisionKey, List<OutcomeTransition.CountedTransition<Outcome>>> moves = new LinkedHashMap<>();
        group.moves.forEach((place, counts) -> moves.put(place, OutcomeTransition.sorted(counts)));
        return new BreakdownCount(value, group.compared, group.changed, moves);
    }
}
