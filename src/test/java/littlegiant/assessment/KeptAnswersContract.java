package littlegiant.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import littlegiant.records.AssessmentRecord;
import littlegiant.records.AssessmentRepository;
import littlegiant.records.AssessmentSummary;
import littlegiant.records.Database;
import littlegiant.records.Filter;
import littlegiant.records.ReleaseRepository;
import org.junit.jupiter.api.Test;

/** What is answered over HTTP is what is kept, whichever database keeps it. */
abstract class KeptAnswersContract {
    private static final String ASSESSMENTS = "/api/v1/assessments";

    @Inject
    AssessmentRepository kept;

    @Inject
    ReleaseRepository releases;

    @Inject
    Database database;

    private Optional<AssessmentRecord> find(String id) {
        return kept.find(UUID.fromString(id)).toCompletableFuture().join();
    }

    private long count() {
        return database.readNow(handle -> handle.select("SELECT COUNT(*) FROM assessment")
                .mapTo(Long.class)
                .one());
    }

    private static RequestSpecification request() {
        return given().contentType("application/json").body(Requests.example());
    }

    private static Response keyed(String key, String body, String language) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .header("Accept-Language", language)
                .body(body)
                .post(ASSESSMENTS);
    }

    @Test
    void what_is_answered_is_kept_byte_for_byte_with_what_was_submitted_and_the_files_that_decided() {
        Response answer = request().post(ASSESSMENTS);
        assertThat(answer.statusCode()).isEqualTo(201);
        String id = answer.path("id");
        assertThat(answer.header("Location")).endsWith(ASSESSMENTS + "/" + id);
        AssessmentRecord found = find(id).orElseThrow();
        assertThat(new String(found.answer(), StandardCharsets.UTF_8)).isEqualTo(answer.asString());
        assertThat(new String(found.request(), StandardCharsets.UTF_8)).isEqualTo(Requests.example());
        AssessmentSummary summary = found.summary();
        JsonNode enterprise = Requests.parsed(Requests.example()).get("enterprise");
        assertThat(summary.creditCode())
                .isEqualTo(enterprise.get("unifiedSocialCreditCode").asText());
        assertThat(summary.name()).isEqualTo(enterprise.get("name").asText());
        assertThat(summary.townOrPark()).isEqualTo(enterprise.get("townOrPark").asText());
        assertThat(summary.category()).isEqualTo("MANUFACTURING");
        assertThat(summary.asOf()).hasToString("2017-06-30");
        assertThat(summary.assessedAt()).isEqualTo(FixedDay.NOW);
        assertThat(summary.language()).isEqualTo("zh-CN");
        assertThat(summary.outcomes())
                .containsEntry("cultivation", "NOT_QUALIFIED")
                .hasSize(3);
        assertThat(summary.release()).isEqualTo(answer.path("release"));
        assertThat(releases.files(summary.release()).orElseThrow())
                .containsKeys("haicheng-2017/cultivation.drl", "haicheng-2017/policy.yaml");
    }

    @Test
    void nothing_is_kept_of_what_is_not_to_be_recorded_or_is_refused() {
        long before = count();
        request().post(ASSESSMENTS + "?record=false").then().statusCode(200).body("id", nullValue());
        given().contentType("application/json")
                .body("{}")
                .post(ASSESSMENTS)
                .then()
                .statusCode(400);
        given().contentType("application/x-ndjson")
                .body("{\"enterprise\":{}}\n{}".getBytes(StandardCharsets.UTF_8))
                .post(ASSESSMENTS + "/batch?record=false")
                .then()
                .statusCode(200);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void each_assessment_of_a_batch_is_kept_under_the_id_in_its_line() {
        int lines = 200;
        long before = count();
        String line = Requests.parsed(Requests.example()) + "\n";
        String body = line.repeat(lines / 2) + "{}\n" + line.repeat(lines / 2);
        List<JsonNode> answers = given().contentType("application/x-ndjson")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(ASSESSMENTS + "/batch")
                .asString()
                .lines()
                .map(Requests::parsed)
                .toList();
        assertThat(answers).hasSize(lines + 1);
        assertThat(answers.get(lines / 2).get("status").asInt()).isEqualTo(400);
        assertThat(count()).isEqualTo(before + lines);
        assertThat(answers.stream()
                        .filter(one -> one.has("id"))
                        .map(one -> one.get("id").asText()))
                .hasSize(lines)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(find(id)).isPresent());
    }

    @Test
    void a_request_that_is_sent_again_under_its_key_is_answered_as_before_and_kept_once() {
        long before = count();
        String key = UUID.randomUUID().toString();
        Response first = keyed(key, Requests.example(), "zh-CN");
        Response again = keyed(key, Requests.example(), "en");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Content-Language")).isEqualTo("zh-CN");
        assertThat(count()).isEqualTo(before + 1);
    }

    @Test
    void all_detail_is_kept_whichever_was_asked_for_and_a_request_sent_again_is_answered_as_it_asks_now() {
        String key = UUID.randomUUID().toString();
        Response outcomes = detailed(key, "outcomes");
        assertThat(outcomes.statusCode()).isEqualTo(201);
        AssessmentRecord found = find(outcomes.path("id")).orElseThrow();
        Response full = detailed(key, "full");
        assertThat(full.asString()).isEqualTo(new String(found.answer(), StandardCharsets.UTF_8));
        assertThat(full.asString()).contains("\"facts\"", "\"parts\"");
        assertThat(detailed(key, "outcomes").asString()).isEqualTo(outcomes.asString());
        assertThat(detailed(key, "findings").asString())
                .contains("\"message\"", outcomes.path("id"))
                .doesNotContain("\"facts\"", "\"parts\"");
        String line = Requests.parsed(Requests.example()) + "\n";
        JsonNode answered = Requests.parsed(given().contentType("application/x-ndjson")
                .body(line.getBytes(StandardCharsets.UTF_8))
                .post(ASSESSMENTS + "/batch?detail=outcomes")
                .asString());
        assertThat(answered.get("decisions"))
                .isEqualTo(Requests.parsed(outcomes.asString()).get("decisions"));
        assertThat(Requests.parsed(new String(
                                find(answered.get("id").asText()).orElseThrow().answer(), StandardCharsets.UTF_8))
                        .get("decisions"))
                .isEqualTo(Requests.parsed(full.asString()).get("decisions"));
    }

    private static Response detailed(String key, String detail) {
        return request().header("Idempotency-Key", key).post(ASSESSMENTS + "?detail=" + detail);
    }

    @Test
    void a_key_means_one_request_only_and_must_be_a_short_text() {
        String key = UUID.randomUUID().toString();
        keyed(key, Requests.example(), "en").then().statusCode(201);
        keyed(key, "{\"enterprise\":{}}", "en")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", containsString(key));
        keyed("k".repeat(256), Requests.example(), "en").then().statusCode(400).body("detail", containsString("256"));
    }

    @Test
    void what_cannot_be_kept_is_answered_503_by_a_problem_and_by_a_line_and_nothing_of_it_is_there_afterwards() {
        long before = count();
        database.writeNow(handle -> handle.execute("ALTER TABLE enterprise RENAME TO moved"));
        try {
            request()
                    .post(ASSESSMENTS)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", notNullValue())
                    .header("Location", nullValue())
                    .body("type", equalTo("urn:little-giant:problem:unavailable"));
            String line = Requests.parsed(Requests.example()).toString();
            List<JsonNode> answers = given().contentType("application/x-ndjson")
                    .body((line + "\n{}\n").getBytes(StandardCharsets.UTF_8))
                    .post(ASSESSMENTS + "/batch")
                    .asString()
                    .lines()
                    .map(Requests::parsed)
                    .toList();
            assertThat(answers).extracting(one -> one.get("status").asInt()).containsExactly(503, 400);
            assertThat(answers).extracting(one -> one.get("line").asInt()).containsExactly(1, 2);
        } finally {
            database.writeNow(handle -> handle.execute("ALTER TABLE moved RENAME TO enterprise"));
        }
        assertThat(count()).isEqualTo(before);
        request().post(ASSESSMENTS).then().statusCode(201);
        assertThat(count()).isEqualTo(before + 1);
    }

    @Test
    void the_service_shows_how_writing_goes_and_whether_the_database_answers() {
        request().post(ASSESSMENTS).then().statusCode(201);
        assertThat(given().get("/q/metrics").asString())
                .contains("little_giant_records_commit_seconds_count", "little_giant_records_waiting 0.0")
                .contains("little_giant_records_not_kept_total");
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'database' }.status", equalTo("UP"))
                .body(
                        "checks.find { it.name == 'database' }.data.kind",
                        equalTo(database.dialect().name().toLowerCase(java.util.Locale.ROOT)));
        assertThat(kept.page(Filter.ALL, Optional.empty(), 1)
                        .toCompletableFuture()
                        .join())
                .hasSize(1);
    }
}
