package littlegiant.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import littlegiant.SignedIn;
import littlegiant.WorkingCopy;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each role may do, operation by operation, for people, for keys and for nobody. */
@QuarkusTest
@TestProfile(WorkingCopy.class)
class RightsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Who may use each operation. Nobody but these may, and nobody without credentials may use any. */
    private static final String RIGHTS = """
        post /api/v1/assessments                       | integrator clerk officer
        get /api/v1/assessments                        | integrator clerk officer auditor
        post /api/v1/assessments/batch                 | integrator clerk officer
        get /api/v1/assessments/export                 | integrator clerk officer auditor
        get /api/v1/assessments/template               | integrator clerk officer auditor
        post /api/v1/assessments/upload                | integrator clerk officer
        get /api/v1/assessments/upload/{id}            | integrator clerk officer auditor
        delete /api/v1/assessments/upload/{id}         | integrator clerk officer
        get /api/v1/assessments/upload/{id}/results    | integrator clerk officer auditor
        get /api/v1/assessments/{id}                   | integrator clerk officer auditor
        get /api/v1/assessments/{id}/proof             | integrator clerk officer auditor
        get /api/v1/assessments/{id}/report            | integrator clerk officer auditor
        get /api/v1/assessments/{id}/request           | integrator clerk officer auditor
        post /api/v1/assessments/{id}/replay           | integrator clerk officer auditor
        get /api/v1/policies                           | integrator clerk officer admin auditor
        get /api/v1/policies/{policy}                  | integrator clerk officer admin auditor
        get /api/v1/policies/{policy}/criteria/{criterion}/thresholds | officer admin auditor
        put /api/v1/policies/{policy}/criteria/{criterion}/thresholds/{n} | officer
        get /api/v1/rules                              | officer admin auditor
        post /api/v1/rules/check                       | officer
        get /api/v1/rules/CHANGELOG.md                 | officer admin auditor
        put /api/v1/rules/CHANGELOG.md                 | officer
        get /api/v1/rules/{policy}/{file}              | officer admin auditor
        put /api/v1/rules/{policy}/{file}              | officer
        delete /api/v1/rules/{policy}/{file}           | officer
        get /api/v1/rules/{policy}/cases/{file}        | officer admin auditor
        put /api/v1/rules/{policy}/cases/{file}        | officer
        delete /api/v1/rules/{policy}/cases/{file}     | officer
        get /api/v1/releases                           | officer admin auditor
        post /api/v1/releases                          | officer admin
        get /api/v1/releases/activations               | officer admin auditor
        get /api/v1/releases/active                    | integrator clerk officer admin auditor
        get /api/v1/releases/keys                      | integrator clerk officer admin auditor
        get /api/v1/releases/scheduled                 | officer admin auditor
        delete /api/v1/releases/scheduled/{number}     | admin
        get /api/v1/releases/{hash}                    | officer admin auditor
        get /api/v1/releases/{hash}/archive            | officer admin auditor
        get /api/v1/releases/{hash}/cases              | officer admin auditor
        get /api/v1/releases/{hash}/changes            | officer admin auditor
        get /api/v1/releases/{hash}/files/{policy}/{file} | officer admin auditor
        get /api/v1/releases/{hash}/files/{policy}/cases/{file} | officer admin auditor
        post /api/v1/releases/{hash}/activate          | admin
        get /api/v1/releases/{hash}/take-back          | officer admin auditor
        post /api/v1/releases/{hash}/take-back         | officer
        post /api/v1/impact                            | officer
        get /api/v1/impact/{id}                        | officer auditor
        delete /api/v1/impact/{id}                     | officer
        get /api/v1/impact/{id}/enterprises            | officer auditor
        get /api/v1/impact/{id}/within-reach           | officer auditor
        post /api/v1/impact/sweep                      | officer
        get /api/v1/impact/sweep/{id}                  | officer auditor
        delete /api/v1/impact/sweep/{id}               | officer
        get /api/v1/enterprises                        | clerk officer auditor
        get /api/v1/enterprises/{creditCode}           | clerk officer auditor
        get /api/v1/enterprises/{creditCode}/events    | clerk officer auditor
        post /api/v1/enterprises/{creditCode}/events   | clerk officer
        get /api/v1/enterprises/{creditCode}/events/{number} | clerk officer auditor
        get /api/v1/enterprises/{creditCode}/support   | clerk officer auditor
        get /api/v1/programme                          | clerk officer auditor
        get /api/v1/programme/queue                    | clerk officer auditor
        get /api/v1/programme/report                   | clerk officer auditor
        post /api/v1/plans                             | integrator clerk officer
        post /api/v1/programme/recheck                 | clerk officer
        get /api/v1/programme/recheck/{id}             | clerk officer auditor
        delete /api/v1/programme/recheck/{id}          | clerk officer
        get /api/v1/jobs                               | clerk officer admin auditor
        get /api/v1/jobs/{id}                          | clerk officer admin auditor
        delete /api/v1/jobs/{id}                       | officer
        get /api/v1/erasures                           | admin auditor
        get /api/v1/users                              | admin auditor
        post /api/v1/users                             | admin
        put /api/v1/users/{name}                       | admin
        delete /api/v1/users/{name}                    | admin
        post /api/v1/users/{name}/password             | admin
        get /api/v1/audit                              | admin auditor
        get /api/v1/audit/export                       | admin auditor
        get /api/v1/feed                               | integrator clerk officer auditor
        get /api/v1/keys                               | admin auditor
        post /api/v1/keys                              | admin
        delete /api/v1/keys/{id}                       | admin
        """;

    private static Map<String, Set<String>> rights() {
        return RIGHTS.lines()
                .map(line -> line.split(" *\\| *"))
                .collect(Collectors.toMap(line -> line[0], line -> Set.of(line[1].split(" "))));
    }

    /** The operations that are published, each with the media type of its body. */
    private static Map<String, String> operations() throws IOException {
        JsonNode published = JSON.readTree(
                given().queryParam("format", "json").get("/q/openapi").asString());
        Map<String, String> operations = new TreeMap<>();
        published.get("paths").fields().forEachRemaining(path -> {
            if (path.getKey().startsWith("/api/")) {
                path.getValue().fields().forEachRemaining(operation -> {
                    JsonNode content = operation.getValue().at("/requestBody/content");
                    operations.put(
                            operation.getKey() + " " + path.getKey(),
                            content.isObject() ? content.fieldNames().next() : "");
                });
            }
        });
        return operations;
    }

    /** What none of them accepts, so that whoever may do it changes nothing. */
    private static Response ask(RequestSpecification who, String operation, String type) {
        String[] words = operation.split(" ");
        String path = words[1].replaceAll("\\{[^}]*\\}", "none");
        RequestSpecification request =
                type.isEmpty() ? who : who.contentType(type).body("[".getBytes());
        return request.header("Accept-Language", "en").request(words[0].toUpperCase(), path);
    }

    private static String key(String role) {
        return given().contentType("application/json")
                .body("{\"name\":\"walks\",\"roles\":[\"" + role + "\"]}")
                .post("/api/v1/keys")
                .path("secret");
    }

    @Test
    void every_operation_is_for_those_roles_that_the_table_names_and_for_nobody_else() throws IOException {
        Map<String, String> operations = operations();
        Map<String, Set<String>> rights = rights();
        assertThat(operations.keySet()).isEqualTo(new TreeSet<>(rights.keySet()));
        Map<String, String> keys = new LinkedHashMap<>();
        Roles.GIVEN.forEach(role -> keys.put(role, key(role)));
        SoftAssertions all = new SoftAssertions();
        operations.forEach((operation, type) -> {
            Response nobody = ask(SignedIn.asNobody(), operation, type);
            all.assertThat(nobody.statusCode()).as("nobody: " + operation).isEqualTo(401);
            all.assertThat(nobody.contentType()).startsWith("application/problem+json");
            all.assertThat(nobody.header("WWW-Authenticate")).as(operation).contains("Basic realm=", "Bearer realm=");
            for (String role : Roles.GIVEN) {
                boolean may = rights.get(operation).contains(role);
                Response person = ask(SignedIn.as("walks-as-" + role, role), operation, type);
                Response system =
                        ask(SignedIn.asNobody().header("Authorization", "Bearer " + keys.get(role)), operation, type);
                for (Response answer : Arrays.asList(person, system)) {
                    if (may) {
                        all.assertThat(answer.statusCode())
                                .as(role + " may: " + operation + " " + answer.asString())
                                .isNotIn(401, 403, 500);
                    } else {
                        all.assertThat(answer.statusCode())
                                .as(role + " may not: " + operation)
                                .isEqualTo(403);
                        all.assertThat(answer.contentType()).startsWith("application/problem+json");
                        all.assertThat(answer.jsonPath().getString("type"))
                                .isEqualTo("urn:little-giant:problem:forbidden");
                    }
                }
            }
        });
        all.assertAll();
    }

    @Test
    void a_refusal_names_the_roles_in_both_languages() {
        SignedIn.as("clerk-only", "clerk")
                .get("/api/v1/users")
                .then()
                .statusCode(403)
                .body("detail", equalTo("此操作需要以下角色之一:admin, auditor"));
        SignedIn.as("clerk-only", "clerk")
                .header("Accept-Language", "en")
                .get("/api/v1/users")
                .then()
                .statusCode(403)
                .header("Content-Language", "en")
                .body("detail", equalTo("this needs one of these roles: admin, auditor"));
        SignedIn.asNobody()
                .header("Accept-Language", "en")
                .get("/api/v1/users")
                .then()
                .statusCode(401)
                .body("title", equalTo("Authentication is required"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/users",
                "/api/v1/users;a=b",
                "/api/v1;a=b/users",
                "/api;a/v1/users",
                "/api/v1/users/",
                "//api/v1/users",
                "/api//v1/users",
                "/api/v1/./users",
                "/api/v1/rules/../users",
                "/API/v1/users",
                "/api/v1/%75sers",
                "/q/../api/v1/users",
                "/q/metrics",
                "/q/metrics/",
                "/q/metrics;a=b",
                "/q;a=b/metrics",
                "/q/%6detrics",
                "/q/openapi",
                "/q/openapi;a=b",
                "/q/swagger-ui/",
                "/q/swagger-ui/index.html",
                "/q/health/../metrics",
                "/q/health/../openapi",
                "/q/healthy",
                "/q/health-ui/",
                "/test/forgotten",
                "/nowhere"
            })
    void no_spelling_of_an_address_lets_nobody_in(String path) {
        Response answer = SignedIn.asNobody().urlEncodingEnabled(false).get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.asString()).isIn(401, 404);
        Response clerk =
                SignedIn.as("clerk-only", "clerk").urlEncodingEnabled(false).get(path);
        if (path.contains("sers") || path.contains("etrics") || path.contains("forgotten")) {
            assertThat(clerk.statusCode()).as(path).isIn(403, 404);
        }
    }

    @Test
    void a_resource_that_says_nothing_is_for_nobody() {
        given().get("/test/forgotten").then().statusCode(403).contentType("application/problem+json");
        SignedIn.asNobody().get("/test/forgotten").then().statusCode(401);
    }

    @Test
    void health_tells_nobody_but_up_or_down_and_metrics_are_for_auditors() {
        for (String path : new String[] {"/q/health", "/q/health/live", "/q/health/ready", "/q/health/started"}) {
            SignedIn.asNobody()
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("UP"))
                    .body("checks.findAll { it.containsKey('data') }.size()", equalTo(0));
        }
        SignedIn.asNobody().get("/q/health").then().body("checks.name", org.hamcrest.Matchers.hasItem("database"));
        SignedIn.as("clerk-only", "clerk")
                .get("/q/health/ready")
                .then()
                .body("checks.find { it.name == 'database' }.data.kind", equalTo("sqlite"));
        SignedIn.asNobody().get("/q/metrics").then().statusCode(401).contentType("application/problem+json");
        SignedIn.as("clerk-only", "clerk")
                .header("Accept-Language", "en")
                .get("/q/metrics")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("detail", containsString("auditor"));
        SignedIn.as("auditor-only", "auditor").get("/q/metrics").then().statusCode(200);
        SignedIn.as("clerk-only", "clerk").get("/q/openapi").then().statusCode(200);
        SignedIn.as("clerk-only", "clerk").get("/q/swagger-ui/").then().statusCode(200);
    }

    private static String record(RequestSpecification who, String idempotency) {
        return who.contentType("application/json")
                .header("Idempotency-Key", idempotency)
                .body("{\"enterprise\":{\"unifiedSocialCreditCode\":\"91210381MA0P000187\",\"name\":\"x\"}}")
                .post("/api/v1/assessments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void an_integrator_sees_its_own_records_and_no_one_elses() {
        String one = key("integrator").toString();
        String other = given().contentType("application/json")
                .body("{\"name\":\"other-system\",\"roles\":[\"integrator\"]}")
                .post("/api/v1/keys")
                .path("secret");
        // The same key of two callers means two requests.
        String mine = record(SignedIn.asNobody().header("Authorization", "Bearer " + one), "a");
        String theirs = record(SignedIn.asNobody().header("Authorization", "Bearer " + other), "a");
        assertThat(mine).isNotEqualTo(theirs);
        for (String below : new String[] {"", "/request", "/report", "/proof"}) {
            SignedIn.asNobody()
                    .header("Authorization", "Bearer " + one)
                    .get("/api/v1/assessments/" + mine + below)
                    .then()
                    .statusCode(200);
            SignedIn.asNobody()
                    .header("Authorization", "Bearer " + one)
                    .get("/api/v1/assessments/" + theirs + below)
                    .then()
                    .statusCode(404);
            SignedIn.as("clerk-only", "clerk")
                    .get("/api/v1/assessments/" + theirs + below)
                    .then()
                    .statusCode(200);
        }
        SignedIn.asNobody()
                .header("Authorization", "Bearer " + one)
                .post("/api/v1/assessments/" + theirs + "/replay")
                .then()
                .statusCode(404);
        for (String list : new String[] {"", "/export"}) {
            String seen = SignedIn.asNobody()
                    .header("Authorization", "Bearer " + one)
                    .get("/api/v1/assessments" + list + "?creditCode=91210381MA0P000187")
                    .asString();
            assertThat(seen).contains(mine).doesNotContain(theirs);
        }
        assertThat(SignedIn.as("clerk-only", "clerk")
                        .get("/api/v1/assessments?creditCode=91210381MA0P000187")
                        .asString())
                .contains(mine, theirs);
        String upload = SignedIn.asNobody()
                .header("Authorization", "Bearer " + one)
                .contentType("text/csv")
                .body("x")
                .post("/api/v1/assessments/upload")
                .header("Location");
        String path = java.net.URI.create(upload).getPath();
        SignedIn.asNobody()
                .header("Authorization", "Bearer " + one)
                .get(path)
                .then()
                .statusCode(200);
        SignedIn.asNobody()
                .header("Authorization", "Bearer " + other)
                .get(path)
                .then()
                .statusCode(404);
        SignedIn.asNobody()
                .header("Authorization", "Bearer " + other)
                .delete(path)
                .then()
                .statusCode(404);
    }

    @Test
    void recognition_and_revocation_are_for_officers_and_so_is_making_one_void() {
        String id = record(SignedIn.as("clerk-only", "clerk"), "events");
        String event =
                "{\"type\":\"%s\",\"date\":\"2017-06-01\",\"official\":\"somebody else\",\"documentNumber\":\"1\","
                        + "\"reason\":\"x\",\"assessment\":\"" + id + "\"}";
        String events = "/api/v1/enterprises/91210381MA0P000187/events";
        SignedIn.as("clerk-only", "clerk")
                .contentType("application/json")
                .header("Accept-Language", "en")
                .body(event.formatted("RECOGNISED"))
                .post(events)
                .then()
                .statusCode(403)
                .body("detail", containsString("officer"));
        SignedIn.as("clerk-only", "clerk")
                .contentType("application/json")
                .body(event.formatted("CULTIVATED"))
                .post(events)
                .then()
                .statusCode(201)
                .body("official", equalTo("clerk-only"));
        int number = SignedIn.as("officer-only", "officer")
                .contentType("application/json")
                .body(event.formatted("RECOGNISED"))
                .post(events)
                .then()
                .statusCode(201)
                .body("official", equalTo("officer-only"))
                .extract()
                .path("number");
        String correction =
                "{\"type\":\"CORRECTED\",\"date\":\"2017-06-01\",\"reason\":\"x\",\"voids\":" + number + "}";
        SignedIn.as("clerk-only", "clerk")
                .contentType("application/json")
                .body(correction)
                .post(events)
                .then()
                .statusCode(403);
        SignedIn.as("officer-only", "officer")
                .contentType("application/json")
                .body(correction)
                .post(events)
                .then()
                .statusCode(201);
    }
}
