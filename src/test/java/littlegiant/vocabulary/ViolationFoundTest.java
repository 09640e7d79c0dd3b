package littlegiant.vocabulary;

import static littlegiant.vocabulary.Words.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import littlegiant.facts.Severity;
import littlegiant.facts.Violation;
import littlegiant.facts.ViolationGround;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViolationFoundTest {
    private static final LocalDate DAY = SampleEnterprise.DAY;
    private static final Condition EVASION = violation(TAX_EVASION);
    private static final Condition ACCIDENT =
            violation(SAFETY_ACCIDENT, QUALITY_ACCIDENT).ofSeverity(MAJOR);

    @Test
    void a_final_decision_with_number_authority_and_date_establishes_the_ground() {
        assertThat(judge(EVASION, established(TAX_EVASION, null)).status()).isEqualTo(Status.MET);
    }

    @ParameterizedTest
    @CsvSource({
        ", 税务局, 2017-06-30, true, 文号",
        "' ', 税务局, 2017-06-30, true, 文号",
        "1号, , 2017-06-30, true, 机关",
        "1号, 税务局, , true, 日期",
        "1号, 税务局, 2017-07-01, true, 2017-07-01",
        "1号, 税务局, 2017-06-30, false, 终局",
        "1号, 税务局, 2017-06-30, , 终局"
    })
    void a_record_that_lacks_any_of_it_is_an_allegation_and_says_what_it_lacks(
            String number, String authority, LocalDate on, Boolean isFinal, String said) {
        Judgement judgement = judge(EVASION, new Violation(TAX_EVASION, number, authority, on, isFinal, null));

        assertThat(judgement.status()).isEqualTo(Status.REVIEW);
        assertThat(judgement.message().in(Language.ZH)).contains(said);
    }

    @ParameterizedTest
    @CsvSource({"GENERAL, NOT_MET", "LARGER, NOT_MET", "MAJOR, MET", "EXTRAORDINARY, MET", ", REVIEW"})
    void an_accident_is_a_ground_from_the_severity_asked_and_without_a_tier_it_is_for_a_person(
            Severity severity, Status status) {
        assertThat(judge(ACCIDENT, established(QUALITY_ACCIDENT, severity)).status())
                .isEqualTo(status);
        assertThat(judge(ACCIDENT, established(SAFETY_ACCIDENT, severity)).status())
                .isEqualTo(status);
    }

    @Test
    void a_lesser_severity_is_no_ground_whatever_else_the_record_lacks() {
        assertThat(judge(ACCIDENT, new Violation(SAFETY_ACCIDENT, null, null, null, null, LARGER))
                        .status())
                .isEqualTo(Status.NOT_MET);
    }

    @Test
    void one_established_record_decides_over_allegations_in_whatever_order() {
        Violation alleged = new Violation(TAX_EVASION, null, null, null, null, null);
        Violation established = established(TAX_EVASION, null);

        assertThat(judge(EVASION, alleged, established).status()).isEqualTo(Status.MET);
        assertThat(judge(EVASION, established, alleged).status()).isEqualTo(Status.MET);
    }

    @Test
    void records_of_other_grounds_and_an_empty_list_are_none_and_an_absent_list_is_missing() {
        assertThat(judge(EVASION, established(ENVIRONMENT, null)).status()).isEqualTo(Status.NOT_MET);
        assertThat(judge(EVASION).status()).isEqualTo(Status.NOT_MET);

        Judgement absent = EVASION.judge(new SampleEnterprise().situation());

        assertThat(absent.status()).isEqualTo(Status.MISSING);
        assertThat(absent.missing()).containsExactly("/violations");
    }

    @Test
    void a_record_that_does_not_say_its_ground_is_missing_it() {
        assertThat(judge(EVASION, established(null, null)).missing()).containsExactly("/violations/0/ground");
    }

    private static Violation established(ViolationGround ground, Severity severity) {
        return new Violation(ground, "1号", "税务局", DAY, true, severity);
    }

    private static Judgement judge(Condition condition, Violation... records) {
        SampleEnterprise enterprise = new SampleEnterprise();
        enterprise.violations = List.of(records);
        return condition.judge(enterprise.situation());
    }
}
