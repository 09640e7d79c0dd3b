package littlegiant.ruleset.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import littlegiant.facts.Enterprise;
import littlegiant.facts.FiscalYear;
import littlegiant.facts.IntellectualProperty;
import littlegiant.facts.Violation;
import littlegiant.ruleset.language.ConditionTree;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.RuleDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Computes an upper bound of the combinations of facts that the engine compares for an enterprise and a rule, since
 * patterns multiply. It is computed before the engine runs, so that an excessive join is never started.
 */
final class JoinSize {
    /** The limit for all rules of a policy together: some tenths of a second in the worst case. */
    static final double MOST = 100_000;

    private final Map<String, Integer> facts;

    private JoinSize(Enterprise enterprise) {
        facts = Map.of(
                Enterprise.class.getSimpleName(),
                1,
                FiscalYear.class.getSimpleName(),
                enterprise.years().size(),
                IntellectualProperty.class.getSimpleName(),
                size(enterprise.intellectualProperty()),
                Violation.class.getSimpleName(),
                size(enterprise.violations()));
    }

    private static int size(@Nullable List<?> list) {
        return list == null ? 0 : list.size();
    }

    /** The number of combinations that the conditions produce from the enterprise's facts. */
    static double of(ConditionTree asked, Enterprise enterprise) {
        return new JoinSize(enterprise).of(asked);
    }

    /**
     * The types of facts of which the enterprise has too many for the rules; without facts of these types the number of
     * combinations is within the limit. Empty for almost every enterprise.
     *
     * @param matchingLists the rules of the files that match more than the enterprise
     */
    static Set<Class<?>> typesToWithhold(
            List<DecisionFile> files, List<RuleDefinition> matchingLists, Enterprise enterprise) {
        JoinSize rows = new JoinSize(enterprise);
        double ofLists = 0;
        for (RuleDefinition rule : matchingLists) {
            ofLists += rows.of(rule.asked());
        }
        // Rules on the enterprise alone join nothing, and the check of the files limits their number, so they need not
        // be counted.
        if (ofLists <= MOST / 2) {
            return Set.of();
        }
        List<RuleDefinition> rules = new ArrayList<>();
        files.forEach(file -> rules.addAll(file.rules()));
        double total = 0;
        for (RuleDefinition rule : rules) {
            total += rows.of(rule.asked());
        }
        Set<Class<?>> withheld = new HashSet<>();
        if (total <= MOST) {
            return withheld;
        }
        rules.sort(Comparator.comparingDouble(rule -> -rows.of(rule.asked())));
        for (RuleDefinition rule : rules) {
            if (total > MOST) {
                withheld.addAll(rule.matched());
                total -= rows.of(rule.asked());
            }
        }
        withheld.remove(Enterprise.class);
        return withheld;
    }

    private double of(ConditionTree asked) {
        if (asked instanceof ConditionTree.All all) {
            return all.parts().stream().mapToDouble(this::of).reduce(1, (a, b) -> a * b);
        }
        if (asked instanceof ConditionTree.Any any) {
            return any.parts().stream().mapToDouble(this::of).sum();
        }
        if (asked instanceof ConditionTree.Without without) {
            return of(without.part());
        }
        if (asked instanceof ConditionTree.Exists exists) {
            return of(exists.part());
        }
        if (asked instanceof ConditionTree.Accumulated accumulated) {
            return of(accumulated.of());
        }
        // Reading the rule has ensured that the type is known.
        return Math.max(1, Objects.requireNonNull(facts.get(((ConditionTree.Fact) asked).type())));
    }
}
