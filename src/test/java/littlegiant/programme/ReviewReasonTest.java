package littlegiant.programme;

import static littlegiant.programme.Lives.RECOGNISED;
import static littlegiant.programme.Lives.REVOKED;
import static littlegiant.programme.Lives.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import littlegiant.ruleset.language.DecisionRole;
import littlegiant.ruleset.language.Outcome;
import org.junit.jupiter.api.Test;

class ReviewReasonTest {
    private static final EnterpriseHistory NEVER = Lives.none();
    private static final EnterpriseHistory RECOGNISED_FIRM = accepted(Lives.none(), RECOGNISED, "2018-06-30");
    private static final EnterpriseHistory REVOKED_FIRM = accepted(RECOGNISED_FIRM, REVOKED, "2019-06-30");

    @Test
    void what_only_a_person_can_settle_waits_whoever_it_is_about() {
        for (EnterpriseHistory life : new EnterpriseHistory[] {NEVER, RECOGNISED_FIRM, REVOKED_FIRM}) {
            assertThat(ReviewReason.of(life, "new", DecisionRole.RECOGNITION, Outcome.NEEDS_REVIEW))
                    .contains(ReviewReason.NEEDS_REVIEW);
            assertThat(ReviewReason.of(life, "new", DecisionRole.RECOGNITION, Outcome.INCOMPLETE))
                    .contains(ReviewReason.INCOMPLETE);
            assertThat(ReviewReason.of(life, "new", DecisionRole.REVOCATION, Outcome.UNDER_INVESTIGATION))
                    .contains(ReviewReason.UNDER_INVESTIGATION);
            assertThat(ReviewReason.of(life, "new", DecisionRole.RECOGNITION, Outcome.QUALIFIED))
                    .isEmpty();
            assertThat(ReviewReason.of(life, "new", DecisionRole.REVOCATION, Outcome.NO_GROUNDS))
                    .isEmpty();
        }
    }

    @Test
    void grounds_and_lost_qualification_wait_of_recognised_enterprises_only() {
        assertThat(ReviewReason.of(RECOGNISED_FIRM, "new", DecisionRole.RECOGNITION, Outcome.NOT_QUALIFIED))
                .contains(ReviewReason.NO_LONGER_QUALIFIES);
        assertThat(ReviewReason.of(RECOGNISED_FIRM, "new", DecisionRole.REVOCATION, Outcome.GROUNDS_FOUND))
                .contains(ReviewReason.GROUNDS_FOUND);
        assertThat(ReviewReason.of(RECOGNISED_FIRM, "new", DecisionRole.CULTIVATION, Outcome.NOT_QUALIFIED))
                .isEmpty();
        for (EnterpriseHistory life : new EnterpriseHistory[] {NEVER, REVOKED_FIRM}) {
            assertThat(ReviewReason.of(life, "new", DecisionRole.RECOGNITION, Outcome.NOT_QUALIFIED))
                    .isEmpty();
            assertThat(ReviewReason.of(life, "new", DecisionRole.REVOCATION, Outcome.GROUNDS_FOUND))
                    .isEmpty();
        }
    }

    @Test
    void what_an_event_was_founded_on_waits_no_longer_until_the_event_is_void() {
        assertThat(ReviewReason.of(RECOGNISED_FIRM, "a-1", DecisionRole.RECOGNITION, Outcome.NEEDS_REVIEW))
                .isEmpty();
        assertThat(ReviewReason.of(RECOGNISED_FIRM, "a-1", DecisionRole.REVOCATION, Outcome.GROUNDS_FOUND))
                .contains(ReviewReason.GROUNDS_FOUND);
        EnterpriseHistory corrected = accepted(RECOGNISED_FIRM, new EventDetails.Corrected(1), "2018-07-01");
        assertThat(ReviewReason.of(corrected, "a-1", DecisionRole.RECOGNITION, Outcome.NEEDS_REVIEW))
                .contains(ReviewReason.NEEDS_REVIEW);
    }
}
