package littlegiant.ruleset.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import littlegiant.facts.Declarations;
import littlegiant.facts.Enterprise;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.RuleDefinition;
import littlegiant.vocabulary.CurrentDeclarations;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/**
 * Rule files that are compiled into one base. Rules of different groups do not see each other, so a file whose rules
 * consult the enterprise alone is cached even if the rules of other files match years or rights.
 */
final class RuleGroup {
    private final List<DecisionFile> files;
    private final RuleSessions sessions;
    private final List<List<StatedCriterion>> criteria = new ArrayList<>();
    private final Map<RuleDefinition, Applicability> applicability = new IdentityHashMap<>();
    private final @Nullable ApplicabilityCache remembered;

    /**
     * Creates a group of files and the base compiled from them.
     *
     * @param remembered the cache; empty to run the engine for every enterprise
     */
    RuleGroup(List<DecisionFile> files, KieBase base, Optional<ApplicabilityCache> remembered) {
        this.files = List.copyOf(files);
        this.sessions = new RuleSessions(this.files, base);
        this.remembered = remembered.orElse(null);
        for (DecisionFile file : files) {
            file.rules().forEach(rule -> applicability.put(rule, Applicability.of(rule)));
            criteria.add(StatedCriterion.of(file));
        }
    }

    /**
     * The input of one evaluation.
     *
     * @param declared the facts that the policy declares
     * @param withheld types of facts of which the enterprise has too many for the policy's rules
     * @param deadline the time by {@link System#nanoTime()} at which rules that match lists are stopped
     */
    record Question(
            Enterprise enterprise, LocalDate asOf, Declarations declared, Set<Class<?>> withheld, long deadline) {}

    /** The applicable rules of each file for the enterprise on the day, in the order of the files. */
    List<ApplicableRules> applicableRules(Question question) {
        return remembered == null
                ? askEngine(question)
                : remembered.applicableRules(question.enterprise(), question.asOf(), () -> askEngine(question));
    }

    private List<ApplicableRules> askEngine(Question question) {
        InsertedStatements inserted = sessions.newInserted();
        boolean done = CurrentDeclarations.with(question.declared(), () -> sessions.fire(question, inserted));
        Map<RuleDefinition, TooManyCombinations> crowded = new IdentityHashMap<>();
        Map<RuleDefinition, TruthValue> applies = new IdentityHashMap<>();
        for (DecisionFile file : files) {
            for (RuleDefinition rule : file.rules()) {
                if (!rule.holdsOn(question.asOf())) {
                    continue;
                }
                if (!Collections.disjoint(rule.matched(), question.withheld())) {
                    crowded.put(
                            rule, TooManyCombinations.ofRows(rule, JoinSize.of(rule.asked(), question.enterprise())));
                } else if (!done && !RuleSessions.isBounded(rule)) {
                    crowded.put(rule, TooManyCombinations.ofTimeout(rule));
                } else {
                    addTruth(rule, question, applies, crowded);
                }
            }
        }
        List<ApplicableRules> applied = new ArrayList<>(files.size());
        for (int f = 0; f < files.size(); f++) {
            DecisionFile file = files.get(f);
            applied.add(
                    file.kind() == DecisionFile.DecisionFileKind.SUPPORT
                            ? SupportMeasures.of(file, question.enterprise(), inserted.of(f), crowded, applies)
                            : CriterionRequirements.of(criteria.get(f), inserted.of(f), crowded, applies));
        }
        return List.copyOf(applied);
    }

    /**
     * Adds to {@code applies} whether the rule applies by known facts alone, or to {@code crowded} that this takes too
     * long.
     */
    private void addTruth(
            RuleDefinition rule,
            Question question,
            Map<RuleDefinition, TruthValue> applies,
            Map<RuleDefinition, TooManyCombinations> crowded) {
        try {
            // The constructor prepares every rule of the group.
            Applicability prepared = Objects.requireNonNull(applicability.get(rule));
            applies.put(rule, prepared.of(question.enterprise(), question.asOf()));
        } catch (Applicability.TooManyMatches many) {
            crowded.put(rule, TooManyCombinations.ofTimeout(rule));
        }
    }
}
