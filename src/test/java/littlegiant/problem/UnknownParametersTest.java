package littlegiant.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.lessThan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import littlegiant.WorkingCopy;
import org.junit.jupiter.api.Test;

/** A query parameter that an operation does not have is refused, of every operation that is published. */
@QuarkusTest
@TestProfile(WorkingCopy.class)
class UnknownParametersTest {
    private static final List<String> METHODS = List.of("get", "post", "put", "delete", "patch");

    private static JsonNode published() throws IOException {
        return new JsonMapper()
                .readTree(given().queryParam("format", "json").get("/q/openapi").asByteArray());
    }

    /** The names of an operation's parameters that stand where it says. */
    private static List<String> parameters(JsonNode published, JsonNode path, JsonNode operation, String in) {
        List<String> names = new ArrayList<>();
        for (JsonNode owner : List.of(path, operation)) {
            for (JsonNode written : owner.path("parameters")) {
                JsonNode parameter = written.has("$ref")
                        ? published.at(written.get("$ref").asText().substring(1))
                        : written;
                if (parameter.path("in").asText().equals(in)) {
                    names.add(parameter.path("name").asText());
                }
            }
        }
        return names;
    }

    @Test
    void every_operation_refuses_a_parameter_that_it_does_not_declare_and_only_that() throws IOException {
        JsonNode published = published();
        int asked = 0;
        for (Map.Entry<String, JsonNode> path : published.get("paths").properties()) {
            if (!path.getKey().startsWith("/api/")) {
                continue;
            }
            for (String method : METHODS) {
                JsonNode operation = path.getValue().path(method);
                if (operation.isMissingNode()) {
                    continue;
                }
                List<String> declared = parameters(published, path.getValue(), operation, "query");
                RequestSpecification request = given().header("Accept-Language", "en");
                for (String name : declared) {
                    request.queryParam(name, "1");
                }
                request.queryParam("kolour", "1");
                var types = operation.at("/requestBody/content").fieldNames();
                if (types.hasNext()) {
                    request.contentType(types.next()).body("{}".getBytes(StandardCharsets.UTF_8));
                }
                Response answer = request.request(
                        method.toUpperCase(Locale.ROOT), path.getKey().replaceAll("\\{[^}]*\\}", "x"));
                String which = method + " " + path.getKey() + ": " + answer.asString();
                assertThat(answer.statusCode()).as(which).isEqualTo(400);
                assertThat(answer.contentType()).as(which).isEqualTo("application/problem+json");
                String detail = answer.path("detail");
                assertThat(detail).as(which).contains("no parameter \"kolour\"");
                for (String name : declared) {
                    assertThat(detail).as(which).doesNotContain("no parameter \"" + name + "\"");
                }
                asked++;
            }
        }
        assertThat(asked).isGreaterThan(40);
    }

    @Test
    void the_nearest_parameter_is_named_in_the_reader_s_language() {
        given().header("Accept-Language", "en")
                .get("/api/v1/policies/haicheng-2017?asof=2017-06-30")
                .then()
                .statusCode(400)
                .body("detail", containsString("no parameter \"asof\"; did you mean \"asOf\"?"));
        given().get("/api/v1/policies/haicheng-2017?asof=2017-06-30")
                .then()
                .statusCode(400)
                .body("detail", containsString("不认识参数“asof”;是否指“asOf”?"));
        given().header("Accept-Language", "en")
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/assessments?Record=false")
                .then()
                .statusCode(400)
                .body("detail", containsString("did you mean \"record\"?"));
    }

    @Test
    void a_name_that_cannot_be_printed_is_shown_short_and_as_what_can() {
        given().header("Accept-Language", "en")
                .urlEncodingEnabled(false)
                .get("/api/v1/rules?" + "%01x".repeat(900) + "=1")
                .then()
                .statusCode(400)
                .body("detail", containsString("\uFFFDx\uFFFDx"))
                .body("detail.length()", lessThan(300));
    }
}
