package littlegiant.programme;

import static littlegiant.programme.Lives.CULTIVATED;
import static littlegiant.programme.Lives.RECOGNISED;
import static littlegiant.programme.Lives.REVOKED;
import static littlegiant.programme.Lives.accepted;
import static littlegiant.programme.Lives.given;
import static littlegiant.programme.Lives.in;
import static littlegiant.programme.Lives.selected;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import littlegiant.facts.Stage;
import littlegiant.ruleset.language.Outcome;
import org.junit.jupiter.api.Test;

class YearReportTest {

    private static EnterpriseHistory busy() {
        EnterpriseHistory life = accepted(Lives.none("A"), selected(2018, Stage.START_UP), "2018-01-01");
        life = accepted(life, CULTIVATED, "2018-02-01");
        life = accepted(life, given("SEED_FUND", "300000.50", Stage.START_UP), "2018-03-01");
        life = accepted(life, given("SEED_FUND", "1", Stage.START_UP), "2018-03-02");
        life = accepted(life, new EventDetails.Corrected(4), "2018-03-03");
        life = accepted(life, in(Stage.GROWTH), "2018-12-31");
        life = accepted(life, RECOGNISED, "2018-12-31");
        return accepted(life, REVOKED, "2019-01-01");
    }

    @Test
    void a_year_ends_with_its_last_day_and_void_events_do_not_count() {
        List<RegisteredEnterprise> members = List.of(
                new RegisteredEnterprise("甲", "腾鳌开发区", busy()),
                new RegisteredEnterprise("乙", " 腾鳌开发区 ", accepted(Lives.none("B"), RECOGNISED, "2017-06-30")),
                new RegisteredEnterprise("丙", null, accepted(Lives.none("C"), CULTIVATED, "2018-06-30")));
        YearReport report = YearReport.of(2018, Map.of("腾鳌开发区", 5L, "析木新城", 2L, "", 1L), members);
        assertThat(report.rows()).extracting(TownStatistics::town).containsExactly("", "析木新城", "腾鳌开发区");
        assertThat(report.rows().get(2))
                .isEqualTo(new TownStatistics(
                        "腾鳌开发区",
                        5,
                        Map.of(Stage.START_UP, 1),
                        Map.of(Stage.GROWTH, 1),
                        1,
                        1,
                        0,
                        2,
                        1,
                        new BigDecimal("300000.50"),
                        List.of()));
        assertThat(report.rows().get(1).registered()).isEqualTo(2);
        assertThat(report.total().registered()).isEqualTo(8);
        assertThat(report.total().cultivated()).isEqualTo(2);
        assertThat(YearReport.of(2019, Map.of(), members).total().revoked()).isEqualTo(1);
        assertThat(YearReport.of(2019, Map.of(), members).total().stock()).isEqualTo(1);
    }

    @Test
    void what_was_done_against_its_assessment_is_listed_in_the_year_in_which_it_was_and_where() {
        EnterpriseHistory life = Lives.none("A");
        AgainstAssessment against = new AgainstAssessment("recognition", Outcome.NOT_QUALIFIED);
        life = life.with(Lives.next(life, RECOGNISED, "2018-06-30", "a-1", against));
        life = life.with(Lives.next(life, REVOKED, "2019-06-30", "a-2", null));
        EnterpriseHistory mistaken = Lives.none("B");
        mistaken = mistaken.with(Lives.next(mistaken, RECOGNISED, "2018-06-30", "a-3", against));
        mistaken = mistaken.with(Lives.next(mistaken, new EventDetails.Corrected(1), "2018-07-30", null, null));
        List<RegisteredEnterprise> members =
                List.of(new RegisteredEnterprise("甲", "腾鳌开发区", life), new RegisteredEnterprise("乙", "腾鳌开发区", mistaken));
        YearReport report = YearReport.of(2018, Map.of(), members);
        assertThat(report.rows().get(0).contrary())
                .singleElement()
                .satisfies(one -> assertThat(one.member().creditCode()).isEqualTo("A"));
        assertThat(report.total().contrary()).hasSize(1);
        assertThat(YearReport.of(2019, Map.of(), members).total().contrary()).isEmpty();
    }
}
