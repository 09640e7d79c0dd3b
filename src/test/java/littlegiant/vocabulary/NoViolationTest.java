package littlegiant.vocabulary;

import static littlegiant.vocabulary.Words.ENVIRONMENT;
import static littlegiant.vocabulary.Words.MAJOR;
import static littlegiant.vocabulary.Words.SAFETY_ACCIDENT;
import static littlegiant.vocabulary.Words.TAX_EVASION;
import static littlegiant.vocabulary.Words.noViolation;
import static littlegiant.vocabulary.Words.violation;
import static littlegiant.vocabulary.Words.violationCount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import littlegiant.facts.Severity;
import littlegiant.facts.Violation;
import littlegiant.facts.ViolationGround;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code noViolation}, {@code violationCount} and how long they, and {@code violation}, look back. */
class NoViolationTest {
    private static final LocalDate OLD = LocalDate.of(2014, 6, 30);
    private static final LocalDate YOUNG = LocalDate.of(2014, 7, 1);

    private static Violation record(ViolationGround kind, LocalDate on, Boolean isFinal, Severity severity) {
        return new Violation(kind, "1号", "税务局", on, isFinal, severity);
    }

    private static Situation situation(Violation... records) {
        SampleEnterprise enterprise = new SampleEnterprise();
        enterprise.violations = List.of(records);
        return enterprise.situation();
    }

    private static Judgement judge(Condition condition, Violation... records) {
        return condition.judge(situation(records));
    }

    @Test
    void no_record_is_met_and_a_final_decision_fails_it_and_is_named() {
        assertThat(judge(noViolation(TAX_EVASION)).status()).isEqualTo(Status.MET);

        Judgement failed = judge(noViolation(TAX_EVASION), record(TAX_EVASION, OLD, true, null));

        assertThat(failed.status()).isEqualTo(Status.NOT_MET);
        assertThat(failed.message().in(Language.ZH)).contains("偷税、骗税", "税务局", "1号", "2014-06-30");
        assertThat(failed.missing()).isEmpty();
    }

    @Test
    void a_final_decision_fails_it_whatever_else_of_it_was_not_given() {
        Violation bare = new Violation(TAX_EVASION, null, " ", null, true, null);
        assertThat(judge(noViolation(TAX_EVASION), bare).status()).isEqualTo(Status.NOT_MET);
        assertThat(judge(noViolation(TAX_EVASION), bare).message().in(Language.ZH))
                .contains("文号等未报");
        // So does one dated after the day: a date that is supplied later never clears an enterprise.
        assertThat(judge(noViolation(TAX_EVASION), record(TAX_EVASION, LocalDate.of(2017, 7, 1), true, null))
                        .status())
                .isEqualTo(Status.NOT_MET);
    }

    @Test
    void absent_records_and_unknown_finality_are_missing_and_an_allegation_is_for_a_person() {
        Judgement absent = noViolation(TAX_EVASION).judge(new SampleEnterprise().situation());
        assertThat(absent.status()).isEqualTo(Status.MISSING);
        assertThat(absent.missing()).containsExactly("/violations");

        Judgement unknown = judge(noViolation(TAX_EVASION), record(TAX_EVASION, OLD, null, null));
        assertThat(unknown.status()).isEqualTo(Status.MISSING);
        assertThat(unknown.missing()).containsExactly("/violations/0/final");

        assertThat(judge(noViolation(TAX_EVASION), record(TAX_EVASION, OLD, false, null))
                        .status())
                .isEqualTo(Status.REVIEW);
    }

    @Test
    void a_final_decision_decides_over_what_is_missing_and_that_over_what_is_alleged() {
        Violation decided = record(TAX_EVASION, OLD, true, null);
        Violation unknown = record(TAX_EVASION, OLD, null, null);
        Violation alleged = record(TAX_EVASION, OLD, false, null);
        assertThat(judge(noViolation(), alleged, unknown, decided).status()).isEqualTo(Status.NOT_MET);
        assertThat(judge(noViolation(), decided, unknown, alleged).status()).isEqualTo(Status.NOT_MET);
        assertThat(judge(noViolation(), alleged, unknown).missing()).containsExactly("/violations/1/final");
    }

    @Test
    void other_kinds_are_not_looked_at_and_without_a_kind_all_are() {
        assertThat(judge(noViolation(TAX_EVASION), record(ENVIRONMENT, OLD, true, null))
                        .status())
                .isEqualTo(Status.MET);
        assertThat(judge(noViolation(TAX_EVASION, ENVIRONMENT), record(ENVIRONMENT, OLD, true, null))
                        .status())
                .isEqualTo(Status.NOT_MET);
        assertThat(judge(noViolation(), record(ENVIRONMENT, OLD, true, null)).status())
                .isEqualTo(Status.NOT_MET);
        assertThat(judge(noViolation(TAX_EVASION), record(null, OLD, true, null))
                        .missing())
                .containsExactly("/violations/0/ground");
        // Of whatever kind it is, it is of one.
        assertThat(judge(noViolation(), record(null, OLD, true, null)).status()).isEqualTo(Status.NOT_MET);
    }

    @ParameterizedTest
    @CsvSource({"2014-06-30, MET", "2014-07-01, NOT_MET", "2017-06-30, NOT_MET", ", MISSING"})
    void within_three_years_both_sides_of_the_bound_and_without_its_date(LocalDate on, Status status) {
        Judgement years = judge(noViolation(TAX_EVASION).within("3年"), record(TAX_EVASION, on, true, null));
        assertThat(years.status()).isEqualTo(status);
        assertThat(judge(noViolation(TAX_EVASION).within("36个月"), record(TAX_EVASION, on, true, null))
                        .status())
                .isEqualTo(status);
        assertThat(years.missing())
                .isEqualTo(status == Status.MISSING ? List.of("/violations/0/decidedOn") : List.of());
    }

    @ParameterizedTest
    @CsvSource({"2014-06-30, NOT_MET", "2014-07-01, MET", ", MISSING"})
    void an_established_violation_is_a_ground_within_the_time_alone(LocalDate on, Status status) {
        Judgement judged = judge(violation(TAX_EVASION).within("3年"), record(TAX_EVASION, on, true, null));
        assertThat(judged.status()).isEqualTo(status);
        assertThat(judged.missing())
                .isEqualTo(status == Status.MISSING ? List.of("/violations/0/decidedOn") : List.of());
        assertThat(judge(violation(TAX_EVASION).within("3年"), record(TAX_EVASION, YOUNG, false, null))
                        .status())
                .isEqualTo(Status.REVIEW);
    }

    @Test
    void an_old_record_is_out_of_it_whatever_else_of_it_is_unknown() {
        assertThat(judge(noViolation(TAX_EVASION).within("3年"), record(null, OLD, null, null))
                        .status())
                .isEqualTo(Status.MET);
        assertThat(judge(violation(TAX_EVASION).within("3年"), record(null, OLD, null, null))
                        .status())
                .isEqualTo(Status.NOT_MET);
    }

    @ParameterizedTest
    @CsvSource({"GENERAL, MET", "LARGER, MET", "MAJOR, NOT_MET", "EXTRAORDINARY, NOT_MET", ", REVIEW"})
    void a_severity_that_is_asked_is_that_and_graver_and_undetermined_it_is_for_a_person(
            Severity severity, Status status) {
        assertThat(judge(noViolation(SAFETY_ACCIDENT).ofSeverity(MAJOR), record(SAFETY_ACCIDENT, OLD, true, severity))
                        .status())
                .isEqualTo(status);
        assertThat(judge(
                                violationCount(SAFETY_ACCIDENT)
                                        .ofSeverity(MAJOR)
                                        .atMost("0"),
                                record(SAFETY_ACCIDENT, OLD, true, severity))
                        .status())
                .isEqualTo(status);
    }

    @Test
    void both_may_be_narrowed_in_either_order() {
        assertThat(noViolation(TAX_EVASION).within("3年").ofSeverity(MAJOR))
                .isEqualTo(noViolation(TAX_EVASION).ofSeverity(MAJOR).within("3年"))
                .isNotEqualTo(noViolation(TAX_EVASION).within("2年").ofSeverity(MAJOR));
        assertThat(violationCount().within("3年").ofSeverity(MAJOR))
                .isEqualTo(violationCount().ofSeverity(MAJOR).within("3年"));
    }

    @Test
    void final_decisions_are_counted_and_what_is_missing_leaves_a_range() {
        Violation decided = record(TAX_EVASION, YOUNG, true, null);
        Violation old = record(TAX_EVASION, OLD, true, null);
        Violation unknown = record(TAX_EVASION, YOUNG, null, null);
        Violation alleged = record(TAX_EVASION, YOUNG, false, null);
        ViolationCount count = violationCount(TAX_EVASION).within("3年");

        assertThat(count.read(situation(decided, old, alleged)))
                .isEqualTo(new MeasuredValue.KnownValue(Rational.of(BigDecimal.ONE)));
        assertThat(count.read(situation(decided, unknown)))
                .isEqualTo(new MeasuredValue.BoundedValue(
                        BigDecimal.ONE, BigDecimal.valueOf(2), List.of("/violations/1/final")));
        assertThat(count.read(new SampleEnterprise().situation())).isEqualTo(new MeasuredValue.Missing("/violations"));
        // A range that lies on one side decides.
        assertThat(judge(count.atMost("1次"), decided, unknown).status()).isEqualTo(Status.MISSING);
        assertThat(judge(count.atMost("0次"), decided, unknown).status()).isEqualTo(Status.NOT_MET);
        assertThat(judge(count.atMost("2次"), decided, unknown).status()).isEqualTo(Status.MET);
    }

    @ParameterizedTest
    @CsvSource({"0, MET", "1, MET", "2, MET", "3, NOT_MET"})
    void a_count_is_held_against_its_bound(int records, Status status) {
        Violation[] decided = new Violation[records];
        java.util.Arrays.fill(decided, record(TAX_EVASION, YOUNG, true, null));
        assertThat(judge(violationCount().atMost("2"), decided).status()).isEqualTo(status);
    }

    @Test
    void a_time_that_is_none_is_refused() {
        assertThatThrownBy(() -> noViolation().within("3")).isInstanceOf(MisusedWord.class);
        assertThatThrownBy(() -> violation(TAX_EVASION).within("3%")).isInstanceOf(MisusedWord.class);
        assertThatThrownBy(() -> violationCount().within(null)).isInstanceOf(MisusedWord.class);
        assertThatThrownBy(() -> noViolation((ViolationGround) null)).isInstanceOf(MisusedWord.class);
        assertThatThrownBy(() -> noViolation().ofSeverity(null)).isInstanceOf(MisusedWord.class);
    }

    @Test
    void the_catalogue_says_what_is_asked() {
        assertThat(noViolation(TAX_EVASION).within("3年").words().in(Language.ZH))
                .isEqualTo("没有近 3年内偷税、骗税的终局决定");
        assertThat(noViolation().words().in(Language.ZH)).isEqualTo("没有违法违规的终局决定");
        assertThat(violationCount(SAFETY_ACCIDENT)
                        .ofSeverity(MAJOR)
                        .atMost("1次")
                        .words()
                        .in(Language.ZH))
                .isEqualTo("重大及以上等级的安全生产事故的终局决定数 ≤ 1次");
    }

    @ParameterizedTest
    @CsvSource({"2014-06-29, 1", "2014-06-30, 0", "2014-07-01, -1"})
    void the_time_is_a_bound_that_cases_lie_around(LocalDate on, int side) {
        for (Condition condition : List.of(
                noViolation(TAX_EVASION).within("3年"),
                violation(TAX_EVASION).within("3年"),
                violationCount(TAX_EVASION).within("3年").atMost("0"))) {
            assertThat(Bound.of(condition)).contains(new Bound(Threshold.read("3年"), Comparator.LESS_THAN));
            assertThat(Bound.touched(condition, situation(record(TAX_EVASION, on, true, null))))
                    .contains(new Bound.Touch(new Bound(Threshold.read("3年"), Comparator.LESS_THAN), side));
        }
    }
}
