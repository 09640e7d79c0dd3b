package littlegiant.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import littlegiant.facts.Stage;
import littlegiant.ruleset.language.DecisionRole;
import littlegiant.ruleset.language.Outcome;
import org.junit.jupiter.api.Test;

/** Which event goes against the assessment on which it rests, and how long that holds. */
class AgainstAssessmentTest {
    private static final Map<String, DecisionRole> ROLES = Map.of(
            "培育", DecisionRole.CULTIVATION,
            "认定", DecisionRole.RECOGNITION,
            "取消", DecisionRole.REVOCATION,
            "取消2", DecisionRole.REVOCATION);
    private static final AgainstAssessment NOT_QUALIFIED = new AgainstAssessment("认定", Outcome.NOT_QUALIFIED);
    private static final AgainstAssessment NO_GROUNDS = new AgainstAssessment("取消", Outcome.NO_GROUNDS);

    private static Optional<AgainstAssessment> of(EventType type, Map<String, String> outcomes) {
        return AgainstAssessment.of(type, outcomes, decision -> ROLES.getOrDefault(decision, DecisionRole.NONE));
    }

    @Test
    void a_recognition_goes_against_not_qualified_and_against_nothing_else() {
        assertThat(of(EventType.RECOGNISED, Map.of("认定", "NOT_QUALIFIED"))).contains(NOT_QUALIFIED);
        for (String outcome : List.of("QUALIFIED", "INCOMPLETE", "NEEDS_REVIEW")) {
            assertThat(of(EventType.RECOGNISED, Map.of("认定", outcome, "培育", "NOT_QUALIFIED", "取消", "NO_GROUNDS")))
                    .isEmpty();
        }
        assertThat(of(EventType.RECOGNISED, Map.of())).isEmpty();
    }

    @Test
    void selection_and_cultivation_rest_on_their_own_decision() {
        for (EventType type : List.of(EventType.SELECTED, EventType.CULTIVATED)) {
            assertThat(of(type, Map.of("培育", "NOT_QUALIFIED", "认定", "QUALIFIED")))
                    .contains(new AgainstAssessment("培育", Outcome.NOT_QUALIFIED));
            assertThat(of(type, Map.of("培育", "QUALIFIED", "认定", "NOT_QUALIFIED")))
                    .isEmpty();
        }
        assertThat(of(EventType.STAGE_ASSIGNED, Map.of("培育", "NOT_QUALIFIED", "其他", "NOT_QUALIFIED")))
                .isEmpty();
    }

    @Test
    void a_revocation_goes_against_no_grounds_where_no_other_decision_may_have_some() {
        assertThat(of(EventType.REVOKED, Map.of("取消", "NO_GROUNDS"))).contains(NO_GROUNDS);
        assertThat(of(EventType.REVOKED, Map.of("取消", "NO_GROUNDS", "取消2", "GROUNDS_FOUND")))
                .isEmpty();
        assertThat(of(EventType.REVOKED, Map.of("取消", "UNDER_INVESTIGATION"))).isEmpty();
    }

    @Test
    void it_is_borne_out_by_what_it_lacked_and_by_nothing_less() {
        assertThat(NOT_QUALIFIED.isBorneOutBy(Outcome.QUALIFIED)).isTrue();
        assertThat(NOT_QUALIFIED.isBorneOutBy(Outcome.INCOMPLETE)).isFalse();
        assertThat(NO_GROUNDS.isBorneOutBy(Outcome.GROUNDS_FOUND)).isTrue();
        assertThat(NO_GROUNDS.isBorneOutBy(Outcome.NO_GROUNDS)).isFalse();
    }

    @Test
    void it_holds_until_it_is_void_or_revoked() {
        EnterpriseHistory recognised = Lives.none();
        recognised = recognised.with(Lives.next(recognised, Lives.RECOGNISED, "2018-01-01", "a-1", NOT_QUALIFIED));
        assertThat(recognised.contrary()).extracting(Event::number).containsExactly(1);
        EnterpriseHistory corrected =
                recognised.with(Lives.next(recognised, new EventDetails.Corrected(1), "2018-01-02"));
        assertThat(corrected.contrary()).isEmpty();
        EnterpriseHistory revoked =
                recognised.with(Lives.next(recognised, Lives.REVOKED, "2018-02-01", "a-2", NO_GROUNDS));
        assertThat(revoked.contrary()).extracting(Event::number).containsExactly(2);
        EnterpriseHistory again = revoked.with(Lives.next(revoked, Lives.RECOGNISED, "2018-03-01"));
        assertThat(again.contrary()).isEmpty();
    }

    @Test
    void a_life_under_one_policy_knows_nothing_of_another_but_its_numbers() {
        EnterpriseHistory here = Lives.accepted(Lives.none(), Lives.RECOGNISED, "2018-01-01");
        EnterpriseHistory there = EnterpriseHistory.of(Lives.CODE, Lives.ESTABLISHED, "elsewhere", here.events());
        assertThat(there.events()).isEmpty();
        assertThat(there.currentStatus().recognised()).isFalse();
        assertThat(there.nextNumber()).isEqualTo(2);
        assertThat(Lives.refusals(there, Lives.REVOKED, "2018-02-01"))
                .singleElement()
                .asString()
                .contains("not recognised");
        assertThat(Lives.refusals(there, new EventDetails.Corrected(1), "2018-02-01"))
                .containsExactly(
                        "/policy: event 1 is of the policy haicheng-2017 and not of elsewhere: correct it under its own");
    }

    @Test
    void what_was_impossible_when_lives_were_taken_apart_refuses_no_later_event() {
        Event revokedOnly = new Event(
                1, Lives.REVOKED, LocalDate.of(2018, 1, 1), "王某", "1号", "…", "a-1", Instant.EPOCH, Lives.POLICY, null);
        EnterpriseHistory life =
                EnterpriseHistory.of(Lives.CODE, Lives.ESTABLISHED, Lives.POLICY, List.of(revokedOnly));
        assertThat(Lives.refusals(life, Lives.in(Stage.GROWTH), "2018-02-01")).isEmpty();
        assertThat(Lives.refusals(life, Lives.RECOGNISED, "2018-03-01")).isEmpty();
        assertThat(Lives.refusals(life, Lives.REVOKED, "2018-03-01")).isNotEmpty();
    }
}
