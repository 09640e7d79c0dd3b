package littlegiant.impact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.RuleDefinition;
import org.jspecify.annotations.Nullable;

/** The outline of two releases: every decision and criterion that either of them has. */
public final class ComparedOutline {
    private ComparedOutline() {}

    /** The release, or both, in which something is present. */
    public enum Presence {
        BOTH,
        ADDED,
        REMOVED;

        private static Presence of(boolean before, boolean after) {
            return before && after ? BOTH : after ? ADDED : REMOVED;
        }
    }

    /** A decision of a policy. */
    record Decision(
            String policy,
            String decision,
            DecisionFile.DecisionFileKind kind,
            Presence presence,
            List<ComparedCriterion> criteria) {}

    /** A criterion or ground of a decision; the clause and title are the candidate's if it has the criterion. */
    record ComparedCriterion(String id, String clause, String title, Presence presence) {}

    /**
     * The decisions of two releases, in the order of policies and file names, without support measures.
     *
     * @param only the policy to include; empty for all
     */
    static List<Decision> of(Release base, Release candidate, Optional<String> only) {
        Set<String> policies = new TreeSet<>(base.policies().keySet());
        policies.addAll(candidate.policies().keySet());
        List<Decision> decisions = new ArrayList<>();
        for (String policy : policies) {
            if (only.isEmpty() || only.get().equals(policy)) {
                decisions.addAll(of(
                        policy,
                        files(base.policies().get(policy)),
                        files(candidate.policies().get(policy))));
            }
        }
        return decisions;
    }

    private static Map<String, DecisionFile> files(@Nullable Policy policy) {
        Map<String, DecisionFile> files = new LinkedHashMap<>();
        if (policy != null) {
            policy.files().stream()
                    .filter(file -> file.kind() != DecisionFile.DecisionFileKind.SUPPORT)
                    .forEach(file -> files.put(file.decision(), file));
        }
        return files;
    }

    private static List<Decision> of(String policy, Map<String, DecisionFile> before, Map<String, DecisionFile> after) {
        Map<String, DecisionFile> either = new TreeMap<>(before);
        either.putAll(after);
        List<Decision> decisions = new ArrayList<>();
        either.forEach((name, file) -> decisions.add(new Decision(
                policy,
                name,
                file.kind(),
                Presence.of(before.containsKey(name), after.containsKey(name)),
                criteria(cards(before.get(name)), cards(after.get(name))))));
        return decisions;
    }

    private static Map<String, RuleDefinition> cards(@Nullable DecisionFile file) {
        Map<String, RuleDefinition> cards = new LinkedHashMap<>();
        if (file != null) {
            file.rules().forEach(rule -> cards.putIfAbsent(rule.statement().id(), rule));
        }
        return cards;
    }

    private static List<ComparedCriterion> criteria(
            Map<String, RuleDefinition> before, Map<String, RuleDefinition> after) {
        Map<String, RuleDefinition> all = new LinkedHashMap<>(after);
        before.forEach(all::putIfAbsent);
        return all.entrySet().stream()
                .map(entry -> new ComparedCriterion(
                        entry.getKey(),
                        entry.getValue().clause(),
                        entry.getValue().title(),
                        Presence.of(before.containsKey(entry.getKey()), after.containsKey(entry.getKey()))))
                .toList();
    }
}
