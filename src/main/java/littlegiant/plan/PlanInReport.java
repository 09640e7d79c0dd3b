package littlegiant.plan;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import littlegiant.assessment.ReportAddition;
import littlegiant.facts.Enterprise;
import littlegiant.ruleset.engine.Finding;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * 达标路径 in the printed report: the changes that would have been needed. If the plan is not found in time, a sentence
 * says so.
 */
@Singleton
class PlanInReport implements ReportAddition {
    private static final Text TITLE = Text.of("达标路径", "What it would have taken");
    private static final Text LEFT_OUT = Text.of(
            "本次未能在限定时间内得出达标路径,可另行通过规划接口(POST /plans)查询",
            "no plan was made in the time that a report may take: ask for one by POST /plans");
    private static final Template BESIDES = Template.of("{0}({1})", "{0} ({1})");

    private final Plans plans;

    PlanInReport(Plans plans) {
        this.plans = plans;
    }

    @Override
    public Optional<Section> of(Policy policy, String decision, Enterprise enterprise, LocalDate asOf) {
        boolean criteria = policy.files().stream()
                .anyMatch(file ->
                        file.decision().equals(decision) && file.kind() == DecisionFile.DecisionFileKind.CRITERIA);
        PlannedYears planned = PlannedYears.of(enterprise, asOf);
        if (!criteria || planned.years().size() > PlannedYears.MOST_AHEAD) {
            return Optional.empty();
        }
        PlanResult result = plans.planForReport(new PlanQuestion(policy, decision, asOf, enterprise, PlanTerms.NONE))
                .orElse(new PlanResult.Undecided(LEFT_OUT));
        if (result instanceof PlanResult.Plan plan) {
            List<Text> points = new ArrayList<>();
            plan.changes().forEach(change -> points.add(change.message()));
            plan.prerequisites().forEach(finding -> points.add(toDo(finding, plan.enterprise())));
            return Optional.of(new Section(TITLE, plan.summary(), points));
        }
        return Optional.of(
                result instanceof PlanResult.Infeasible none
                        ? new Section(
                                TITLE,
                                none.summary(),
                                none.prerequisites().stream()
                                        .map(finding -> toDo(finding, planned.enterprise()))
                                        .toList())
                        : new Section(TITLE, LEFT_OUT, List.of()));
    }

    private static Text toDo(Finding finding, Enterprise enterprise) {
        return BESIDES.with(Prerequisites.action(finding, enterprise), finding.criterion());
    }
}
