package littlegiant.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import littlegiant.WorkingCopy;
import littlegiant.ruleset.language.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What /q/openapi promises is what is answered. */
@QuarkusTest
@TestProfile(WorkingCopy.class)
class PublishedInterfaceTest {
    private static final Path EXAMPLES = Path.of("src/main/resources/openapi");
    private static final List<String> LANGUAGES = List.of("zh-CN", "en");

    private JsonNode published;

    @BeforeEach
    void read() {
        published = Requests.parsed(given().queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /** The published schema of that name, to be held against an answer. */
    private JsonSchema schema(String name) {
        ObjectNode schema = Requests.JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$ref", "#/components/schemas/" + name);
        schema.set("components", published.get("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        schema,
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
    }

    private static Response assess(String request, String language) {
        return given().contentType("application/json")
                .header("Accept-Language", language)
                .body(request)
                .post("/api/v1/assessments");
    }

    static Stream<String> scenarios() {
        return Requests.scenarios();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void an_assessment_is_as_the_schema_says_and_so_is_its_request(String scenario) {
        String request = Requests.scenario(scenario);
        assertThat(schema("AssessmentRequest").validate(Requests.parsed(request)))
                .isEmpty();
        for (String language : LANGUAGES) {
            String answer =
                    assess(request, language).then().statusCode(201).extract().asString();
            assertThat(schema("Assessment").validate(Requests.parsed(answer)))
                    .as(answer)
                    .isEmpty();
        }
        String findings = detailed(request, "findings");
        assertThat(schema("Assessment").validate(Requests.parsed(findings)))
                .as(findings)
                .isEmpty();
        String outcomes = detailed(request, "outcomes");
        assertThat(schema("AssessmentOutcomes").validate(Requests.parsed(outcomes)))
                .as(outcomes)
                .isEmpty();
    }

    private static String detailed(String request, String detail) {
        return given().contentType("application/json")
                .body(request)
                .post("/api/v1/assessments?record=false&detail=" + detail)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void the_scenarios_show_every_outcome_and_status_that_there_is() {
        TreeSet<String> seen = new TreeSet<>();
        Requests.scenarios().forEach(scenario -> {
            JsonNode answer =
                    Requests.parsed(assess(Requests.scenario(scenario), "zh-CN").asString());
            answer.get("decisions").forEach(decision -> {
                seen.add(decision.get("outcome").asText());
                decision.get("findings")
                        .forEach(finding -> seen.add(finding.get("status").asText()));
            });
        });
        assertThat(seen)
                .contains("MET", "NOT_MET", "MISSING", "REVIEW")
                .contains(Stream.of(Outcome.values())
                        .filter(outcome -> outcome != Outcome.NEEDS_REVIEW)
                        .map(Enum::name)
                        .toArray(String[]::new));
    }

    @Test
    void each_line_of_a_batch_is_an_assessment_or_a_problem() {
        List<String> lines = new ArrayList<>(List.of("{", "[]", "{\"enterprise\":{\"x\":1}}", "x".repeat(2 << 20)));
        Requests.scenarios()
                .map(Requests::scenario)
                .map(Requests::parsed)
                .map(JsonNode::toString)
                .forEach(lines::add);
        for (String language : LANGUAGES) {
            String answers = given().contentType("application/x-ndjson")
                    .header("Accept-Language", language)
                    .body(String.join("\n", lines).getBytes(StandardCharsets.UTF_8))
                    .post("/api/v1/assessments/batch")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            List<JsonNode> answered = answers.lines().map(Requests::parsed).toList();
            assertThat(answered).hasSameSizeAs(lines);
            for (int i = 0; i < answered.size(); i++) {
                assertThat(schema(i < 4 ? "LineProblem" : "Assessment").validate(answered.get(i)))
                        .as(answered.get(i).toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void the_catalogue_the_releases_and_refusals_are_as_their_schemas_say() {
        Map<String, Response> answers = Map.of(
                "Policies", given().get("/api/v1/policies"),
                "Policy", given().get("/api/v1/policies/haicheng-2017"),
                "RulesCheck", given().post("/api/v1/rules/check"),
                "ReleaseState", given().get("/api/v1/releases/active"),
                "Release",
                        given().contentType("application/json")
                                .body("{\"note\":\"again\"}")
                                .post("/api/v1/releases"),
                "Upload", given().contentType("text/csv").body("x").post("/api/v1/assessments/upload"),
                "Recheck",
                        given().contentType("application/json")
                                .body("{\"asOf\":\"2017-06-30\"}")
                                .post("/api/v1/programme/recheck"),
                "Impact", study("/api/v1/impact", "{}"),
                "Sweep", study("/api/v1/impact/sweep", "{\"criterion\":\"C2\"}"),
                "Problem", assess("{\"enterprise\":{\"nam\":\"x\"}}", "en"));
        answers.forEach((name, answer) -> assertThat(schema(name).validate(Requests.parsed(answer.asString())))
                .as(name + ": " + answer.asString())
                .isEmpty());
    }

    private static Response study(String path, String request) {
        return given().contentType("application/json")
                .header("Prefer", "wait=60")
                .body(request)
                .post(path);
    }

    @Test
    void a_schema_refuses_what_the_service_refuses() {
        assertThat(schema("AssessmentRequest").validate(Requests.parsed("{\"enterprise\":{\"nam\":\"x\"}}")))
                .isNotEmpty();
        assertThat(schema("AssessmentRequest").validate(Requests.parsed("{}"))).isNotEmpty();
        assertThat(schema("AssessmentRequest")
                        .validate(Requests.parsed("{\"enterprise\":{\"violations\":[{\"finalDecision\":true}]}}")))
                .isNotEmpty();
    }

    @Test
    void exactly_the_paths_that_exist_are_published() {
        TreeSet<String> paths = new TreeSet<>();
        ours().forEach((path, operations) ->
                operations.fieldNames().forEachRemaining(method -> paths.add(method + " " + path)));
        assertThat(paths)
                .containsExactlyInAnyOrder(
                        "get /api/v1/assessments",
                        "delete /api/v1/assessments/upload/{id}",
                        "get /api/v1/assessments/export",
                        "get /api/v1/assessments/template",
                        "get /api/v1/assessments/upload/{id}",
                        "get /api/v1/assessments/upload/{id}/results",
                        "get /api/v1/assessments/{id}",
                        "get /api/v1/assessments/{id}/proof",
                        "get /api/v1/assessments/{id}/report",
                        "get /api/v1/assessments/{id}/request",
                        "delete /api/v1/impact/sweep/{id}",
                        "delete /api/v1/impact/{id}",
                        "delete /api/v1/jobs/{id}",
                        "delete /api/v1/programme/recheck/{id}",
                        "get /api/v1/enterprises",
                        "get /api/v1/enterprises/{creditCode}",
                        "get /api/v1/enterprises/{creditCode}/events",
                        "get /api/v1/enterprises/{creditCode}/events/{number}",
                        "get /api/v1/enterprises/{creditCode}/support",
                        "get /api/v1/erasures",
                        "get /api/v1/impact/sweep/{id}",
                        "get /api/v1/impact/{id}",
                        "get /api/v1/impact/{id}/enterprises",
                        "get /api/v1/impact/{id}/within-reach",
                        "get /api/v1/jobs",
                        "get /api/v1/jobs/{id}",
                        "get /api/v1/policies",
                        "get /api/v1/policies/{policy}",
                        "get /api/v1/programme",
                        "get /api/v1/programme/queue",
                        "get /api/v1/programme/recheck/{id}",
                        "get /api/v1/programme/report",
                        "get /api/v1/releases",
                        "delete /api/v1/releases/scheduled/{number}",
                        "delete /api/v1/rules/{policy}/cases/{file}",
                        "delete /api/v1/rules/{policy}/{file}",
                        "get /api/v1/policies/{policy}/criteria/{criterion}/thresholds",
                        "get /api/v1/releases/activations",
                        "get /api/v1/releases/active",
                        "get /api/v1/releases/keys",
                        "get /api/v1/releases/scheduled",
                        "get /api/v1/releases/{hash}/archive",
                        "get /api/v1/releases/{hash}/cases",
                        "get /api/v1/releases/{hash}/changes",
                        "get /api/v1/releases/{hash}/files/{policy}/cases/{file}",
                        "get /api/v1/releases/{hash}/files/{policy}/{file}",
                        "get /api/v1/rules",
                        "get /api/v1/users",
                        "post /api/v1/users",
                        "put /api/v1/users/{name}",
                        "delete /api/v1/users/{name}",
                        "post /api/v1/users/{name}/password",
                        "get /api/v1/audit",
                        "get /api/v1/audit/export",
                        "get /api/v1/feed",
                        "get /api/v1/keys",
                        "post /api/v1/keys",
                        "delete /api/v1/keys/{id}",
                        "get /api/v1/rules/CHANGELOG.md",
                        "get /api/v1/rules/{policy}/cases/{file}",
                        "get /api/v1/rules/{policy}/{file}",
                        "post /api/v1/releases/{hash}/activate",
                        "get /api/v1/releases/{hash}/take-back",
                        "post /api/v1/releases/{hash}/take-back",
                        "put /api/v1/policies/{policy}/criteria/{criterion}/thresholds/{n}",
                        "put /api/v1/rules/CHANGELOG.md",
                        "put /api/v1/rules/{policy}/cases/{file}",
                        "put /api/v1/rules/{policy}/{file}",
                        "get /api/v1/releases/{hash}",
                        "post /api/v1/assessments",
                        "post /api/v1/assessments/batch",
                        "post /api/v1/assessments/upload",
                        "post /api/v1/assessments/{id}/replay",
                        "post /api/v1/enterprises/{creditCode}/events",
                        "post /api/v1/impact",
                        "post /api/v1/impact/sweep",
                        "post /api/v1/plans",
                        "post /api/v1/programme/recheck",
                        "post /api/v1/releases",
                        "post /api/v1/rules/check");
    }

    @Test
    void required_properties_stand_in_the_order_in_which_they_are_described_so_that_each_build_writes_the_same() {
        int lists = 0;
        for (JsonNode schema : published.findParents("required")) {
            if (schema.get("required").isArray() && schema.has("properties")) {
                List<String> required = new ArrayList<>();
                schema.get("required").forEach(name -> required.add(name.asText()));
                List<String> described = new ArrayList<>();
                schema.get("properties").fieldNames().forEachRemaining(described::add);
                described.retainAll(required);
                assertThat(required).startsWith(described.toArray(String[]::new));
                lists++;
            }
        }
        assertThat(lists).isGreaterThan(50);
    }

    @Test
    void every_operation_says_what_it_is_and_how_it_refuses() {
        ours().values()
                .forEach(operations -> operations.forEach(operation -> {
                    assertThat(operation.path("summary").asText()).isNotBlank();
                    assertThat(operation.path("operationId").asText()).isNotBlank();
                    JsonNode responses = operation.get("responses");
                    if (operation.has("requestBody")) {
                        assertThat(responses.has("400"))
                                .as(operation.toString())
                                .isTrue();
                    }
                    responses.fields().forEachRemaining(response -> {
                        if (response.getKey().compareTo("400") >= 0) {
                            assertThat(described(response.getValue())
                                            .at("/content/application~1problem+json/schema")
                                            .isMissingNode())
                                    .as(operation.get("operationId") + " " + response)
                                    .isFalse();
                        }
                    });
                }));
    }

    /** What is described here, or else the component to which it refers. */
    private JsonNode described(JsonNode node) {
        String ref = node.path("$ref").asText();
        return ref.isEmpty() ? node : published.at(ref.substring(1));
    }

    @Test
    void a_linter_would_find_nothing_to_refuse() {
        assertThat(published.at("/servers/0/url").asText()).isEqualTo("/");
        assertThat(published.get("servers")).hasSize(1);
        List<String> ids = new ArrayList<>();
        ours().forEach((path, operations) -> operations.forEach(operation -> {
            String id = operation.get("operationId").asText();
            ids.add(id);
            JsonNode security = operation.has("security") ? operation.get("security") : published.path("security");
            assertThat(security).as(id).isNotEmpty();
            security.forEach(way -> way.fieldNames()
                    .forEachRemaining(scheme -> assertThat(published.at("/components/securitySchemes/" + scheme))
                            .as(id)
                            .isNotEmpty()));
            TreeSet<String> inPath = new TreeSet<>();
            operation.path("parameters").forEach(one -> {
                JsonNode parameter = described(one);
                assertThat(parameter.path("schema")).as(id + " " + one).isNotEmpty();
                assertThat(parameter.path("description").asText())
                        .as(id + " " + one)
                        .isNotBlank();
                if (parameter.get("in").asText().equals("path")) {
                    inPath.add(parameter.get("name").asText());
                }
            });
            assertThat(inPath)
                    .containsExactlyInAnyOrderElementsOf(Pattern.compile("\\{(\\w+)}")
                            .matcher(path)
                            .results()
                            .map(found -> found.group(1))
                            .toList());
            operation
                    .get("responses")
                    .elements()
                    .forEachRemaining(response -> assertThat(
                                    described(response).path("description").asText())
                            .as(id + " " + response)
                            .isNotBlank());
        }));
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void every_operation_describes_the_refusals_that_can_meet_it() {
        ours().forEach((path, operations) -> operations.fields().forEachRemaining(operation -> {
            JsonNode responses = operation.getValue().get("responses");
            List<String> expected = new ArrayList<>(List.of("400", "401", "403", "406", "503"));
            if (path.contains("{")) {
                expected.add("404");
            }
            if (operation.getValue().has("requestBody")) {
                expected.addAll(List.of("413", "415"));
            }
            boolean takesBack =
                    path.endsWith("/take-back") && operation.getKey().equals("post");
            if (takesBack
                    || path.startsWith("/api/v1/rules/")
                            && !List.of("get", "post").contains(operation.getKey())) {
                expected.addAll(List.of("412", "428"));
            }
            assertThat(responses.fieldNames())
                    .toIterable()
                    .as(operation.getKey() + " " + path)
                    .containsAll(expected);
        }));
    }

    @Test
    void an_example_of_one_refusal_is_shown_for_no_other() {
        assertThat(published
                        .at("/paths/~1api~1v1~1assessments/post/responses/400/content")
                        .toString())
                .contains("\"example\"");
        published
                .at("/components/responses")
                .forEach(response -> assertThat(response.toString()).doesNotContain("\"example\""));
    }

    /** The operations by path; other tests serve paths of their own beside them. */
    private Map<String, JsonNode> ours() {
        Map<String, JsonNode> ours = new TreeMap<>();
        published.get("paths").fields().forEachRemaining(path -> {
            if (path.getKey().startsWith("/api/")) {
                ours.put(path.getKey(), path.getValue());
            }
        });
        return ours;
    }

    static Stream<String> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith("-request.json"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** Captured anew by -Dlittlegiant.update-examples=true. */
    @ParameterizedTest
    @MethodSource("examples")
    void a_published_example_is_what_the_service_answers(String name) throws IOException {
        JsonNode answer = Requests.parsed(answerOf(name));
        if (Boolean.getBoolean("littlegiant.update-examples")) {
            Files.writeString(
                    EXAMPLES.resolve(name),
                    Requests.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer) + "\n");
        }
        JsonNode example = Requests.parsed(Requests.resource("/openapi/" + name));
        assertThat(lasting(answer)).isEqualTo(lasting(example));
        assertThat(published.toString()).contains(example.toString());
    }

    private static String answerOf(String name) {
        return switch (name) {
            case "assess-201.json" -> assess(Requests.example(), "zh-CN").asString();
            case "assess-200.json" ->
                given().contentType("application/json")
                        .body(Requests.example())
                        .post("/api/v1/assessments?record=false")
                        .asString();
            case "assess-400.json" ->
                assess(
                                Requests.example(request -> {
                                    ObjectNode enterprise = (ObjectNode) request.get("enterprise");
                                    enterprise.put("unifiedSocialCreditCode", "91210381MA0P00018X");
                                    ((ObjectNode) enterprise.at("/years/0")).put("rdEmployees", 119);
                                    ((ObjectNode) enterprise.at("/years/0")).put("netProfits", 1);
                                }),
                                "zh-CN")
                        .asString();
            case "policy-200.json" ->
                given().get("/api/v1/policies/haicheng-2017").asString();
            case "plan-200.json" ->
                given().contentType("application/json")
                        .header("Accept-Language", "zh-CN")
                        .body(Requests.resource("/openapi/plan-request.json"))
                        .post("/api/v1/plans")
                        .asString();
            case "upload-202.json" -> uploaded().asString();
            case "uploadProgress-200.json" -> ended(uploaded().header("Location"));
            case "policies-200.json" -> given().get("/api/v1/policies").asString();
            default -> throw new AssertionError("nobody knows how to ask for " + name);
        };
    }

    /** The template with a row below it in which two cells are wrong. */
    private static Response uploaded() {
        String template = given().get("/api/v1/assessments/template?format=csv").asString();
        return given().contentType("text/csv")
                .body((template + "91210381MA0P000188,海城市示例镁质材料有限公司,2016,一百一十八\r\n").getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/assessments/upload?asOf=2017-06-30");
    }

    private static String ended(String place) {
        String progress;
        do {
            progress = given().get(URI.create(place).getPath()).asString();
        } while (!Requests.parsed(progress).has("finishedAt"));
        return progress;
    }

    @Test
    void a_plan_and_why_there_is_none_are_as_the_schema_says() {
        ObjectNode request = (ObjectNode) Requests.parsed(Requests.resource("/openapi/plan-request.json"));
        for (boolean feasible : List.of(true, false)) {
            if (!feasible) {
                request.putArray("keep").add("mainBusinessRevenue");
            }
            JsonNode answer = Requests.parsed(given().contentType("application/json")
                    .body(request.toString())
                    .post("/api/v1/plans")
                    .asString());
            assertThat(schema("Plan").validate(answer)).as(answer.toString()).isEmpty();
            assertThat(answer.get("feasible").asBoolean()).isEqualTo(feasible);
        }
    }

    @Test
    void the_published_requests_are_as_their_schemas_say() {
        Map<String, String> requests = Map.of(
                "assess-request.json", "AssessmentRequest",
                "recordEvent-request.json", "EventRequest",
                "plan-request.json", "PlanRequest",
                "recheck-request.json", "RecheckRequest");
        requests.forEach((name, schema) -> {
            JsonNode request = Requests.parsed(Requests.resource("/openapi/" + name));
            assertThat(schema(schema).validate(request)).as(name).isEmpty();
            assertThat(published.toString()).contains(request.toString());
        });
    }

    /** The answer without what is another on another day, or after another edit of the rules. */
    private static JsonNode lasting(JsonNode answer) {
        if (answer instanceof ObjectNode object) {
            object = object.deepCopy();
            object.remove(List.of("id", "release", "assessedAt"));
            return object;
        }
        return answer;
    }

    @Test
    void the_interface_can_be_tried_where_it_runs() {
        given().get("/q/swagger-ui/").then().statusCode(200).body(containsString("/q/openapi"));
    }
}
