package littlegiant.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import littlegiant.WorkingCopy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(WorkingCopy.class)
class AssessmentResourceTest {
    private static final String PROBLEM = "application/problem+json";

    private static ValidatableResponse assess(String request) {
        return assess(request.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse assess(byte[] request) {
        return given().contentType("application/json")
                .body(request)
                .post("/api/v1/assessments")
                .then();
    }

    private static JsonNode assessed(String request) {
        return Requests.parsed(assess(request).statusCode(201).extract().asString());
    }

    private static JsonNode finding(JsonNode assessment, String criterion) {
        for (JsonNode decision : assessment.get("decisions")) {
            for (JsonNode finding : decision.get("findings")) {
                if (finding.get("criterion").asText().equals(criterion)) {
                    return finding;
                }
            }
        }
        throw new AssertionError("no finding of " + criterion + " in " + assessment);
    }

    @Test
    void the_example_is_answered_clause_by_clause_and_kept() {
        assess(Requests.example())
                .statusCode(201)
                .contentType("application/json")
                .header("Content-Language", "zh-CN")
                .header("Vary", containsString("Accept-Language"))
                .header("Location", matchesPattern(".*/api/v1/assessments/[0-9a-f-]{36}"))
                .body("id", matchesPattern("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"))
                .body("policy", equalTo("haicheng-2017"))
                .body("release", matchesPattern("sha256:[0-9a-f]{64}"))
                .body("asOf", equalTo("2017-06-30"))
                .body("assessedAt", equalTo("2017-12-31T16:30:00Z"))
                .body("referenceFiscalYear", equalTo(2016))
                .body("category.value", equalTo("MANUFACTURING"))
                .body("category.stated", is(false))
                .body("warnings", empty())
                .body("decisions.decision", contains("cultivation", "recognition", "revocation"))
                .body("decisions[0].outcome", equalTo("NOT_QUALIFIED"))
                .body("decisions[0].label", equalTo("不符合"))
                .body(
                        "decisions[0].findings.criterion",
                        hasItems("C1a", "C1b", "C1c", "C2", "C3", "C4", "C5a", "C5b", "C6"))
                .body("decisions[1].note", containsString("预判"))
                .body("decisions[2].outcome", equalTo("NO_GROUNDS"))
                .body("support.measure", hasItem("EXHIBITION"));
    }

    @Test
    void a_criterion_that_is_not_met_says_what_was_found_what_is_asked_and_what_would_do() {
        JsonNode finding = finding(assessed(Requests.example()), "C2");
        assertThat(finding.get("clause").asText()).isEqualTo("四(一)2");
        assertThat(finding.get("status").asText()).isEqualTo("NOT_MET");
        assertThat(finding.get("required").asText()).isEqualTo("≥ 5%");
        assertThat(finding.get("observed").asText()).isEqualTo("4.24%");
        assertThat(finding.get("facts").toString()).isEqualTo("{\"rdEmployees\":5,\"employees\":118}");
        assertThat(finding.get("missing")).isEmpty();
        assertThat(finding.at("/gap/fact").asText()).isEqualTo("rdEmployees");
        assertThat(finding.at("/gap/by").intValue()).isEqualTo(1);
        assertThat(finding.at("/gap/message").asText()).isNotBlank();
    }

    @Test
    void taking_the_advice_meets_the_criterion() {
        JsonNode before = assessed(Requests.example());
        for (String criterion : List.of("C2", "R1a", "R2", "R3")) {
            JsonNode gap = finding(before, criterion).get("gap");
            String after = Requests.example(request -> {
                ObjectNode year = (ObjectNode) request.at("/enterprise/years/0");
                BigDecimal now = year.get(gap.get("fact").asText()).decimalValue();
                year.put(gap.get("fact").asText(), now.add(gap.get("by").decimalValue()));
            });
            assertThat(finding(assessed(after), criterion).get("status").asText())
                    .as(criterion)
                    .isEqualTo("MET");
        }
    }

    @Test
    void a_missing_fact_is_named_by_its_pointer_into_the_enterprise() {
        JsonNode finding = finding(assessed(Requests.example()), "C7d");
        assertThat(finding.get("status").asText()).isEqualTo("MISSING");
        assertThat(finding.get("missing").toString()).isEqualTo("[\"/attestations/incentiveMechanism\"]");
        assertThat(finding.has("gap")).isFalse();
    }

    @Test
    void both_readings_of_a_clause_are_shown() {
        JsonNode finding = finding(assessed(Requests.example()), "C3");
        assertThat(finding.get("parts")).hasSize(2);
        assertThat(finding.at("/parts/0/observed").asText()).isEqualTo("3.5%");
        assertThat(finding.at("/parts/0/status").asText()).isEqualTo("MET");
    }

    @Test
    void a_figure_is_written_plainly_however_it_was_submitted() {
        String request = Requests.example().replace("80000000", "1E+8");
        assess(request).statusCode(201).body(containsString("\"mainBusinessRevenue\":100000000,"));
    }

    @Test
    void an_enterprise_of_which_nothing_is_known_is_told_what_is_missing() {
        assess("{\"enterprise\":{},\"asOf\":\"2017-06-30\"}")
                .statusCode(201)
                .body("category", nullValue())
                .body("decisions.outcome", everyItem(equalTo("INCOMPLETE")))
                .body("decisions[0].findings.find { it.criterion == 'C2' }.missing", hasItem("/years/-/rdEmployees"));
    }

    @Test
    void a_stated_category_is_echoed_as_stated() {
        assess(Requests.example(request -> ((ObjectNode) request.get("enterprise")).put("category", "SOFTWARE")))
                .statusCode(201)
                .body("category.value", equalTo("SOFTWARE"))
                .body("category.stated", is(true));
    }

    @Test
    void only_the_decisions_asked_for_are_answered() {
        assess(Requests.example(request -> request.putArray("decisions").add("recognition")))
                .statusCode(201)
                .body("decisions.decision", contains("recognition"))
                .body("support", empty());
    }

    @Test
    void today_is_the_day_where_the_policies_hold() {
        assess(Requests.example(request -> request.remove("asOf")))
                .statusCode(201)
                .body("asOf", equalTo("2018-01-01"))
                .body("referenceFiscalYear", equalTo(2017));
    }

    @Test
    void after_the_plan_has_ended_it_is_said_so() {
        assess(Requests.example(request -> request.put("asOf", "2021-01-01")))
                .statusCode(201)
                .body("warnings", hasItem(containsString("2020-12-31")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | en | not qualified",
                "en-GB,zh;q=0.5 | en | not qualified",
                "zh-CN | zh-CN | 不符合",
                "fr | zh-CN | 不符合",
                "en;q=0.1, zh | zh-CN | 不符合",
                ";;;=,,q | zh-CN | 不符合"
            })
    void the_answer_speaks_the_language_asked_for(String asked, String spoken, String label) {
        given().contentType("application/json")
                .header("Accept-Language", asked)
                .body(Requests.example())
                .post("/api/v1/assessments")
                .then()
                .statusCode(201)
                .header("Content-Language", spoken)
                .header("Vary", containsString("Accept-Language"))
                .body("decisions[0].label", equalTo(label));
    }

    @Test
    void an_assessment_that_is_not_to_be_kept_has_no_id() {
        given().contentType("application/json")
                .queryParam("record", "false")
                .body(Requests.example())
                .post("/api/v1/assessments")
                .then()
                .statusCode(200)
                .header("Location", nullValue())
                .body("id", nullValue())
                .body("decisions[0].outcome", equalTo("NOT_QUALIFIED"));
    }

    @Test
    void a_word_that_is_no_answer_to_whether_to_record_is_refused() {
        given().contentType("application/json")
                .queryParam("record", "maybe")
                .body(Requests.example())
                .post("/api/v1/assessments")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("detail", containsString("maybe"));
    }

    @Test
    void an_answer_of_outcomes_names_what_stands_against_each_and_one_of_findings_has_no_facts_and_parts() {
        JsonNode full = unrecorded("full");
        assertThat(unrecorded(null)).isEqualTo(full);
        JsonNode outcomes = unrecorded("outcomes");
        assertThat(outcomes.fieldNames())
                .toIterable()
                .containsExactly(
                        "policy", "release", "asOf", "assessedAt", "referenceFiscalYear", "warnings", "decisions");
        JsonNode cultivation = outcomes.at("/decisions/0");
        assertThat(cultivation.fieldNames())
                .toIterable()
                .containsExactly("decision", "outcome", "notMet", "missing", "review");
        assertThat(cultivation.get("outcome").asText()).isEqualTo("NOT_QUALIFIED");
        assertThat(cultivation.get("notMet"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(full.at("/decisions/0/findings").findParents("criterion").stream()
                        .filter(finding -> finding.get("status").asText().equals("NOT_MET"))
                        .map(finding -> finding.get("criterion").asText())
                        .toList());
        JsonNode findings = unrecorded("findings");
        assertThat(findings.findValues("facts")).isEmpty();
        assertThat(findings.findValues("parts")).isEmpty();
        assertThat(findings.findValuesAsText("message"))
                .isSubsetOf(full.findValuesAsText("message"))
                .hasSizeGreaterThan(20);
    }

    private static JsonNode unrecorded(String detail) {
        return Requests.parsed(given().contentType("application/json")
                .queryParam("record", "false")
                .queryParams(detail == null ? Map.of() : Map.of("detail", detail))
                .body(Requests.example())
                .post("/api/v1/assessments")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    @ParameterizedTest
    @CsvSource({"outcome, “outcomes”", "FULL, “full”", "everything, 'outcomes, findings, full'"})
    void an_unknown_detail_is_refused_with_the_nearest(String detail, String told) {
        given().contentType("application/json")
                .queryParam("detail", detail)
                .body(Requests.example())
                .post("/api/v1/assessments")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("detail", containsString(told));
    }

    @Test
    void an_unknown_policy_is_refused_with_the_nearest() {
        assess(Requests.example(request -> request.put("policy", "haichen-2017")))
                .statusCode(400)
                .contentType(PROBLEM)
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo("/policy"))
                .body("errors[0].message", containsString("haicheng-2017"));
    }

    @Test
    void unknown_decisions_and_an_absurd_day_are_refused_together() {
        assess(Requests.example(request -> {
                    request.put("asOf", "1066-10-14");
                    request.putArray("decisions").add("cultivaton");
                }))
                .statusCode(400)
                .contentType(PROBLEM)
                .body("errors.pointer", contains("/asOf", "/decisions"))
                .body("errors[1].message", containsString("“cultivation”"));
    }

    @Test
    void every_fault_of_a_body_is_told_at_once_with_its_pointer() {
        assess(Requests.example(request -> {
                    ObjectNode enterprise = (ObjectNode) request.get("enterprise");
                    enterprise.put("unifiedSocialCreditCode", "91350100M000100Y4Z");
                    enterprise.put("stage", "GROWN");
                    ((ObjectNode) enterprise.at("/years/0")).put("rdEmployees", 119);
                    ((ObjectNode) enterprise.at("/years/0")).put("rdEmployes", 5);
                }))
                .statusCode(400)
                .contentType(PROBLEM)
                .body("status", equalTo(400))
                .body("title", notNullValue())
                .body(
                        "errors.pointer",
                        hasItems(
                                "/enterprise/unifiedSocialCreditCode",
                                "/enterprise/stage",
                                "/enterprise/years/0/rdEmployees",
                                "/enterprise/years/0/rdEmployes"))
                .body("errors.find { it.pointer == '/enterprise/stage' }.message", containsString("GROWTH"))
                .body("$", not(hasKey("stackTrace")));
    }

    @Test
    void hostile_bodies_get_a_clear_answer_and_nothing_of_the_inside() {
        List<String> hostile = new ArrayList<>(List.of(
                "",
                "null",
                "[]",
                "{",
                "\uFEFF{}",
                "{\"enterprise\":{\"name\":\"\\ud800\"}}",
                "{\"enterprise\":{},\"enterprise\":{}}",
                "{\"enterprise\":{\"years\":[{\"fiscalYear\":2016,\"netProfit\":1e999999999}]}}",
                "{\"enterprise\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}",
                "{\"policy\":{\"$ne\":1},\"enterprise\":{}}"));
        for (String body : hostile) {
            String answer =
                    assess(body).statusCode(400).contentType(PROBLEM).extract().asString();
            assertThat(answer).doesNotContain("Exception", "jackson", "littlegiant.", "java.");
        }
    }

    @Test
    void a_body_of_ten_mebibytes_is_refused_quickly() {
        byte[] body = " ".repeat(10 << 20).getBytes(StandardCharsets.UTF_8);
        int status = assess(body).extract().statusCode();
        assertThat(status).isIn(400, 413);
    }

    @Test
    void other_media_types_and_methods_are_refused_as_problems() {
        given().contentType("text/plain")
                .body("x")
                .post("/api/v1/assessments")
                .then()
                .statusCode(415)
                .contentType(PROBLEM);
        given().delete("/api/v1/assessments").then().statusCode(405).contentType(PROBLEM);
    }
}
