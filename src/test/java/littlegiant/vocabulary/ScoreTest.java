package littlegiant.vocabulary;

import static littlegiant.vocabulary.Words.EMPLOYEES;
import static littlegiant.vocabulary.Words.INVENTION_PATENT;
import static littlegiant.vocabulary.Words.MAIN_BUSINESS_REVENUE;
import static littlegiant.vocabulary.Words.MANAGEMENT_TEAM;
import static littlegiant.vocabulary.Words.NET_PROFIT;
import static littlegiant.vocabulary.Words.RD_EMPLOYEES;
import static littlegiant.vocabulary.Words.RD_EXPENSE;
import static littlegiant.vocabulary.Words.attested;
import static littlegiant.vocabulary.Words.bestOf;
import static littlegiant.vocabulary.Words.by;
import static littlegiant.vocabulary.Words.compoundGrowth;
import static littlegiant.vocabulary.Words.growth;
import static littlegiant.vocabulary.Words.points;
import static littlegiant.vocabulary.Words.ratio;
import static littlegiant.vocabulary.Words.score;
import static littlegiant.vocabulary.Words.validRights;
import static littlegiant.vocabulary.Words.violation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import littlegiant.facts.Attestation;
import littlegiant.facts.Basis;
import littlegiant.facts.Figure;
import littlegiant.facts.IntellectualProperty;
import littlegiant.facts.RightStatus;
import littlegiant.wording.Language;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreTest {
    private static final Points STAFF = points(by(ratio(RD_EMPLOYEES, EMPLOYEES))
            .below("10%", "0分")
            .below("20%", "10分")
            .otherwise("20分"));
    private static final Points RESEARCH = points(by(ratio(RD_EXPENSE, MAIN_BUSINESS_REVENUE))
            .below("2%", "0分")
            .below("4%", "20分")
            .otherwise("50分"));
    private static final Points TEAM = points(attested(MANAGEMENT_TEAM), "30分");
    private static final Condition SIXTY = score(STAFF, RESEARCH, TEAM).atLeast("60分");

    private static SampleEnterprise enterprise(Object researchers, Object research) {
        return new SampleEnterprise()
                .with(Figure.EMPLOYEES, 100)
                .with(Figure.RD_EMPLOYEES, researchers)
                .with(Figure.MAIN_BUSINESS_REVENUE, 1000)
                .with(Figure.RD_EXPENSE, research);
    }

    private static SampleEnterprise team(SampleEnterprise enterprise, Boolean holds, Basis basis) {
        enterprise.managementTeam = new Attestation(holds, basis, null, null);
        return enterprise;
    }

    private static Status status(Condition condition, SampleEnterprise enterprise) {
        return condition.judge(enterprise.situation()).status();
    }

    @ParameterizedTest
    @CsvSource({
        "9, 19.99, false, 0, NOT_MET",
        "10, 19.99, false, 10, NOT_MET",
        "19, 20, true, 60, MET",
        "20, 39.99, false, 40, NOT_MET",
        "10, 40, false, 60, MET",
        "9, 40, false, 50, NOT_MET",
        "20, 40, true, 100, MET"
    })
    void points_add_up_and_are_held_against_the_bar(
            int researchers, String research, boolean team, int total, Status status) {
        Judgement judged = SIXTY.judge(
                team(enterprise(researchers, research), team, Basis.ATTESTED).situation());
        assertThat(judged.status()).isEqualTo(status);
        assertThat(judged.observed().orElseThrow().in(Language.ZH)).isEqualTo(total + "分");
        assertThat(judged.required().orElseThrow().in(Language.ZH)).isEqualTo("≥ 60分");
        assertThat(judged.missing()).isEmpty();
    }

    @Test
    void every_part_is_shown_with_its_points() {
        Judgement judged =
                SIXTY.judge(team(enterprise(15, 45), false, Basis.ATTESTED).situation());
        assertThat(judged.parts()).hasSize(3);
        assertThat(judged.parts().stream()
                        .map(part -> part.observed().orElseThrow().in(Language.ZH)))
                .containsExactly("10分", "50分", "0分");
        assertThat(judged.parts().get(0).message().in(Language.ZH)).isEqualTo("研发人员与职工总数之比为 15%;得 10分");
        assertThat(judged.parts().stream().map(Judgement::status))
                .containsExactly(Status.MET, Status.MET, Status.NOT_MET);
        assertThat(judged.message().in(Language.ZH)).contains("总分为 60分", "满分 100分", "≥ 60分");
        FactSheet sheet = new FactSheet();
        judged.cite(sheet);
        assertThat(sheet.values())
                .containsOnlyKeys(
                        "rdEmployees", "employees", "rdExpense", "mainBusinessRevenue", "attestations.managementTeam");
    }

    @Test
    void a_missing_part_leaves_a_range_that_decides_where_it_lies_on_one_side() {
        // 0 to 20 of the staff are open: with 50 and 30 it is reached anyway, with 20 and 0 it never is.
        assertThat(status(SIXTY, team(enterprise(null, 40), true, Basis.ATTESTED)))
                .isEqualTo(Status.MET);
        assertThat(status(SIXTY, team(enterprise(null, 20), false, Basis.ATTESTED)))
                .isEqualTo(Status.NOT_MET);

        Judgement open =
                SIXTY.judge(team(enterprise(null, 40), false, Basis.ATTESTED).situation());
        assertThat(open.status()).isEqualTo(Status.MISSING);
        assertThat(open.missing()).containsExactly("/years/0/rdEmployees");
        assertThat(open.observed().orElseThrow().in(Language.ZH)).isEqualTo("50分 至 70分");
        assertThat(open.message().in(Language.ZH)).contains("2016 年研发人员", "0分 至 20分");
    }

    @Test
    void what_a_person_must_settle_leaves_a_range_too_and_what_is_missing_goes_before_it() {
        assertThat(status(SIXTY, team(enterprise(20, 40), null, Basis.ATTESTED)))
                .isEqualTo(Status.MET);
        SampleEnterprise declared = team(enterprise(10, 20), true, Basis.SELF_DECLARED);
        assertThat(status(SIXTY, declared)).isEqualTo(Status.REVIEW);
        assertThat(SIXTY.judge(declared.situation()).missing()).isEmpty();
        assertThat(status(SIXTY, team(enterprise(null, 20), true, Basis.SELF_DECLARED)))
                .isEqualTo(Status.MISSING);
        Condition grown = score(points(by(growth(NET_PROFIT)).below("10%", "0分").otherwise("60分")))
                .atLeast("60分");
        assertThat(status(grown, new SampleEnterprise().over(Figure.NET_PROFIT, 5, -1)))
                .isEqualTo(Status.REVIEW);
    }

    @Test
    void the_best_of_several_ways_counts_and_what_cannot_better_it_is_not_waited_for() {
        Points best = bestOf(STAFF, RESEARCH, points(attested(MANAGEMENT_TEAM), "15分"));
        Condition fifty = score(best).atLeast("50分");
        Condition fifteen = score(best).atLeast("15分");
        assertThat(status(fifty, team(enterprise(20, 40), false, Basis.ATTESTED)))
                .isEqualTo(Status.MET);
        // 50 by research: neither staff nor team can better it.
        Judgement known = fifty.judge(enterprise(null, 40).situation());
        assertThat(known.status()).isEqualTo(Status.MET);
        Judgement open = fifteen.judge(enterprise(9, 10).situation());
        assertThat(open.status()).isEqualTo(Status.MISSING);
        assertThat(open.missing()).containsExactly("/attestations/managementTeam");
        assertThat(status(fifty, enterprise(9, 10))).isEqualTo(Status.NOT_MET);
        assertThat(open.parts().get(0).parts()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"10, 40, true, MET", "9, 40, true, NOT_MET", "10, 40, false, NOT_MET", "10, 20, true, MET"})
    void at_least_so_many_may_be_asked_of_every_part(int researchers, int research, boolean team, Status status) {
        Condition condition = score(STAFF, RESEARCH, TEAM).each("1分").atLeast("60分");
        Judgement judged = condition.judge(
                team(enterprise(researchers, research), team, Basis.ATTESTED).situation());
        assertThat(judged.status()).isEqualTo(status);
        assertThat(judged.required().orElseThrow().in(Language.ZH)).isEqualTo("≥ 60分,且每项 ≥ 1分");
        assertThat(judged.parts()).allMatch(part -> part.required().isPresent());
    }

    @Test
    void of_a_part_that_is_open_it_is_missing_whether_it_earns_enough() {
        Condition condition = score(STAFF, RESEARCH, TEAM).each("1分").atLeast("60分");
        Judgement open =
                condition.judge(team(enterprise(null, 40), true, Basis.ATTESTED).situation());
        assertThat(open.status()).isEqualTo(Status.MISSING);
        assertThat(open.missing()).containsExactly("/years/0/rdEmployees");
        // One part that earns nothing decides over what is open.
        assertThat(status(condition, team(enterprise(null, 40), false, Basis.ATTESTED)))
                .isEqualTo(Status.NOT_MET);
    }

    @Test
    void points_may_be_taken_off_and_rights_that_are_unknown_leave_a_range_of_bands() {
        Condition fine = score(points(NET_PROFIT.atLeast("0元"), "10分"), points(violation(Words.TAX_EVASION), "-5分"))
                .atLeast("10分");
        SampleEnterprise enterprise = new SampleEnterprise().with(Figure.NET_PROFIT, 1);
        assertThat(status(fine, enterprise)).isEqualTo(Status.MISSING);
        enterprise.violations = List.of();
        assertThat(status(fine, enterprise)).isEqualTo(Status.MET);

        Points rights = points(by(validRights(INVENTION_PATENT))
                .below("1项", "0分")
                .below("3项", "5分")
                .otherwise("10分"));
        SampleEnterprise owner = new SampleEnterprise();
        owner.rights = List.of(
                ValidRightsTest.granted(littlegiant.facts.RightType.INVENTION_PATENT),
                new IntellectualProperty(
                        littlegiant.facts.RightType.INVENTION_PATENT, null, RightStatus.GRANTED, null, null, null));
        // One or two: 5 points either way.
        assertThat(score(rights).atLeast("5分").judge(owner.situation()).status())
                .isEqualTo(Status.MET);
        assertThat(score(rights)
                        .atLeast("10分")
                        .judge(owner.situation())
                        .observed()
                        .orElseThrow()
                        .in(Language.ZH))
                .isEqualTo("5分");
    }

    @Test
    void the_bar_may_lie_by_band_and_several_scores_may_share_one() {
        Condition banded = score(STAFF).atLeast(by(EMPLOYEES).upTo("50", "10分").otherwise("20分"));
        assertThat(status(banded, enterprise(10, 1))).isEqualTo(Status.NOT_MET);
        assertThat(status(banded, enterprise(20, 1))).isEqualTo(Status.MET);
        Condition either = Words.anyOf(score(STAFF), score(RESEARCH)).atLeast("20分");
        assertThat(status(either, enterprise(0, 20))).isEqualTo(Status.MET);
        assertThat(status(score(STAFF).withoutThreshold(), enterprise(10, 1))).isEqualTo(Status.REVIEW);
        assertThat(status(score(STAFF).withoutThreshold(), enterprise(null, 1))).isEqualTo(Status.MISSING);
    }

    @Test
    void points_may_go_by_a_compound_growth() {
        Condition grown = score(points(by(compoundGrowth(MAIN_BUSINESS_REVENUE, 2))
                        .below("20%", "0分")
                        .otherwise("10分")))
                .atLeast("10分");
        assertThat(status(grown, new SampleEnterprise().over(Figure.MAIN_BUSINESS_REVENUE, 144, 1, 100)))
                .isEqualTo(Status.MET);
        assertThat(status(grown, new SampleEnterprise().over(Figure.MAIN_BUSINESS_REVENUE, "143.99", 1, 100)))
                .isEqualTo(Status.NOT_MET);
    }

    @Test
    void what_it_can_come_to_is_known_from_the_text() {
        assertThat(SIXTY.possible())
                .containsExactlyInAnyOrder(Status.MET, Status.NOT_MET, Status.MISSING, Status.REVIEW);
        assertThat(score(STAFF).atLeast("21分").possible()).containsExactlyInAnyOrder(Status.NOT_MET, Status.MISSING);
        assertThat(score(STAFF).atLeast("0分").possible()).containsExactlyInAnyOrder(Status.MET, Status.MISSING);
        assertThat(score(points(by(EMPLOYEES).below("10", "0分").otherwise("5分")))
                        .atLeast("5分")
                        .possible())
                .containsExactlyInAnyOrder(Status.MET, Status.NOT_MET, Status.MISSING);
    }

    @Test
    void the_catalogue_says_how_points_are_earned() {
        assertThat(score(STAFF, TEAM).each("1分").atLeast("60分").words().in(Language.ZH))
                .isEqualTo("总分(研发人员与职工总数之比 < 10% 时 0分,研发人员与职工总数之比 < 20% 时 10分,其余 20分;"
                        + "经营管理团队经核实认定 得 30分) ≥ 60分,且每项 ≥ 1分");
        assertThat(SIXTY.thresholds().stream().map(Threshold::written))
                .containsExactly("10%", "0分", "20%", "10分", "20分", "2%", "4%", "50分", "30分", "60分");
    }

    @Test
    void what_is_no_points_is_refused_and_points_are_refused_elsewhere() {
        refused(() -> points(attested(MANAGEMENT_TEAM), "5%"), "分数");
        refused(() -> points(attested(MANAGEMENT_TEAM), "5项"), "分数");
        refused(() -> points(by(EMPLOYEES).below("10", "5%").otherwise("10分")), "分数");
        refused(() -> points(by(EMPLOYEES).below("10", "5分")), "otherwise");
        refused(() -> points(by(EMPLOYEES).below("10分", "5分").otherwise("10分")), "单位");
        refused(() -> score(STAFF).atLeast("60%"), "分数");
        refused(() -> score(STAFF).atLeast("60项"), "分数");
        refused(() -> score(STAFF).each("1%"), "分数");
        refused(() -> score(STAFF).atLeast(by(EMPLOYEES).below("10", "5%").otherwise("10分")), "分数");
        refused(() -> EMPLOYEES.atLeast("60分"), "单位");
        refused(() -> Words.yearsEstablished().atLeast("36个月"), "单位");
        refused(() -> score(null), "空");
        refused(() -> bestOf(STAFF, (Points) null), "空");
        // A plain number of points is one.
        assertThat(status(score(STAFF).atLeast("20"), enterprise(20, 1))).isEqualTo(Status.MET);
    }

    private static void refused(ThrowingCallable use, String said) {
        assertThatThrownBy(use).isInstanceOfSatisfying(MisusedWord.class, refused -> {
            assertThat(refused.explanation().in(Language.ZH)).contains(said);
            assertThat(refused.suggestion().in(Language.EN)).isNotBlank();
        });
    }

    @Test
    void the_gap_is_the_least_change_of_one_figure_that_reaches_the_score_through_bands() {
        // 10 + 20: 30 more are wanted; two bands of research up give 30, staff could give 10 at most.
        SampleEnterprise enterprise = team(enterprise(10, 20), false, Basis.ATTESTED);
        Gap gap = GapSearch.of(SIXTY, enterprise.situation()).orElseThrow();
        assertThat(gap.fact()).isEqualTo("rdExpense");
        assertThat(gap.by()).isEqualByComparingTo("20");
        // From 0 points for it, one figure leaps over two bands.
        gap = GapSearch.of(SIXTY, team(enterprise(10, 1), false, Basis.ATTESTED).situation())
                .orElseThrow();
        assertThat(gap.fact()).isEqualTo("rdExpense");
        assertThat(gap.by()).isEqualByComparingTo("39");
        assertThat(gap.message().in(Language.ZH)).contains("增加 39元至 40元", "≥ 60分");
    }

    @Test
    void of_several_figures_the_smallest_relative_change_is_advised() {
        Condition thirty = score(STAFF, RESEARCH).atLeast("30分");
        // One more researcher than 9 gives 10 points; so would twice the research, at more of a change.
        Gap gap = GapSearch.of(thirty, enterprise(9, 20).situation()).orElseThrow();
        assertThat(gap.fact()).isEqualTo("rdEmployees");
        assertThat(gap.by()).isEqualByComparingTo("1");
        gap = GapSearch.of(thirty, enterprise(1, 39).situation()).orElseThrow();
        assertThat(gap.fact()).isEqualTo("rdExpense");
        assertThat(gap.by()).isEqualByComparingTo("1");
    }

    @Test
    void there_is_no_gap_where_no_single_figure_reaches_the_score() {
        assertThat(GapSearch.of(
                        score(STAFF, RESEARCH).atLeast("70分"), enterprise(9, 1).situation()))
                .isEmpty();
    }

    @Test
    void a_figure_may_be_varied_to_where_the_score_is_reached() {
        Situation situation = team(enterprise(10, 20), false, Basis.ATTESTED).situation();
        assertThat(Breakpoint.of(SIXTY, situation, new AdjustableFigure(Figure.RD_EXPENSE, 2016)))
                .singleElement()
                .satisfies(turning -> {
                    assertThat(turning.below()).isEqualByComparingTo("39.99");
                    assertThat(turning.at().orElseThrow()).isEqualByComparingTo("40");
                    assertThat(turning.above()).isEqualByComparingTo("40.01");
                });
        Condition few = score(RESEARCH).atMost("20分");
        assertThat(Breakpoint.of(few, situation, new AdjustableFigure(Figure.RD_EXPENSE, 2016)))
                .singleElement()
                .satisfies(turning -> {
                    assertThat(turning.below()).isEqualByComparingTo("39.98");
                    assertThat(turning.at().orElseThrow()).isEqualByComparingTo("39.99");
                    assertThat(turning.above()).isEqualByComparingTo("40");
                });
    }

    @Test
    void bands_and_the_bar_are_bounds_that_cases_lie_around() {
        Condition condition = score(STAFF).each("1分").atLeast("15分");
        assertThat(Bound.of(condition).stream()
                        .map(bound -> bound.comparator().symbol() + " "
                                + bound.threshold().written()))
                .containsExactly("< 10%", "< 20%", "≥ 1分", "≥ 15分");
        assertThat(touched(condition, 20)).containsExactly("10% 1", "20% 0", "15分 0", "1分 1");
        assertThat(touched(condition, 10)).containsExactly("10% 0", "20% -1", "15分 -1", "1分 0");
        assertThat(touched(condition, 9)).containsExactly("10% -1", "20% -1", "15分 -1", "1分 -1");
    }

    @Test
    void what_judging_it_takes_is_known_from_its_parts() {
        // Two ratios, each held against two bounds of bands, and the attestation.
        assertThat(Weight.of(SIXTY)).isEqualTo(2 * 2 * 2 + 1 + 1);
        Condition listed = score(points(Words.noViolation().within("3年"), "5分")).atLeast("5分");
        assertThat(Weight.of(listed)).isEqualTo(Weight.LIST + 1);
        assertThat(Weight.of(Words.violationCount().atMost("0"))).isEqualTo(Weight.LIST);
    }

    @Test
    void two_scores_are_the_same_where_they_are_written_alike() {
        Condition again = score(STAFF, RESEARCH, TEAM).atLeast("60分");
        assertThat(again).isEqualTo(SIXTY).hasSameHashCodeAs(SIXTY);
        assertThat(score(STAFF, RESEARCH, TEAM).each("1分").atLeast("60分")).isNotEqualTo(SIXTY);
        assertThat(score(RESEARCH, STAFF, TEAM).atLeast("60分")).isNotEqualTo(SIXTY);
    }

    private static List<String> touched(Condition condition, int researchers) {
        return Bound.touched(condition, enterprise(researchers, 1).situation()).stream()
                .map(touch -> touch.bound().threshold().written() + " " + touch.side())
                .sorted((a, b) -> Boolean.compare(a.contains("分"), b.contains("分")))
                .toList();
    }
}
