package littlegiant.vocabulary;

import static littlegiant.vocabulary.Words.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import littlegiant.facts.Figure;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CombinationTest {
    private static final Situation ANY = new SampleEnterprise().situation();

    @ParameterizedTest
    @CsvSource({
        "MET, MET, MET",
        "MET, NOT_MET, MET",
        "MET, MISSING, MET",
        "MET, REVIEW, MET",
        "NOT_MET, NOT_MET, NOT_MET",
        "NOT_MET, MISSING, MISSING",
        "NOT_MET, REVIEW, REVIEW",
        "MISSING, MISSING, MISSING",
        "MISSING, REVIEW, MISSING",
        "REVIEW, REVIEW, REVIEW"
    })
    void any_of_is_decided_by_one_that_is_met_else_missing_else_for_a_person(Status a, Status b, Status together) {
        assertThat(status(anyOf(new Always(a), new Always(b)))).isEqualTo(together);
        assertThat(status(anyOf(new Always(b), new Always(a)))).isEqualTo(together);
    }

    @ParameterizedTest
    @CsvSource({
        "MET, MET, MET",
        "MET, NOT_MET, NOT_MET",
        "MET, MISSING, MISSING",
        "MET, REVIEW, REVIEW",
        "NOT_MET, NOT_MET, NOT_MET",
        "NOT_MET, MISSING, NOT_MET",
        "NOT_MET, REVIEW, NOT_MET",
        "MISSING, MISSING, MISSING",
        "MISSING, REVIEW, MISSING",
        "REVIEW, REVIEW, REVIEW"
    })
    void all_of_is_decided_by_one_that_is_not_met_else_missing_else_for_a_person(Status a, Status b, Status together) {
        assertThat(status(allOf(new Always(a), new Always(b)))).isEqualTo(together);
        assertThat(status(allOf(new Always(b), new Always(a)))).isEqualTo(together);
    }

    @ParameterizedTest
    @CsvSource({
        "MET, MET, NOT_MET, MET",
        "MET, NOT_MET, NOT_MET, NOT_MET",
        "MET, MISSING, NOT_MET, MISSING",
        "MET, REVIEW, NOT_MET, REVIEW",
        "NOT_MET, NOT_MET, MISSING, NOT_MET",
        "MET, MET, MISSING, MET",
        "REVIEW, MISSING, NOT_MET, MISSING"
    })
    void two_of_three_count_what_is_open_for_what_it_may_become(Status a, Status b, Status c, Status together) {
        assertThat(status(atLeastOf(2, new Always(a), new Always(b), new Always(c))))
                .isEqualTo(together);
    }

    @ParameterizedTest
    @CsvSource({
        "MET, MET, MET",
        "MET, NOT_MET, REVIEW",
        "MET, MISSING, MET",
        "MET, REVIEW, MET",
        "NOT_MET, MET, REVIEW",
        "NOT_MET, NOT_MET, NOT_MET",
        "NOT_MET, MISSING, NOT_MET",
        "MISSING, MET, MISSING",
        "REVIEW, NOT_MET, REVIEW"
    })
    void the_first_reading_decides_unless_a_further_one_disagrees(Status first, Status second, Status together) {
        assertThat(status(readings(new Always(first), new Always(second)))).isEqualTo(together);
    }

    @Test
    void readings_that_disagree_show_both() {
        Judgement judgement = readings(growth(NET_PROFIT), average(growth(NET_PROFIT), 2))
                .atLeast("15%")
                .judge(new SampleEnterprise()
                        .over(Figure.NET_PROFIT, 120, 100, 100)
                        .situation());

        assertThat(judgement.status()).isEqualTo(Status.REVIEW);
        assertThat(judgement.observed().orElseThrow().in(Language.ZH)).isEqualTo("20%;10%");
        assertThat(judgement.message().in(Language.ZH)).contains("20%", "10%", "两种理解");
    }

    @ParameterizedTest
    @CsvSource({
        "MET, MET, REVIEW, MET",
        "NOT_MET, REVIEW, NOT_MET, REVIEW",
        "MISSING, MISSING, MISSING, MISSING",
        "REVIEW, REVIEW, REVIEW, REVIEW"
    })
    void generally_needs_review_and_otherwise_review_change_one_status_each(
            Status given, Status generally, Status needsReview, Status otherwiseReview) {
        Condition condition = new Always(given);

        assertThat(status(generally(condition))).isEqualTo(generally);
        assertThat(status(needsReview(condition))).isEqualTo(needsReview);
        assertThat(status(otherwiseReview(condition))).isEqualTo(otherwiseReview);
    }

    @Test
    void only_generally_says_that_the_clause_asks_it_generally() {
        assertThat(generally(Always.NOT_MET).judge(ANY).message().in(Language.ZH))
                .contains("一般");
        assertThat(otherwiseReview(Always.NOT_MET).judge(ANY).message().in(Language.ZH))
                .doesNotContain("一般");
    }

    @ParameterizedTest
    @CsvSource({
        "MET, NOT_MET, MET",
        "NOT_MET, MET, NOT_MET",
        "REVIEW, MET, REVIEW",
        "MISSING, MET, REVIEW",
        "MISSING, NOT_MET, MISSING",
        "MISSING, REVIEW, REVIEW",
        "MISSING, MISSING, MISSING"
    })
    void a_substitute_stands_in_only_for_what_is_missing_and_never_decides_for_it(
            Status first, Status substitute, Status together) {
        assertThat(status(whereMissing(new Always(first), new Always(substitute))))
                .isEqualTo(together);
    }

    @Test
    void a_route_says_its_name_and_changes_nothing() {
        Judgement judgement = route("直通", Always.MISSING).judge(ANY);

        assertThat(judgement.status()).isEqualTo(Status.MISSING);
        assertThat(judgement.missing()).containsExactly("/always");
        assertThat(judgement.message().in(Language.ZH)).isEqualTo("【直通】MISSING");
    }

    @Test
    void one_branch_that_is_met_decides_although_the_other_cannot_be_computed_or_is_missing() {
        Condition condition =
                anyOf(growth(PRODUCT_SALES_REVENUE), growth(NET_PROFIT)).atLeast("10%");
        SampleEnterprise enterprise = new SampleEnterprise()
                .over(Figure.PRODUCT_SALES_REVENUE, 110, 100)
                .over(Figure.NET_PROFIT, 5, -5);

        assertThat(condition.judge(enterprise.situation()).status()).isEqualTo(Status.MET);

        enterprise.with(Figure.NET_PROFIT, null);

        assertThat(condition.judge(enterprise.situation()).status()).isEqualTo(Status.MET);
    }

    @Test
    void what_is_missing_of_any_of_is_what_any_branch_lacks() {
        Judgement judgement = anyOf(growth(PRODUCT_SALES_REVENUE), growth(NET_PROFIT))
                .atLeast("10%")
                .judge(new SampleEnterprise()
                        .over(Figure.NET_PROFIT, 1, 1)
                        .with(Figure.PRODUCT_SALES_REVENUE, 1)
                        .situation());

        assertThat(judgement.status()).isEqualTo(Status.MISSING);
        assertThat(judgement.missing()).containsExactly("/years/1/productSalesRevenue");
    }

    @Test
    void in_each_year_asks_every_one_of_the_last_years_and_says_which_one_fails() {
        Condition condition = inEachYear(ratio(RD_INVESTMENT, SALES_REVENUE), 2).atLeast("3%");
        SampleEnterprise enterprise =
                new SampleEnterprise().over(Figure.RD_INVESTMENT, 3, 2).over(Figure.SALES_REVENUE, 100, 100);

        Judgement judgement = condition.judge(enterprise.situation());

        assertThat(judgement.status()).isEqualTo(Status.NOT_MET);
        assertThat(judgement.message().in(Language.ZH)).startsWith("2015 年").doesNotContain("2016");
        assertThat(inEachYear(ratio(RD_INVESTMENT, SALES_REVENUE).atLeast("2%"), 2)
                        .judge(enterprise.situation())
                        .status())
                .isEqualTo(Status.MET);
        assertThat(inEachYear(ratio(RD_INVESTMENT, SALES_REVENUE).atLeast("2%"), 3)
                        .judge(enterprise.situation())
                        .status())
                .isEqualTo(Status.MISSING);
    }

    @Test
    void every_supplied_year_is_every_complete_one_and_without_any_the_years_are_missing() {
        Condition condition = inEverySuppliedYear(NET_PROFIT).atLeast("1元");
        SampleEnterprise enterprise =
                new SampleEnterprise().over(Figure.NET_PROFIT, 1, 1, 1).with(2017, Figure.NET_PROFIT, -1);

        assertThat(condition.judge(enterprise.situation()).status()).isEqualTo(Status.MET);

        enterprise.with(2011, Figure.NET_PROFIT, 0);

        assertThat(condition.judge(enterprise.situation()).status()).isEqualTo(Status.NOT_MET);
        assertThat(condition.judge(ANY).missing()).containsExactly("/years");
    }

    @Test
    void the_statuses_that_a_condition_can_have_are_counted_exactly() {
        Condition figure = EMPLOYEES.atLeast("1");
        Set<Status> all = Status.ofConditions();

        assertThat(figure.possible()).containsExactly(Status.MET, Status.NOT_MET, Status.MISSING);
        assertThat(growth(NET_PROFIT).atLeast("1%").possible()).isEqualTo(all);
        assertThat(generally(figure).possible()).containsExactly(Status.MET, Status.MISSING, Status.REVIEW);
        assertThat(needsReview(figure).possible()).containsExactly(Status.NOT_MET, Status.MISSING, Status.REVIEW);
        assertThat(anyOf(figure, hasTechnologyEvidence()).possible())
                .containsExactly(Status.MET, Status.MISSING, Status.REVIEW);
        assertThat(allOf(figure, Always.NOT_MET).possible()).containsExactly(Status.NOT_MET);
        assertThat(anyOf(figure, Always.MET).possible()).containsExactly(Status.MET);
        assertThat(atLeastOf(2, figure, needsReview(figure)).possible())
                .containsExactly(Status.NOT_MET, Status.MISSING, Status.REVIEW);
        assertThat(readings(figure, figure).possible()).isEqualTo(all);
        assertThat(readings(figure, Always.REVIEW).possible()).isEqualTo(figure.possible());
        assertThat(whereMissing(figure, hasTechnologyEvidence()).possible())
                .containsExactly(Status.MET, Status.NOT_MET, Status.REVIEW);
        assertThat(EMPLOYEES.withoutThreshold().possible()).containsExactly(Status.MISSING, Status.REVIEW);
    }

    @Test
    void more_than_there_are_cannot_be_asked() {
        assertThatThrownBy(() -> atLeastOf(3, Always.MET, Always.MET)).isInstanceOf(MisusedWord.class);
        assertThatThrownBy(() -> atLeastOf(0, Always.MET)).isInstanceOf(MisusedWord.class);
        assertThatThrownBy(() -> atLeastOf(2, EMPLOYEES).atLeast("1")).isInstanceOf(MisusedWord.class);
    }

    private static Status status(Condition condition) {
        return condition.judge(ANY).status();
    }
}
