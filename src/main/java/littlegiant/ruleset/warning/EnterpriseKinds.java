package littlegiant.ruleset.warning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The kinds of enterprises that rules distinguish: each value of an enum or boolean field that they name, and each
 * combination of such values that excludes something no single value excludes.
 */
final class EnterpriseKinds {
    private static final int MOST = 200;

    private EnterpriseKinds() {}

    /** The kinds, single values before combinations; a field that is not submitted is not a kind. */
    static List<Map<String, ValueDomain>> of(List<Reachability> reaches) {
        Map<String, ValueDomain.Some> fields = new LinkedHashMap<>();
        for (Reachability reach : reaches) {
            for (Reachability.ReachabilityTerm term : reach.terms()) {
                term.fields().forEach((name, domain) -> {
                    if (domain instanceof ValueDomain.Some some && !some.of().equals(ValueDomain.GIVEN_OR_NOT)) {
                        fields.put(name, some);
                    }
                });
            }
        }
        List<Map<String, ValueDomain>> kinds = new ArrayList<>();
        fields.forEach((name, some) -> values(some).forEach(value -> kinds.add(Map.of(name, value))));
        List<Map<String, ValueDomain>> combinations = List.of(Map.of());
        for (Map.Entry<String, ValueDomain.Some> field : fields.entrySet()) {
            combinations = combine(combinations, field.getKey(), values(field.getValue()));
            if (combinations.size() > MOST) {
                return kinds;
            }
        }
        if (fields.size() > 1) {
            kinds.addAll(combinations(kinds, combinations, reaches));
        }
        return kinds;
    }

    /** The combinations none of whose values is excluded by itself. */
    private static List<Map<String, ValueDomain>> combinations(
            List<Map<String, ValueDomain>> kinds,
            List<Map<String, ValueDomain>> combinations,
            List<Reachability> reaches) {
        List<Map<String, ValueDomain>> leftOut = kinds.stream()
                .filter(kind -> reaches.stream().noneMatch(reach -> reach.mayReach(kind)))
                .toList();
        return combinations.stream()
                .filter(combination -> leftOut.stream()
                        .noneMatch(kind -> combination.entrySet().containsAll(kind.entrySet())))
                .toList();
    }

    private static List<ValueDomain> values(ValueDomain.Some some) {
        return some.of().stream()
                .filter(value -> !value.equals(ValueDomain.NULL))
                .map(value -> (ValueDomain) new ValueDomain.Some(some.of(), Set.of(value)))
                .toList();
    }

    private static List<Map<String, ValueDomain>> combine(
            List<Map<String, ValueDomain>> combinations, String name, List<ValueDomain> values) {
        List<Map<String, ValueDomain>> product = new ArrayList<>();
        for (Map<String, ValueDomain> combination : combinations) {
            for (ValueDomain value : values) {
                Map<String, ValueDomain> more = new LinkedHashMap<>(combination);
                more.put(name, value);
                product.add(more);
            }
        }
        return product;
    }
}
