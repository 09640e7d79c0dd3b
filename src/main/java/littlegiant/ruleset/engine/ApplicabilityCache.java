package littlegiant.ruleset.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import littlegiant.facts.Enterprise;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.RuleDefinition;

/**
 * Remembers what the rules ask of enterprises that are alike in every fact that the rules look at.
 *
 * <p>Where a policy's rules match nothing but the enterprise, what they insert is a function of the facts that their
 * {@code when} consults and of which dated rules hold on the day: a handful of values for the notice's categories and
 * stages. The engine is asked once for each; everything that depends on figures is judged afterwards, every time.
 */
final class ApplicabilityCache {
    /** Free text, such as a town's name, can make any number of values: then it begins anew. */
    private static final int MOST = 1_000;

    private final List<String> pointers;
    private final List<LocalDate> turns;
    private final Map<Key, List<ApplicableRules>> applied = new ConcurrentHashMap<>();

    /**
     * What enterprises are told apart by.
     *
     * @param values the consulted facts, in the order of the pointers
     * @param period how many of the rules' dates have come
     */
    private record Key(List<Object> values, int period) {}

    private ApplicabilityCache(List<String> pointers, List<LocalDate> turns) {
        this.pointers = pointers;
        this.turns = turns;
    }

    /** A memory for the rules of these files; empty where they match more than the enterprise's own facts. */
    static Optional<ApplicabilityCache> of(List<DecisionFile> files) {
        Set<String> consulted = new TreeSet<>();
        Set<LocalDate> dates = new TreeSet<>();
        for (DecisionFile file : files) {
            for (RuleDefinition rule : file.rules()) {
                if (!rule.matched().equals(Set.of(Enterprise.class))
                        || !rule.consulted().stream().allMatch(ConsultedFacts::isFact)) {
                    return Optional.empty();
                }
                consulted.addAll(rule.consulted());
                rule.effective().ifPresent(dates::add);
                rule.expires().ifPresent(dates::add);
            }
        }
        return Optional.of(new ApplicabilityCache(List.copyOf(consulted), List.copyOf(dates)));
    }

    /** What the rules ask of the enterprise on the day, by file; the engine is asked where that is not known yet. */
    List<ApplicableRules> applied(Enterprise enterprise, LocalDate asOf, Supplier<List<ApplicableRules>> engine) {
        Key key = key(enterprise, asOf);
        List<ApplicableRules> known = applied.get(key);
        if (known != null) {
            return known;
        }
        List<ApplicableRules> fresh = engine.get();
        if (applied.size() >= MOST) {
            applied.clear();
        }
        applied.put(key, fresh);
        return fresh;
    }

    private Key key(Enterprise enterprise, LocalDate asOf) {
        List<Object> values = new ArrayList<>(pointers.size());
        for (String pointer : pointers) {
            values.add(ConsultedFacts.value(pointer, enterprise));
        }
        int period = 0;
        while (period < turns.size() && !asOf.isBefore(turns.get(period))) {
            period++;
        }
        return new Key(values, period);
    }
}
