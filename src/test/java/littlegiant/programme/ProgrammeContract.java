package littlegiant.programme;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import littlegiant.programme.Office.Firm;
import littlegiant.records.Database;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;

/** What holds of the programme whichever database keeps it. Today is 1 January 2018. */
abstract class ProgrammeContract {

    @Inject
    Database database;

    private static void refused(Response answer, int status, String pointer, String why) {
        JsonNode problem = Office.read(answer);
        assertThat(answer.statusCode()).as(problem.toString()).isEqualTo(status);
        assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo(pointer);
        assertThat(problem.at("/errors/0/message").asText()).contains(why);
    }

    private static int recorded(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        int number = Office.read(answer).get("number").asInt();
        assertThat(answer.header("Location")).endsWith("/events/" + number);
        return number;
    }

    @Test
    void an_enterprise_is_in_the_registry_from_its_first_recorded_assessment() {
        String unknown = Office.newCode();
        given().get("/api/v1/enterprises/" + unknown).then().statusCode(404);
        Firm firm = Office.firm();
        JsonNode enterprise = Office.read(firm.get(""));
        assertThat(enterprise.get("creditCode").asText()).isEqualTo(firm.code());
        assertThat(enterprise.get("recognised").asBoolean()).isFalse();
        assertThat(enterprise.has("stage")).isFalse();
        assertThat(enterprise.at("/latest/id").asText()).isEqualTo(firm.assessment());
        assertThat(Office.read(firm.get("/events"))).isEmpty();
    }

    @Test
    void the_registry_is_paged_in_the_order_of_codes_and_complete() {
        List<String> firms =
                IntStream.range(0, 5).mapToObj(i -> Office.firm().code()).toList();
        List<String> listed = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonNode page = Office.read(given().queryParam("limit", 2)
                    .queryParams(next.isEmpty() ? Map.of() : Map.of("after", next))
                    .get("/api/v1/enterprises"));
            page.get("enterprises")
                    .forEach(one -> listed.add(one.get("creditCode").asText()));
            next = page.has("next") ? page.get("next").asText() : null;
        }
        assertThat(listed).isSorted().doesNotHaveDuplicates().containsAll(firms);
        given().queryParam("limit", 501).get("/api/v1/enterprises").then().statusCode(400);
        given().queryParam("after", "x").get("/api/v1/enterprises").then().statusCode(400);
    }

    @Test
    void a_life_is_recorded_and_read_back() {
        Firm firm = Office.firm();
        assertThat(recorded(firm.selected("2017-04-01", "START_UP"))).isEqualTo(1);
        assertThat(recorded(firm.record("CULTIVATED", "2017-04-02"))).isEqualTo(2);
        assertThat(recorded(firm.stage("2017-06-01", "GROWTH"))).isEqualTo(3);
        assertThat(recorded(firm.record("RECOGNISED", "2017-12-01"))).isEqualTo(4);
        JsonNode enterprise = Office.read(firm.get(""));
        assertThat(enterprise.get("stage").asText()).isEqualTo("GROWTH");
        assertThat(enterprise.get("recognisedSince").asText()).isEqualTo("2017-12-01");
        assertThat(enterprise.at("/selected/2017").asText()).isEqualTo("START_UP");
        JsonNode events = Office.read(firm.get("/events"));
        assertThat(events).hasSize(4);
        assertThat(events.at("/3/assessment").asText()).isEqualTo(firm.assessment());
        assertThat(events.at("/3/documentNumber").asText()).isEqualTo("海科发〔2017〕12号");
        assertThat(Office.read(firm.get("/events/3"))).isEqualTo(events.get(2));
        firm.get("/events/5").then().statusCode(404);
    }

    @Test
    void what_cannot_have_happened_is_refused_and_leaves_no_trace() {
        Firm firm = Office.firm();
        refused(firm.record("REVOKED", "2017-12-01"), 409, "/type", "not recognised");
        recorded(firm.record("RECOGNISED", "2017-12-01"));
        refused(firm.record("RECOGNISED", "2017-12-02"), 409, "/type", "recognised twice");
        refused(firm.record("CULTIVATED", "2012-04-30"), 409, "/date", "before the enterprise was established");
        refused(firm.record("CULTIVATED", "2018-01-02"), 409, "/date", "after today");
        refused(firm.corrected("2018-01-01", 9), 409, "/voids", "no event 9");
        assertThat(Office.read(firm.get("/events"))).hasSize(1);
    }

    @Test
    void an_event_cites_an_assessment_of_its_own_enterprise() {
        Firm firm = Office.firm();
        Firm other = Office.firm();
        refused(
                firm.record("RECOGNISED", "2017-12-01", event -> event.put("assessment", other.assessment())),
                409,
                "/assessment",
                "is of " + other.code());
        refused(
                firm.record("RECOGNISED", "2017-12-01", event -> event.put("assessment", "no-such-id")),
                409,
                "/assessment",
                "no assessment \"no-such-id\"");
        refused(firm.record("RECOGNISED", "2017-12-01", event -> {}), 400, "/assessment", "must give assessment");
    }

    @Test
    void an_event_of_the_wrong_form_is_refused_with_all_that_is_wrong() {
        Firm firm = Office.firm();
        JsonNode problem = Office.read(
                firm.post("{\"type\":\"STAGE_ASSIGNED\",\"official\":\" \",\"cohort\":2017,\"amount\":1e99}"));
        List<String> pointers = StreamSupport.stream(problem.get("errors").spliterator(), false)
                .map(error -> error.get("pointer").asText())
                .toList();
        assertThat(pointers)
                .contains("/date", "/reason", "/stage", "/cohort", "/amount")
                .doesNotContain("/documentNumber");
        refused(firm.post("{\"type\":\"RECOGNIZED\"}"), 400, "/type", "RECOGNISED");
        refused(firm.post("{\"typ\":\"RECOGNISED\"}"), 400, "/typ", "type");
    }

    @Test
    void a_mistake_is_made_void_and_the_right_event_recorded() {
        Firm firm = Office.firm();
        recorded(firm.record("RECOGNISED", "2017-12-01"));
        recorded(firm.corrected("2017-12-05", 1));
        assertThat(Office.read(firm.get("")).get("recognised").asBoolean()).isFalse();
        recorded(firm.record("RECOGNISED", "2017-11-01"));
        JsonNode events = Office.read(firm.get("/events"));
        assertThat(events.at("/0/voidedBy").asInt()).isEqualTo(2);
        assertThat(events.at("/2").has("voidedBy")).isFalse();
        assertThat(Office.read(firm.get("")).get("recognisedSince").asText()).isEqualTo("2017-11-01");
        refused(firm.corrected("2017-12-06", 2), 409, "/voids", "itself a correction");
    }

    @Test
    void of_many_who_record_the_same_at_once_one_succeeds() {
        Firm firm = Office.firm();
        List<CompletableFuture<Integer>> tries = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> firm.record("RECOGNISED", "2017-12-01").statusCode()))
                .toList();
        List<Integer> statuses = tries.stream().map(CompletableFuture::join).toList();
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(7);
        assertThat(Office.read(firm.get("/events"))).hasSize(1);
    }

    @Test
    void the_database_itself_refuses_to_edit_an_event() {
        Firm firm = Office.firm();
        recorded(firm.record("RECOGNISED", "2017-12-01"));
        assertThatThrownBy(() -> database.writeNow(handle -> handle.execute(
                        "UPDATE programme_event SET day = '2017-01-01' WHERE credit_code = ?", firm.code())))
                .satisfies(refused -> assertThat(Throwables.getStackTrace(refused))
                        .containsAnyOf("SQLITE_CONSTRAINT_TRIGGER", "SQLState P0001"));
        assertThat(Office.read(firm.get("/events")).at("/0/date").asText()).isEqualTo("2017-12-01");
    }

    @Test
    void support_is_listed_by_stage_and_given_out_of_its_pool() {
        Firm firm = Office.firm();
        refused(firm.supported("2017-04-02", "SEED_FUND", "1"), 409, "/measure", "stage: none");
        recorded(firm.stage("2017-04-01", "START_UP"));
        JsonNode support = Office.read(firm.get("/support"));
        JsonNode pool = pool(support.get("measures"));
        assertThat(pool.get("total").decimalValue()).isEqualByComparingTo("5000000");
        assertThat(support.get("note").asText()).contains("never an amount that one of them is due");
        refused(firm.supported("2017-04-02", "LISTING", null), 409, "/measure", "SEED_FUND");
        refused(firm.supported("2017-04-02", "SEED_FUND", null), 409, "/amount", "out of a pool");
        String left = pool.get("left").decimalValue().toPlainString();
        refused(
                firm.supported("2017-04-02", "SEED_FUND", left + ".01"),
                409,
                "/amount",
                "not enough for " + left + ".01");
        int given = recorded(firm.supported("2017-04-02", "SEED_FUND", left));
        Firm other = Office.firm();
        recorded(other.stage("2017-04-01", "START_UP"));
        refused(other.supported("2017-04-02", "SEED_FUND", "0.01"), 409, "/amount", "0 are left");
        recorded(firm.corrected("2017-04-03", given));
        assertThat(pool(Office.read(other.get("/support")).get("measures"))
                        .get("left")
                        .decimalValue())
                .isEqualByComparingTo(left);
        recorded(other.supported("2017-04-02", "SEED_FUND", "0.01"));
        recorded(other.corrected("2017-04-03", 2));
        recorded(other.supported("2017-04-02", "TALENT_POLICY", null));
        assertThat(Office.read(other.get("/support")).get("given")).hasSize(1);
    }

    private static JsonNode pool(JsonNode measures) {
        for (JsonNode measure : measures) {
            if (measure.get("measure").asText().equals("SEED_FUND")) {
                return measure.get("pool");
            }
        }
        throw new AssertionError(measures.toString());
    }

    @Test
    void targets_count_each_cohort_and_the_recognised() {
        Firm started = Office.firm();
        recorded(started.selected("2017-04-01", "START_UP"));
        recorded(started.stage("2017-10-01", "GROWTH"));
        Firm growing = Office.firm();
        recorded(growing.selected("2017-04-01", "GROWTH"));
        recorded(growing.record("RECOGNISED", "2017-10-01"));
        JsonNode programme = Office.read(given().queryParam("year", 2017).get("/api/v1/programme"));
        assertThat(programme.get("targets")).hasSize(4);
        assertThat(programme.at("/targets/1/enterprises").toString())
                .contains(started.code())
                .doesNotContain(growing.code());
        assertThat(programme.at("/targets/3/enterprises").toString())
                .contains(growing.code())
                .doesNotContain(started.code());
        JsonNode last = Office.read(given().queryParam("year", 2020).get("/api/v1/programme"));
        assertThat(last.at("/targets/0/enterprises").toString()).contains(growing.code());
        assertThat(last.at("/targets/0/stock").asInt()).isPositive();
        JsonNode none = Office.read(given().queryParam("year", 2018).get("/api/v1/programme"));
        assertThat(none.get("targets")).isEmpty();
        assertThat(none.get("message").asText()).contains("2020");
        given().queryParam("year", "x").get("/api/v1/programme").then().statusCode(400);
    }

    @Test
    void the_report_shows_each_town_as_a_page_as_csv_and_as_a_workbook() {
        String town = "<析木新城> " + Office.newCode();
        Firm firm = Office.firm(facts -> facts.put("townOrPark", town));
        Office.firm(facts -> facts.put("townOrPark", town));
        recorded(firm.selected("2017-04-01", "GROWTH"));
        recorded(firm.record("RECOGNISED", "2017-10-01"));
        String csv = given().queryParam("year", 2017)
                .queryParam("format", "csv")
                .header("Accept-Language", "en")
                .get("/api/v1/programme/report")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        assertThat(csv).contains(town + ",2,0,1,0,0,0,1,0,0,0,1,0,1,0,0,");
        Response page = given().queryParam("year", 2017).accept("text/html").get("/api/v1/programme/report");
        page.then().statusCode(200).contentType("text/html");
        assertThat(page.asString())
                .contains(town.replace("<", "&lt;").replace(">", "&gt;"))
                .doesNotContain(town)
                .contains("T4");
        byte[] book = given().queryParam("year", 2017)
                .queryParam("format", "xlsx")
                .get("/api/v1/programme/report")
                .asByteArray();
        assertThat(book).startsWith('P', 'K');
        given().queryParam("format", "pdf")
                .get("/api/v1/programme/report")
                .then()
                .statusCode(400);
    }

    @Test
    void the_queue_lists_what_waits_and_lets_go_of_what_an_event_settled() {
        Firm firm = Office.firm(facts -> facts.remove("violations"));
        JsonNode revocation = waiting(firm, "revocation");
        assertThat(revocation.get("why").asText()).isEqualTo("INCOMPLETE");
        assertThat(revocation.get("missing").toString()).contains("/violations");
        assertThat(revocation.get("message").asText()).isEqualTo("资料不全:违法行为");
        recorded(firm.record("RECOGNISED", "2017-12-01"));
        recorded(firm.record("REVOKED", "2017-12-02"));
        assertThat(waiting(firm, "revocation")).isNull();
        recorded(firm.corrected("2017-12-03", 2));
        assertThat(waiting(firm, "revocation")).isNotNull();
        given().queryParam("why", "BOREDOM")
                .get("/api/v1/programme/queue")
                .then()
                .statusCode(400);
    }

    @Test
    void a_recognition_on_not_qualified_needs_a_reason_and_is_marked_everywhere() {
        String town = "违评镇" + Office.newCode();
        Firm firm = Office.firm(facts -> {
            facts.put("townOrPark", town);
        });
        assertThat(Office.read(firm.get("")).at("/latest/outcomes/recognition").asText())
                .isEqualTo("NOT_QUALIFIED");
        Response without = firm.record(
                "RECOGNISED",
                "2017-10-01",
                event -> event.put("assessment", firm.assessment()).put("reason", "  "));
        refused(without, 400, "/reason", "goes against the assessment on which it rests (recognition: not qualified)");
        Response chinese = given().contentType("application/json")
                .body("{\"type\":\"RECOGNISED\",\"date\":\"2017-10-01\",\"official\":\"王某\",\"documentNumber\":\"1号\","
                        + "\"assessment\":\"" + firm.assessment() + "\"}")
                .post("/api/v1/enterprises/" + firm.code() + "/events");
        assertThat(chinese.statusCode()).isEqualTo(400);
        assertThat(Office.read(chinese).at("/errors/0/message").asText()).contains("与所依据的评估相反", "请写明理由(reason)");
        assertThat(Office.read(firm.get("/events"))).isEmpty();
        Response taken = firm.record("RECOGNISED", "2017-10-01");
        recorded(taken);
        assertThat(Office.read(taken).at("/againstAssessment/decision").asText())
                .isEqualTo("recognition");
        assertThat(Office.read(taken).at("/againstAssessment/outcome").asText()).isEqualTo("NOT_QUALIFIED");
        assertThat(Office.read(firm.get("/events"))
                        .at("/0/againstAssessment/outcome")
                        .asText())
                .isEqualTo("NOT_QUALIFIED");
        assertThat(Office.read(firm.get("")).get("againstAssessment").toString())
                .isEqualTo("[1]");
        JsonNode waits = waiting(firm, "recognition");
        assertThat(waits.get("why").asText()).isEqualTo("AGAINST_ASSESSMENT");
        assertThat(waits.get("event").asInt()).isEqualTo(1);
        assertThat(waits.get("reason").asText()).isEqualTo("测试");
        assertThat(report("csv")).contains(town + ",1,", ",1," + firm.code() + " 2017-10-01 认定(评估:不符合)");
        assertThat(report("html")).contains("与所依据的评估相反的决定", "<td>" + firm.code() + "</td>");
        recorded(firm.corrected("2017-10-02", 1));
        assertThat(queued(firm)).isNull();
        assertThat(report("csv")).doesNotContain(firm.code());
        assertThat(Office.read(firm.get("")).get("againstAssessment")).isEmpty();
    }

    @Test
    void a_revocation_on_no_grounds_is_marked_until_a_later_assessment_finds_some() {
        Firm firm = Office.firm();
        assertThat(Office.read(firm.get("")).at("/latest/outcomes/revocation").asText())
                .isEqualTo("NO_GROUNDS");
        recorded(firm.record("RECOGNISED", "2017-10-01"));
        Response revoked = firm.record("REVOKED", "2017-11-01");
        recorded(revoked);
        assertThat(Office.read(revoked).at("/againstAssessment/outcome").asText())
                .isEqualTo("NO_GROUNDS");
        assertThat(waiting(firm, "revocation").get("why").asText()).isEqualTo("AGAINST_ASSESSMENT");
        Office.assess(
                firm.code(),
                null,
                facts -> facts.withArray("violations")
                        .addObject()
                        .put("ground", "TAX_EVASION")
                        .put("decisionNumber", "税罚〔2017〕1号")
                        .put("authority", "海城市税务局")
                        .put("decidedOn", "2017-05-02")
                        .put("final", true));
        assertThat(Office.read(firm.get("")).at("/latest/outcomes/revocation").asText())
                .isEqualTo("GROUNDS_FOUND");
        assertThat(waiting(firm, "revocation")).isNull();
    }

    private static String report(String format) {
        return given().queryParam("year", 2017)
                .queryParam("format", format)
                .get("/api/v1/programme/report")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static JsonNode waiting(Firm firm, String decision) {
        return Office.waiting(firm, "haicheng-2017", decision);
    }

    private static JsonNode queued(Firm firm) {
        return Office.queued(firm, "haicheng-2017");
    }

    @Test
    void a_recheck_goes_through_the_registry_and_lists_what_changed() throws InterruptedException {
        Firm firm = Office.firm();
        Response begun = given().contentType("application/json")
                .body("{\"asOf\":\"2019-06-30\"}")
                .post("/api/v1/programme/recheck");
        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(202);
        String place = begun.header("Location").replaceFirst("^https?://[^/]+", "");
        JsonNode progress = Office.read(given().get(place));
        while (progress.get("state").asText().equals("RUNNING")) {
            Thread.sleep(20);
            progress = Office.read(given().get(place));
        }
        assertThat(progress.get("state").asText()).isEqualTo("DONE");
        assertThat(progress.get("done").asLong())
                .isEqualTo(progress.get("total").asLong());
        List<JsonNode> changes = StreamSupport.stream(progress.get("changes").spliterator(), false)
                .filter(change -> change.get("creditCode").asText().equals(firm.code()))
                .toList();
        assertThat(changes).isNotEmpty();
        assertThat(changes.get(0).get("assessment").asText()).isEqualTo(firm.assessment());
        assertThat(changes.get(0).get("before")).isNotEqualTo(changes.get(0).get("after"));
        given().delete(place).then().statusCode(202);
        assertThat(Office.read(given().get(place)).get("state").asText()).isEqualTo("DONE");
        given().get("/api/v1/programme/recheck/none").then().statusCode(404);
    }
}
