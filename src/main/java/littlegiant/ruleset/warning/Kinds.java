package littlegiant.ruleset.warning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The kinds of enterprise that rules tell apart: each value of a constant or yes-or-no that they ask for, and where
 * they ask for several, each combination that goes beyond what the values say alone.
 */
final class Kinds {
    private static final int MOST = 200;

    private Kinds() {}

    /** The kinds, single values before combinations; a field that is not given is no kind. */
    static List<Map<String, Domain>> toldApart(List<Reach> reaches) {
        Map<String, Domain.Some> fields = new LinkedHashMap<>();
        for (Reach reach : reaches) {
            for (Reach.Term term : reach.terms()) {
                term.fields().forEach((name, domain) -> {
                    if (domain instanceof Domain.Some some && !some.of().equals(Domain.GIVEN_OR_NOT)) {
                        fields.put(name, some);
                    }
                });
            }
        }
        List<Map<String, Domain>> kinds = new ArrayList<>();
        fields.forEach((name, some) -> values(some).forEach(value -> kinds.add(Map.of(name, value))));
        List<Map<String, Domain>> combinations = List.of(Map.of());
        for (Map.Entry<String, Domain.Some> field : fields.entrySet()) {
            combinations = times(combinations, field.getKey(), values(field.getValue()));
            if (combinations.size() > MOST) {
                return kinds;
            }
        }
        if (fields.size() > 1) {
            kinds.addAll(beyond(kinds, combinations, reaches));
        }
        return kinds;
    }

    /** The combinations none of whose values is left out already. */
    private static List<Map<String, Domain>> beyond(
            List<Map<String, Domain>> kinds, List<Map<String, Domain>> combinations, List<Reach> reaches) {
        List<Map<String, Domain>> leftOut = kinds.stream()
                .filter(kind -> reaches.stream().noneMatch(reach -> reach.mayReach(kind)))
                .toList();
        return combinations.stream()
                .filter(combination -> leftOut.stream()
                        .noneMatch(kind -> combination.entrySet().containsAll(kind.entrySet())))
                .toList();
    }

    private static List<Domain> values(Domain.Some some) {
        return some.of().stream()
                .filter(value -> !value.equals(Domain.NULL))
                .map(value -> (Domain) new Domain.Some(some.of(), Set.of(value)))
                .toList();
    }

    private static List<Map<String, Domain>> times(
            List<Map<String, Domain>> combinations, String name, List<Domain> values) {
        List<Map<String, Domain>> product = new ArrayList<>();
        for (Map<String, Domain> combination : combinations) {
            for (Domain value : values) {
                Map<String, Domain> more = new LinkedHashMap<>(combination);
                more.put(name, value);
                product.add(more);
            }
        }
        return product;
    }
}
