package littlegiant.vocabulary;

import static littlegiant.vocabulary.Words.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import littlegiant.facts.Attestation;
import littlegiant.facts.Basis;
import littlegiant.facts.Figure;
import littlegiant.facts.TaxCreditGrade;
import littlegiant.facts.TechnologyEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FactConditionTest {
    private final SampleEnterprise enterprise = new SampleEnterprise();

    @Test
    void registration_is_met_in_the_division_alone_and_missing_where_it_was_not_given() {
        Condition condition = registeredIn("210381");

        expect(condition, Status.MISSING, "/registeredDivision");
        enterprise.registeredDivision = "210381";
        expect(condition, Status.MET);
        enterprise.registeredDivision = "210300";
        expect(condition, Status.NOT_MET);
        assertThatThrownBy(() -> registeredIn("2103")).isInstanceOf(MisusedWord.class);
    }

    @Test
    void any_technology_evidence_is_met_and_none_is_for_a_person() {
        expect(hasTechnologyEvidence(), Status.REVIEW);
        enterprise.technologyEvidence = List.of();
        expect(hasTechnologyEvidence(), Status.REVIEW);
        enterprise.technologyEvidence = List.of(TechnologyEvidence.TECHNOLOGY_SME);
        expect(hasTechnologyEvidence(), Status.MET);
    }

    @ParameterizedTest
    @CsvSource({"299, 19999999.99, MET", "299, 500000000, MET", "300, 19999999.99, MET", "300, 20000000, NOT_MET"})
    void a_manufacturer_is_medium_only_where_both_bounds_are_reached(String staff, String revenue, Status status) {
        enterprise.industryCode = "C3089";
        enterprise.with(Figure.EMPLOYEES_YEAR_END, staff).with(Figure.OPERATING_REVENUE, revenue);

        expect(sizeAtMost(SMALL), status);
    }

    @Test
    void partial_figures_decide_the_size_as_soon_as_every_possible_class_agrees() {
        enterprise.industryCode = "3089";
        expect(sizeAtMost(SMALL), Status.MISSING, "/years/-/employeesYearEnd", "/years/-/operatingRevenue");
        expect(sizeAtMost(LARGE), Status.MET);
        enterprise.with(Figure.EMPLOYEES_YEAR_END, 299);
        expect(sizeAtMost(SMALL), Status.MET);
        enterprise.with(Figure.EMPLOYEES_YEAR_END, 300);
        expect(sizeAtMost(SMALL), Status.MISSING, "/years/0/operatingRevenue");
        enterprise.industryCode = "M7320";
        expect(sizeAtMost(SMALL), Status.NOT_MET);
    }

    @Test
    void without_an_industry_the_code_is_missing_and_without_a_row_a_person_settles_the_size() {
        enterprise.with(Figure.EMPLOYEES_YEAR_END, 5).with(Figure.OPERATING_REVENUE, 5);

        expect(sizeAtMost(SMALL), Status.MISSING, "/industryCode");
        enterprise.industryCode = "G59";
        expect(sizeAtMost(SMALL), Status.MISSING, "/industryCode");
        enterprise.industryCode = "J6620";
        expect(sizeAtMost(SMALL), Status.REVIEW);
    }

    @Test
    void an_attestation_is_complete_or_names_what_it_lacks() {
        Condition condition = attested(MANAGEMENT_TEAM);
        String place = "/attestations/managementTeam";

        expect(condition, Status.MISSING, place);
        enterprise.managementTeam = new Attestation(null, Basis.ATTESTED, null, null);
        expect(condition, Status.MISSING, place + "/holds");
        enterprise.managementTeam = new Attestation(true, null, null, null);
        expect(condition, Status.MISSING, place + "/basis");
        enterprise.managementTeam = new Attestation(null, null, null, null);
        expect(condition, Status.MISSING, place + "/holds", place + "/basis");
        enterprise.managementTeam = new Attestation(true, Basis.ATTESTED, null, null);
        expect(condition, Status.MET);
        enterprise.managementTeam = new Attestation(false, Basis.ATTESTED, null, null);
        expect(condition, Status.NOT_MET);
        enterprise.managementTeam = new Attestation(true, Basis.SELF_DECLARED, null, null);
        expect(condition, Status.REVIEW);
        enterprise.managementTeam = new Attestation(false, Basis.SELF_DECLARED, null, null);
        expect(condition, Status.REVIEW);
    }

    @ParameterizedTest
    @EnumSource(TaxCreditGrade.class)
    void a_tax_credit_grade_is_one_of_those_asked_or_not(TaxCreditGrade grade) {
        enterprise.taxCreditGrade = grade;

        boolean good = grade == TaxCreditGrade.A || grade == TaxCreditGrade.B;
        expect(taxCreditGradeIn(TaxCreditGrade.A, TaxCreditGrade.B), good ? Status.MET : Status.NOT_MET);
    }

    @Test
    void a_grade_or_rating_that_was_not_given_is_missing() {
        expect(taxCreditGradeIn(TaxCreditGrade.A), Status.MISSING, "/taxCreditGrade");
        expect(hasOtherCreditRating(), Status.MISSING, "/otherCreditRating");
        enterprise.otherCreditRating = " ";
        expect(hasOtherCreditRating(), Status.MISSING, "/otherCreditRating");
        enterprise.otherCreditRating = "AA";
        expect(hasOtherCreditRating(), Status.MET);
    }

    @Test
    void not_to_be_on_a_list_must_be_said() {
        expect(notOnSeriousDishonestyList(), Status.MISSING, "/seriousDishonesty");
        expect(notOnAbnormalOperationList(), Status.MISSING, "/abnormalOperation");
        enterprise.seriousDishonesty = false;
        enterprise.abnormalOperation = true;
        expect(notOnSeriousDishonestyList(), Status.MET);
        expect(notOnAbnormalOperationList(), Status.NOT_MET);
        enterprise.seriousDishonesty = true;
        enterprise.abnormalOperation = false;
        expect(notOnSeriousDishonestyList(), Status.NOT_MET);
        expect(notOnAbnormalOperationList(), Status.MET);
    }

    @ParameterizedTest
    @CsvSource({
        "A, , false, false, MET",
        "M, , false, false, REVIEW",
        "C, , false, false, REVIEW",
        "D, AAA, false, false, NOT_MET",
        ", AAA, false, false, REVIEW",
        ", , false, false, MISSING",
        "A, , true, false, NOT_MET",
        "A, , false, true, REVIEW",
        "D, , , , NOT_MET",
        "A, , , false, MISSING",
        "A, , false, , MISSING"
    })
    void the_words_compose_to_good_credit_standing(
            TaxCreditGrade grade, String other, Boolean dishonest, Boolean abnormal, Status status) {
        enterprise.taxCreditGrade = grade;
        enterprise.otherCreditRating = other;
        enterprise.seriousDishonesty = dishonest;
        enterprise.abnormalOperation = abnormal;

        Condition standing = allOf(
                whereMissing(
                        anyOf(
                                taxCreditGradeIn(TaxCreditGrade.A, TaxCreditGrade.B),
                                needsReview(taxCreditGradeIn(TaxCreditGrade.M, TaxCreditGrade.C))),
                        needsReview(hasOtherCreditRating())),
                notOnSeriousDishonestyList(),
                otherwiseReview(notOnAbnormalOperationList()));

        assertThat(standing.judge(enterprise.situation()).status()).isEqualTo(status);
    }

    private void expect(Condition condition, Status status, String... missing) {
        Judgement judgement = condition.judge(enterprise.situation());
        assertThat(judgement.status()).isEqualTo(status);
        assertThat(judgement.missing()).containsExactly(missing);
        assertThat(condition.possible()).contains(status);
    }
}
