package littlegiant.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import littlegiant.impact.ProgressAnswer;
import littlegiant.impact.SweepAnswer;
import littlegiant.impact.SweepAnswer.PointAnswer;
import littlegiant.ruleset.language.Outcome;
import littlegiant.vocabulary.Status;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.junit.jupiter.api.Test;

class SweepCurveTest {
    private static final ProgressAnswer DONE =
            new ProgressAnswer(1_200, 1_200, 0, 0, 0, List.of(), Instant.EPOCH, Instant.EPOCH);

    private static PointAnswer point(
            String value,
            boolean present,
            Map<Status, Long> statuses,
            long notApplicable,
            Map<Outcome, Long> outcomes) {
        return new PointAnswer(
                value,
                new BigDecimal(value.replace("%", "")),
                present,
                statuses.getOrDefault(Status.MET, 0L),
                outcomes.getOrDefault(Outcome.QUALIFIED, 0L),
                statuses,
                notApplicable,
                outcomes);
    }

    private static SweepCurve curve(boolean ground, PointAnswer... points) {
        SweepAnswer sweep = new SweepAnswer(
                "1",
                "DONE",
                null,
                "p",
                "C2",
                1,
                "d",
                "一",
                "t",
                LocalDate.of(2018, 1, 1),
                "sha256:x",
                true,
                "5%",
                1_200,
                List.of(points),
                DONE);
        return SweepCurve.of(sweep, "6%", "培育条件", ground, Language.ZH);
    }

    private static String said(SweepCurve curve, Language language) {
        return String.join(
                " ", curve.effect().stream().map(one -> one.in(language)).toList());
    }

    @Test
    void a_higher_threshold_is_said_to_leave_fewer_and_what_becomes_of_them() {
        SweepCurve curve = curve(
                false,
                point(
                        "5%",
                        true,
                        Map.of(Status.MET, 1_100L, Status.NOT_MET, 40L, Status.MISSING, 60L),
                        0,
                        Map.of(Outcome.QUALIFIED, 10L, Outcome.INCOMPLETE, 1_150L, Outcome.NOT_QUALIFIED, 40L)),
                point(
                        "6%",
                        false,
                        Map.of(Status.MET, 1_000L, Status.NOT_MET, 140L, Status.MISSING, 60L),
                        0,
                        Map.of(Outcome.QUALIFIED, 10L, Outcome.INCOMPLETE, 1_050L, Outcome.NOT_QUALIFIED, 140L)));
        assertThat(said(curve, Language.ZH))
                .isEqualTo("现在(5%)有 1,100 家符合本条件;改为 6% 后有 1,000 家,少 100 家。"
                        + " 本条件的其他情况:不符合由 40 家变为 140 家。"
                        + " 整个决定“培育条件”:不符合由 40 家变为 140 家,资料不全由 1,150 家变为 1,050 家。");
        assertThat(said(curve, Language.EN))
                .contains("Enterprises that meet this criterion: 1,100 now, at 5%; 1,000 at 6%, which is 100 fewer.");
        assertThat(curve.statuses().stream().map(one -> one.in(Language.ZH))).containsExactly("符合本条件", "不符合", "资料缺失");
        assertThat(curve.points().get(0).statuses())
                .as("of the criterion alone, not of its decision")
                .containsExactly(1_100L, 40L, 60L);
        assertThat(curve.points().get(0).outcomes()).containsExactly(10L, 40L, 1_150L);
    }

    @Test
    void where_as_many_meet_it_and_the_decision_comes_out_as_before_that_is_said() {
        PointAnswer now = point("5%", true, Map.of(Status.MET, 3L), 2, Map.of(Outcome.INCOMPLETE, 5L));
        PointAnswer then = point("6%", false, Map.of(Status.MET, 3L), 2, Map.of(Outcome.INCOMPLETE, 5L));
        SweepCurve curve = curve(false, now, then);
        assertThat(said(curve, Language.ZH)).contains("改为 6% 后家数不变", "各结论的家数不变").doesNotContain("其他条件", "缺少");
        assertThat(curve.statuses().stream().map(one -> one.in(Language.ZH))).containsExactly("符合本条件", "不适用");
    }

    @Test
    void where_most_lack_the_facts_for_the_day_that_is_said_and_not_that_other_criteria_are_why() {
        SweepCurve curve = curve(
                false,
                point(
                        "5%",
                        true, Map.of(Status.MET, 100L, Status.MISSING, 1_100L), 0, Map.of(Outcome.INCOMPLETE, 1_200L)),
                point(
                        "6%",
                        false,
                        Map.of(Status.MET, 90L, Status.NOT_MET, 10L, Status.MISSING, 1_100L),
                        0,
                        Map.of(Outcome.INCOMPLETE, 1_200L)));
        assertThat(curve.asOf()).isEqualTo(LocalDate.of(2018, 1, 1));
        assertThat(said(curve, Language.ZH))
                .endsWith("整个决定“培育条件”各结论的家数不变。 按这一天,1,100 家缺少所需资料。")
                .doesNotContain("因为还要看其他条件");
        assertThat(said(curve, Language.EN))
                .endsWith("For this day, 1,100 lack the facts that the criterion needs.")
                .doesNotContain("other criteria");
    }

    @Test
    void where_some_change_in_the_criterion_and_few_lack_facts_other_criteria_are_why_the_decision_stays() {
        SweepCurve curve = curve(
                false,
                point(
                        "5%",
                        true, Map.of(Status.MET, 1_100L, Status.MISSING, 100L), 0, Map.of(Outcome.INCOMPLETE, 1_200L)),
                point(
                        "6%",
                        false,
                        Map.of(Status.MET, 1_000L, Status.NOT_MET, 100L, Status.MISSING, 100L),
                        0,
                        Map.of(Outcome.INCOMPLETE, 1_200L)));
        assertThat(said(curve, Language.ZH)).endsWith("各结论的家数不变,因为还要看其他条件。");
    }

    @Test
    void a_ground_of_revocation_is_established_not_met() {
        SweepCurve curve = curve(
                true,
                point("5%", true, Map.of(Status.MET, 1L, Status.NOT_MET, 4L), 0, Map.of(Outcome.NO_GROUNDS, 5L)),
                point("6%", false, Map.of(Status.MET, 3L, Status.NOT_MET, 2L), 0, Map.of(Outcome.NO_GROUNDS, 5L)));
        assertThat(said(curve, Language.ZH)).contains("有 1 家触发本情形;改为 6% 后有 3 家,多 2 家", "未触发由 4 家变为 2 家");
    }

    @Test
    void of_a_threshold_for_which_nothing_else_is_proposed_there_is_no_effect_to_tell() {
        List<Text> effect = curve(false, point("5%", true, Map.of(Status.MET, 1L), 0, Map.of()))
                .effect();
        assertThat(effect).isEmpty();
    }
}
