package littlegiant.yardstick;

import static littlegiant.yardstick.Mark.MET;
import static littlegiant.yardstick.Mark.MISSING;
import static littlegiant.yardstick.Mark.NOT_MET;
import static littlegiant.yardstick.Mark.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import littlegiant.facts.Attestation;
import littlegiant.facts.Basis;
import littlegiant.facts.Category;
import littlegiant.facts.Enterprise;
import littlegiant.facts.FiscalYear;
import littlegiant.facts.RightStatus;
import littlegiant.facts.RightType;
import littlegiant.facts.Severity;
import littlegiant.facts.Stage;
import littlegiant.facts.TaxCreditGrade;
import littlegiant.facts.Violation;
import littlegiant.facts.ViolationGround;
import org.junit.jupiter.api.Test;

/** The interpretation's sentences, each with the facts that it speaks of. */
class ByHandTest {

    private static final Enterprise MODEL = Model.enterprise();

    @Test
    void the_model_qualifies_for_everything() {
        Answer answer = ByHand.decide(MODEL, Model.DAY);
        assertThat(answer.cultivation()).isEqualTo(Verdict.QUALIFIED);
        assertThat(answer.recognition()).isEqualTo(Verdict.QUALIFIED);
        assertThat(answer.revocation()).isEqualTo(Verdict.NO_GROUNDS);
        assertThat(answer.marks()).hasSize(Point.values().length);
    }

    @Test
    void five_researchers_of_118_are_too_few_and_the_bound_is_included() {
        Enterprise staffed = with("years/0/employees", 118L);
        assertThat(mark(Point.C2, Model.with(staffed, "years/0/rdEmployees", 5L)))
                .isEqualTo(NOT_MET);
        assertThat(mark(Point.C2, Model.with(staffed, "years/0/rdEmployees", 6L)))
                .isEqualTo(MET);
        Enterprise hundred = with("years/0/employees", 100L);
        assertThat(mark(Point.C2, Model.with(hundred, "years/0/rdEmployees", 5L)))
                .isEqualTo(MET);
    }

    @Test
    void a_denominator_of_zero_is_missing_and_one_below_zero_is_open() {
        Enterprise nobody = Model.with(with("years/0/rdEmployees", 0L), "years/0/employees", 0L);
        assertThat(mark(Point.C2, nobody)).isEqualTo(MISSING);
        assertThat(mark(Point.C3, with("years/0/salesRevenue", BigDecimal.ZERO)))
                .isEqualTo(MISSING);
        assertThat(mark(Point.C5a, with("years/0/totalAssets", BigDecimal.ZERO)))
                .isEqualTo(MISSING);
        assertThat(mark(Point.R4b, with("years/0/totalAssets", yuan("-0.01")))).isEqualTo(REVIEW);
    }

    @Test
    void growth_of_115_over_100_is_exactly_15_percent() {
        Enterprise alone = without("netProfit", with("years/1/mainBusinessRevenue", yuan("100000000")));
        assertThat(mark(Point.R1b, Model.with(alone, "years/0/mainBusinessRevenue", yuan("115000000"))))
                .isEqualTo(MET);
        Enterprise short1 = with("years/1/mainBusinessRevenue", yuan("100000000"));
        short1 = Model.with(short1, "years/0/mainBusinessRevenue", yuan("114999999.99"));
        short1 = Model.with(short1, "years/0/netProfit", yuan("22999999.99"));
        assertThat(mark(Point.R1b, short1)).isEqualTo(NOT_MET);
    }

    @Test
    void a_missing_branch_never_turns_a_met_one_but_a_failed_one_into_missing() {
        assertThat(mark(Point.C6, without("netProfit", MODEL))).isEqualTo(MET);
        Enterprise shrunk = with("years/0/productSalesRevenue", yuan("1"));
        assertThat(mark(Point.C6, without("netProfit", shrunk))).isEqualTo(MISSING);
    }

    @Test
    void a_loss_turned_into_a_profit_is_for_a_person_to_settle() {
        Enterprise turned = Model.with(with("years/1/netProfit", yuan("-5")), "years/0/productSalesRevenue", yuan("1"));
        assertThat(mark(Point.C6, turned)).isEqualTo(REVIEW);
    }

    @Test
    void where_an_earlier_year_says_otherwise_the_readings_of_every_year_disagree() {
        Enterprise poorBefore = with("years/1/rdInvestment", yuan("1"));
        assertThat(mark(Point.C3, poorBefore)).isEqualTo(REVIEW);
        assertThat(mark(Point.C3, with("years/1/rdInvestment", null))).isEqualTo(MET);
        assertThat(mark(Point.C3, Model.with(poorBefore, "years/0/rdInvestment", yuan("1"))))
                .isEqualTo(NOT_MET);
        Enterprise running = with("years/1/fiscalYear", 2017);
        assertThat(mark(Point.C3, Model.with(running, "years/1/rdInvestment", yuan("1"))))
                .as("a year that is still running is none yet")
                .isEqualTo(MET);
    }

    @Test
    void where_four_years_are_given_the_mean_growth_is_read_too() {
        // Last year +20%, on the mean of three exactly 15%, and a cent below it.
        assertThat(mark(Point.R1b, revenues("132000000", "110000000", "100000000", "95238095.24")))
                .isEqualTo(REVIEW);
        assertThat(mark(Point.R1b, revenues("151800000", "126500000", "110000000", "100000000")))
                .isEqualTo(MET);
        assertThat(mark(Point.R1b, revenues("151799999.99", "126500000", "110000000", "100000000")))
                .isEqualTo(REVIEW);
        assertThat(mark(Point.R1b, revenues("151799999.99", "126500000", "110000000", null)))
                .isEqualTo(MET);
    }

    @Test
    void main_business_revenue_of_exactly_a_hundred_million_is_met() {
        assertThat(mark(Point.R1a, with("years/0/mainBusinessRevenue", yuan("100000000.00"))))
                .isEqualTo(MET);
        assertThat(mark(Point.R1a, with("years/0/mainBusinessRevenue", yuan("99999999.99"))))
                .isEqualTo(NOT_MET);
        assertThat(mark(Point.R1a, with("years", List.of()))).isEqualTo(MISSING);
    }

    @Test
    void seventy_percent_of_debt_is_soft_for_cultivation_and_hard_for_recognition() {
        assertThat(mark(Point.C5a, with("years/0/totalLiabilities", yuan("70000000"))))
                .isEqualTo(MET);
        Enterprise indebted = with("years/0/totalLiabilities", yuan("70000000.01"));
        assertThat(mark(Point.C5a, indebted)).isEqualTo(REVIEW);
        assertThat(mark(Point.R4b, indebted)).isEqualTo(NOT_MET);
    }

    @Test
    void the_registered_division_decides_and_evidence_that_is_not_given_is_open() {
        assertThat(mark(Point.C1a, with("registeredDivision", "210302"))).isEqualTo(NOT_MET);
        assertThat(mark(Point.C1a, with("registeredDivision", null))).isEqualTo(MISSING);
        assertThat(mark(Point.C1b, with("technologyEvidence", List.of()))).isEqualTo(REVIEW);
        assertThat(mark(Point.C1b, with("technologyEvidence", null))).isEqualTo(REVIEW);
    }

    @Test
    void what_is_known_of_the_size_decides_as_far_as_it_goes() {
        Enterprise large =
                Model.with(with("years/0/employeesYearEnd", 300L), "years/0/operatingRevenue", yuan("20000000"));
        assertThat(mark(Point.C1c, large)).isEqualTo(NOT_MET);
        assertThat(mark(Point.C1c, Model.with(large, "years/0/employeesYearEnd", null)))
                .isEqualTo(MISSING);
        Enterprise poor = Model.with(large, "years/0/operatingRevenue", yuan("19999999.99"));
        assertThat(mark(Point.C1c, poor)).isEqualTo(MET);
        assertThat(mark(Point.C1c, Model.with(poor, "years/0/employeesYearEnd", null)))
                .isEqualTo(MET);
        assertThat(mark(Point.C1c, with("industryCode", null))).isEqualTo(MISSING);
        assertThat(mark(Point.C1c, with("industryCode", "K70"))).isEqualTo(MISSING);
        assertThat(mark(Point.C1c, with("industryCode", "J66"))).isEqualTo(REVIEW);
        assertThat(mark(Point.C1c, with("industryCode", "53"))).isEqualTo(REVIEW);
    }

    @Test
    void a_right_counts_only_granted_in_force_and_owned() {
        Enterprise alone = with("attestations/proprietaryTechnology", attested(false, Basis.ATTESTED));
        assertThat(mark(Point.C4, alone)).isEqualTo(MET);
        String right = "intellectualProperty/0/";
        assertThat(mark(Point.C4, Model.with(alone, right + "status", RightStatus.PENDING)))
                .isEqualTo(NOT_MET);
        assertThat(mark(Point.C4, Model.with(alone, right + "ownedByEnterprise", false)))
                .isEqualTo(NOT_MET);
        assertThat(mark(Point.C4, Model.with(alone, right + "ownedByEnterprise", null)))
                .isEqualTo(MISSING);
        assertThat(mark(Point.C4, Model.with(alone, right + "expiresOn", Model.DAY)))
                .isEqualTo(MET);
        assertThat(mark(Point.C4, Model.with(alone, right + "expiresOn", Model.DAY.minusDays(1))))
                .isEqualTo(NOT_MET);
        assertThat(mark(Point.C4, Model.with(alone, right + "grantedOn", Model.DAY.plusDays(1))))
                .isEqualTo(NOT_MET);
        assertThat(mark(Point.C4, Model.with(alone, right + "type", RightType.TRADEMARK)))
                .isEqualTo(REVIEW);
        assertThat(mark(Point.C4, Model.with(alone, "intellectualProperty", null)))
                .isEqualTo(MISSING);
        assertThat(mark(Point.C4, with("intellectualProperty", List.of())))
                .as("proprietary technology is enough")
                .isEqualTo(MET);
    }

    @Test
    void a_self_declaration_alone_is_open_whichever_way_it_goes() {
        assertThat(mark(Point.C7a, with("attestations/managementTeam", attested(true, Basis.SELF_DECLARED))))
                .isEqualTo(REVIEW);
        assertThat(mark(Point.C7a, with("attestations/managementTeam", attested(false, Basis.SELF_DECLARED))))
                .isEqualTo(REVIEW);
        assertThat(mark(Point.C7a, with("attestations/managementTeam", attested(false, Basis.ATTESTED))))
                .isEqualTo(NOT_MET);
        assertThat(mark(Point.C7a, with("attestations/managementTeam", attested(true, null))))
                .isEqualTo(MISSING);
        assertThat(mark(Point.C7a, with("attestations/managementTeam", null))).isEqualTo(MISSING);
    }

    @Test
    void credit_grades_decide_as_far_as_no_list_speaks_against_them() {
        assertThat(mark(Point.C5b, with("taxCreditGrade", TaxCreditGrade.M))).isEqualTo(REVIEW);
        assertThat(mark(Point.C5b, with("taxCreditGrade", TaxCreditGrade.D))).isEqualTo(NOT_MET);
        Enterprise ungraded = with("taxCreditGrade", null);
        assertThat(mark(Point.C5b, ungraded)).isEqualTo(MISSING);
        assertThat(mark(Point.C5b, Model.with(ungraded, "otherCreditRating", "AAA")))
                .isEqualTo(REVIEW);
        assertThat(mark(Point.C5b, with("seriousDishonesty", true))).isEqualTo(NOT_MET);
        assertThat(mark(Point.C5b, with("abnormalOperation", true))).isEqualTo(REVIEW);
        assertThat(mark(Point.C5b, with("abnormalOperation", null))).isEqualTo(MISSING);
    }

    @Test
    void the_category_sets_the_threshold_and_another_category_has_none() {
        Enterprise fifth = with("years/0/rdEmployees", 40L);
        assertThat(mark(Point.R2, fifth)).isEqualTo(MET);
        assertThat(mark(Point.R2, Model.with(fifth, "industryCode", "I6510"))).isEqualTo(MET);
        Enterprise software = Model.with(Model.with(fifth, "category", null), "industryCode", "I6510");
        assertThat(mark(Point.R2, Model.with(software, "category", Category.SOFTWARE)))
                .isEqualTo(NOT_MET);
        Enterprise other = with("category", Category.OTHER);
        assertThat(mark(Point.R2, other)).isEqualTo(REVIEW);
        assertThat(mark(Point.R3, other)).isEqualTo(REVIEW);
        assertThat(mark(Point.R3, Model.with(other, "years/0/rdExpense", null))).isEqualTo(MISSING);
        Enterprise unknown = Model.with(with("industryCode", null), "category", null);
        assertThat(mark(Point.R2, unknown)).isEqualTo(MISSING);
    }

    @Test
    void a_ground_is_established_by_a_final_decision_with_its_particulars() {
        Violation evasion = violation(ViolationGround.TAX_EVASION, null);
        assertThat(revocation(evasion)).isEqualTo(Verdict.GROUNDS_FOUND);
        Enterprise accused = with("violations", List.of(evasion));
        for (String particular : List.of("decisionNumber", "authority", "decidedOn", "finalDecision")) {
            assertThat(mark(Point.V2, Model.with(accused, "violations/0/" + particular, null)))
                    .as(particular)
                    .isEqualTo(REVIEW);
        }
        assertThat(mark(Point.V2, Model.with(accused, "violations/0/decidedOn", Model.DAY.plusDays(1))))
                .isEqualTo(REVIEW);
        assertThat(mark(Point.V1, accused)).isEqualTo(NOT_MET);
        assertThat(mark(Point.V1, Model.with(accused, "violations/0/kind", null)))
                .isEqualTo(MISSING);
        assertThat(mark(Point.V1, with("violations", null))).isEqualTo(MISSING);
        assertThat(ByHand.decide(with("violations", null), Model.DAY).revocation())
                .isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void a_lesser_accident_is_no_ground_and_one_without_a_tier_is_under_investigation() {
        assertThat(revocation(violation(ViolationGround.SAFETY_ACCIDENT, Severity.LARGER)))
                .isEqualTo(Verdict.NO_GROUNDS);
        assertThat(revocation(violation(ViolationGround.SAFETY_ACCIDENT, Severity.MAJOR)))
                .isEqualTo(Verdict.GROUNDS_FOUND);
        assertThat(revocation(violation(ViolationGround.QUALITY_ACCIDENT, null)))
                .isEqualTo(Verdict.UNDER_INVESTIGATION);
        assertThat(revocation(violation(ViolationGround.ENVIRONMENT, Severity.GENERAL)))
                .isEqualTo(Verdict.GROUNDS_FOUND);
    }

    @Test
    void one_criterion_that_fails_outweighs_those_that_are_missing_or_open() {
        Enterprise open = with("technologyEvidence", null);
        assertThat(cultivation(open)).isEqualTo(Verdict.NEEDS_REVIEW);
        Enterprise incomplete = Model.with(open, "taxCreditGrade", null);
        assertThat(cultivation(incomplete)).isEqualTo(Verdict.INCOMPLETE);
        assertThat(cultivation(Model.with(incomplete, "registeredDivision", "210302")))
                .isEqualTo(Verdict.NOT_QUALIFIED);
    }

    @Test
    void support_follows_the_stage_and_the_talent_policy_is_for_all() {
        assertThat(ByHand.decide(with("stage", Stage.EXPANSION), Model.DAY).support())
                .containsExactlyInAnyOrder("EQUITY_FUND", "LISTING", "TALENT_POLICY");
        assertThat(ByHand.decide(with("stage", null), Model.DAY).support()).containsExactly("TALENT_POLICY");
        assertThat(ByHand.decide(with("stage", Stage.GROWTH), Model.DAY).support())
                .contains("EQUITY_FUND", "TALENT_POLICY")
                .doesNotContain("SEED_FUND", "LISTING");
    }

    private static Enterprise with(String place, Object fact) {
        return Model.with(MODEL, place, fact);
    }

    private static Enterprise without(String figure, Enterprise enterprise) {
        return Model.with(Model.with(enterprise, "years/0/" + figure, null), "years/1/" + figure, null);
    }

    /** The model without profits and with these main business revenues, the latest first; null for a year not given. */
    private static Enterprise revenues(String... revenues) {
        List<FiscalYear> years = new ArrayList<>();
        for (int back = 0; back < revenues.length; back++) {
            if (revenues[back] != null) {
                BigDecimal revenue = yuan(revenues[back]);
                years.add(new FiscalYear(
                        2016 - back,
                        null,
                        null,
                        null,
                        null,
                        revenue,
                        null,
                        null,
                        null,
                        null,
                        BigDecimal.ONE,
                        null,
                        null));
            }
        }
        return with("years", years);
    }

    private static BigDecimal yuan(String amount) {
        return new BigDecimal(amount);
    }

    private static Attestation attested(Boolean holds, Basis basis) {
        return new Attestation(holds, basis, null, null);
    }

    private static Violation violation(ViolationGround ground, Severity severity) {
        return new Violation(ground, "海罚〔2016〕7号", "主管部门", LocalDate.parse("2016-11-02"), true, severity);
    }

    private static Mark mark(Point point, Enterprise enterprise) {
        return ByHand.decide(enterprise, Model.DAY).marks().get(point);
    }

    private static Verdict cultivation(Enterprise enterprise) {
        return ByHand.decide(enterprise, Model.DAY).cultivation();
    }

    private static Verdict revocation(Violation violation) {
        return ByHand.decide(with("violations", List.of(violation)), Model.DAY).revocation();
    }
}
