package littlegiant.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import littlegiant.WorkingCopy;
import org.junit.jupiter.api.Test;

/** Plans over REST. */
@QuarkusTest
@TestProfile(WorkingCopy.class)
class PlanResourceTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The README's enterprise, asked for recognition in the coming year. */
    private static String request(Consumer<ObjectNode> change) {
        try {
            ObjectNode request = (ObjectNode) JSON.readTree(Files.readString(Path.of("docs/enterprise.json")));
            request.put("decision", "recognition").put("asOf", "2018-06-30");
            change.accept(request);
            return request.toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ValidatableResponse plan(String language, Consumer<ObjectNode> change) {
        return given().contentType("application/json")
                .header("Accept-Language", language)
                .body(request(change))
                .post("/api/v1/plans")
                .then();
    }

    @Test
    void the_coming_year_is_planned_in_words_and_what_is_planned_is_assessed_as_said() {
        String answer = plan("zh-CN", request -> {})
                .statusCode(200)
                .header("Content-Language", "zh-CN")
                .body("feasible", equalTo(true))
                .body("least", equalTo(true))
                .body(
                        "changes.message",
                        equalTo(List.of(
                                "2017 年主营业务收入由 80,000,000元增至 100,000,000元",
                                "2017 年研发人员由 5 人增至 24 人",
                                "2017 年研究开发费用由 2,650,000元增至 5,000,000元")))
                .body("changes.by", equalTo(List.of(20_000_000, 19, 2_350_000)))
                .body("conflicts", hasSize(0))
                .body("prerequisites.criterion", equalTo(List.of("R6b")))
                .body("prerequisites[0].action", equalTo("请补充资料:规范化管理制度的认定"))
                .body("summary", containsString("需改变 3 项指标"))
                .extract()
                .asString();
        ObjectNode again = JSON.createObjectNode();
        again.put("policy", "haicheng-2017").put("asOf", "2018-06-30");
        again.putArray("decisions").add("recognition");
        JsonNode enterprise = parsed(answer).get("enterprise");
        again.set("enterprise", enterprise);
        assertThat(enterprise.at("/years/2/rdEmployees").asInt()).isEqualTo(24);
        assertThat(enterprise.at("/years/2/employees").asInt()).isEqualTo(118);
        given().contentType("application/json")
                .body(again.toString())
                .post("/api/v1/assessments?record=false")
                .then()
                .statusCode(200)
                .body("decisions[0].findings.findAll { it.status != 'MET' }.criterion", equalTo(List.of("R6b")));
    }

    @Test
    void new_researchers_are_hired_where_that_is_asked_and_english_is_spoken() {
        plan("en", request -> request.put("researchers", "HIRED"))
                .statusCode(200)
                .body("changes.message", hasItem("raise R&D employees of 2017 from 5 people to 29 people"))
                .body("changes.message", hasItem("raise employees of 2017 from 118 people to 142 people"))
                .body("changes.message", hasItem("raise employees at year end of 2017 from 120 people to 144 people"));
    }

    @Test
    void what_cannot_be_met_under_what_is_kept_is_said() {
        plan("zh-CN", request -> request.putArray("keep").add("mainBusinessRevenue"))
                .statusCode(200)
                .body("feasible", equalTo(false))
                .body("conflicts.criterion", equalTo(List.of("R1a")))
                .body("changes", hasSize(0))
                .body("summary", containsString("R1a"));
        plan("zh-CN", request -> {
                    request.putArray("keep").add("employees");
                    request.putObject("atMost").put("rdExpense", 4_000_000);
                })
                .statusCode(200)
                .body("feasible", equalTo(false))
                .body("conflicts.criterion", equalTo(List.of("R1a", "R3")));
    }

    @Test
    void weights_say_what_is_dear() {
        plan("zh-CN", request -> request.put("decision", "cultivation"))
                .statusCode(200)
                .body("changes.fact", hasItem("netProfit"));
        plan("zh-CN", request -> {
                    request.put("decision", "cultivation");
                    request.putObject("weights").put("netProfit", 1000);
                })
                .statusCode(200)
                .body("changes.fact", hasItem("productSalesRevenue"));
    }

    @Test
    void faults_are_told_with_their_pointers() {
        plan("zh-CN", request -> {
                    request.putArray("keep").add("rdEmploye").add("employees");
                    request.putObject("atMost")
                            .put("employees", 200)
                            .put("rdExpense", 1)
                            .put("rdEmployees", "1e30")
                            .put("netProfit", 1e17);
                    request.putObject("weights").put("employees", -1).put("netProfits", 1);
                })
                .statusCode(400);
        plan("en", request -> {
                    request.putArray("keep").add("rdEmploye").add("employees");
                    request.putObject("atMost")
                            .put("employees", 200)
                            .put("rdExpense", 1)
                            .put("netProfit", 1e17);
                    request.putObject("weights")
                            .put("employees", -1)
                            .put("netProfits", 1)
                            .put("rdExpense", 1e9);
                })
                .statusCode(400)
                .body(
                        "errors.pointer",
                        equalTo(List.of(
                                "/keep/0",
                                "/atMost/employees",
                                "/atMost/rdExpense",
                                "/atMost/netProfit",
                                "/weights/employees",
                                "/weights/netProfits",
                                "/weights/rdExpense")))
                .body("errors[0].message", containsString("rdEmployees"))
                .body("errors[5].message", containsString("netProfit"));
        plan("en", request -> request.put("decision", "revocation"))
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/decision")));
        plan("en", request -> request.put("decision", "recognitio"))
                .statusCode(400)
                .body("errors[0].message", containsString("recognition"));
        plan("en", request -> request.put("asOf", "2025-06-30"))
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/asOf")));
        plan("en", request -> request.remove("decision"))
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/decision")));
        given().contentType("application/json")
                .body("[]")
                .post("/api/v1/plans")
                .then()
                .statusCode(400);
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
