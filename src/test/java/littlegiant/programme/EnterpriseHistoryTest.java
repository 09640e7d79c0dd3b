package littlegiant.programme;

import static littlegiant.programme.Lives.CULTIVATED;
import static littlegiant.programme.Lives.RECOGNISED;
import static littlegiant.programme.Lives.REVOKED;
import static littlegiant.programme.Lives.accepted;
import static littlegiant.programme.Lives.in;
import static littlegiant.programme.Lives.refusals;
import static littlegiant.programme.Lives.selected;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import littlegiant.facts.Stage;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;

class EnterpriseHistoryTest {

    @Test
    void a_whole_life_is_accepted_and_told() {
        EnterpriseHistory life = Lives.none();
        life = accepted(life, selected(2017, Stage.START_UP), "2017-04-01");
        life = accepted(life, CULTIVATED, "2017-04-01");
        life = accepted(life, in(Stage.GROWTH), "2017-11-01");
        life = accepted(life, RECOGNISED, "2018-06-30");
        life = accepted(life, REVOKED, "2019-06-30");
        life = accepted(life, RECOGNISED, "2020-06-30");
        assertThat(life.currentStatus().stage()).isEqualTo(Stage.GROWTH);
        assertThat(life.currentStatus().cultivatedSince()).isEqualTo("2017-04-01");
        assertThat(life.currentStatus().recognisedSince()).isEqualTo("2020-06-30");
        assertThat(life.statusOn(LocalDate.of(2019, 12, 31)).recognised()).isFalse();
        assertThat(life.statusOn(LocalDate.of(2019, 12, 31)).everRecognised()).isTrue();
        assertThat(life.statusOn(LocalDate.of(2018, 6, 29)).everRecognised()).isFalse();
        assertThat(life.statusOn(LocalDate.of(2018, 6, 30)).recognised()).isTrue();
    }

    @Test
    void nobody_is_recognised_twice() {
        EnterpriseHistory life = accepted(Lives.none(), RECOGNISED, "2018-06-30");
        assertThat(refusals(life, RECOGNISED, "2019-01-01"))
                .containsExactly(
                        "/type: it is recognised already, since 2018-06-30, and that was not revoked: it cannot "
                                + "be recognised twice");
        assertThat(refusals(life, RECOGNISED, "2019-01-01", Language.ZH))
                .containsExactly("/type: 该企业已于 2018-06-30 认定,尚未取消,不能重复认定");
    }

    @Test
    void an_earlier_recognition_that_comes_to_light_late_is_a_second_one() {
        EnterpriseHistory life = accepted(Lives.none(), RECOGNISED, "2018-06-30");
        assertThat(refusals(life, RECOGNISED, "2017-06-30"))
                .singleElement()
                .asString()
                .startsWith("/date: then event 1 (recognition, 2018-06-30) could not have happened: it is recognised");
    }

    @Test
    void what_is_not_recognised_cannot_be_revoked() {
        assertThat(refusals(Lives.none(), REVOKED, "2018-06-30"))
                .containsExactly("/type: the enterprise is not recognised on that day, so there is nothing to revoke");
        EnterpriseHistory revoked = accepted(accepted(Lives.none(), RECOGNISED, "2018-06-30"), REVOKED, "2019-06-30");
        assertThat(refusals(revoked, REVOKED, "2020-06-30"))
                .containsExactly(
                        "/type: the recognition was revoked on 2019-06-30 already: it cannot be revoked again");
    }

    @Test
    void a_revocation_dated_before_its_recognition_is_refused() {
        EnterpriseHistory life = accepted(Lives.none(), RECOGNISED, "2018-06-30");
        assertThat(refusals(life, REVOKED, "2018-06-29"))
                .containsExactly("/type: the enterprise is not recognised on that day, so there is nothing to revoke");
        assertThat(refusals(life, REVOKED, "2018-06-30")).isEmpty();
    }

    @Test
    void nothing_happens_before_the_establishment_or_after_today() {
        assertThat(refusals(Lives.none(), CULTIVATED, "2012-04-30"))
                .containsExactly("/date: 2012-04-30 is before the enterprise was established, on 2012-05-01");
        assertThat(refusals(Lives.none(), CULTIVATED, "2012-05-01")).isEmpty();
        assertThat(refusals(Lives.none(), CULTIVATED, "2021-03-02"))
                .containsExactly(
                        "/date: 2021-03-02 is after today, 2021-03-01: an event is recorded once it has happened");
        assertThat(refusals(Lives.none(), CULTIVATED, "2021-03-01")).isEmpty();
    }

    @Test
    void each_year_selects_an_enterprise_once_and_in_the_stage_that_it_has() {
        EnterpriseHistory life = accepted(Lives.none(), selected(2017, Stage.START_UP), "2017-04-01");
        assertThat(refusals(life, selected(2017, Stage.START_UP), "2017-05-01"))
                .containsExactly("/cohort: it was selected for 2017 already: it cannot be selected for it again");
        assertThat(refusals(life, selected(2018, Stage.GROWTH), "2018-05-01"))
                .containsExactly(
                        "/stage: selected as growth, but since 2017-04-01 the enterprise is in the stage start-up: "
                                + "record the assignment of the stage first");
        EnterpriseHistory grown = accepted(life, in(Stage.GROWTH), "2018-04-01");
        assertThat(refusals(grown, selected(2018, Stage.GROWTH), "2018-05-01")).isEmpty();
    }

    @Test
    void support_rests_on_the_stage_of_its_day() {
        EnterpriseHistory life = accepted(Lives.none(), in(Stage.START_UP), "2017-04-01");
        assertThat(refusals(life, Lives.given("SEED_FUND", "300000", Stage.START_UP), "2017-03-31"))
                .containsExactly("/measure: the measure SEED_FUND is open to the stage start-up, and on that day the "
                        + "enterprise is in no stage yet");
        EnterpriseHistory given = accepted(life, Lives.given("SEED_FUND", "300000", Stage.START_UP), "2017-05-01");
        assertThat(refusals(given, in(Stage.GROWTH), "2017-04-15"))
                .singleElement()
                .asString()
                .startsWith("/date: then event 2 (support given, 2017-05-01) could not have happened");
        assertThat(refusals(given, new EventDetails.Corrected(1), "2017-06-01"))
                .singleElement()
                .asString()
                .startsWith("/voids: then event 2 (support given, 2017-05-01) could not have happened");
    }

    @Test
    void a_correction_voids_an_event_and_the_right_one_can_be_recorded() {
        EnterpriseHistory mistaken = accepted(Lives.none(), RECOGNISED, "2018-06-30");
        EnterpriseHistory corrected = accepted(mistaken, new EventDetails.Corrected(1), "2018-07-10");
        assertThat(corrected.currentStatus()).isEqualTo(ProgrammeStatus.NONE);
        assertThat(corrected.events()).hasSize(2);
        assertThat(corrected.voidedBy(corrected.events().get(0))).contains(2);
        EnterpriseHistory right = accepted(corrected, RECOGNISED, "2018-06-03");
        assertThat(right.currentStatus().recognisedSince()).isEqualTo("2018-06-03");
    }

    @Test
    void a_correction_that_leaves_an_impossible_life_is_refused() {
        EnterpriseHistory life = accepted(accepted(Lives.none(), RECOGNISED, "2018-06-30"), REVOKED, "2019-06-30");
        assertThat(refusals(life, new EventDetails.Corrected(1), "2020-01-01"))
                .containsExactly(
                        "/voids: then event 2 (revocation, 2019-06-30) could not have happened: the enterprise is "
                                + "not recognised on that day, so there is nothing to revoke. Correct that event first");
        EnterpriseHistory undone = accepted(life, new EventDetails.Corrected(2), "2020-01-01");
        assertThat(refusals(undone, new EventDetails.Corrected(1), "2020-01-01"))
                .isEmpty();
    }

    @Test
    void a_correction_is_of_an_event_that_counts_and_not_of_a_correction() {
        EnterpriseHistory life =
                accepted(accepted(Lives.none(), RECOGNISED, "2018-06-30"), new EventDetails.Corrected(1), "2018-07-10");
        assertThat(refusals(life, new EventDetails.Corrected(7), "2020-01-01"))
                .containsExactly("/voids: the enterprise has no event 7 that could be corrected");
        assertThat(refusals(life, new EventDetails.Corrected(1), "2020-01-01"))
                .containsExactly("/voids: event 1 is void already, by correction 2");
        assertThat(refusals(life, new EventDetails.Corrected(2), "2020-01-01"))
                .containsExactly(
                        "/voids: event 2 is itself a correction and cannot be corrected: record the event that it "
                                + "voided again");
        EnterpriseHistory other = accepted(Lives.none(), RECOGNISED, "2018-06-30");
        assertThat(refusals(other, new EventDetails.Corrected(1), "2018-06-29"))
                .containsExactly(
                        "/date: the correction's day 2018-06-29 is before that of event 1 that it voids, 2018-06-30");
    }
}
