package littlegiant.vocabulary;

import static littlegiant.vocabulary.Words.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import littlegiant.facts.Figure;
import littlegiant.facts.Unit;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermTest {

    @Test
    void a_ratio_over_zero_is_missing_and_names_the_fact() {
        Judgement judgement = ratio(RD_EMPLOYEES, EMPLOYEES)
                .atLeast("5%")
                .judge(new SampleEnterprise()
                        .with(Figure.RD_EMPLOYEES, 0)
                        .with(Figure.EMPLOYEES, 0)
                        .situation());

        assertThat(judgement.status()).isEqualTo(Status.MISSING);
        assertThat(judgement.missing()).containsExactly("/years/0/employees");
        assertThat(judgement.message().in(Language.ZH)).contains("职工总数为 0");
    }

    @Test
    void a_ratio_over_zero_of_what_is_missing_names_both() {
        Judgement judgement = ratio(RD_EMPLOYEES, EMPLOYEES)
                .atLeast("5%")
                .judge(new SampleEnterprise().with(Figure.EMPLOYEES, 0).situation());

        assertThat(judgement.missing()).containsExactly("/years/0/rdEmployees", "/years/0/employees");
    }

    @Test
    void a_ratio_over_a_number_that_is_no_figure_is_for_a_person_where_that_is_zero() {
        SampleEnterprise enterprise = new SampleEnterprise().with(Figure.EMPLOYEES, 10);
        enterprise.establishedOn = SampleEnterprise.DAY.minusDays(1);

        Condition perYear = ratio(EMPLOYEES, yearsEstablished()).atLeast("2");

        assertThat(perYear.judge(enterprise.situation()).status()).isEqualTo(Status.REVIEW);
        assertThat(perYear.possible()).contains(Status.REVIEW);
    }

    @Test
    void a_ratio_over_less_than_zero_is_for_a_person() {
        Situation situation = new SampleEnterprise()
                .with(Figure.RD_EXPENSE, 1)
                .with(Figure.NET_PROFIT, -1)
                .situation();

        assertThat(ratio(RD_EXPENSE, NET_PROFIT).atMost("70%").judge(situation).status())
                .isEqualTo(Status.REVIEW);
    }

    @Test
    void money_per_head_is_money() {
        Term perHead = ratio(OPERATING_REVENUE, EMPLOYEES);
        Situation situation = new SampleEnterprise()
                .with(Figure.OPERATING_REVENUE, "3000000.03")
                .with(Figure.EMPLOYEES, 3)
                .situation();

        assertThat(perHead.unit()).isEqualTo(Unit.MONEY);
        assertThat(perHead.atLeast("1000000.01元").judge(situation).status()).isEqualTo(Status.MET);
        assertThat(perHead.moreThan("1000000.01元").judge(situation).status()).isEqualTo(Status.NOT_MET);
    }

    @ParameterizedTest
    @CsvSource({"-5, 10, true", "0, 10, false", "-5, 0, false", "-5, -10, false"})
    void growth_over_a_base_that_is_not_positive_is_for_a_person(String base, String now, boolean turned) {
        Judgement judgement = growth(NET_PROFIT)
                .atLeast("10%")
                .judge(new SampleEnterprise().over(Figure.NET_PROFIT, now, base).situation());

        assertThat(judgement.status()).isEqualTo(Status.REVIEW);
        assertThat(judgement.message().in(Language.ZH).contains("扭亏为盈")).isEqualTo(turned);
    }

    @Test
    void of_a_revenue_that_was_0_it_is_said_that_there_is_no_base() {
        for (Quantity growth : List.of(growth(OPERATING_REVENUE), compoundGrowth(OPERATING_REVENUE, 1))) {
            Judgement judgement = growth.atLeast("10%")
                    .judge(new SampleEnterprise()
                            .over(Figure.OPERATING_REVENUE, 10, 0)
                            .situation());
            assertThat(judgement.status()).isEqualTo(Status.REVIEW);
            assertThat(judgement.message().in(Language.ZH))
                    .contains("2015 年营业收入为 0,没有基数,无法计算增长率")
                    .doesNotContain("扭亏为盈", "不为正");
            assertThat(judgement.message().in(Language.EN))
                    .contains("operating revenue of 2015 was 0, so there is no base for a growth rate");
        }
        Judgement averaged = growth(average(NET_PROFIT, 2))
                .atLeast("10%")
                .judge(new SampleEnterprise()
                        .over(Figure.NET_PROFIT, 50, 10, -90)
                        .situation());
        assertThat(averaged.message().in(Language.ZH)).contains("扭亏为盈");
    }

    @Test
    void of_a_negative_base_and_of_a_profit_of_0_it_is_said_that_the_base_is_not_positive() {
        Judgement negative = growth(difference(OPERATING_REVENUE, RD_EXPENSE))
                .atLeast("10%")
                .judge(new SampleEnterprise()
                        .over(Figure.OPERATING_REVENUE, 10, 1)
                        .over(Figure.RD_EXPENSE, 1, 2)
                        .situation());
        Judgement profit = growth(NET_PROFIT)
                .atLeast("10%")
                .judge(new SampleEnterprise().over(Figure.NET_PROFIT, 10, 0).situation());
        for (Judgement judgement : List.of(negative, profit)) {
            assertThat(judgement.message().in(Language.ZH)).contains("不为正").doesNotContain("没有基数");
            assertThat(judgement.message().in(Language.EN)).contains("was not positive");
        }
    }

    @Test
    void growth_from_a_profit_to_a_loss_is_a_rate_like_any_other() {
        Judgement judgement = growth(NET_PROFIT)
                .atLeast("10%")
                .judge(new SampleEnterprise().over(Figure.NET_PROFIT, -50, 100).situation());

        assertThat(judgement.status()).isEqualTo(Status.NOT_MET);
        assertThat(judgement.observed().orElseThrow().in(Language.ZH)).isEqualTo("-150%");
    }

    @ParameterizedTest
    @CsvSource({"133.1, MET", "133.09, NOT_MET"})
    void compound_growth_compares_the_power_and_takes_no_root(String now, Status status) {
        Situation situation = new SampleEnterprise()
                .over(Figure.MAIN_BUSINESS_REVENUE, now, 1, 1, 100)
                .situation();

        assertThat(compoundGrowth(MAIN_BUSINESS_REVENUE, 3)
                        .atLeast("10%")
                        .judge(situation)
                        .status())
                .isEqualTo(status);
    }

    @Test
    void compound_growth_shows_the_rate() {
        Judgement judgement = compoundGrowth(MAIN_BUSINESS_REVENUE, 2)
                .atLeast("50%")
                .judge(new SampleEnterprise()
                        .over(Figure.MAIN_BUSINESS_REVENUE, 2, 1, 1)
                        .situation());

        assertThat(judgement.observed().orElseThrow().in(Language.ZH)).isEqualTo("41.42%");
    }

    @Test
    void compound_growth_from_nothing_or_to_a_loss_is_for_a_person() {
        Condition condition = compoundGrowth(NET_PROFIT, 2).atLeast("10%");

        assertThat(condition.judge(over(Figure.NET_PROFIT, 9, 9, 0)).status()).isEqualTo(Status.REVIEW);
        assertThat(condition.judge(over(Figure.NET_PROFIT, -9, 9, 9)).status()).isEqualTo(Status.REVIEW);
        assertThat(condition.judge(over(Figure.NET_PROFIT, 0, 9, 9)).status()).isEqualTo(Status.NOT_MET);
    }

    @Test
    void growth_averaged_over_three_years_takes_four_years_of_figures() {
        Condition condition = average(growth(NET_PROFIT), 3).atLeast("15%");

        Judgement three = condition.judge(over(Figure.NET_PROFIT, 130, 120, 110));

        assertThat(three.status()).isEqualTo(Status.MISSING);
        assertThat(three.missing()).containsExactly("/years/-/netProfit");
        assertThat(three.message().in(Language.ZH)).contains("2013 年净利润");
    }

    @ParameterizedTest
    @CsvSource({"12, MET", "11.99, NOT_MET"})
    void growth_averaged_is_the_arithmetic_mean_of_the_yearly_rates(String now, Status status) {
        // 20%, 0%, 25%: a mean of exactly 15%.
        Situation situation = over(Figure.NET_PROFIT, now, "10", "10", "8");

        assertThat(average(growth(NET_PROFIT), 3)
                        .atLeast("15%")
                        .judge(situation)
                        .status())
                .isEqualTo(status);
    }

    @Test
    void one_year_without_a_base_leaves_the_average_to_a_person() {
        assertThat(average(growth(NET_PROFIT), 3)
                        .atLeast("15%")
                        .judge(over(Figure.NET_PROFIT, 130, 120, 110, -1))
                        .status())
                .isEqualTo(Status.REVIEW);
    }

    @ParameterizedTest
    @CsvSource({"180, MET", "179.99, NOT_MET"})
    void a_ratio_of_totals_adds_up_before_it_divides(String expense, Status status) {
        SampleEnterprise enterprise = new SampleEnterprise()
                .over(Figure.RD_EXPENSE, expense, 60, 60)
                .over(Figure.SALES_REVENUE, 4000, 1000, 1000);

        assertThat(ratio(total(RD_EXPENSE, 3), total(SALES_REVENUE, 3))
                        .atLeast("5%")
                        .judge(enterprise.situation())
                        .status())
                .isEqualTo(status);
    }

    @Test
    void sums_differences_and_earlier_years_are_reckoned_exactly() {
        SampleEnterprise enterprise =
                new SampleEnterprise().over(Figure.RD_EXPENSE, "0.10", "7").with(Figure.RD_INVESTMENT, "0.20");
        Situation situation = enterprise.situation();

        assertThat(read(sum(RD_EXPENSE, RD_INVESTMENT), situation)).isEqualByComparingTo("0.30");
        assertThat(read(difference(RD_EXPENSE, RD_INVESTMENT), situation)).isEqualByComparingTo("-0.10");
        assertThat(read(yearsBefore(RD_EXPENSE, 1), situation)).isEqualByComparingTo("7");
        assertThat(read(average(RD_EXPENSE, 2), situation)).isEqualByComparingTo("3.55");
        assertThatThrownBy(() -> sum(RD_EXPENSE, EMPLOYEES)).isInstanceOf(MisusedWord.class);
        assertThatThrownBy(() -> difference(EMPLOYEES, RD_EXPENSE)).isInstanceOf(MisusedWord.class);
    }

    @ParameterizedTest
    @CsvSource({"2012-06-30, 5", "2012-07-01, 4", "2017-06-30, 0"})
    void years_established_are_full_years_to_the_day_of_the_assessment(LocalDate establishedOn, String years) {
        SampleEnterprise enterprise = new SampleEnterprise();
        enterprise.establishedOn = establishedOn;

        assertThat(read(yearsEstablished(), enterprise.situation())).isEqualByComparingTo(years);
        assertThat(yearsEstablished()
                        .atLeast("1")
                        .judge(new SampleEnterprise().situation())
                        .missing())
                .containsExactly("/establishedOn");
    }

    @Test
    void what_a_rule_accumulated_is_a_value_and_cents_that_floating_point_blurred_are_set_right() {
        Situation any = new SampleEnterprise().situation();

        assertThat(read(counted(3), any)).isEqualByComparingTo("3");
        assertThat(read(counted(2.5), any)).isEqualByComparingTo("2.5");
        assertThat(read(money(new BigDecimal("0.30")), any)).isEqualByComparingTo("0.30");
        assertThat(read(money(0.1 + 0.2), any)).isEqualByComparingTo("0.30");
        assertThat(counted(null).atLeast("1").judge(any).status()).isEqualTo(Status.REVIEW);
        assertThat(money(Double.NaN).atLeast("1元").judge(any).status()).isEqualTo(Status.REVIEW);
        assertThat(counted(3).atLeast("1").possible()).containsExactly(Status.MET, Status.NOT_MET);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 21})
    void a_number_of_years_that_nobody_reports_is_refused(int years) {
        assertThatThrownBy(() -> total(NET_PROFIT, years)).isInstanceOf(MisusedWord.class);
        assertThatThrownBy(() -> average(NET_PROFIT, years)).isInstanceOf(MisusedWord.class);
        assertThatThrownBy(() -> compoundGrowth(NET_PROFIT, years)).isInstanceOf(MisusedWord.class);
        assertThatThrownBy(() -> yearsBefore(NET_PROFIT, years)).isInstanceOf(MisusedWord.class);
        assertThatThrownBy(() -> inEachYear(NET_PROFIT, years)).isInstanceOf(MisusedWord.class);
        assertThatThrownBy(() -> inEachYear(Always.MET, years)).isInstanceOf(MisusedWord.class);
    }

    private static Situation over(Figure figure, Object... latestFirst) {
        return new SampleEnterprise().over(figure, latestFirst).situation();
    }

    private static BigDecimal read(Term term, Situation situation) {
        return ((MeasuredValue.KnownValue) term.read(situation)).value().rounded(9);
    }
}
