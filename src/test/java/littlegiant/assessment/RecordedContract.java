package littlegiant.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipFile;
import littlegiant.WorkingCopy;
import littlegiant.facts.CreditCode;
import littlegiant.records.AssessmentRecord;
import littlegiant.records.AssessmentRepository;
import littlegiant.records.AssessmentSummary;
import littlegiant.records.Database;
import littlegiant.records.EraseEnterprise;
import littlegiant.records.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of reading back, listing, exporting, printing and deciding again, whichever database keeps the records. */
abstract class RecordedContract {
    private static final String AT = "/api/v1/assessments";
    private static final AtomicInteger ENTERPRISES = new AtomicInteger();

    @Inject
    AssessmentRepository kept;

    @Inject
    Database database;

    /** A credit code that no other test uses. */
    private static String newCode() {
        String body = "91210381MA0Q" + String.format("%05d", ENTERPRISES.incrementAndGet());
        return body + CreditCode.checkCharacter(body + "0");
    }

    private static ValidatableResponse record(String request) {
        return given().contentType("application/json")
                .body(request.getBytes(StandardCharsets.UTF_8))
                .post(AT)
                .then()
                .statusCode(201);
    }

    private static JsonNode recorded(String code) {
        return Requests.parsed(record(Requests.example(
                        request -> ((ObjectNode) request.get("enterprise")).put("unifiedSocialCreditCode", code)))
                .extract()
                .asString());
    }

    private static JsonNode listed(Map<String, ?> parameters) {
        return Requests.parsed(given().queryParams(parameters)
                .get(AT)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static List<String> ids(JsonNode listing) {
        List<String> ids = new ArrayList<>();
        listing.get("assessments").forEach(one -> ids.add(one.get("id").asText()));
        return ids;
    }

    /** Keeps a copy of an assessment as if it had been made at a moment by somebody, with an outcome. */
    private String keepAt(JsonNode answer, String code, Instant at, String release, String outcome) {
        AssessmentSummary summary = new AssessmentSummary(
                Ids.at(at),
                code,
                "=cmd|' /C calc'!A0",
                "腾鳌开发区",
                "GROWTH",
                "MANUFACTURING",
                "haicheng-2017",
                release,
                java.time.LocalDate.of(2017, 6, 30),
                at,
                null,
                "zh-CN",
                Map.of("cultivation", outcome));
        ObjectNode copy = answer.deepCopy();
        copy.put("id", summary.id().toString());
        byte[] request = Requests.example(one -> ((ObjectNode) one.get("enterprise"))
                        .put("unifiedSocialCreditCode", code)
                        .put("name", summary.name()))
                .getBytes(StandardCharsets.UTF_8);
        kept.keep(
                        new AssessmentRecord(summary, request, copy.toString().getBytes(StandardCharsets.UTF_8)),
                        Optional.empty())
                .toCompletableFuture()
                .join();
        return summary.id().toString();
    }

    @Test
    void an_assessment_is_read_back_byte_for_byte_in_the_language_of_then() {
        String answer = record(Requests.example()).extract().asString();
        String id = Requests.parsed(answer).get("id").asText();
        given().header("Accept-Language", "en")
                .get(AT + "/" + id)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Content-Language", "zh-CN")
                .body(equalTo(answer));
        given().get(AT + "/" + id + "/request")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body(equalTo(Requests.example()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/report", "/request"})
    void an_id_under_which_nothing_is_kept_is_answered_404(String path) {
        for (String id : List.of("01890a5d-ac96-774b-bcce-b302099a8057", "x", "1-1-1-1-1")) {
            given().header("Accept-Language", "en")
                    .get(AT + "/" + id + path)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("detail", containsString("no assessment \"" + id + "\" is kept"));
        }
        given().post(AT + "/x/replay").then().statusCode(404);
    }

    @Test
    void each_filter_finds_what_it_names_and_nothing_else() {
        String code = newCode();
        String other = newCode();
        JsonNode answer = recorded(newCode());
        String release = "sha256:" + "e".repeat(64);
        Instant noon = Instant.parse("2016-05-05T04:00:00Z");
        String one = keepAt(answer, code, noon, release, "QUALIFIED");
        String two = keepAt(answer, code, noon.plusSeconds(60), release, "INCOMPLETE");
        String three = keepAt(answer, other, noon.plusSeconds(120), release, "QUALIFIED");
        String four = keepAt(answer, other, noon.plusSeconds(86_400), "sha256:" + "f".repeat(64), "QUALIFIED");
        assertThat(ids(listed(Map.of("creditCode", code)))).containsExactly(two, one);
        assertThat(ids(listed(Map.of("release", release)))).containsExactly(three, two, one);
        assertThat(ids(listed(Map.of("release", release, "outcome", "QUALIFIED"))))
                .containsExactly(three, one);
        assertThat(ids(listed(Map.of("release", release, "decision", "cultivation", "outcome", "INCOMPLETE"))))
                .containsExactly(two);
        assertThat(ids(listed(Map.of("release", release, "decision", "recognition"))))
                .isEmpty();
        assertThat(ids(listed(Map.of("from", "2016-05-05", "to", "2016-05-05"))))
                .containsExactly(three, two, one);
        assertThat(ids(listed(Map.of("from", "2016-05-05T04:01:00Z", "to", "2016-05-05T04:02:00Z"))))
                .containsExactly(two);
        assertThat(ids(listed(Map.of("from", "2016-05-05", "to", "2016-05-06"))))
                .containsExactly(four, three, two, one);
    }

    @Test
    void a_listing_says_who_and_how_each_decision_came_out() {
        String code = newCode();
        JsonNode answer = recorded(code);
        JsonNode entry = listed(Map.of("creditCode", code)).at("/assessments/0");
        for (String property : List.of("id", "policy", "release", "asOf", "assessedAt")) {
            assertThat(entry.get(property)).isEqualTo(answer.get(property));
        }
        assertThat(entry.get("name").asText()).isEqualTo("海城市示例镁质材料有限公司");
        assertThat(entry.at("/decisions/0/decision").asText()).isEqualTo("cultivation");
        assertThat(entry.at("/decisions/0/outcome").asText()).isEqualTo("NOT_QUALIFIED");
        assertThat(entry.at("/decisions/0/label").asText()).isEqualTo("不符合");
    }

    @Test
    void pages_hold_each_assessment_once_while_others_arrive() {
        String code = newCode();
        JsonNode answer = recorded(newCode());
        Instant noon = Instant.parse("2016-06-06T04:00:00Z");
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            expected.add(0, keepAt(answer, code, noon.plusMillis(i), "sha256:" + "d".repeat(64), "QUALIFIED"));
        }
        List<String> paged = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>(Map.of("creditCode", code, "limit", 4));
        int pages = 0;
        JsonNode page;
        do {
            page = listed(parameters);
            paged.addAll(ids(page));
            pages++;
            parameters.put("after", page.path("next").asText());
            keepAt(answer, code, noon.plusSeconds(pages), "sha256:" + "d".repeat(64), "QUALIFIED");
        } while (page.has("next"));
        assertThat(paged).isEqualTo(expected);
        assertThat(pages).isEqualTo(7);
    }

    @Test
    void a_page_that_ends_with_the_last_assessment_names_no_next() {
        String code = newCode();
        recorded(code);
        assertThat(listed(Map.of("creditCode", code, "limit", 1)).has("next")).isFalse();
    }

    @Test
    void what_an_erased_enterprise_submitted_is_not_given_any_more() {
        String code = newCode();
        String id = recorded(code).get("id").asText();
        given().get(AT + "/" + id + "/request").then().statusCode(200).body(containsString(code));
        assertThat(new EraseEnterprise(database, Clock.systemUTC()).erase(code, "王某", "企业申请"))
                .isPresent();
        for (String below : List.of("/request", "", "/report", "/proof")) {
            given().get(AT + "/" + id + below).then().statusCode(404).body(not(containsString(code)));
        }
        assertThat(ids(listed(Map.of("creditCode", code)))).isEmpty();
    }

    @Test
    void a_code_whose_check_character_does_not_match_is_kept_once_a_person_has_looked_it_up() {
        String right = newCode();
        String code = right.substring(0, 17) + (right.charAt(17) == '0' ? '1' : '0');
        String refused = Requests.example(
                request -> ((ObjectNode) request.get("enterprise")).put("unifiedSocialCreditCode", code));
        given().contentType("application/json")
                .body(refused.getBytes(StandardCharsets.UTF_8))
                .post(AT)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/enterprise/unifiedSocialCreditCode"))
                .body("errors[0].message", containsString("creditCodeVerified"));
        String request = Requests.example(one -> ((ObjectNode) one.get("enterprise"))
                .put("unifiedSocialCreditCode", code)
                .put("creditCodeVerified", true));
        String id = record(request)
                .body("warnings[0]", containsString(code))
                .body("warnings[0]", containsString("代码已核实"))
                .extract()
                .path("id");
        given().contentType("application/json")
                .header("Accept-Language", "en")
                .body(request.getBytes(StandardCharsets.UTF_8))
                .post(AT + "?record=false")
                .then()
                .body("warnings[0]", containsString("submitted as verified"));
        given().get(AT + "/" + id + "/request").then().body("enterprise.creditCodeVerified", equalTo(true));
        given().post(AT + "/" + id + "/replay").then().statusCode(200).body("identical", equalTo(true));
        given().get(AT + "/" + id + "/report").then().statusCode(200).body(containsString("代码已核实"));
        assertThat(ids(listed(Map.of("creditCode", code)))).containsExactly(id);
        given().get("/api/v1/enterprises/" + code).then().statusCode(200).body("creditCode", equalTo(code));
    }

    @Test
    void a_code_in_small_letters_is_the_same_in_addresses_and_parameters() {
        String code = newCode();
        String small = code.toLowerCase(Locale.ROOT);
        String id = recorded(code).get("id").asText();
        assertThat(ids(listed(Map.of("creditCode", small)))).containsExactly(id);
        assertThat(given().get(AT + "/export?creditCode=" + small).asString()).contains(id);
        for (String below : List.of("", "/events", "/support")) {
            given().get("/api/v1/enterprises/" + small + below).then().statusCode(200);
        }
        given().get("/api/v1/enterprises/" + small).then().body("creditCode", equalTo(code));
        given().contentType("application/json")
                .body(
                        "{\"type\":\"STAGE_ASSIGNED\",\"date\":\"2017-06-30\",\"official\":\"甲\",\"stage\":\"GROWTH\",\"reason\":\"乙\"}")
                .post("/api/v1/enterprises/" + small + "/events")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/enterprises/" + code + "/events/"));
        String first = given().get("/api/v1/enterprises?limit=1&after=" + code).asString();
        assertThat(given().get("/api/v1/enterprises?limit=1&after=" + small).asString())
                .isEqualTo(first);
        given().get("/api/v1/programme/queue?after=" + small).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "outcome=GOOD",
                "creditCode=1",
                "from=x",
                "after=x",
                "sort=asc",
                "release=x",
                "limit=1&limit=2"
            })
    void a_bad_parameter_is_answered_400_with_what_is_right(String query) {
        given().get(AT + "?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", not(emptyOrNullString()));
    }

    @Test
    void an_export_asked_for_in_no_format_we_have_is_answered_400() {
        given().header("Accept-Language", "en")
                .get(AT + "/export?format=pdf")
                .then()
                .statusCode(400)
                .body("detail", containsString("format must be ndjson, csv or xlsx, not \"pdf\""));
        given().header("Accept-Language", "en")
                .get(AT + "/export?limit=3")
                .then()
                .statusCode(400)
                .body("detail", containsString("no parameter \"limit\""));
    }

    @Test
    void an_export_as_lines_has_the_facts_and_how_each_criterion_came_out() {
        String code = newCode();
        JsonNode answer = recorded(code);
        recorded(code);
        List<JsonNode> lines = given().get(AT + "/export?creditCode=" + code)
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .header("Content-Disposition", "attachment; filename=\"assessments.ndjson\"")
                .extract()
                .asString()
                .lines()
                .map(Requests::parsed)
                .toList();
        assertThat(lines).hasSize(2);
        assertThat(lines).anySatisfy(line -> {
            assertThat(line.get("id")).isEqualTo(answer.get("id"));
            assertThat(line.at("/enterprise/years/0/employees").asInt()).isEqualTo(118);
            assertThat(line.at("/decisions/0/findings/0/criterion").asText()).isEqualTo("C1a");
        });
    }

    @Test
    void an_export_as_csv_marks_its_encoding_and_runs_nothing() {
        String code = newCode();
        keepAt(
                recorded(newCode()),
                code,
                Instant.parse("2016-07-07T04:00:00Z"),
                "sha256:" + "c".repeat(64),
                "QUALIFIED");
        byte[] csv = given().get(AT + "/export?format=csv&creditCode=" + code)
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .extract()
                .asByteArray();
        assertThat(csv).startsWith(0xEF, 0xBB, 0xBF);
        List<String> rows = new String(csv, StandardCharsets.UTF_8).lines().toList();
        assertThat(rows.get(0)).contains("统一社会信用代码,企业名称");
        // A row for each decision.
        assertThat(rows).hasSize(4);
        assertThat(rows.subList(1, 4))
                .allSatisfy(row -> assertThat(row).contains("," + code + ",'=cmd|' /C calc'!A0,"));
        assertThat(rows.get(1)).contains("cultivation,NOT_QUALIFIED,不符合,C2");
        // A ground that is not there is nothing that the firm lacks.
        assertThat(rows)
                .anyMatch(row -> row.contains(",revocation,NO_GROUNDS,"))
                .noneMatch(row -> row.contains("V1"));
    }

    @Test
    void an_export_as_a_workbook_has_a_row_for_each_decision() throws IOException {
        String code = newCode();
        recorded(code);
        byte[] workbook = given().get(AT + "/export?format=xlsx&creditCode=" + code)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("assessments.xlsx"))
                .extract()
                .asByteArray();
        Path file = Files.createTempFile("export", ".xlsx");
        Files.write(file, workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String sheet = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(sheet.split(">" + code + "<", -1)).hasSize(4);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void facts_that_a_policy_calls_sensitive_are_masked_wherever_many_are_shown() {
        String code = newCode();
        JsonNode answer = recorded(code);
        WorkingCopy.edit("haicheng-2017/policy.yaml", "decisions:\n", "sensitive: [ netProfit, name ]\ndecisions:\n");
        try {
            publish("mask");
            assertThat(listed(Map.of("creditCode", code))
                            .at("/assessments/0/name")
                            .asText())
                    .isEqualTo("***");
            String lines = given().get(AT + "/export?creditCode=" + code).asString();
            JsonNode line = Requests.parsed(lines);
            assertThat(line.at("/enterprise/name").asText()).isEqualTo("***");
            assertThat(line.at("/enterprise/years/1/netProfit").asText()).isEqualTo("***");
            assertThat(line.at("/enterprise/years/1/salesRevenue").asInt()).isEqualTo(70_000_000);
            assertThat(lines).doesNotContain("海城市示例", "6400000", "5900000");
            assertThat(given().get(AT + "/export?format=csv&creditCode=" + code).asString())
                    .doesNotContain("海城市示例");
            // Whoever asks for the one is shown it.
            given().get(AT + "/" + answer.get("id").asText()).then().body(containsString("6400000"));
        } finally {
            WorkingCopy.restore();
            publish("restore");
        }
    }

    @Test
    void an_assessment_is_decided_again_under_its_own_rules_when_others_have_long_decided() {
        JsonNode answer = recorded(newCode());
        try {
            String before = "5%";
            for (String percent : List.of("4%", "3%", "2%")) {
                WorkingCopy.edit("haicheng-2017/cultivation.drl", threshold(before), threshold(percent));
                publish(percent);
                before = percent;
            }
            assertThat(recorded(newCode()).at("/release")).isNotEqualTo(answer.get("release"));
            given().post(AT + "/" + answer.get("id").asText() + "/replay")
                    .then()
                    .statusCode(200)
                    .body("identical", equalTo(true))
                    .body("differences.size()", equalTo(0))
                    .body("release", equalTo(answer.get("release").asText()));
        } finally {
            WorkingCopy.restore();
            publish("restore");
        }
    }

    private static String threshold(String percent) {
        return "ratio( RD_EMPLOYEES, EMPLOYEES ).atLeast( \"" + percent + "\" )";
    }

    private static void publish(String note) {
        given().contentType("application/json")
                .body("{\"note\":\"" + note + "\",\"override\":\"test\"}")
                .post("/api/v1/releases")
                .then()
                .statusCode(201);
    }

    @Test
    void a_report_is_a_page_in_either_language_that_loads_and_runs_nothing() {
        String id = recorded(newCode()).get("id").asText();
        given().get(AT + "/" + id + "/report")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Language", "zh-CN")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("不符合"))
                .body(containsString(id));
        given().header("Accept-Language", "en")
                .get(AT + "/" + id + "/report")
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body(containsString("not met"));
    }
}
