package littlegiant.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import littlegiant.facts.Attestation;
import littlegiant.facts.Attestations;
import littlegiant.facts.Basis;
import littlegiant.facts.Enterprise;
import littlegiant.facts.Figure;
import littlegiant.facts.FiscalYear;
import littlegiant.facts.IntellectualProperty;
import littlegiant.facts.RightStatus;
import littlegiant.facts.RightType;
import littlegiant.facts.Unit;
import org.junit.jupiter.api.Test;

/** What a formula says of figures is what the condition says of an enterprise that has them. */
class ConditionFormulasTest {
    private static final int TRIES = 5_000;
    private static final LocalDate DAY = LocalDate.of(2017, 6, 30);

    private static Enterprise enterprise(Random random, RandomConditions conditions) {
        boolean complete = random.nextInt(3) > 0;
        List<FiscalYear> years = new ArrayList<>();
        for (int year = 2013; year <= 2017; year++) {
            if (random.nextInt(8) > 0) {
                years.add(conditions.year(year, complete));
            }
        }
        Attestation team = new Attestation(random.nextBoolean(), Basis.ATTESTED, null, null);
        return new Enterprise(
                null,
                null,
                null,
                null,
                null,
                null,
                random.nextInt(4) == 0 ? null : "M73",
                null,
                null,
                null,
                years,
                random.nextInt(5) == 0 ? null : rights(random),
                null,
                null,
                null,
                null,
                random.nextInt(4) == 0 ? null : new Attestations(team, null, null, null, null, null, null, null, null),
                null);
    }

    private static List<IntellectualProperty> rights(Random random) {
        List<IntellectualProperty> rights = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Boolean owned = random.nextInt(3) == 0 ? null : Boolean.TRUE;
            rights.add(
                    new IntellectualProperty(RightType.INVENTION_PATENT, null, RightStatus.GRANTED, null, null, owned));
        }
        return rights;
    }

    private static Set<Unknown> open(Random random, Situation situation) {
        Set<Unknown> open = new LinkedHashSet<>();
        for (int year = 2013; year <= 2016; year++) {
            for (Figure figure : RandomConditions.FIGURES) {
                AdjustableFigure lever = new AdjustableFigure(figure, year);
                if (lever.of(situation) != null && random.nextBoolean()) {
                    open.add(lever);
                }
            }
        }
        return open;
    }

    @Test
    void a_formula_holds_where_the_condition_judges_so() {
        int met = 0;
        for (int seed = 0; seed < TRIES; seed++) {
            Random random = new Random(seed);
            RandomConditions conditions = new RandomConditions(random);
            Condition condition = conditions.condition(random.nextInt(4));
            Situation situation = Situation.of(enterprise(random, conditions), DAY);
            Set<Unknown> open = open(random, situation);
            ConditionFormulas formulas = ConditionFormulas.of(open);
            formulas.met(condition, situation);
            formulas.notMet(condition, situation);
            while (!formulas.held().isEmpty()) {
                open.removeAll(formulas.held());
                formulas = ConditionFormulas.of(open);
                formulas.met(condition, situation);
                formulas.notMet(condition, situation);
            }
            Map<Unknown, BigDecimal> values = new HashMap<>();
            Situation changed = situation;
            for (Unknown unknown : open) {
                boolean people = ((AdjustableFigure) unknown).figure().unit() == Unit.COUNT;
                int drawn = random.nextInt(9) - (random.nextInt(8) == 0 ? 3 : 0);
                BigDecimal value = people ? BigDecimal.valueOf(Math.abs(drawn)) : BigDecimal.valueOf(drawn, 2);
                values.put(unknown, value);
                changed = changed.supposing((AdjustableFigure) unknown, value);
            }
            Status status = condition.judge(changed).status();

            Formula asked = formulas.met(condition, situation);
            List<Boolean> said = List.of(
                    asked.holds(values::get),
                    asked.negated().holds(values::get),
                    formulas.notMet(condition, situation).holds(values::get));
            List<Boolean> judged = List.of(status == Status.MET, status != Status.MET, status == Status.NOT_MET);
            if (!said.equals(judged)) {
                fail("seed %s: %s is %s at %s, and its formulas say %s", seed, condition, status, values, said);
            }
            met += status == Status.MET ? 1 : 0;
        }
        assertThat(met).isBetween(TRIES / 6, TRIES * 5 / 6);
    }
}
