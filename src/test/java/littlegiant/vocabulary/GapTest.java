package littlegiant.vocabulary;

import static littlegiant.vocabulary.Words.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import littlegiant.facts.Attestation;
import littlegiant.facts.Basis;
import littlegiant.facts.Figure;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;

class GapTest {

    @Test
    void researchers_are_whole_people_and_both_readings_are_told() {
        Gap gap = gap(ratio(RD_EMPLOYEES, EMPLOYEES).atLeast("20%"), staff(5, 100));

        assertThat(gap.fact()).isEqualTo("rdEmployees");
        assertThat(gap.by()).isEqualByComparingTo("15");
        // (5 + 19) / 119 ≥ 20%, (5 + 18) / 118 is not.
        assertThat(gap.message().in(Language.ZH)).contains("增加 15 人至 20 人", "新聘", "19 人");
        assertThat(gap.message().in(Language.EN))
                .contains("by 15 people to 20 people", "19 people would be newly hired");
    }

    @Test
    void where_everybody_must_do_research_hiring_alone_cannot_do_it() {
        Gap gap = gap(ratio(RD_EMPLOYEES, EMPLOYEES).atLeast("100%"), staff(5, 8));

        assertThat(gap.by()).isEqualByComparingTo("3");
        assertThat(gap.message().in(Language.ZH)).contains("仅靠新聘", "不能达到");
    }

    @Test
    void researchers_never_outnumber_the_staff() {
        assertThat(gaps(ratio(RD_EMPLOYEES, EMPLOYEES).atLeast("250%"), staff(9, 10)))
                .isEmpty();
        assertThat(gaps(EMPLOYEES.atMost("5"), staff(9, 10))).isEmpty();
        assertThat(gap(EMPLOYEES.atMost("5"), staff(5, 10)).by()).isEqualByComparingTo("-5");
    }

    @Test
    void money_is_advised_to_the_cent_and_at_most_falls() {
        Gap gap = gap(
                ratio(TOTAL_LIABILITIES, TOTAL_ASSETS).atMost("70%"),
                new SampleEnterprise().with(Figure.TOTAL_LIABILITIES, "100").with(Figure.TOTAL_ASSETS, "99.99"));

        assertThat(gap.fact()).isEqualTo("totalLiabilities");
        assertThat(gap.by()).isEqualByComparingTo("-30.01");
        assertThat(gap.message().in(Language.ZH)).contains("减少 30.01元至 69.99元");
    }

    @Test
    void more_than_takes_one_step_past_the_bound() {
        assertThat(gap(NET_PROFIT.moreThan("0元"), new SampleEnterprise().with(Figure.NET_PROFIT, 0))
                        .by())
                .isEqualByComparingTo("0.01");
    }

    @Test
    void any_of_advises_the_first_figure_that_can_do_it() {
        Gap gap = gap(
                anyOf(growth(PRODUCT_SALES_REVENUE), growth(NET_PROFIT)).atLeast("10%"),
                new SampleEnterprise()
                        .over(Figure.PRODUCT_SALES_REVENUE, 100, 100)
                        .over(Figure.NET_PROFIT, 105, 100));

        assertThat(gap.fact()).isEqualTo("productSalesRevenue");
        assertThat(gap.by()).isEqualByComparingTo("10");
    }

    @Test
    void all_of_by_one_figure_is_advised_as_far_as_both_need() {
        Gap gap = gap(
                allOf(
                        MAIN_BUSINESS_REVENUE.atLeast("120元"),
                        growth(MAIN_BUSINESS_REVENUE).atLeast("50%")),
                new SampleEnterprise().over(Figure.MAIN_BUSINESS_REVENUE, 100, 100));

        assertThat(gap.by()).isEqualByComparingTo("50");
    }

    @Test
    void where_no_single_figure_meets_the_whole_the_first_part_that_fails_is_advised() {
        Gap gap = gap(
                allOf(NET_PROFIT.atLeast("1元"), EMPLOYEES.atLeast("5"), RD_EMPLOYEES.atLeast("5")),
                staff(1, 1).with(Figure.NET_PROFIT, 1));

        assertThat(gap.fact()).isEqualTo("employees");
        assertThat(gap.by()).isEqualByComparingTo("4");
        assertThat(gap.message().in(Language.ZH)).contains("职工总数 ≥ 5").doesNotContain("净利润");
    }

    @Test
    void of_branches_that_no_single_figure_meets_the_smaller_relative_change_is_advised() {
        Condition hopeless = attested(MANAGEMENT_TEAM);
        SampleEnterprise enterprise = staff(50, 100).with(Figure.NET_PROFIT, 10);
        enterprise.managementTeam = new Attestation(false, Basis.ATTESTED, null, null);

        Gap gap = gap(
                anyOf(allOf(hopeless, NET_PROFIT.atLeast("15元")), allOf(hopeless, EMPLOYEES.atLeast("120"))),
                enterprise);

        assertThat(gap.fact()).isEqualTo("employees");
    }

    @Test
    void of_readings_that_both_fail_one_change_meets_both() {
        Gap gap = gap(
                readings(growth(NET_PROFIT), average(growth(NET_PROFIT), 2)).atLeast("10%"),
                new SampleEnterprise().over(Figure.NET_PROFIT, 100, 100, 100));

        // 10% meets the first; a mean of 10% takes 20%.
        assertThat(gap.by()).isEqualByComparingTo("20");
    }

    @Test
    void of_readings_that_no_figure_meets_together_the_first_is_advised() {
        Gap gap = gap(
                readings(ratio(RD_INVESTMENT, SALES_REVENUE), inEverySuppliedYear(ratio(RD_INVESTMENT, SALES_REVENUE)))
                        .atLeast("3%"),
                new SampleEnterprise().over(Figure.RD_INVESTMENT, 2, 2).over(Figure.SALES_REVENUE, 100, 100));

        assertThat(gap.fact()).isEqualTo("rdInvestment");
        assertThat(gap.by()).isEqualByComparingTo("1");
    }

    @Test
    void an_earlier_year_is_named_with_its_year() {
        Gap gap = gap(inEachYear(NET_PROFIT, 2).atLeast("1元"), new SampleEnterprise().over(Figure.NET_PROFIT, 5, 0));

        assertThat(gap.fact()).isEqualTo("netProfit.2015");
        assertThat(gap.message().in(Language.ZH)).contains("2015 年净利润");
    }

    @Test
    void a_band_that_the_figure_leaves_on_its_way_is_seen() {
        Condition banded = NET_PROFIT.atLeast(
                by(NET_PROFIT).upTo("50元", "100元").upTo("80元", "70元").otherwise("200元"));

        assertThat(gap(banded, new SampleEnterprise().with(Figure.NET_PROFIT, 10))
                        .by())
                .isEqualByComparingTo("60");
        assertThat(gap(banded, new SampleEnterprise().with(Figure.NET_PROFIT, 90))
                        .by())
                .isEqualByComparingTo("-10");
    }

    @Test
    void compound_growth_is_advised_exactly() {
        Gap gap = gap(
                compoundGrowth(MAIN_BUSINESS_REVENUE, 3).atLeast("10%"),
                new SampleEnterprise().over(Figure.MAIN_BUSINESS_REVENUE, 100, 1, 1, 100));

        assertThat(gap.by()).isEqualByComparingTo("33.1");
    }

    @Test
    void there_is_no_gap_where_the_condition_is_not_failed_or_no_figure_is_in_it() {
        Condition condition = EMPLOYEES.atLeast("5");
        SampleEnterprise elsewhere = new SampleEnterprise();
        elsewhere.registeredDivision = "210300";

        assertThat(gaps(condition, staff(1, 5))).isEmpty();
        assertThat(gaps(condition, new SampleEnterprise())).isEmpty();
        assertThat(gaps(generally(condition), staff(1, 1))).isEmpty();
        assertThat(gaps(registeredIn("210381"), elsewhere)).isEmpty();
        assertThat(gaps(
                        MAIN_BUSINESS_REVENUE.atLeast("2000万亿元"),
                        new SampleEnterprise().with(Figure.MAIN_BUSINESS_REVENUE, 1)))
                .isEmpty();
    }

    private static SampleEnterprise staff(int researchers, int employees) {
        return new SampleEnterprise().with(Figure.RD_EMPLOYEES, researchers).with(Figure.EMPLOYEES, employees);
    }

    private static Optional<Gap> gaps(Condition condition, SampleEnterprise enterprise) {
        return GapSearch.of(condition, enterprise.situation());
    }

    private static Gap gap(Condition condition, SampleEnterprise enterprise) {
        return gaps(condition, enterprise).orElseThrow();
    }
}
