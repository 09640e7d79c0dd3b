package littlegiant.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import littlegiant.assessment.Settlements.SettlementPreview;
import littlegiant.assessment.Settlements.SettlementResult;
import littlegiant.facts.CreditCode;
import littlegiant.records.AssessmentRecord;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;

/** What holds of settling what only a person can judge, whichever database keeps it. Today is 1 January 2018. */
abstract class SettlementContract {
    private static final String POLICY = "haicheng-2017";
    private static final AtomicInteger ENTERPRISES = new AtomicInteger();
    private static final Attesting HOLDS =
            new Attesting("managementTeam", true, "科技局", LocalDate.of(2017, 7, 1), "查看了章程");

    @Inject
    Settlements settlements;

    /** The latest assessment of an enterprise that has declared itself what is to be settled. */
    private AssessmentRecord waiting() {
        String body = "91210381MA0T" + String.format("%05d", ENTERPRISES.incrementAndGet());
        String code = body + CreditCode.checkCharacter(body + "0");
        String request = Requests.example(example -> {
            example.remove("decisions");
            ObjectNode enterprise = (ObjectNode) example.get("enterprise");
            enterprise.put("unifiedSocialCreditCode", code);
            ((ObjectNode) enterprise.get("attestations"))
                    .putObject("managementTeam")
                    .put("holds", true)
                    .put("basis", "SELF_DECLARED");
        });
        given().contentType("application/json")
                .body(request)
                .post("/api/v1/assessments")
                .then()
                .statusCode(201);
        return latest(code);
    }

    private AssessmentRecord latest(String code) {
        return settlements.latest(POLICY, code).orElseThrow();
    }

    private AssessmentRecord again(AssessmentRecord one) {
        return latest(one.summary().registeredCode());
    }

    @Test
    void what_is_open_is_listed_with_the_clauses_that_wait_for_it() {
        List<OpenTopic> open = settlements.open(waiting(), Language.ZH);
        assertThat(open).extracting(OpenTopic::topic).contains("managementTeam").doesNotHaveDuplicates();
        OpenTopic team = open.stream()
                .filter(topic -> topic.topic().equals("managementTeam"))
                .findFirst()
                .orElseThrow();
        assertThat(team.isSelfDeclared()).isTrue();
        assertThat(team.clauses()).isNotEmpty();
        // Attested already: nobody waits for it.
        assertThat(open).extracting(OpenTopic::topic).doesNotContain("financialSystem");
    }

    @Test
    void a_preview_shows_what_changes_and_records_nothing() {
        AssessmentRecord one = waiting();
        SettlementPreview preview =
                settlements.preview(List.of(one), HOLDS, Language.ZH).get(0);
        assertThat(preview.faults()).isEmpty();
        assertThat(preview.isOtherRelease()).isFalse();
        assertThat(preview.change().criteria()).isNotEmpty().allSatisfy(change -> {
            assertThat(change.before()).hasToString("REVIEW");
            assertThat(change.after()).hasToString("MET");
        });
        assertThat(again(one).summary().id()).isEqualTo(one.summary().id());
    }

    @Test
    void settling_records_the_facts_of_then_for_the_day_of_then_with_the_attestation_and_nothing_else() {
        AssessmentRecord one = waiting();
        SettlementResult result = settlements.settle(List.of(one), HOLDS, "王某", Language.ZH);
        assertThat(result.faults()).isEmpty();
        AssessmentRecord next = again(one);
        assertThat(result.recorded())
                .extracting(kept -> kept.summary().id())
                .containsExactly(next.summary().id());
        assertThat(next.summary().caller()).isEqualTo("王某");
        assertThat(next.summary().asOf()).isEqualTo(one.summary().asOf());
        JsonNode before = Replay.parsed(one.request()).get("enterprise");
        JsonNode after = Replay.parsed(next.request()).get("enterprise");
        assertThat(after.at("/attestations/managementTeam").toString())
                .isEqualTo("{\"holds\":true,\"basis\":\"ATTESTED\",\"by\":\"科技局\",\"on\":\"2017-07-01\"}");
        assertThat(Differences.between(before, after))
                .allSatisfy(difference -> assertThat(difference.pointer()).startsWith("/attestations/managementTeam"));
        assertThat(settlements.open(next, Language.ZH))
                .extracting(OpenTopic::topic)
                .doesNotContain("managementTeam");
    }

    @Test
    void several_are_settled_together_or_none_where_one_was_assessed_meanwhile() {
        AssessmentRecord one = waiting();
        AssessmentRecord two = waiting();
        settlements.settle(List.of(two), HOLDS, "李某", Language.ZH);
        SettlementResult refused = settlements.settle(List.of(one, two), HOLDS, "王某", Language.ZH);
        assertThat(refused.overtaken()).containsExactly(two.summary().registeredCode());
        assertThat(refused.recorded()).isEmpty();
        assertThat(again(one).summary().id()).isEqualTo(one.summary().id());
        AssessmentRecord three = waiting();
        assertThat(settlements
                        .settle(List.of(one, three), HOLDS, "王某", Language.ZH)
                        .recorded())
                .hasSize(2);
    }

    @Test
    void what_says_too_little_or_is_not_open_settles_nothing() {
        AssessmentRecord one = waiting();
        Attesting nothing = new Attesting(null, null, " ", null, "\0");
        assertThat(settlements
                        .preview(List.of(one), nothing, Language.ZH)
                        .get(0)
                        .faults())
                .extracting(fault -> fault.pointer())
                .containsExactly("/topic", "/holds", "/body", "/note", "/day");
        Attesting future = new Attesting("managementTeam", true, "科技局", LocalDate.of(9999, 1, 1), "x");
        assertThat(settlements.settle(List.of(one), future, "王某", Language.ZH).faults())
                .extracting(fault -> fault.pointer())
                .containsExactly("/day");
        for (String topic : List.of("financialSystem", "noSuchTopic", "../violations")) {
            Attesting closed = new Attesting(topic, true, "科技局", LocalDate.of(2017, 7, 1), "x");
            assertThat(settlements
                            .settle(List.of(one), closed, "王某", Language.ZH)
                            .faults())
                    .as(topic)
                    .extracting(fault -> fault.pointer())
                    .containsExactly("/topic");
        }
        assertThat(again(one).summary().id()).isEqualTo(one.summary().id());
    }
}
