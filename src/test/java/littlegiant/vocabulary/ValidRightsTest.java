package littlegiant.vocabulary;

import static littlegiant.vocabulary.Words.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import littlegiant.facts.IntellectualProperty;
import littlegiant.facts.RightStatus;
import littlegiant.facts.RightType;
import org.junit.jupiter.api.Test;

class ValidRightsTest {
    private static final LocalDate DAY = SampleEnterprise.DAY;
    private static final RightStatus GRANTED = RightStatus.GRANTED;

    static IntellectualProperty granted(RightType type) {
        return new IntellectualProperty(type, null, GRANTED, null, null, true);
    }

    @Test
    void a_granted_right_of_the_enterprise_counts_though_its_dates_are_not_given() {
        assertThat(read(granted(INVENTION_PATENT))).isEqualTo(known(1));
    }

    @Test
    void a_right_counts_to_the_last_day_of_its_term_and_from_the_day_of_its_grant() {
        assertThat(read(right(GRANTED, DAY, DAY, true))).isEqualTo(known(1));
        assertThat(read(right(GRANTED, DAY, DAY.minusDays(1), true))).isEqualTo(known(0));
        assertThat(read(right(GRANTED, DAY.plusDays(1), null, true))).isEqualTo(known(0));
    }

    @Test
    void an_application_a_lapsed_right_another_owner_s_and_another_kind_do_not_count() {
        assertThat(read(
                        right(RightStatus.PENDING, null, null, true),
                        right(RightStatus.LAPSED, null, null, true),
                        right(GRANTED, null, null, false),
                        granted(TRADEMARK)))
                .isEqualTo(known(0));
    }

    @Test
    void a_right_of_which_something_is_unknown_may_or_may_not_count() {
        MeasuredValue reading = read(
                granted(DESIGN),
                right(GRANTED, null, null, null),
                new IntellectualProperty(null, null, null, null, null, true));

        assertThat(reading)
                .isEqualTo(new MeasuredValue.BoundedValue(
                        BigDecimal.ONE,
                        BigDecimal.valueOf(3),
                        List.of(
                                "/intellectualProperty/1/ownedByEnterprise",
                                "/intellectualProperty/2/type",
                                "/intellectualProperty/2/status")));
    }

    @Test
    void what_is_unknown_does_not_matter_where_the_rest_already_excludes_the_right() {
        assertThat(read(right(RightStatus.PENDING, null, null, null))).isEqualTo(known(0));
        assertThat(read(new IntellectualProperty(null, null, GRANTED, null, DAY.minusDays(1), null)))
                .isEqualTo(known(0));
    }

    @Test
    void an_empty_list_is_none_and_an_absent_one_is_missing() {
        assertThat(read()).isEqualTo(known(0));
        assertThat(validRights(DESIGN)
                        .atLeast("1")
                        .judge(new SampleEnterprise().situation())
                        .missing())
                .containsExactly("/intellectualProperty");
    }

    @Test
    void rights_granted_within_a_time_are_counted_both_sides_of_its_bound() {
        LocalDate old = LocalDate.of(2014, 6, 30);
        Situation situation = situation(
                right(GRANTED, old, null, true),
                right(GRANTED, old.plusDays(1), null, true),
                right(GRANTED, DAY, null, true),
                right(GRANTED, DAY.plusDays(1), null, true));
        assertThat(validRights(INVENTION_PATENT).grantedWithin("3年").read(situation))
                .isEqualTo(known(2));
        assertThat(validRights(INVENTION_PATENT).grantedWithin("36个月").read(situation))
                .isEqualTo(known(2));
    }

    @Test
    void a_right_without_its_day_of_grant_may_or_may_not_be_within_and_names_it() {
        Situation situation = situation(right(GRANTED, null, null, true), right(GRANTED, DAY, null, true));
        assertThat(validRights(INVENTION_PATENT).grantedWithin("3年").read(situation))
                .isEqualTo(new MeasuredValue.BoundedValue(
                        BigDecimal.ONE, BigDecimal.valueOf(2), List.of("/intellectualProperty/0/grantedOn")));
        Condition one = validRights(INVENTION_PATENT).grantedWithin("3年").atLeast("1项");
        assertThat(one.judge(situation).status()).isEqualTo(Status.MET);
    }

    private static MeasuredValue known(int count) {
        return new MeasuredValue.KnownValue(Rational.of(BigDecimal.valueOf(count)));
    }

    private static IntellectualProperty right(RightStatus status, LocalDate granted, LocalDate expires, Boolean owned) {
        return new IntellectualProperty(INVENTION_PATENT, null, status, granted, expires, owned);
    }

    private static MeasuredValue read(IntellectualProperty... rights) {
        return validRights(INVENTION_PATENT, DESIGN).read(situation(rights));
    }

    private static Situation situation(IntellectualProperty... rights) {
        SampleEnterprise enterprise = new SampleEnterprise();
        enterprise.rights = List.of(rights);
        return enterprise.situation();
    }
}
