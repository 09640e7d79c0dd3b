package littlegiant.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import littlegiant.SignedIn;
import littlegiant.WorkingCopy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(WorkingCopy.class)
class ProblemTest {
    @TestHTTPResource("/")
    URI root;

    @ParameterizedTest
    @CsvSource({
        "GET, /nowhere, */*, application/json, 404, not-found",
        "GET, /api/v1/nowhere, */*, application/json, 404, not-found",
        "POST, /test/problems/nowhere, */*, application/json, 404, not-found",
        "GET, /q/nowhere, */*, application/json, 404, not-found",
        "PUT, /test/problems/bytes, */*, application/json, 405, method-not-allowed",
        "GET, /test/problems/broken, text/csv, application/json, 406, not-acceptable",
        "POST, /test/problems/bytes, */*, text/csv, 415, unsupported-media-type",
        "GET, /test/problems/number?n=x, */*, application/json, 404, not-found",
        "GET, /test/problems/broken, */*, application/json, 500, internal",
    })
    void what_the_framework_refuses_is_a_problem_in_our_words(
            String method, String path, String accept, String contentType, int status, String type) {
        Response response = given().header("Accept", accept)
                .header("Accept-Language", "en")
                .contentType(contentType)
                .body(method.equals("GET") ? "" : "{}")
                .request(method, path);

        assertProblem(response, status, type);
        assertThat(response.header("Content-Language")).isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "PUT; /test/problems/bytes; OPTIONS, POST",
                "DELETE; /api/v1/assessments; GET, HEAD, OPTIONS, POST",
                "PUT; /api/v1/assessments/x/replay; OPTIONS, POST",
                "POST; /api/v1/enterprises/x/support; GET, HEAD, OPTIONS",
                "DELETE; /api/v1/rules/CHANGELOG.md; GET, HEAD, OPTIONS, PUT",
                "POST; /api/v1/rules/x/cases/y.yaml; DELETE, GET, HEAD, OPTIONS, PUT",
            })
    void a_method_that_an_address_does_not_take_is_answered_with_those_that_it_does(
            String method, String path, String allowed) {
        given().contentType("application/json")
                .body("{}")
                .request(method, path)
                .then()
                .statusCode(405)
                .header("Allow", equalTo(allowed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/impact", "/api/v1/assessments", "/api/v1/assessments/upload", "/nowhere"})
    void a_content_type_that_is_none_is_refused_however_long_it_is(String path) throws Exception {
        for (String type :
                List.of("x", "x".repeat(5_000), "application/json; a=" + "x".repeat(3_000), "/", "a/b/c;;")) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                    .header("Content-Type", type)
                    .header("Authorization", SignedIn.ADMIN)
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                    .build();
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path + " " + type).isBetween(400, 431);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }

    @Test
    void a_problem_names_the_trace_that_its_request_names_and_no_other() {
        String id = "4bf92f3577b34da6a3ce929d0e0e4736";
        given().header("traceparent", "00-" + id + "-00f067aa0ba902b7-01")
                .get("/test/problems/broken")
                .then()
                .statusCode(500)
                .body("traceId", equalTo(id));
        for (String header : new String[] {"00-zz-00f067aa0ba902b7-01", "x".repeat(4_000)}) {
            given().header("traceparent", header)
                    .get("/test/problems/broken")
                    .then()
                    .statusCode(500)
                    .body("traceId", org.hamcrest.Matchers.nullValue());
        }
        given().get("/test/problems/broken").then().statusCode(500).body("traceId", org.hamcrest.Matchers.nullValue());
    }

    @Test
    void chinese_comes_first() {
        given().get("/nowhere")
                .then()
                .statusCode(404)
                .body("title", equalTo("未找到"))
                .header("Content-Language", "zh-CN");
    }

    @Test
    void a_failure_of_the_service_shows_only_its_number() {
        Response response = given().get("/test/problems/broken");

        assertProblem(response, 500, "internal");
        response.then().body("instance", startsWith("urn:uuid:"));
    }

    @Test
    void faults_and_diagnostics_are_told_one_by_one() {
        given().get("/test/problems/invalid")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:little-giant:problem:invalid"))
                .body("errors.pointer", contains("/enterprise/years/0"))
                .body("errors.message", contains("bad"));
        given().get("/test/problems/unprocessable")
                .then()
                .statusCode(422)
                .body("diagnostics[0].file", equalTo("haicheng-2017/cultivation.drl"))
                .body("diagnostics[0].line", equalTo(12))
                .body("diagnostics[0].column", nullValue())
                .body("diagnostics[0].rule", equalTo("某规则"))
                .body("diagnostics[0].severity", equalTo("ERROR"))
                .body("diagnostics[0].message", equalTo("错"));
    }

    /** The HTTP layer refuses what is no address at all, with a status and nothing else. */
    @ParameterizedTest
    @CsvSource({"/%zz, 400, 0", "/test/problems/number?n=%zz, 400, 0", "/test/problems/%c3%28, 404, 1"})
    void a_malformed_address_shows_no_internals(String path, int status, int problems) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: "
                + SignedIn.ADMIN + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 " + status).doesNotContain("Exception", "io.vertx");
        assertThat(answer.split("application/problem\\+json", -1)).hasSize(problems + 1);
    }

    private static void assertProblem(Response response, int status, String type) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        response.then()
                .body("type", equalTo("urn:little-giant:problem:" + type))
                .body("status", equalTo(status));
        assertThat(response.jsonPath().getString("title")).isNotBlank();
        assertThat(response.jsonPath().getString("detail")).isNotBlank();
        assertThat(response.asString())
                .doesNotContain("Exception", "RESTEASY", "jdbc:secret", "littlegiant.", "io.quarkus", "stack");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(root.getHost(), root.getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
