package littlegiant.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import littlegiant.WorkingCopy;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WorkingCopy.class)
class PolicyResourceTest {

    @Test
    void the_policies_are_listed_with_the_names_of_their_decisions() {
        given().get("/api/v1/policies")
                .then()
                .statusCode(200)
                .header("ETag", containsString("sha256:"))
                .body("policies.policy", contains("haicheng-2017"))
                .body("policies[0].documentNumber", equalTo("海政办发〔2017〕46号"))
                .body("policies[0].validTo", equalTo("2020-12-31"))
                .body("policies[0].decisions", contains("cultivation", "recognition", "revocation", "support"));
    }

    @Test
    void a_policy_states_its_criteria_in_words_with_their_clauses() {
        given().header("Accept-Language", "en")
                .get("/api/v1/policies/haicheng-2017")
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body("decisions.decision", contains("cultivation", "recognition", "revocation"))
                .body("decisions.kind", contains("CRITERIA", "CRITERIA", "GROUNDS"))
                .body("decisions[0].criteria.criterion", hasItems("C1a", "C2", "C7d"))
                .body("decisions[0].criteria.find { it.criterion == 'C2' }.clause", equalTo("四(一)2"))
                .body("decisions[0].criteria.find { it.criterion == 'C2' }.condition", containsString("R&D employees"))
                .body("decisions[0].criteria.find { it.criterion == 'C2' }.thresholds[0].written", equalTo("5%"))
                .body("decisions[2].criteria.criterion", contains("V1", "V2", "V3", "V4"))
                .body("support.pool", hasItem("500万元"));
    }

    @Test
    void every_threshold_stands_where_the_catalogue_says() throws IOException {
        JsonNode policy = Requests.parsed(given().get("/api/v1/policies/haicheng-2017")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        int seen = 0;
        for (JsonNode decision : policy.get("decisions")) {
            for (JsonNode criterion : decision.get("criteria")) {
                for (JsonNode threshold : criterion.get("thresholds")) {
                    List<String> lines = Files.readAllLines(
                            Path.of("rules").resolve(threshold.get("file").asText()));
                    String literal = '"' + threshold.get("written").asText() + '"';
                    String line = lines.get(threshold.get("line").intValue() - 1);
                    assertThat(line.substring(threshold.get("column").intValue() - 1))
                            .startsWith(literal);
                    seen++;
                }
            }
        }
        assertThat(seen).isGreaterThan(10);
    }

    @Test
    void who_has_the_release_is_not_sent_it_again_but_in_another_language() {
        String tag =
                given().get("/api/v1/policies/haicheng-2017").then().extract().header("ETag");
        given().header("If-None-Match", tag)
                .get("/api/v1/policies/haicheng-2017")
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag));
        given().header("If-None-Match", tag)
                .header("Accept-Language", "en")
                .get("/api/v1/policies/haicheng-2017")
                .then()
                .statusCode(200);
    }

    @Test
    void an_unknown_policy_is_not_found_and_the_nearest_is_named() {
        given().get("/api/v1/policies/haicheng-2071")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("haicheng-2017"));
    }
}
