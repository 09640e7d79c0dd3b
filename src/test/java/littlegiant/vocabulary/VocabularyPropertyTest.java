package littlegiant.vocabulary;

import static littlegiant.vocabulary.Words.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import littlegiant.facts.Figure;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of any facts, on figures so small that every possibility can be tried. */
class VocabularyPropertyTest {
    private static final List<Condition> CONDITIONS = List.of(
            ratio(RD_EMPLOYEES, EMPLOYEES).atLeast("20%"),
            ratio(RD_EMPLOYEES, EMPLOYEES).moreThan("50%"),
            growth(EMPLOYEES).atLeast("10%"),
            anyOf(growth(EMPLOYEES), growth(RD_EMPLOYEES)).atLeast("15%"),
            readings(growth(EMPLOYEES), average(growth(EMPLOYEES), 2)).atLeast("15%"),
            readings(ratio(RD_EMPLOYEES, EMPLOYEES), inEverySuppliedYear(ratio(RD_EMPLOYEES, EMPLOYEES)))
                    .atLeast("30%"),
            compoundGrowth(EMPLOYEES, 2).atLeast("10%"),
            average(growth(EMPLOYEES), 2).atLeast("12%"),
            ratio(total(RD_EMPLOYEES, 2), total(EMPLOYEES, 2)).atLeast("25%"),
            ratio(RD_EMPLOYEES, EMPLOYEES)
                    .atLeast(by(EMPLOYEES).upTo("5", "60%").upTo("12", "40%").otherwise("20%")),
            allOf(
                    EMPLOYEES.atLeast("8"),
                    EMPLOYEES.atMost("15"),
                    ratio(RD_EMPLOYEES, EMPLOYEES).atLeast("20%")),
            atLeastOf(
                    2,
                    EMPLOYEES.atLeast("8"),
                    RD_EMPLOYEES.atLeast("4"),
                    growth(EMPLOYEES).atLeast("0%")),
            score(
                            points(by(ratio(RD_EMPLOYEES, EMPLOYEES))
                                    .below("20%", "0分")
                                    .below("45%", "10分")
                                    .otherwise("20分")),
                            points(by(EMPLOYEES)
                                    .upTo("4", "0分")
                                    .upTo("12", "15分")
                                    .otherwise("5分")))
                    .atLeast("25分"),
            score(
                            bestOf(
                                    points(growth(EMPLOYEES).atLeast("10%"), "10分"),
                                    points(RD_EMPLOYEES.atLeast("6"), "8分")),
                            points(ratio(RD_EMPLOYEES, EMPLOYEES).atLeast("30%"), "5分"),
                            points(EMPLOYEES.lessThan("3"), "-4分"))
                    .each("1分")
                    .moreThan("12分"),
            score(points(by(compoundGrowth(EMPLOYEES, 2)).below("10%", "5分").otherwise("0分")))
                    .atMost(by(RD_EMPLOYEES).upTo("3", "0分").otherwise("5分")));

    /** Staff and researchers of 2016, 2015 and 2014; null is not given. */
    record Staff(List<Optional<Integer>> employees, List<Optional<Integer>> researchers) {

        Integer employees(int back) {
            return employees.get(back).orElse(null);
        }

        Integer researchers(int back) {
            Integer given = researchers.get(back).orElse(null);
            return given == null || employees(back) == null ? given : Integer.valueOf(Math.min(given, employees(back)));
        }

        SampleEnterprise enterprise() {
            SampleEnterprise enterprise = new SampleEnterprise();
            for (int back = 0; back < 3; back++) {
                enterprise.with(2016 - back, Figure.EMPLOYEES, employees(back));
                enterprise.with(2016 - back, Figure.RD_EMPLOYEES, researchers(back));
            }
            return enterprise;
        }
    }

    @Provide
    Arbitrary<Staff> staff() {
        Arbitrary<List<Optional<Integer>>> counts =
                Arbitraries.integers().between(0, 20).optional(0.9).list().ofSize(3);
        return Combinators.combine(counts, counts).as(Staff::new);
    }

    @Provide
    Arbitrary<Condition> condition() {
        return Arbitraries.of(CONDITIONS);
    }

    @Provide
    Arbitrary<Status> status() {
        return Arbitraries.of(Status.class);
    }

    @Property
    void the_order_of_the_years_never_matters(@ForAll("condition") Condition condition, @ForAll("staff") Staff staff) {
        Judgement one = condition.judge(staff.enterprise().situation());
        Judgement other = condition.judge(staff.enterprise().situationWithYearsReversed());

        assertThat(other.status()).isEqualTo(one.status());
        assertThat(other.missing()).hasSameSizeAs(one.missing());
    }

    @Property
    void a_judgement_has_only_a_status_that_its_condition_can_have(
            @ForAll("condition") Condition condition, @ForAll("staff") Staff staff) {
        assertThat(condition.possible())
                .contains(condition.judge(staff.enterprise().situation()).status());
    }

    @Property
    void a_judgement_is_missing_exactly_where_it_names_a_fact(
            @ForAll("condition") Condition condition, @ForAll("staff") Staff staff) {
        Judgement judgement = condition.judge(staff.enterprise().situation());

        assertThat(judgement.missing().isEmpty()).isEqualTo(judgement.status() != Status.MISSING);
    }

    @Property
    void a_stricter_threshold_never_qualifies_more(
            @ForAll @IntRange(min = 0, max = 100) int lower,
            @ForAll @IntRange(min = 0, max = 100) int more,
            @ForAll("staff") Staff staff) {
        for (Measure measure : List.of(
                ratio(RD_EMPLOYEES, EMPLOYEES),
                growth(EMPLOYEES),
                compoundGrowth(EMPLOYEES, 2),
                anyOf(growth(EMPLOYEES), growth(RD_EMPLOYEES)),
                inEverySuppliedYear(ratio(RD_EMPLOYEES, EMPLOYEES)))) {
            Situation situation = staff.enterprise().situation();
            Status strict = measure.atLeast(lower + more + "%").judge(situation).status();
            Status lax = measure.atLeast(lower + "%").judge(situation).status();

            assertThat(strict != Status.MET || lax == Status.MET).isTrue();
            assertThat(lax != Status.NOT_MET || strict == Status.NOT_MET).isTrue();
        }
    }

    @Property
    void supplying_a_missing_fact_never_undoes_any_of_that_is_met(
            @ForAll("staff") Staff staff, @ForAll @IntRange(min = 0, max = 20) int supplied) {
        Condition condition = anyOf(growth(EMPLOYEES), growth(RD_EMPLOYEES)).atLeast("10%");
        if (condition.judge(staff.enterprise().situation()).status() != Status.MET) {
            return;
        }
        for (int back = 0; back < 3; back++) {
            SampleEnterprise completed = staff.enterprise();
            if (staff.employees(back) == null) {
                completed.with(2016 - back, Figure.EMPLOYEES, supplied);
            }
            if (staff.researchers(back) == null) {
                completed.with(2016 - back, Figure.RD_EMPLOYEES, supplied);
            }
            assertThat(condition.judge(completed.situation()).status()).isEqualTo(Status.MET);
        }
    }

    @Property
    void what_is_decided_without_an_open_part_stays_decided_whatever_that_turns_out_to_be(
            @ForAll("status") Status a,
            @ForAll("status") Status b,
            @ForAll @IntRange(min = 1, max = 3) int needed,
            @ForAll("status") Status turnsOut) {
        Situation any = new SampleEnterprise().situation();
        Status open = atLeastOf(needed, new Always(a), new Always(b), Always.MISSING)
                .judge(any)
                .status();
        Status settled = atLeastOf(needed, new Always(a), new Always(b), new Always(turnsOut))
                .judge(any)
                .status();

        if (open == Status.MET || open == Status.NOT_MET) {
            assertThat(settled).isEqualTo(open);
        }
    }

    @Property(tries = 3000)
    void a_gap_meets_the_condition_and_one_step_less_does_not(
            @ForAll("condition") Condition condition, @ForAll("staff") Staff staff) {
        Situation situation = staff.enterprise().situation();
        Optional<Gap> gap = GapSearch.of(condition, situation);
        if (gap.isEmpty()) {
            return;
        }
        AdjustableFigure lever = lever(gap.get());
        BigDecimal now = lever.of(situation);
        Status changed =
                statusWith(condition, situation, lever, now.add(gap.get().by()));
        if (changed != Status.MET) {
            assertThat(noSingleFigureMeets(condition, situation)).isTrue();
            return;
        }
        BigDecimal less =
                gap.get().by().subtract(BigDecimal.valueOf(gap.get().by().signum()));
        assertThat(statusWith(condition, situation, lever, now.add(less))).isNotEqualTo(Status.MET);
    }

    @Property(tries = 3000)
    void no_smaller_change_of_that_figure_meets_a_condition(
            @ForAll("condition") Condition condition, @ForAll("staff") Staff staff) {
        Situation situation = staff.enterprise().situation();
        Optional<Gap> gap = GapSearch.of(condition, situation);
        if (gap.isEmpty()) {
            return;
        }
        AdjustableFigure lever = lever(gap.get());
        int by = gap.get().by().abs().intValueExact();
        int now = lever.of(situation).intValueExact();
        for (int step = 1; step < by; step++) {
            assertThat(within(lever, situation, now + step)
                            && statusWith(condition, situation, lever, BigDecimal.valueOf(now + step)) == Status.MET)
                    .isFalse();
            assertThat(within(lever, situation, now - step)
                            && statusWith(condition, situation, lever, BigDecimal.valueOf(now - step)) == Status.MET)
                    .isFalse();
        }
    }

    @Property(tries = 2000)
    void a_gap_is_found_wherever_a_small_change_of_one_figure_would_do(
            @ForAll("condition") Condition condition, @ForAll("staff") Staff staff) {
        Situation situation = staff.enterprise().situation();
        if (condition.judge(situation).status() == Status.NOT_MET && !noSingleFigureMeets(condition, situation)) {
            Gap gap = GapSearch.of(condition, situation).orElseThrow();
            AdjustableFigure lever = lever(gap);

            assertThat(statusWith(
                            condition, situation, lever, lever.of(situation).add(gap.by())))
                    .isEqualTo(Status.MET);
        }
    }

    private static boolean noSingleFigureMeets(Condition condition, Situation situation) {
        for (Figure figure : List.of(Figure.EMPLOYEES, Figure.RD_EMPLOYEES)) {
            for (int year = 2014; year <= 2016; year++) {
                AdjustableFigure lever = new AdjustableFigure(figure, year);
                for (int value = 0; value <= 60 && lever.of(situation) != null; value++) {
                    if (within(lever, situation, value)
                            && statusWith(condition, situation, lever, BigDecimal.valueOf(value)) == Status.MET) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static boolean within(AdjustableFigure lever, Situation situation, int value) {
        boolean staff = lever.figure() == Figure.EMPLOYEES;
        BigDecimal other =
                new AdjustableFigure(staff ? Figure.RD_EMPLOYEES : Figure.EMPLOYEES, lever.year()).of(situation);
        int bound = other == null ? (staff ? 0 : Integer.MAX_VALUE) : other.intValueExact();
        return value >= 0 && (staff ? value >= bound : value <= bound);
    }

    private static AdjustableFigure lever(Gap gap) {
        int dot = gap.fact().indexOf('.');
        String property = dot < 0 ? gap.fact() : gap.fact().substring(0, dot);
        Figure figure = property.equals("employees") ? Figure.EMPLOYEES : Figure.RD_EMPLOYEES;
        return new AdjustableFigure(
                figure, dot < 0 ? 2016 : Integer.parseInt(gap.fact().substring(dot + 1)));
    }

    private static Status statusWith(
            Condition condition, Situation situation, AdjustableFigure lever, BigDecimal value) {
        return condition.judge(situation.supposing(lever, value)).status();
    }
}
