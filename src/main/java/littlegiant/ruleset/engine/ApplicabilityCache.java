package littlegiant.ruleset.engine;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import littlegiant.facts.Enterprise;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.RuleDefinition;

/**
 * Caches what comes of rules for enterprises that are equal in every fact that the rules consult.
 *
 * <p>If rules match only the enterprise itself, the statements they insert depend only on the facts that
 * their {@code when} consults and on which dated rules hold on the day: a handful of values for the notice's categories
 * and stages. The engine runs once for each; everything that depends on figures is judged afterwards, every time.
 */
final class ApplicabilityCache<T> {
    /**
     * A limit on entries, after which the cache is emptied: free text, such as a town's name, can have any number of
     * values.
     */
    private static final int MOST = 1_000;

    private final List<Function<Enterprise, Object>> consulted;
    private final List<LocalDate> turns;
    private final Map<Key, T> applied = new ConcurrentHashMap<>();

    /**
     * The key of an entry.
     *
     * @param values the consulted facts, always in the same order
     * @param period how many of the rules' dates have passed
     */
    private record Key(List<Object> values, int period) {}

    private ApplicabilityCache(List<Function<Enterprise, Object>> consulted, List<LocalDate> turns) {
        this.consulted = consulted;
        this.turns = turns;
    }

    /** Creates a cache for the rules of the files; empty if they match more than the enterprise's own facts. */
    static <T> Optional<ApplicabilityCache<T>> of(List<DecisionFile> files) {
        Set<String> consulted = new TreeSet<>();
        Set<LocalDate> dates = new TreeSet<>();
        for (DecisionFile file : files) {
            for (RuleDefinition rule : file.rules()) {
                if (!isCached(rule)) {
                    return Optional.empty();
                }
                consulted.addAll(rule.consulted());
                rule.effective().ifPresent(dates::add);
                rule.expires().ifPresent(dates::add);
            }
        }
        return Optional.of(new ApplicabilityCache<>(ConsultedFacts.accessors(consulted), List.copyOf(dates)));
    }

    /** Whether what comes of the rule depends on nothing but the enterprise's own facts and the day. */
    static boolean isCached(RuleDefinition rule) {
        return rule.matched().equals(Set.of(Enterprise.class))
                && rule.consulted().stream().allMatch(ConsultedFacts::isFact);
    }

    /** What comes of the rules for the enterprise on the day, from the cache or, if it has none, from the engine. */
    T get(Enterprise enterprise, LocalDate asOf, Supplier<T> engine) {
        Key key = key(enterprise, asOf);
        T known = applied.get(key);
        if (known != null) {
            return known;
        }
        T fresh = engine.get();
        if (applied.size() >= MOST) {
            applied.clear();
        }
        applied.put(key, fresh);
        return fresh;
    }

    private Key key(Enterprise enterprise, LocalDate asOf) {
        Object[] values = new Object[consulted.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = consulted.get(i).apply(enterprise);
        }
        int period = 0;
        while (period < turns.size() && !asOf.isBefore(turns.get(period))) {
            period++;
        }
        return new Key(Arrays.asList(values), period);
    }
}
