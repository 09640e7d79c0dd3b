package littlegiant.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import littlegiant.facts.Enterprise;
import littlegiant.ruleset.engine.DecisionResult;
import littlegiant.ruleset.engine.Evaluation;
import littlegiant.ruleset.engine.Finding;
import littlegiant.ruleset.engine.OutcomeRules;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.PolicyHeader;
import littlegiant.vocabulary.Condition;
import littlegiant.vocabulary.Situation;

/** A policy of these criteria, which borrows its rules' names from another. */
record StatedPolicy(Policy names, List<Condition> conditions) implements Policy {
    static final String DECISION = "recognition";

    @Override
    public String id() {
        return names.id();
    }

    @Override
    public PolicyHeader header() {
        return names.header();
    }

    @Override
    public List<DecisionFile> files() {
        return names.files();
    }

    @Override
    public Evaluation decide(Enterprise enterprise, LocalDate asOf, Set<String> decisions) {
        DecisionFile file = names.files().stream()
                .filter(one -> one.decision().equals(DECISION))
                .findFirst()
                .orElseThrow();
        Situation situation = Situation.of(enterprise, asOf);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            Condition condition = conditions.get(i);
            findings.add(new Finding(file.rules().get(i), condition, situation, condition.judge(situation)));
        }
        return new Evaluation(
                this,
                asOf,
                situation.referenceYear(),
                List.of(new DecisionResult(file, OutcomeRules.of(file.kind(), findings), findings)),
                List.of(),
                List.of());
    }
}
