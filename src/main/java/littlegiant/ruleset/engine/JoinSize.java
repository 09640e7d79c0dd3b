package littlegiant.ruleset.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import littlegiant.facts.Enterprise;
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

    private final Enterprise enterprise;

    private JoinSize(Enterprise enterprise) {
        this.enterprise = enterprise;
    }

    /** The number of the enterprise's facts of a type that patterns name. */
    private int facts(String type) {
        return switch (type) {
            case "Enterprise" -> 1;
            case "FiscalYear" -> enterprise.years().size();
            case "IntellectualProperty" -> size(enterprise.intellectualProperty());
            case "Violation" -> size(enterprise.violations());
            // Reading the rule has ensured that the type is known.
            default -> throw new IllegalStateException(type);
        };
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
            double product = 1;
            for (ConditionTree part : all.parts()) {
                product *= of(part);
            }
            return product;
        }
        if (asked instanceof ConditionTree.Any any) {
            double sum = 0;
            for (ConditionTree part : any.parts()) {
                sum += of(part);
            }
            return sum;
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
        return Math.max(1, facts(((ConditionTree.Fact) asked).type()));
    }
}
