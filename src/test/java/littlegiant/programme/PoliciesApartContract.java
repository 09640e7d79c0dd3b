package littlegiant.programme;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.StreamSupport;
import littlegiant.programme.Office.Firm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of two policies side by side, whichever database keeps it. Today is 1 January 2018. */
abstract class PoliciesApartContract {
    private static final String HERE = "haicheng-2017";
    private static final String THERE = "example-city-2026";

    private static Response event(Firm firm, String type, String day, String policy, String assessment) {
        return firm.record(type, day, event -> event.put("policy", policy).put("assessment", assessment));
    }

    private static int recorded(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return Office.read(answer).get("number").asInt();
    }

    private static JsonNode under(Firm firm, String path, String policy) {
        return Office.read(firm.get(path + "?policy=" + policy));
    }

    @Test
    void an_enterprise_is_recognised_under_one_policy_and_revoked_under_another() {
        Firm firm = Office.firm(HERE);
        String there = Office.assess(firm.code(), THERE, facts -> {});
        assertThat(recorded(event(firm, "RECOGNISED", "2017-10-01", HERE, firm.assessment())))
                .isEqualTo(1);
        assertThat(under(firm, "", HERE).get("recognised").asBoolean()).isTrue();
        assertThat(under(firm, "", THERE).get("recognised").asBoolean()).isFalse();
        assertThat(event(firm, "REVOKED", "2017-11-01", THERE, there).statusCode())
                .isEqualTo(409);
        assertThat(recorded(event(firm, "RECOGNISED", "2017-10-02", THERE, there)))
                .isEqualTo(2);
        assertThat(recorded(event(firm, "REVOKED", "2017-11-01", THERE, there))).isEqualTo(3);
        assertThat(under(firm, "", HERE).get("recognised").asBoolean()).isTrue();
        assertThat(under(firm, "", THERE).get("revokedOn").asText()).isEqualTo("2017-11-01");
        assertThat(under(firm, "", HERE).at("/latest/id").asText()).isEqualTo(firm.assessment());
        assertThat(under(firm, "", THERE).at("/latest/id").asText()).isEqualTo(there);
        assertThat(under(firm, "/events", HERE)).hasSize(1);
        assertThat(under(firm, "/events", THERE)).hasSize(2);
        JsonNode all = Office.read(firm.get("/events"));
        assertThat(all).hasSize(3);
        assertThat(all.at("/0/policy").asText()).isEqualTo(HERE);
        assertThat(all.at("/1/policy").asText()).isEqualTo(THERE);
    }

    @Test
    void a_stage_and_support_are_of_the_policy_under_which_they_were_given() {
        Firm firm = Office.firm(HERE);
        recorded(firm.record(
                "STAGE_ASSIGNED",
                "2017-04-01",
                event -> event.put("policy", HERE).put("stage", "START_UP")));
        assertThat(under(firm, "", HERE).get("stage").asText()).isEqualTo("START_UP");
        assertThat(under(firm, "", THERE).has("stage")).isFalse();
        recorded(firm.record(
                "SUPPORT_GIVEN",
                "2017-05-01",
                event -> event.put("policy", HERE).put("measure", "SEED_FUND").put("amount", 100)));
        assertThat(under(firm, "/support", HERE).get("given")).hasSize(1);
        assertThat(under(firm, "/support", HERE).get("measures")).isNotEmpty();
        assertThat(under(firm, "/support", THERE).get("given")).isEmpty();
        assertThat(under(firm, "/support", THERE).get("measures")).isEmpty();
        assertThat(firm.record(
                                "SUPPORT_GIVEN",
                                "2017-05-01",
                                event -> event.put("policy", THERE)
                                        .put("measure", "SEED_FUND")
                                        .put("amount", 100))
                        .statusCode())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/enterprises", "/api/v1/programme", "/api/v1/programme/report", "/api/v1/programme/queue"
            })
    void which_policy_is_meant_must_be_said_and_the_choices_are_named(String path) {
        Response none = given().header("Accept-Language", "en").get(path);
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(none.path("detail").toString()).contains(HERE, THERE, "name one in policy");
        Response chinese = given().get(path);
        assertThat(chinese.path("detail").toString()).contains("有多个政策", HERE, THERE);
        Response unknown = given().header("Accept-Language", "en")
                .queryParam("policy", "haicheng-2071")
                .get(path);
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.path("detail").toString()).contains("did you mean \"haicheng-2017\"");
        given().urlEncodingEnabled(false).get(path + "?policy=a%00b").then().statusCode(400);
        given().queryParam("policy", THERE).get(path).then().statusCode(200);
    }

    @Test
    void an_event_says_its_policy_and_a_correction_need_not() {
        Firm firm = Office.firm(HERE);
        assertThat(firm.get("").statusCode()).isEqualTo(400);
        assertThat(firm.get("/support").statusCode()).isEqualTo(400);
        Response none = firm.record("RECOGNISED", "2017-10-01");
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(Office.read(none).at("/errors/0/pointer").asText()).isEqualTo("/policy");
        assertThat(Office.read(none).at("/errors/0/message").asText()).contains(HERE, THERE);
        Response others = event(firm, "RECOGNISED", "2017-10-01", THERE, firm.assessment());
        assertThat(others.statusCode()).isEqualTo(409);
        assertThat(Office.read(others).at("/errors/0/pointer").asText()).isEqualTo("/assessment");
        assertThat(Office.read(others).at("/errors/0/message").asText()).contains("by the policy " + HERE);
        int number = recorded(event(firm, "RECOGNISED", "2017-10-01", HERE, firm.assessment()));
        Response misplaced = firm.record(
                "CORRECTED", "2017-10-02", event -> event.put("policy", THERE).put("voids", number));
        assertThat(misplaced.statusCode()).isEqualTo(409);
        assertThat(Office.read(misplaced).at("/errors/0/pointer").asText()).isEqualTo("/policy");
        recorded(firm.corrected("2017-10-02", number));
        assertThat(under(firm, "", HERE).get("recognised").asBoolean()).isFalse();
    }

    @Test
    void what_waits_under_one_policy_waits_on_when_another_assesses_later() {
        Firm firm = Office.firm(HERE, facts -> facts.remove("violations"));
        assertThat(Office.queued(firm, HERE)).isNotNull();
        String there = Office.assess(firm.code(), THERE, facts -> {});
        JsonNode here = Office.queued(firm, HERE);
        assertThat(here.get("assessment").asText()).isEqualTo(firm.assessment());
        JsonNode other = Office.queued(firm, THERE);
        if (other != null) {
            assertThat(other.get("assessment").asText()).isEqualTo(there);
        }
        recorded(event(firm, "RECOGNISED", "2017-10-01", HERE, firm.assessment()));
        recorded(event(firm, "REVOKED", "2017-10-02", HERE, firm.assessment()));
        assertThat(Office.waiting(firm, HERE, "revocation")).isNull();
    }

    @Test
    void targets_and_the_report_count_each_policy_apart() {
        Firm firm = Office.firm(HERE, facts -> facts.put("townOrPark", "两策镇"));
        recorded(event(firm, "RECOGNISED", "2017-10-01", HERE, firm.assessment()));
        JsonNode here = Office.read(
                given().queryParam("year", 2020).queryParam("policy", HERE).get("/api/v1/programme"));
        assertThat(here.get("policy").asText()).isEqualTo(HERE);
        assertThat(here.at("/targets/0/enterprises").toString()).contains(firm.code());
        assertThat(here.get("pools")).isNotEmpty();
        JsonNode there = Office.read(
                given().queryParam("year", 2020).queryParam("policy", THERE).get("/api/v1/programme"));
        assertThat(there.get("targets")).isEmpty();
        assertThat(there.get("message").asText()).contains("policy.yaml");
        assertThat(there.get("pools")).isEmpty();
        assertThat(report(HERE)).contains("两策镇");
        assertThat(report(THERE)).doesNotContain("两策镇");
        JsonNode listed = Office.read(given().queryParam("policy", THERE)
                .queryParam("townOrPark", "两策镇")
                .get("/api/v1/enterprises"));
        assertThat(listed.get("enterprises")).isEmpty();
        // From the first event under the policy it is in that policy's registry too.
        recorded(firm.record(
                "STAGE_ASSIGNED",
                "2017-04-01",
                event -> event.put("policy", THERE).put("stage", "GROWTH")));
        assertThat(report(THERE)).contains("两策镇,1,");
    }

    /** So that nothing decides before what is missing: the example meets whatever it tells enough of. */
    private static void meetsWhatIsKnown(ObjectNode facts) {
        ((ObjectNode) facts.at("/years/0")).put("rdExpense", 10_000_000).put("rdEmployees", 20);
        ArrayNode rights = (ArrayNode) facts.get("intellectualProperty");
        rights.add(((ObjectNode) rights.get(0)).deepCopy().put("number", "ZL201310000001.9"));
        for (String number : List.of("2016SR000001", "2016SR000002")) {
            rights.addObject()
                    .put("type", "SOFTWARE_COPYRIGHT")
                    .put("number", number)
                    .put("status", "GRANTED")
                    .put("grantedOn", "2016-03-04")
                    .put("expiresOn", "2066-12-31")
                    .put("ownedByEnterprise", true);
        }
    }

    @Test
    void the_queue_names_a_fact_that_a_policy_declares_by_its_label() {
        Firm firm = Office.firm(THERE, PoliciesApartContract::meetsWhatIsKnown);
        JsonNode waits = Office.waiting(firm, THERE, "recognition");
        assertThat(waits.get("missing").toString()).contains("/more/股权融资额");
        assertThat(waits.get("message").asText()).contains("近两年股权融资额").doesNotContain("/more/");
    }

    @Test
    void a_recheck_decides_by_the_latest_assessment_under_each_policy() throws InterruptedException {
        Firm firm = Office.firm(HERE);
        String here = Office.assess(firm.code(), HERE, facts -> {});
        String there = Office.assess(firm.code(), THERE, facts -> {});
        JsonNode progress = ended(given().contentType("application/json")
                .body("{\"asOf\":\"2019-06-30\"}")
                .post("/api/v1/programme/recheck"));
        List<String> rechecked = StreamSupport.stream(progress.get("changes").spliterator(), false)
                .filter(change -> change.get("creditCode").asText().equals(firm.code()))
                .map(change -> change.get("assessment").asText())
                .toList();
        // A later assessment under another policy takes nothing from it; an earlier one under the same counts no more.
        assertThat(rechecked).contains(here).doesNotContain(firm.assessment()).isSubsetOf(here, there);
    }

    @Test
    void impact_compares_an_enterprise_under_each_policy_by_which_it_was_assessed() throws InterruptedException {
        long underEach = compared("{\"asOf\":\"2017-06-30\"}");
        long underOne = compared("{\"asOf\":\"2017-06-30\",\"policy\":\"" + HERE + "\"}");
        Firm firm = Office.firm(HERE);
        Office.assess(firm.code(), HERE, facts -> {});
        Office.assess(firm.code(), THERE, facts -> {});
        assertThat(compared("{\"asOf\":\"2017-06-30\"}")).isEqualTo(underEach + 2);
        assertThat(compared("{\"asOf\":\"2017-06-30\",\"policy\":\"" + HERE + "\"}"))
                .isEqualTo(underOne + 1);
    }

    private static long compared(String request) throws InterruptedException {
        JsonNode ended =
                ended(given().contentType("application/json").body(request).post("/api/v1/impact"));
        assertThat(ended.get("state").asText()).as(ended.toString()).isEqualTo("DONE");
        return ended.get("compared").asLong();
    }

    /** Asks until the work has ended. */
    private static JsonNode ended(Response begun) throws InterruptedException {
        assertThat(begun.statusCode()).as(begun.asString()).isBetween(200, 202);
        String place = begun.header("Location").replaceFirst("^https?://[^/]+", "");
        JsonNode read = Office.read(given().get(place));
        while (read.get("state").asText().equals("RUNNING")) {
            Thread.sleep(20);
            read = Office.read(given().get(place));
        }
        return read;
    }

    private static String report(String policy) {
        return given().queryParam("year", 2017)
                .queryParam("policy", policy)
                .queryParam("format", "csv")
                .get("/api/v1/programme/report")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
