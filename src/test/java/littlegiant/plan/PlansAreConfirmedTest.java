package littlegiant.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import littlegiant.facts.DeclaredFact;
import littlegiant.facts.DeclaredUnit;
import littlegiant.facts.DeclaredValues;
import littlegiant.facts.Enterprise;
import littlegiant.facts.Figure;
import littlegiant.facts.FiscalYear;
import littlegiant.facts.Invariants;
import littlegiant.facts.NumberFact;
import littlegiant.ruleset.engine.DecisionResult;
import littlegiant.ruleset.engine.Finding;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.language.Told;
import littlegiant.submission.ResearcherSource;
import littlegiant.vocabulary.AdjustableFigure;
import littlegiant.vocabulary.Status;
import littlegiant.wording.Language;
import littlegiant.yardstick.ByHand;
import littlegiant.yardstick.Enterprises;
import littlegiant.yardstick.Sample;
import org.junit.jupiter.api.Test;

/** Plans for enterprises at random: the engine confirms each, and nothing in it can be taken back. */
class PlansAreConfirmedTest {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** What became of the questions of a test. */
    private static final class Tally {
        int plans;
        int changed;
    }

    @Test
    void plans_for_the_notice_are_confirmed_and_no_change_can_be_taken_back() {
        Tally tally = new Tally();
        Random random = new Random(1);
        List<Sample> samples = Enterprises.stream(16).limit(2_000).toList();
        for (Sample sample : samples) {
            for (String decision : List.of("cultivation", "recognition")) {
                ResearcherSource source = random.nextInt(3) == 0 ? ResearcherSource.HIRED : ResearcherSource.MOVED;
                ask(Released.notice(), decision, sample.asOf(), sample.enterprise(), source, tally);
            }
        }
        assertThat(tally.changed).isGreaterThan(samples.size() / 3);
    }

    @Test
    void plans_for_later_years_are_confirmed() {
        Tally tally = new Tally();
        List<Sample> samples = Enterprises.stream(17).limit(500).toList();
        for (Sample sample : samples) {
            int ahead = 1 + tally.plans % 2;
            for (String decision : List.of("cultivation", "recognition")) {
                ask(
                        Released.notice(),
                        decision,
                        sample.asOf().plusYears(ahead),
                        sample.enterprise(),
                        ResearcherSource.MOVED,
                        tally);
            }
        }
        assertThat(tally.changed).isGreaterThan(samples.size() / 4);
    }

    @Test
    void plans_for_the_example_policies_are_confirmed() {
        Tally tally = new Tally();
        Random random = new Random(3);
        Map<String, String> decisions = new LinkedHashMap<>();
        decisions.put("hnte-2016", "recognition");
        decisions.put("little-giant-2022", "recognition");
        decisions.put("tech-sme-2017", "evaluation");
        decisions.put("sh-little-giant-2015", "recognition");
        List<Sample> samples = Enterprises.stream(18).limit(200).toList();
        for (Sample sample : samples) {
            decisions.forEach((id, decision) -> {
                Policy policy = Released.example(id);
                Enterprise enterprise = declaring(policy, sample.enterprise(), random);
                ask(policy, decision, sample.asOf(), enterprise, ResearcherSource.MOVED, tally);
            });
        }
        assertThat(tally.changed).isGreaterThan(samples.size() / 2);
    }

    @Test
    void plans_for_the_second_city_are_confirmed() {
        Tally tally = new Tally();
        List<Sample> samples = Enterprises.stream(19).limit(500).toList();
        for (Sample sample : samples) {
            ask(
                    Released.secondCity(),
                    "recognition",
                    sample.asOf(),
                    sample.enterprise(),
                    ResearcherSource.MOVED,
                    tally);
        }
        assertThat(tally.changed).isGreaterThan(samples.size() / 4);
    }

    /** The enterprise with the facts that the policy declares, at random. */
    static Enterprise declaring(Policy policy, Enterprise enterprise, Random random) {
        Map<String, Object> once = new HashMap<>();
        List<FiscalYear> years = new ArrayList<>(enterprise.years());
        for (DeclaredFact fact : policy.header().declared().facts().values()) {
            if (!fact.isOfYear()) {
                once.put(fact.id(), value(fact, random));
            } else if (fact.unitWritten().isNumber()) {
                years.replaceAll(year -> declaring(year, fact, (BigDecimal) value(fact, random)));
            }
        }
        return PlannedEnterprise.withYears(PlannedEnterprise.withDeclared(enterprise, new DeclaredValues(once)), years);
    }

    private static FiscalYear declaring(FiscalYear year, DeclaredFact fact, BigDecimal value) {
        return PlannedEnterprise.with(year, fact, value);
    }

    private static Object value(DeclaredFact fact, Random random) {
        return switch (fact.unitWritten()) {
            case YES_NO -> random.nextInt(5) > 0;
            case DAY -> LocalDate.of(2015, 1, 1);
            case YUAN -> BigDecimal.valueOf(random.nextInt(2_000_000_000), 2).multiply(BigDecimal.TEN);
            case RATIO -> BigDecimal.valueOf(random.nextInt(2_000), 4);
            case PEOPLE, ITEMS, YEARS ->
                BigDecimal.valueOf(random.nextInt(fact.unitWritten() == DeclaredUnit.PEOPLE ? 60 : 5));
        };
    }

    private static void ask(
            Policy policy,
            String decision,
            LocalDate asOf,
            Enterprise enterprise,
            ResearcherSource source,
            Tally tally) {
        PlanTerms terms = new PlanTerms(Set.of(), Map.of(), Map.of(), source);
        PlanQuestion question = new PlanQuestion(policy, decision, asOf, enterprise, terms);
        String of = "%s of %s on %s".formatted(decision, Enterprises.json(enterprise), asOf);
        PlanResult result = new Planner(LONGEST).plan(question);
        if (result instanceof PlanResult.Plan plan) {
            tally.plans++;
            tally.changed += plan.changes().isEmpty() ? 0 : 1;
            assertThat(Invariants.faultsOf(plan.enterprise())).as(of).isEmpty();
            confirm(question, plan, of);
            boolean single =
                    plan.changes().stream().allMatch(change -> change.year() == null || isGiven(change, enterprise));
            if (single && plan.least()) {
                plan.changes().forEach(change -> cannotBeTakenBack(question, plan, change, of));
            }
        } else if (result instanceof PlanResult.Infeasible none) {
            assertThat(none.conflicts()).as(of).isNotEmpty();
        } else {
            fail("%s: %s", of, ((PlanResult.Undecided) result).why().in(Language.EN));
        }
    }

    private static boolean isGiven(PlannedChange change, Enterprise enterprise) {
        return enterprise.year(change.year()).isPresent();
    }

    private static List<Finding> findings(PlanQuestion question, Enterprise enterprise) {
        DecisionResult decided = question.policy()
                .decide(enterprise, question.asOf(), Set.of(question.decision()))
                .decisions()
                .get(0);
        return decided.findings();
    }

    private static Map<String, Status> statuses(PlanQuestion question, Enterprise enterprise) {
        Map<String, Status> statuses = new LinkedHashMap<>();
        findings(question, enterprise)
                .forEach(finding ->
                        statuses.put(finding.criterion(), finding.judgement().status()));
        return statuses;
    }

    /** Everything is met but what the plan lists; of the notice, a program written for it by hand says so too. */
    private static void confirm(PlanQuestion question, PlanResult.Plan plan, String of) {
        Map<String, Status> listed = new LinkedHashMap<>();
        plan.prerequisites()
                .forEach(finding ->
                        listed.put(finding.criterion(), finding.judgement().status()));
        statuses(question, plan.enterprise()).forEach((criterion, status) -> {
            boolean settled = status == Status.MET || status == Status.NOT_APPLICABLE;
            assertThat(settled ? null : status).as("%s: %s", of, criterion).isEqualTo(listed.get(criterion));
        });
        if (question.policy() == Released.notice()) {
            assertThat(Told.of(question.policy().decide(plan.enterprise(), question.asOf(), Set.of())))
                    .isEqualTo(Told.of(ByHand.decide(plan.enterprise(), question.asOf())));
        }
    }

    /** A step less and a criterion is worse off, or staff is not as staff must be. */
    private static void cannotBeTakenBack(
            PlanQuestion question, PlanResult.Plan plan, PlannedChange change, String of) {
        if (!(change.unknown() instanceof AdjustableFigure figure)) {
            return;
        }
        NumberFact fact = figure.figure();
        BigDecimal back = change.to()
                .subtract(fact.step().multiply(BigDecimal.valueOf(change.by().signum())));
        Enterprise less = PlannedEnterprise.with(plan.enterprise(), Map.of(figure, back), question.asOf());
        Map<String, Status> planned = statuses(question, plan.enterprise());
        Map<String, Status> after = statuses(question, less);
        boolean staff = question.terms().researchers() == ResearcherSource.HIRED
                && (fact == Figure.EMPLOYEES || fact == Figure.EMPLOYEES_YEAR_END);
        boolean presumed = planned.containsValue(Status.NOT_MET);
        if (after.equals(planned)
                && !staff
                && !presumed
                && Invariants.faultsOf(less).isEmpty()) {
            fail("%s can be taken back to %s, %s", change.message().in(Language.EN), back, of);
        }
    }
}
