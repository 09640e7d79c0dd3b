package littlegiant.vocabulary;

import static littlegiant.vocabulary.Words.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import littlegiant.facts.Figure;
import littlegiant.facts.IntellectualProperty;
import littlegiant.facts.RightType;
import littlegiant.facts.SizeClass;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;

/** What people read names facts by their labels and counts with their units, in the reader's language. */
class LabelsInMessagesTest {

    private static String zh(Judgement judgement) {
        return judgement.message().in(Language.ZH);
    }

    private static String en(Judgement judgement) {
        return judgement.message().in(Language.EN);
    }

    @Test
    void full_years_are_told_in_years() {
        SampleEnterprise enterprise = new SampleEnterprise();
        enterprise.establishedOn = LocalDate.of(2015, 6, 30);
        Judgement judgement = yearsEstablished().atLeast("3").judge(enterprise.situation());

        assertThat(zh(judgement)).isEqualTo("成立年限(整年)为 2 年,未达到要求(≥ 3 年)");
        assertThat(en(judgement))
                .isEqualTo("full years since establishment is 2 years, which is not as required (≥ 3 years)");
        assertThat(judgement.required().orElseThrow().in(Language.ZH)).isEqualTo("≥ 3 年");
        assertThat(judgement.observed().orElseThrow().in(Language.EN)).isEqualTo("2 years");
    }

    @Test
    void a_day_of_establishment_that_is_missing_is_named_and_its_pointer_stays_with_machines() {
        Judgement judgement = yearsEstablished().atLeast("3").judge(new SampleEnterprise().situation());

        assertThat(judgement.missing()).containsExactly("/establishedOn");
        assertThat(zh(judgement)).isEqualTo("缺少资料(成立日期),无法判断成立年限(整年)是否达到要求(≥ 3 年)");
        assertThat(en(judgement)).contains("facts are missing (established on)");
    }

    @Test
    void people_are_told_in_people_and_a_threshold_written_with_its_unit_stays_as_it_is_written() {
        Situation situation = new SampleEnterprise()
                .over(Figure.EMPLOYEES, 18, 12)
                .with(Figure.RD_EMPLOYEES, 5)
                .situation();

        assertThat(zh(EMPLOYEES.atLeast("20人").judge(situation))).contains("职工总数为 18 人", "(≥ 20人)");
        assertThat(en(EMPLOYEES.atLeast("20人").judge(situation))).contains("18 people", "(≥ 20 people)");
        assertThat(zh(EMPLOYEES.moreThan("1万").judge(situation))).contains("(> 1万 人)");
        assertThat(zh(average(EMPLOYEES, 2).atLeast("20").judge(situation))).contains("平均为 15 人", "(≥ 20 人)");
        assertThat(zh(sum(EMPLOYEES, RD_EMPLOYEES).withoutThreshold().judge(situation)))
                .contains("为 23 人");
        // Nothing says what a rule has counted.
        assertThat(zh(counted(7).atLeast("8").judge(situation))).contains("为 7,", "(≥ 8)");
    }

    @Test
    void money_and_rates_carry_their_units_in_the_readers_language() {
        Situation situation = new SampleEnterprise()
                .with(Figure.MAIN_BUSINESS_REVENUE, 95_000_000)
                .situation();
        Judgement judgement = MAIN_BUSINESS_REVENUE.atLeast("1亿元").judge(situation);

        assertThat(judgement.required().orElseThrow().in(Language.ZH)).isEqualTo("≥ 1亿元");
        assertThat(judgement.required().orElseThrow().in(Language.EN)).isEqualTo("≥ 100,000,000 yuan");
        assertThat(en(judgement)).doesNotContainPattern("\\p{IsHan}");
        assertThat(ratio(RD_EMPLOYEES, EMPLOYEES).atLeast("5‰").words().in(Language.EN))
                .endsWith("≥ 0.5%");
    }

    @Test
    void a_bound_of_a_band_carries_the_unit_of_what_chooses_the_band() {
        Condition condition = validRights(RightType.TRADEMARK)
                .atLeast(by(EMPLOYEES).upTo("50", "1").otherwise("3"));

        assertThat(condition.words().in(Language.ZH)).contains("职工总数 ≤ 50 人 时 1 项", "其余 3 项");
        assertThat(condition.words().in(Language.EN))
                .contains("1 right where employees ≤ 50 people", "3 rights otherwise");
    }

    @Test
    void rights_are_told_in_rights_and_what_is_unknown_of_one_is_named() {
        SampleEnterprise enterprise = new SampleEnterprise();
        enterprise.rights = List.of(
                new IntellectualProperty(RightType.TRADEMARK, null, null, null, null, true),
                new IntellectualProperty(RightType.TRADEMARK, null, null, null, null, null));
        Judgement judgement = validRights(RightType.TRADEMARK).atLeast("1").judge(enterprise.situation());

        assertThat(judgement.observed().orElseThrow().in(Language.ZH)).isEqualTo("0 项至 2 项");
        assertThat(zh(judgement)).contains("(知识产权第 1 项的状态、知识产权第 2 项的状态、知识产权第 2 项的为企业所有)");
        assertThat(judgement.missing()).contains("/intellectualProperty/0/status");
    }

    @Test
    void the_figures_that_tell_a_size_class_are_named_with_their_year() {
        SampleEnterprise enterprise = new SampleEnterprise().with(Figure.EMPLOYEES_YEAR_END, 100);
        enterprise.industryCode = "C3089";
        Judgement judgement = sizeAtMost(SizeClass.MICRO).judge(enterprise.situation());

        assertThat(judgement.missing()).containsExactly("/years/0/operatingRevenue");
        assertThat(zh(judgement)).isEqualTo("缺少划分企业规模所需的指标(2016 年营业收入)");
    }

    @Test
    void the_gap_in_people_is_told_in_people() {
        Situation situation = new SampleEnterprise()
                .with(Figure.EMPLOYEES, 118)
                .with(Figure.RD_EMPLOYEES, 5)
                .situation();
        Gap gap = GapSearch.of(ratio(RD_EMPLOYEES, EMPLOYEES).atLeast("5%"), situation)
                .orElseThrow();

        assertThat(gap.message().in(Language.ZH)).contains("由 5 人增加 1 人至 6 人", "则需 1 人");
        assertThat(gap.message().in(Language.EN))
                .contains("from 5 people by 1 person to 6 people", "or 1 person would");
    }

    @Test
    void facts_are_shown_by_their_labels_with_units_and_without_codes() {
        assertThat(CitedFacts.label("employees", 2016).in(Language.ZH)).isEqualTo("2016 年职工总数");
        assertThat(CitedFacts.label("netProfit.2015", 2016).in(Language.EN)).isEqualTo("net profit of 2015");
        assertThat(CitedFacts.label("attestations.managementTeam", 2016).in(Language.ZH))
                .isEqualTo("经营管理团队的认定");
        assertThat(CitedFacts.label("accumulated", 2016).in(Language.ZH)).isEqualTo("规则统计值");
        assertThat(CitedFacts.label("registeredDivision", 2016).in(Language.ZH)).isEqualTo("注册地行政区划代码");
        assertThat(CitedFacts.value("netProfit.2015", new BigDecimal("-1234567.50"))
                        .in(Language.ZH))
                .isEqualTo("-1,234,567.5元");
        assertThat(CitedFacts.value("employees", BigDecimal.ONE).in(Language.EN))
                .isEqualTo("1 person");
        assertThat(CitedFacts.value("violations", BigDecimal.ZERO).in(Language.ZH))
                .isEqualTo("0 条");
        assertThat(CitedFacts.value("abnormalOperation", false).in(Language.ZH)).isEqualTo("否");
        assertThat(CitedFacts.value("technologyEvidence", List.of("HIGH_TECH_ENTERPRISE", "TECHNOLOGY_SME"))
                        .in(Language.ZH))
                .isEqualTo("高新技术企业、科技型中小企业");
        assertThat(CitedFacts.value("netProfit", "***").in(Language.ZH)).isEqualTo("***");
    }
}
