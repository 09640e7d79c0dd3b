package littlegiant.authoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import littlegiant.WorkingCopy;
import littlegiant.ruleset.release.BundleVerification;
import littlegiant.ruleset.release.ReleaseBundleReader;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(WorkingCopy.class)
class ReleaseResourceTest {
    private static final String CULTIVATION = "haicheng-2017/cultivation.drl";
    private static final String FIVE_PERCENT = "ratio( RD_EMPLOYEES, EMPLOYEES ).atLeast( \"5%\" )";
    private static final String SIX_PERCENT = "ratio( RD_EMPLOYEES, EMPLOYEES ).atLeast( \"6%\" )";

    @AfterEach
    void restore() {
        WorkingCopy.restore();
        publish("{\"note\":\"as shipped\"}");
    }

    private static ValidatableResponse publish(String request) {
        return given().contentType("application/json")
                .body(request)
                .post("/api/v1/releases")
                .then();
    }

    private static ValidatableResponse assess(int employees, int rdEmployees) {
        return given().contentType("application/json")
                .body("{\"asOf\":\"2017-06-30\",\"enterprise\":{\"years\":[{\"fiscalYear\":2016,\"employees\":"
                        + employees + ",\"rdEmployees\":" + rdEmployees + "}]}}")
                .post("/api/v1/assessments")
                .then()
                .statusCode(201);
    }

    private static String statusOf(String criterion, ValidatableResponse assessment) {
        return assessment.extract().path("decisions[0].findings.find { it.criterion == '" + criterion + "' }.status");
    }

    private static String active() {
        return given().get("/api/v1/releases/active")
                .then()
                .statusCode(200)
                .extract()
                .path("hash");
    }

    @Test
    void a_release_is_had_as_one_file_that_is_verified_without_the_service() throws Exception {
        String hash = active();
        Response archive = given().get("/api/v1/releases/" + hash + "/archive");
        assertThat(archive.statusCode()).isEqualTo(200);
        assertThat(archive.contentType()).isEqualTo("application/zip");
        assertThat(archive.header("Content-Disposition"))
                .matches("attachment; filename=\"release-[0-9]+-" + hash.substring(7, 19) + "\\.zip\"");
        String tag = archive.header("ETag");
        assertThat(tag).isEqualTo('"' + DigestUtils.sha256Hex(archive.asByteArray()) + '"');
        BundleVerification verified =
                new ReleaseBundleReader(List.of()).read(new ByteArrayInputStream(archive.asByteArray()));
        assertThat(((BundleVerification.SoundBundle) verified)
                        .bundle()
                        .release()
                        .hash())
                .isEqualTo(hash);
        given().header("If-None-Match", tag)
                .get("/api/v1/releases/" + hash + "/archive")
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag));
        given().get("/api/v1/releases/sha256:none/archive")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void an_edited_threshold_is_live_once_it_is_published_and_the_answers_follow() {
        String before = active();
        assertThat(statusOf("C2", assess(100, 5))).isEqualTo("MET");
        WorkingCopy.edit(CULTIVATION, FIVE_PERCENT, SIX_PERCENT);
        assertThat(statusOf("C2", assess(100, 5))).isEqualTo("MET");

        ValidatableResponse published = publish("{\"note\":\"5% 调整为 6%\"}")
                .statusCode(201)
                .header("Location", containsString("/api/v1/releases/sha256:"))
                .body("hash", not(equalTo(before)))
                .body("number", greaterThan(1))
                .body("note", equalTo("5% 调整为 6%"))
                .body("publishedAt", notNullValue())
                .body("override", nullValue())
                .body("active", is(true))
                .body("policies", contains("haicheng-2017"))
                .body("cases.failed", equalTo(0))
                .body("cases.total", greaterThan(50));
        String hash = published.extract().path("hash");

        assess(100, 5).body("release", equalTo(hash));
        assertThat(statusOf("C2", assess(100, 5))).isEqualTo("NOT_MET");
        assertThat(statusOf("C2", assess(100, 6))).isEqualTo("MET");
        given().get("/api/v1/policies/haicheng-2017")
                .then()
                .body("release", equalTo(hash))
                .body("decisions[0].criteria.find { it.criterion == 'C2' }.thresholds[0].written", equalTo("6%"));
        given().get("/api/v1/releases/active")
                .then()
                .body("hash", equalTo(hash))
                .body("lastAttempt.published", is(true));
        given().get("/api/v1/releases")
                .then()
                .statusCode(200)
                .body("[0].hash", equalTo(hash))
                .body("[0].active", is(true))
                .body("[1].active", is(false));
        String location = published.extract().header("Location");
        given().get(location).then().statusCode(200).body("hash", equalTo(hash));
    }

    @Test
    void a_working_copy_that_has_not_changed_stays_the_release_that_it_is() {
        String before = active();
        publish("{\"note\":\"nothing\"}").statusCode(200).body("hash", equalTo(before));
    }

    @Test
    void a_file_that_does_not_compile_is_refused_with_its_place_while_the_release_goes_on_serving() {
        String before = active();
        WorkingCopy.edit(CULTIVATION, "ratio( RD_EMPLOYEES, EMPLOYEES )", "ratoi( RD_EMPLOYEES, EMPLOYEES )");
        publish("{\"note\":\"x\",\"override\":\"nothing overrides this\"}")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("status", equalTo(422))
                .body("title", notNullValue())
                .body("diagnostics[0].file", equalTo(CULTIVATION))
                .body("diagnostics[0].line", greaterThan(1))
                .body("diagnostics[0].severity", equalTo("ERROR"))
                .body("diagnostics[0].message", containsString("ratoi"))
                .body("diagnostics[0].source", containsString("ratoi( RD_EMPLOYEES, EMPLOYEES )"));
        assess(100, 5).body("release", equalTo(before));
        given().get("/api/v1/releases/active")
                .then()
                .body("hash", equalTo(before))
                .body("lastAttempt.published", is(false))
                .body("lastAttempt.hash", not(equalTo(before)))
                .body("lastAttempt.diagnostics.file", hasItem(CULTIVATION));
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'rules' }.data.release", equalTo(before))
                .body("checks.find { it.name == 'rules' }.data.failedAttempt", startsWith("sha256:"));
    }

    @Test
    void a_case_that_fails_refuses_the_release_unless_a_reason_overrides_it() {
        String before = active();
        // The comparison turned round: the cases at the bound see it.
        WorkingCopy.edit(CULTIVATION, FIVE_PERCENT, FIVE_PERCENT.replace("atLeast", "lessThan"));
        given().post("/api/v1/rules/check")
                .then()
                .statusCode(200)
                .body("ok", is(false))
                .body("hash", startsWith("sha256:"))
                .body("cases.failed", greaterThan(0))
                .body("cases.results.criterion", hasItem("C2"))
                .body("cases.results[0].file", endsWith(".yaml"))
                .body("cases.results[0].line", greaterThan(0))
                .body("cases.results[0].message", notNullValue());
        publish("{\"note\":\"x\"}")
                .statusCode(422)
                .body("cases.failed", greaterThan(0))
                .body("cases.results.criterion", hasItem("C2"));
        assess(100, 5).body("release", equalTo(before));
        publish("{\"note\":\"x\",\"override\":\"试点一周\"}")
                .statusCode(201)
                .body("override", equalTo("试点一周"))
                .body("cases.failed", greaterThan(0));
        assertThat(statusOf("C2", assess(100, 5))).isEqualTo("NOT_MET");
    }

    @Test
    void a_check_of_what_is_shipped_finds_nothing_and_activates_nothing() {
        String before = active();
        given().header("Accept-Language", "en")
                .post("/api/v1/rules/check")
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body("ok", is(true))
                .body("hash", equalTo(before))
                .body("diagnostics", empty())
                .body("cases.failed", equalTo(0))
                .body("cases.results", empty())
                .body("coverage.criterion", hasItem("C2"))
                .body("coverage.find { it.criterion == 'C2' }.reached", hasItem("MET"))
                .body("coverage.find { it.criterion == 'C2' }.unreached", empty())
                .body("coverage.find { it.criterion == 'C2' }.thresholds[0].required", equalTo("≥ 5%"))
                .body("coverage.find { it.criterion == 'C2' }.thresholds[0].reached", hasItem("AT"))
                .body("coverage.find { it.criterion == 'C2' }.thresholds[0].unreached", empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /note",
                "{\"note\":\"  \"} | /note",
                "{\"note\":\"x\",\"override\":\"\"} | /override",
                "{\"note\":5} | /note",
                "{\"note\":\"x\",\"overide\":\"y\"} | /overide"
            })
    void a_request_to_publish_is_read_strictly(String request, String pointer) {
        publish(request)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void a_note_of_a_thousand_characters_is_kept_and_a_longer_one_refused() {
        publish("{\"note\":\"" + "注".repeat(1_000) + "\"}").statusCode(200);
        publish("{\"note\":\"" + "注".repeat(1_001) + "\"}").statusCode(400).body("errors.pointer", hasItem("/note"));
    }

    @Test
    void an_unknown_release_is_not_found() {
        given().get("/api/v1/releases/sha256:0000")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("sha256:0000"));
    }
}
