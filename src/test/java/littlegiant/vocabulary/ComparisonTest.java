package littlegiant.vocabulary;

import static littlegiant.vocabulary.Words.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import littlegiant.facts.Figure;
import littlegiant.facts.IntellectualProperty;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
    private static final Condition BANDED = ratio(RD_EXPENSE, MAIN_BUSINESS_REVENUE)
            .atLeast(by(MAIN_BUSINESS_REVENUE)
                    .upTo("5000万元", "5%")
                    .below("2亿元", "4%")
                    .otherwise("3%"));

    @ParameterizedTest
    @CsvSource({
        "99999999.99, NOT_MET, NOT_MET, MET, MET",
        "100000000, MET, NOT_MET, MET, NOT_MET",
        "100000000.00, MET, NOT_MET, MET, NOT_MET",
        "100000000.01, MET, MET, NOT_MET, NOT_MET"
    })
    void at_least_and_at_most_include_the_bound_and_more_and_less_than_leave_it_out(
            String revenue, Status atLeast, Status moreThan, Status atMost, Status lessThan) {
        Situation situation = new SampleEnterprise()
                .with(Figure.MAIN_BUSINESS_REVENUE, revenue)
                .situation();

        assertThat(MAIN_BUSINESS_REVENUE.atLeast("1亿元").judge(situation).status())
                .isEqualTo(atLeast);
        assertThat(MAIN_BUSINESS_REVENUE.moreThan("1亿元").judge(situation).status())
                .isEqualTo(moreThan);
        assertThat(MAIN_BUSINESS_REVENUE.atMost("1亿元").judge(situation).status())
                .isEqualTo(atMost);
        assertThat(MAIN_BUSINESS_REVENUE.lessThan("1亿元").judge(situation).status())
                .isEqualTo(lessThan);
    }

    @Test
    void growth_of_exactly_the_bound_is_met_where_floating_point_says_it_is_not() {
        assertThat(115.0 / 100 - 1 >= 0.15).isFalse();

        Situation situation =
                new SampleEnterprise().over(Figure.NET_PROFIT, "115", "100").situation();

        assertThat(growth(NET_PROFIT).atLeast("15%").judge(situation).status()).isEqualTo(Status.MET);
    }

    @Test
    void a_ratio_that_no_decimal_can_write_is_compared_exactly() {
        Situation situation = staff(1, 3);

        assertThat(ratio(RD_EMPLOYEES, EMPLOYEES)
                        .atLeast("33.3333%")
                        .judge(situation)
                        .status())
                .isEqualTo(Status.MET);
        assertThat(ratio(RD_EMPLOYEES, EMPLOYEES)
                        .atLeast("33.3334%")
                        .judge(situation)
                        .status())
                .isEqualTo(Status.NOT_MET);
    }

    @Test
    void a_value_just_off_its_limit_is_shown_with_the_decimals_that_tell() {
        Judgement below = ratio(RD_EMPLOYEES, EMPLOYEES).atLeast("5%").judge(staff(4998, 100000));
        Judgement at = ratio(RD_EMPLOYEES, EMPLOYEES).atLeast("5%").judge(staff(5000, 100000));
        Judgement usual = ratio(RD_EMPLOYEES, EMPLOYEES).atLeast("5%").judge(staff(5, 118));

        assertThat(zh(below)).isEqualTo("4.998%");
        assertThat(zh(at)).isEqualTo("5%");
        assertThat(zh(usual)).isEqualTo("4.24%");
    }

    @Test
    void the_least_distance_that_figures_allow_is_still_shown_on_the_right_side() {
        Situation situation = new SampleEnterprise()
                .with(Figure.TOTAL_LIABILITIES, "700000000000000.01")
                .with(Figure.TOTAL_ASSETS, "1000000000000000")
                .situation();
        Judgement judgement =
                ratio(TOTAL_LIABILITIES, TOTAL_ASSETS).atMost("70%").judge(situation);

        assertThat(judgement.status()).isEqualTo(Status.NOT_MET);
        assertThat(new BigDecimal(zh(judgement).replace("%", ""))).isGreaterThan(new BigDecimal(70));
    }

    @Test
    void a_judgement_says_what_is_required_what_was_found_and_on_which_facts() {
        Judgement judgement = ratio(RD_EMPLOYEES, EMPLOYEES).atLeast("5%").judge(staff(5, 118));
        FactSheet sheet = new FactSheet();
        judgement.cite(sheet);

        assertThat(judgement.status()).isEqualTo(Status.NOT_MET);
        assertThat(judgement.required().orElseThrow().in(Language.EN)).isEqualTo("≥ 5%");
        assertThat(judgement.message().in(Language.ZH)).contains("研发人员", "职工总数", "4.24%", "≥ 5%");
        assertThat(judgement.message().in(Language.EN)).contains("R&D employees", "4.24%", "≥ 5%");
        assertThat(sheet.values())
                .isEqualTo(Map.of("rdEmployees", new BigDecimal(5), "employees", new BigDecimal(118)));
    }

    @Test
    void what_is_missing_is_named_by_pointer_and_with_its_year() {
        Judgement judgement = growth(NET_PROFIT)
                .atLeast("10%")
                .judge(new SampleEnterprise().with(Figure.NET_PROFIT, 5).situation());

        assertThat(judgement.status()).isEqualTo(Status.MISSING);
        assertThat(judgement.missing()).containsExactly("/years/-/netProfit");
        assertThat(judgement.message().in(Language.ZH)).contains("2015 年净利润");
        assertThat(judgement.observed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "50000000, 2500000, MET",
        "50000000, 2499999.99, NOT_MET",
        "50000000.01, 2000000.01, MET",
        "50000000.01, 2000000, NOT_MET",
        "199999999.99, 7999999.99, NOT_MET",
        "199999999.99, 8000000, MET",
        "200000000, 6000000, MET",
        "200000000, 5999999.99, NOT_MET"
    })
    void the_band_of_the_revenue_chooses_the_threshold_at_each_bound(String revenue, String expense, Status status) {
        Situation situation = new SampleEnterprise()
                .with(Figure.MAIN_BUSINESS_REVENUE, revenue)
                .with(Figure.RD_EXPENSE, expense)
                .situation();

        assertThat(BANDED.judge(situation).status()).isEqualTo(status);
    }

    @Test
    void where_the_band_cannot_be_told_the_fact_that_tells_it_is_missing() {
        Judgement judgement =
                BANDED.judge(new SampleEnterprise().with(Figure.RD_EXPENSE, 1).situation());

        assertThat(judgement.status()).isEqualTo(Status.MISSING);
        assertThat(judgement.missing()).containsExactly("/years/0/mainBusinessRevenue");
    }

    @Test
    void a_band_that_cannot_be_computed_is_for_a_person_but_missing_facts_come_first() {
        Condition byGrowth = ratio(RD_EXPENSE, SALES_REVENUE)
                .atLeast(by(growth(NET_PROFIT)).upTo("10%", "5%").otherwise("3%"));
        SampleEnterprise lossBefore = new SampleEnterprise()
                .over(Figure.NET_PROFIT, 5, -5)
                .with(Figure.RD_EXPENSE, 1)
                .with(Figure.SALES_REVENUE, 10);

        assertThat(byGrowth.judge(lossBefore.situation()).status()).isEqualTo(Status.REVIEW);

        lossBefore.with(Figure.RD_EXPENSE, null);

        assertThat(byGrowth.judge(lossBefore.situation()).missing()).containsExactly("/years/0/rdExpense");
        assertThat(byGrowth.possible()).contains(Status.REVIEW);
    }

    @Test
    void a_count_of_which_only_bounds_are_known_decides_where_both_agree() {
        SampleEnterprise enterprise = new SampleEnterprise();
        enterprise.rights = List.of(
                ValidRightsTest.granted(INVENTION_PATENT),
                new IntellectualProperty(DESIGN, null, null, null, null, true));
        Term rights = validRights(INVENTION_PATENT, DESIGN);

        assertThat(rights.atLeast("1").judge(enterprise.situation()).status()).isEqualTo(Status.MET);
        assertThat(rights.atLeast("3").judge(enterprise.situation()).status()).isEqualTo(Status.NOT_MET);

        Judgement open = rights.atLeast("2").judge(enterprise.situation());

        assertThat(open.status()).isEqualTo(Status.MISSING);
        assertThat(open.missing()).containsExactly("/intellectualProperty/1/status");
    }

    @Test
    void no_threshold_leaves_a_person_to_settle_the_figure() {
        Judgement judgement = ratio(RD_EMPLOYEES, EMPLOYEES).withoutThreshold().judge(staff(5, 118));
        Judgement missing = ratio(RD_EMPLOYEES, EMPLOYEES)
                .withoutThreshold()
                .judge(new SampleEnterprise().with(Figure.RD_EMPLOYEES, 5).situation());

        assertThat(judgement.status()).isEqualTo(Status.REVIEW);
        assertThat(zh(judgement)).isEqualTo("4.24%");
        assertThat(missing.status()).isEqualTo(Status.MISSING);
        assertThat(missing.missing()).containsExactly("/years/0/employees");
    }

    @Test
    void a_threshold_in_another_unit_than_the_measure_is_refused() {
        assertThatThrownBy(() -> ratio(RD_EMPLOYEES, EMPLOYEES).atLeast("500万元"))
                .isInstanceOf(MisusedWord.class);
        assertThatThrownBy(() -> ratio(RD_EMPLOYEES, EMPLOYEES).atLeast("5人")).isInstanceOf(MisusedWord.class);
        assertThatThrownBy(() -> MAIN_BUSINESS_REVENUE.atLeast("5%")).isInstanceOf(MisusedWord.class);
        assertThatThrownBy(() -> MAIN_BUSINESS_REVENUE.atLeast("100000000")).isInstanceOf(MisusedWord.class);
        assertThatThrownBy(() -> EMPLOYEES.atLeast("5%")).isInstanceOf(MisusedWord.class);
        assertThatThrownBy(() -> EMPLOYEES.atLeast(by(EMPLOYEES).otherwise("5%")))
                .isInstanceOf(MisusedWord.class);
        assertThat(ratio(RD_EMPLOYEES, EMPLOYEES)
                        .atLeast("0.05")
                        .judge(staff(5, 100))
                        .status())
                .isEqualTo(Status.MET);
    }

    @Test
    void bands_that_are_out_of_order_open_ended_or_in_another_unit_are_refused() {
        assertThatThrownBy(() -> by(EMPLOYEES).upTo("20", "5%").upTo("20", "4%"))
                .isInstanceOf(MisusedWord.class);
        assertThatThrownBy(() -> by(EMPLOYEES).upTo("2亿元", "5%")).isInstanceOf(MisusedWord.class);
        Bands open = by(EMPLOYEES).upTo("20", "5%");
        assertThatThrownBy(() -> ratio(RD_EMPLOYEES, EMPLOYEES).atLeast(open)).isInstanceOf(MisusedWord.class);
        assertThatThrownBy(() -> EMPLOYEES.atLeast((Bands) null)).isInstanceOf(MisusedWord.class);
    }

    @Test
    void every_threshold_is_listed_in_the_order_in_which_it_is_written() {
        assertThat(BANDED.thresholds())
                .extracting(Threshold::written)
                .containsExactly("5000万元", "5%", "2亿元", "4%", "3%");
    }

    private static Situation staff(int researchers, int employees) {
        return new SampleEnterprise()
                .with(Figure.RD_EMPLOYEES, researchers)
                .with(Figure.EMPLOYEES, employees)
                .situation();
    }

    private static String zh(Judgement judgement) {
        return judgement.observed().orElseThrow().in(Language.ZH);
    }
}
