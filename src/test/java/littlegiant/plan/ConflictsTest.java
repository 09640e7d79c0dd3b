package littlegiant.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import littlegiant.facts.Enterprise;
import littlegiant.facts.Figure;
import littlegiant.facts.FiscalYear;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.release.CheckResult;
import littlegiant.ruleset.release.RuleChecker;
import littlegiant.submission.ResearcherSource;
import littlegiant.submission.Submissions;
import littlegiant.vocabulary.Condition;
import littlegiant.vocabulary.RandomConditions;
import littlegiant.vocabulary.Words;
import org.junit.jupiter.api.Test;

/** What is said where there is no plan, where rules depend on what is planned, and where there are too many choices. */
class ConflictsTest {
    private static final LocalDate DAY = LocalDate.of(2017, 6, 30);
    private static final int POLICIES = 400;

    private static Enterprise enterprise(RandomConditions conditions) {
        List<FiscalYear> years = new ArrayList<>();
        for (int year = 2014; year <= 2016; year++) {
            years.add(conditions.year(year, true));
        }
        return new Enterprise(
                null, null, null, null, null, null, "M73", null, null, null, years, List.of(), null, null, null, null,
                null, null);
    }

    private static PlanResult plan(List<Condition> asked, Enterprise enterprise, PlanTerms terms) {
        StatedPolicy policy = new StatedPolicy(Released.notice(), asked);
        return new Planner(Duration.ofMinutes(5))
                .plan(new PlanQuestion(policy, StatedPolicy.DECISION, DAY, enterprise, terms));
    }

    @Test
    void criteria_in_conflict_cannot_be_met_together_and_can_be_without_any_one_of_them() {
        int several = 0;
        for (int seed = 0; seed < POLICIES; seed++) {
            Random random = new Random(seed);
            RandomConditions conditions = new RandomConditions(random);
            Enterprise enterprise = enterprise(conditions);
            List<Condition> asked = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                asked.add(conditions.condition(random.nextInt(2)));
            }
            Set<String> keep = new LinkedHashSet<>();
            for (Figure figure : Figure.values()) {
                if (random.nextInt(3) > 0) {
                    keep.add(figure.property());
                }
            }
            PlanTerms terms = new PlanTerms(keep, Map.of(), Map.of(), ResearcherSource.MOVED);
            if (!(plan(asked, enterprise, terms) instanceof PlanResult.Infeasible none)) {
                continue;
            }
            List<Condition> conflict = new ArrayList<>();
            none.conflicts().forEach(finding -> conflict.add(finding.condition()));
            several += conflict.size() > 1 ? 1 : 0;
            assertThat(plan(conflict, enterprise, terms)).isInstanceOf(PlanResult.Infeasible.class);
            for (int i = 0; i < conflict.size() && conflict.size() > 1; i++) {
                List<Condition> fewer = new ArrayList<>(conflict);
                fewer.remove(i);
                if (!(plan(fewer, enterprise, terms) instanceof PlanResult.Plan)) {
                    fail("seed %s: %s of %s", seed, fewer, conflict);
                }
            }
        }
        assertThat(several).isGreaterThan(0);
    }

    @Test
    void a_policy_of_choices_within_choices_ends_with_an_answer() {
        RandomConditions conditions = new RandomConditions(new Random(5));
        List<Condition> asked = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Condition[] some = new Condition[5];
            for (int j = 0; j < some.length; j++) {
                some[j] = Words.atLeastOf(2, conditions.condition(4), conditions.condition(4), conditions.condition(4));
            }
            asked.add(Words.atLeastOf(3, some[0], some[1], some[2], some[3], some[4]));
        }
        Enterprise enterprise = enterprise(conditions);
        StatedPolicy policy = new StatedPolicy(Released.notice(), asked);
        PlanResult result = new Planner(Duration.ofMillis(300))
                .plan(new PlanQuestion(policy, StatedPolicy.DECISION, DAY, enterprise, PlanTerms.NONE));
        assertThat(result).isNotNull();
    }

    @Test
    void a_plan_meets_the_rules_that_come_to_apply_by_it() throws Exception {
        Map<String, String> files =
                new TreeMap<>(RuleFiles.read(Path.of("rules")).files());
        files.merge("haicheng-2017/recognition.drl", """

            rule "职工超过 120 人的,研究开发费用不低于 {1}"
                @clause( "四(二)3" )
            when
                Enterprise()
                FiscalYear( fiscalYear == 2016, employees > 120 )
            then
                insert( require( "R9", RD_EXPENSE.atLeast( "600万元" ) ) );
            end
            """, String::concat);
        CheckResult check = RuleChecker.check(RuleFiles.of(files));
        Policy policy = check.release()
                .orElseThrow(() -> new AssertionError(check.diagnostics()))
                .policies()
                .get("haicheng-2017");
        Enterprise enterprise = Submissions.assessment(Files.readAllBytes(Path.of("docs/enterprise.json")))
                .orElseThrow(faults -> new IllegalStateException(faults.toString()))
                .enterprise();
        PlanTerms terms = new PlanTerms(Set.of(), Map.of(), Map.of(), ResearcherSource.HIRED);
        PlanResult result = new Planner(Duration.ofMinutes(5))
                .plan(new PlanQuestion(policy, "recognition", DAY, enterprise, terms));
        assertThat(result).isInstanceOfSatisfying(PlanResult.Plan.class, plan -> {
            assertThat(plan.least()).isFalse();
            assertThat(plan.changes()).anySatisfy(change -> {
                assertThat(change.fact()).isEqualTo("rdExpense");
                assertThat(change.to()).isEqualByComparingTo("6000000");
            });
        });
    }
}
