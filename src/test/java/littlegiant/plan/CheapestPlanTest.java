package littlegiant.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import littlegiant.facts.Enterprise;
import littlegiant.facts.Figure;
import littlegiant.facts.FiscalYear;
import littlegiant.facts.Unit;
import littlegiant.submission.ResearcherSource;
import littlegiant.vocabulary.AdjustableFigure;
import littlegiant.vocabulary.Condition;
import littlegiant.vocabulary.RandomConditions;
import littlegiant.vocabulary.Situation;
import littlegiant.vocabulary.Status;
import littlegiant.vocabulary.Unknown;
import org.junit.jupiter.api.Test;

/** Over policies and enterprises made at random, of few people and cents: no other figures meet the criteria at less. */
class CheapestPlanTest {
    private static final LocalDate DAY = LocalDate.of(2017, 6, 30);
    private static final int POLICIES = 200;

    private static Enterprise enterprise(RandomConditions conditions) {
        List<FiscalYear> years = new ArrayList<>();
        for (int year = 2014; year <= 2016; year++) {
            years.add(conditions.year(year, true));
        }
        return new Enterprise(
                null, null, null, null, null, null, "M73", null, null, null, years, List.of(), null, null, null, null,
                null, null);
    }

    @Test
    void no_plan_is_cheaper() {
        int[] came = new int[3];
        for (int seed = 0; seed < POLICIES; seed++) {
            Random random = new Random(seed);
            RandomConditions conditions = new RandomConditions(random);
            Enterprise enterprise = enterprise(conditions);
            List<Condition> asked = new ArrayList<>();
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                asked.add(conditions.condition(random.nextInt(3)));
            }
            StatedPolicy policy = new StatedPolicy(Released.notice(), asked);
            List<Figure> moving = moving(random);
            PlanResult result = new Planner(Duration.ofMinutes(5))
                    .plan(new PlanQuestion(policy, StatedPolicy.DECISION, DAY, enterprise, keeping(moving)));
            Map<Unknown, BigDecimal> best = cheapest(asked, enterprise, moving);
            String of = "seed %s: %s of %s, %s moving".formatted(seed, asked, enterprise.years(), moving);
            if (result instanceof PlanResult.Plan plan && plan.prerequisites().isEmpty()) {
                BigDecimal planned = price(plan.changes(), moving, enterprise);
                came[0]++;
                if (best != null && plan.least() && planned.compareTo(price(best, enterprise)) > 0) {
                    fail("%s: %s, and %s is cheaper", of, plan.changes(), best);
                }
            } else if (best != null && (!(result instanceof PlanResult.Plan plan) || plan.least())) {
                fail("%s: %s, and yet %s meets all", of, result, best);
            } else {
                came[result instanceof PlanResult.Plan ? 1 : 2]++;
            }
        }
        assertThat(came[0]).isGreaterThan(POLICIES / 4);
        assertThat(came[2]).isGreaterThan(POLICIES / 20);
    }

    private static List<Figure> moving(Random random) {
        List<Figure> moving = new ArrayList<>(RandomConditions.FIGURES);
        while (moving.size() > 3) {
            moving.remove(random.nextInt(moving.size()));
        }
        return moving;
    }

    private static PlanTerms keeping(List<Figure> moving) {
        Set<String> keep = new LinkedHashSet<>(Set.of(PlanTerms.RIGHTS));
        for (Figure figure : Figure.values()) {
            if (!moving.contains(figure)) {
                keep.add(figure.property());
            }
        }
        return new PlanTerms(keep, Map.of(), Map.of(), ResearcherSource.MOVED);
    }

    /** The cheapest of all figures from 0 to 12 people and from -3 to 15 cents under which all is met; null for none. */
    private static Map<Unknown, BigDecimal> cheapest(
            List<Condition> asked, Enterprise enterprise, List<Figure> moving) {
        Situation situation = Situation.of(enterprise, DAY);
        Map<Unknown, BigDecimal> best = null;
        BigDecimal least = null;
        for (Map<Unknown, BigDecimal> values : all(moving)) {
            BigDecimal price = price(values, enterprise);
            if ((least == null || price.compareTo(least) < 0) && isMet(asked, situation, values)) {
                best = values;
                least = price;
            }
        }
        return best;
    }

    private static List<Map<Unknown, BigDecimal>> all(List<Figure> moving) {
        List<Map<Unknown, BigDecimal>> all = List.of(Map.of());
        for (Figure figure : moving) {
            List<Map<Unknown, BigDecimal>> more = new ArrayList<>();
            boolean people = figure.unit() == Unit.COUNT;
            for (int value = people ? 0 : -3; value <= (people ? 12 : 15); value++) {
                for (Map<Unknown, BigDecimal> one : all) {
                    Map<Unknown, BigDecimal> extended = new LinkedHashMap<>(one);
                    extended.put(new AdjustableFigure(figure, 2016), BigDecimal.valueOf(value, people ? 0 : 2));
                    more.add(extended);
                }
            }
            all = more;
        }
        return all;
    }

    private static boolean isMet(List<Condition> asked, Situation situation, Map<Unknown, BigDecimal> values) {
        Situation supposed = situation;
        for (Map.Entry<Unknown, BigDecimal> value : values.entrySet()) {
            supposed = supposed.supposing((AdjustableFigure) value.getKey(), value.getValue());
        }
        BigDecimal staff = new AdjustableFigure(Figure.EMPLOYEES, 2016).of(supposed);
        BigDecimal some = new AdjustableFigure(Figure.RD_EMPLOYEES, 2016).of(supposed);
        if (some.compareTo(staff) > 0) {
            return false;
        }
        for (Map.Entry<Unknown, BigDecimal> value : values.entrySet()) {
            Figure figure = (Figure) ((AdjustableFigure) value.getKey()).figure();
            if (figure != Figure.NET_PROFIT && value.getValue().signum() < 0) {
                return false;
            }
        }
        for (Condition condition : asked) {
            if (condition.judge(supposed).status() != Status.MET) {
                return false;
            }
        }
        return true;
    }

    private static BigDecimal price(List<PlannedChange> changes, List<Figure> moving, Enterprise enterprise) {
        Map<Unknown, BigDecimal> values = new LinkedHashMap<>();
        changes.forEach(change -> values.put(change.unknown(), change.to()));
        return price(values, enterprise);
    }

    /** Each change relative to its size or the least size, a fall a hundred times as dear. */
    private static BigDecimal price(Map<Unknown, BigDecimal> values, Enterprise enterprise) {
        Situation situation = Situation.of(enterprise, DAY);
        BigDecimal price = BigDecimal.ZERO;
        for (Map.Entry<Unknown, BigDecimal> value : values.entrySet()) {
            AdjustableFigure figure = (AdjustableFigure) value.getKey();
            BigDecimal from = figure.of(situation);
            BigDecimal size = from.abs().max(BigDecimal.valueOf(figure.figure().unit() == Unit.COUNT ? 10 : 1_000_000));
            BigDecimal by = value.getValue().subtract(from);
            BigDecimal dear = by.signum() < 0 ? BigDecimal.valueOf(100) : BigDecimal.ONE;
            price = price.add(by.abs().multiply(dear).divide(size, MathContext.DECIMAL64));
        }
        return price;
    }
}
