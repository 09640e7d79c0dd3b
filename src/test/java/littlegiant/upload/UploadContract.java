package littlegiant.upload;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import littlegiant.SignedIn;
import littlegiant.WorkingCopy;
import littlegiant.document.XlsxSheet;
import littlegiant.facts.CreditCode;
import littlegiant.facts.Enterprise;
import littlegiant.records.Database;
import littlegiant.records.Dialect;
import littlegiant.records.Ids;
import littlegiant.records.JobRecord;
import littlegiant.records.JobRepository;
import littlegiant.submission.Submissions;
import littlegiant.wording.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What holds of uploads whichever database keeps what they bring. The settings allow one at a time, of half a megabyte. */
@Timeout(120)
abstract class UploadContract {
    private static final String AT = "/api/v1/assessments/upload";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final JsonMapper JSON = new JsonMapper();
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Inject
    Database database;

    @TestHTTPResource
    URI service;

    private static String newCode() {
        String body = "91210381MA0U" + String.format("%05d", NEXT.incrementAndGet());
        return body + CreditCode.checkCharacter(body + "0");
    }

    /** The published example under another code. */
    private static Enterprise example(String code) {
        try {
            String request = Files.readString(Path.of("docs/enterprise.json"));
            return Submissions.assessment(
                            request.replace("91210381MA0P000187", code).getBytes(StandardCharsets.UTF_8))
                    .value()
                    .enterprise();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String table(int enterprises) {
        StringBuilder table = new StringBuilder("统一社会信用代码,企业名称,会计年度,职工总数,研发人员\n");
        for (int i = 0; i < enterprises; i++) {
            table.append(newCode()).append(",海城第").append(i).append("厂,2016,100,10\n");
        }
        return table.toString();
    }

    private static Response upload(byte[] file, String type, String query) {
        return given().contentType(type)
                .header("Accept-Language", "en")
                .body(file)
                .post(AT + query);
    }

    private static Response upload(String csv) {
        return upload(csv.getBytes(StandardCharsets.UTF_8), "text/csv", "");
    }

    private static JsonNode read(Response answer) {
        try {
            return JSON.readTree(answer.asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String place(Response begun) {
        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(202);
        assertThat(read(begun).get("state").asText()).isEqualTo("CHECKING");
        return URI.create(begun.header("Location")).getPath();
    }

    private static JsonNode ended(Response begun) {
        String place = place(begun);
        JsonNode progress;
        do {
            progress = read(given().header("Accept-Language", "en").get(place));
        } while (!progress.has("finishedAt"));
        return progress;
    }

    private static List<JsonNode> results(JsonNode upload) {
        return results(upload, "");
    }

    private static List<JsonNode> results(JsonNode upload, String query) {
        List<JsonNode> lines = new ArrayList<>();
        given().get(AT + "/" + upload.get("id").asText() + "/results" + query)
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString()
                .lines()
                .forEach(line -> {
                    try {
                        lines.add(JSON.readTree(line));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        return lines;
    }

    private static void recordedOf(String code, int count) {
        given().queryParam("creditCode", code)
                .get("/api/v1/assessments")
                .then()
                .statusCode(200)
                .body("assessments", hasSize(count));
    }

    /** An upload gives back its place a moment after it has ended. */
    @BeforeEach
    void awaitPlace() throws InterruptedException {
        while (upload(" ".getBytes(StandardCharsets.UTF_8), "text/csv", "?check=true")
                        .statusCode()
                == 503) {
            Thread.sleep(20);
        }
        Thread.sleep(100);
    }

    @Test
    void a_workbook_is_recorded_as_if_each_enterprise_had_been_submitted() throws IOException {
        String one = newCode();
        String other = newCode();
        byte[] book = FilledTemplate.workbook(List.of(example(one), example(other)), Language.ZH);
        JsonNode upload = ended(upload(book, XLSX, "?asOf=2017-06-30&policy=haicheng-2017"));
        assertThat(upload.get("state").asText()).as(upload.toString()).isEqualTo("DONE");
        assertThat(upload.get("message").asText()).isEqualTo("2 assessments are recorded");
        assertThat(upload.get("recorded").asInt()).isEqualTo(2);
        assertThat(upload.get("asOf").asText()).isEqualTo("2017-06-30");
        JsonNode single = read(given().contentType("application/json")
                .header("Accept-Language", "en")
                .body(Files.readString(Path.of("docs/enterprise.json")).replace("91210381MA0P000187", one))
                .post("/api/v1/assessments?record=false"));
        List<JsonNode> results = results(upload);
        assertThat(results).extracting(line -> line.get("creditCode").asText()).containsExactly(one, other);
        JsonNode recorded = read(
                given().get("/api/v1/assessments/" + results.get(0).get("id").asText()));
        assertThat(recorded.get("decisions")).isEqualTo(single.get("decisions"));
        assertThat(recorded.get("release")).isEqualTo(upload.get("release"));
        JsonNode detailed = results(upload, "?detail=full").get(0);
        assertThat(detailed.get("assessment")).isEqualTo(recorded);
        JsonNode outcomes = results(upload, "?detail=outcomes").get(1).get("assessment");
        assertThat(outcomes.at("/decisions/0/missing")).isNotEmpty();
        assertThat(outcomes.at("/decisions/0").has("findings")).isFalse();
        given().get(AT + "/" + upload.get("id").asText() + "/results?detail=finding")
                .then()
                .statusCode(400)
                .body("detail", containsString("findings"));
        single.get("decisions")
                .forEach(decision -> assertThat(upload.get("outcomes")
                                .get(decision.get("decision").asText())
                                .get(decision.get("outcome").asText())
                                .asInt())
                        .isEqualTo(2));
        recordedOf(one, 1);
    }

    @Test
    void one_bad_cell_is_told_and_nothing_of_the_file_is_recorded() {
        String table = table(300);
        String code = table.lines().skip(1).findFirst().orElseThrow().substring(0, 18);
        String bad = table + newCode() + ",乙,2016,10,11\n" + newCode() + ",丙,2016,许多,1\n";
        JsonNode upload = ended(upload(bad.getBytes(Charset.forName("GB18030")), "text/csv", ""));
        assertThat(upload.get("state").asText()).isEqualTo("REFUSED");
        assertThat(upload.get("mistakes").asInt()).isEqualTo(2);
        assertThat(upload.at("/errors/0/cell").asText()).isEqualTo("E302");
        assertThat(upload.at("/errors/0/message").asText())
                .isEqualTo("11 R&D employees are more than the 10 employees");
        assertThat(upload.at("/errors/1/row").asInt()).isEqualTo(303);
        assertThat(upload.at("/errors/1/column").asText()).isEqualTo("职工总数");
        assertThat(upload.get("recorded").asInt()).isZero();
        assertThat(upload.has("results")).isFalse();
        assertThat(results(upload)).isEmpty();
        recordedOf(code, 0);
        JsonNode chinese = read(given().get(AT + "/" + upload.get("id").asText()));
        assertThat(chinese.at("/errors/0/message").asText()).isEqualTo("研发人员 11 人多于职工总数 10 人");
    }

    @Test
    void a_code_that_was_looked_up_is_taken_from_either_kind_of_file() throws IOException {
        for (String format : List.of("csv", "xlsx")) {
            String right = newCode();
            String code = right.substring(0, 17) + (right.charAt(17) == '0' ? '1' : '0');
            Enterprise verified = Submissions.enterprise(
                            ("{\"unifiedSocialCreditCode\":\"" + code + "\",\"creditCodeVerified\":true}")
                                    .getBytes(StandardCharsets.UTF_8))
                    .value();
            byte[] file = format.equals("csv")
                    ? ("统一社会信用代码,代码已核实\n" + code + ",是\n").getBytes(StandardCharsets.UTF_8)
                    : FilledTemplate.workbook(List.of(verified), Language.ZH);
            JsonNode upload = ended(upload(file, format.equals("csv") ? "text/csv" : XLSX, ""));
            assertThat(upload.get("state").asText()).as(upload.toString()).isEqualTo("DONE");
            String id = results(upload).get(0).get("id").asText();
            given().get("/api/v1/assessments/" + id + "/request")
                    .then()
                    .body("enterprise.creditCodeVerified", equalTo(true));
            assertThat(read(given().header("Accept-Language", "en").get("/api/v1/assessments/" + id))
                            .at("/warnings/0")
                            .asText())
                    .contains(code, "verified");
        }
        String refused = "统一社会信用代码,代码已核实\n91350203M0001QKT19,否\n";
        JsonNode upload = ended(upload(refused));
        assertThat(upload.at("/errors/0/cell").asText()).isEqualTo("A2");
        assertThat(upload.at("/errors/0/message").asText())
                .contains("say yes under \"credit code verified\"")
                .doesNotContain("creditCodeVerified");
    }

    @Test
    void the_answer_names_the_cells_that_are_formulas() {
        byte[] book = HostileWorkbooksTest.workbook("<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>" + newCode()
                + "</t></is></c><c r=\"B2\"><v>2016</v></c><c r=\"C2\"><f>1+1</f><v>2</v></c></row>");
        JsonNode upload = ended(upload(book, XLSX, ""));
        assertThat(upload.get("state").asText()).as(upload.toString()).isEqualTo("DONE");
        assertThat(upload.get("formulas").asInt()).isEqualTo(1);
        assertThat(upload.get("formulaCells").toString())
                .isEqualTo("[{\"sheet\":\"Sheet1\",\"row\":2,\"column\":\"销售额(元)\",\"cell\":\"C2\"}]");
    }

    @Test
    void what_is_only_checked_is_not_recorded() {
        String table = table(3);
        JsonNode upload = ended(upload(table.getBytes(StandardCharsets.UTF_8), "text/csv", "?check=true"));
        assertThat(upload.get("state").asText()).isEqualTo("DONE");
        assertThat(upload.get("check").asBoolean()).isTrue();
        assertThat(upload.get("recorded").asInt()).isZero();
        assertThat(upload.at("/outcomes/cultivation").isEmpty()).isFalse();
        recordedOf(table.lines().skip(1).findFirst().orElseThrow().substring(0, 18), 0);
    }

    @Test
    void a_file_s_name_may_be_long_and_one_past_the_bound_is_refused() throws Exception {
        for (int length : new int[] {300, 5_000}) {
            JsonNode upload = ended(given().multiPart(
                            "file",
                            "企".repeat(length / 3) + ".csv",
                            table(2).getBytes(StandardCharsets.UTF_8),
                            "text/csv")
                    .post(AT));
            assertThat(upload.path("state").asText()).as(upload.toString()).isEqualTo("DONE");
        }
        for (int length : new int[] {9_000, 12_000, 100_000}) {
            given().header("Accept-Language", "en")
                    .multiPart("file", "x".repeat(length) + ".csv", new byte[] {'x'}, "text/csv")
                    .post(AT)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void a_form_brings_a_file_too() throws Exception {
        JsonNode upload = ended(given().multiPart("check", "")
                .multiPart("file", "企业.csv", table(2).getBytes(StandardCharsets.UTF_8), "text/csv")
                .post(AT));
        assertThat(upload.get("state").asText()).as(upload.toString()).isEqualTo("DONE");
        assertThat(upload.get("recorded").asInt()).isEqualTo(2);
        given().multiPart("policy", "haicheng-2017")
                .header("Accept-Language", "en")
                .post(AT)
                .then()
                .statusCode(400)
                .body("detail", containsString("no file called file"));
        given().multiPart("file", "x.csv", new byte[] {'x'}, "text/csv")
                .multiPart("file", "y.csv", new byte[] {'y'}, "text/csv")
                .header("Accept-Language", "en")
                .post(AT)
                .then()
                .statusCode(400)
                .body("detail", containsString("more than one file"));
        for (String form : List.of(
                "--abc\r\ncontent-disposition: form-data; name=\"file\"\r\n\r\nnever ends", "no form", "--abc--")) {
            HttpRequest request = HttpRequest.newBuilder(service.resolve(AT))
                    .header("Content-Type", "multipart/form-data; boundary=abc")
                    .header("Authorization", SignedIn.ADMIN)
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();
            var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        }
    }

    private static Response form(Map<String, String> fields, String query) {
        var form = given().header("Accept-Language", "en")
                .multiPart("file", "x.csv", table(1).getBytes(StandardCharsets.UTF_8), "text/csv");
        fields.forEach(form::multiPart);
        return form.post(AT + query);
    }

    @Test
    void the_fields_of_a_form_mean_what_the_parameters_of_the_address_do() {
        JsonNode upload = ended(form(
                Map.of(
                        "asOf", "2017-06-30",
                        "policy", "haicheng-2017",
                        "decisions", "cultivation,recognition",
                        "check", "true"),
                ""));
        assertThat(upload.get("state").asText()).as(upload.toString()).isEqualTo("DONE");
        assertThat(upload.get("asOf").asText()).isEqualTo("2017-06-30");
        assertThat(upload.get("policy").asText()).isEqualTo("haicheng-2017");
        assertThat(upload.get("check").asBoolean()).isTrue();
        assertThat(upload.get("outcomes").fieldNames()).toIterable().containsExactly("cultivation", "recognition");
        form(Map.of("asOf", "gestern"), "").then().statusCode(400).body("errors[0].pointer", equalTo("/asOf"));
        form(Map.of("asOf", "2017-06-30"), "?asOf=2018-06-30")
                .then()
                .statusCode(400)
                .body("detail", containsString("give asOf once"));
        form(Map.of("policy", "x".repeat(5_000)), "")
                .then()
                .statusCode(400)
                .body("detail", containsString("field policy of the form is past 4096 bytes"));
    }

    @Test
    void a_field_or_parameter_that_is_not_known_is_refused_and_the_nearest_one_named() {
        for (String unknown : List.of("asof", "polciy", "Decisions", "chek")) {
            String meant = Map.of("asof", "asOf", "polciy", "policy", "Decisions", "decisions", "chek", "check")
                    .get(unknown);
            form(Map.of(unknown, "x"), "")
                    .then()
                    .statusCode(400)
                    .body("detail", containsString("no parameter \"" + unknown + "\"; did you mean \"" + meant + "\""));
            upload(new byte[] {'x'}, "text/csv", "?" + unknown + "=x")
                    .then()
                    .statusCode(400)
                    .body("detail", containsString("no parameter \"" + unknown + "\"; did you mean \"" + meant + "\""));
        }
        form(Map.of("colour", "red"), "")
                .then()
                .statusCode(400)
                .body("detail", containsString("there are: asOf, check, decisions, file, policy"));
    }

    @Test
    void the_template_is_given_out_and_says_itself_that_it_is_empty() {
        for (String format : List.of("csv", "xlsx")) {
            Response template = given().queryParam("format", format)
                    .queryParam("policy", "haicheng-2017")
                    .get("/api/v1/assessments/template");
            template.then()
                    .statusCode(200)
                    .header("Content-Disposition", containsString("template." + format))
                    .header("Content-Language", "zh-CN");
            JsonNode upload = ended(upload(template.asByteArray(), "text/csv", ""));
            assertThat(upload.get("state").asText()).isEqualTo("REFUSED");
            assertThat(upload.get("errors")).as(upload.toString()).hasSize(1);
            assertThat(upload.at("/errors/0/message").asText()).contains("no enterprise in the file");
            assertThat(upload.get("format").asText()).isEqualTo(format);
        }
        given().queryParam("policy", "haichen-2017")
                .header("Accept-Language", "en")
                .get("/api/v1/assessments/template")
                .then()
                .statusCode(400)
                .body("detail", containsString("haicheng-2017"));
        given().queryParam("format", "ods")
                .get("/api/v1/assessments/template")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void a_refused_table_is_given_back_with_its_wrong_cells_marked_and_all_else_as_it_was() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        String code = newCode();
        try (XlsxSheet sheet = new XlsxSheet(file, "企业年度数据")) {
            sheet.titles(List.of("统一社会信用代码", "企业名称", "会计年度", "成立日期", "职工总数", "是否异常"));
            sheet.text(code.toLowerCase(Locale.ROOT)).text("海城甲厂").number(2016);
            sheet.day(LocalDate.of(2012, 5, 1)).text("一百").end();
            sheet.text(newCode()).text("海城乙厂").number(2016).text("去年").number(new BigDecimal("12.5"));
            sheet.end();
            sheet.next("知识产权");
            sheet.titles(List.of("统一社会信用代码", "类型"));
            sheet.text(code).text("发明").end();
            sheet.next("说明");
            sheet.text("旁注").end();
        }
        JsonNode refused = ended(upload(file.toByteArray(), XLSX, ""));
        assertThat(refused.get("state").asText()).as(refused.toString()).isEqualTo("REFUSED");
        assertThat(refused.get("errors")).hasSizeGreaterThan(3);
        byte[] marked = SignedIn.as("marks-tables", "clerk")
                .get("/console/assess/upload/" + refused.get("id").asText() + "/marked.xlsx")
                .then()
                .statusCode(200)
                .contentType(XLSX)
                .extract()
                .asByteArray();
        JsonNode again = ended(upload(marked, XLSX, ""));
        assertThat(again.get("errors")).isEqualTo(refused.get("errors"));
        Map<String, String> parts = WorkbookText.of(marked);
        assertThat(parts).containsKey("xl/worksheets/sheet3.xml");
        assertThat(parts.get("xl/comments1.xml")).contains("E2", "一百", "D3", "去年");
    }

    @Test
    void a_request_that_is_not_as_it_must_be_is_refused_at_once() {
        byte[] csv = table(1).getBytes(StandardCharsets.UTF_8);
        upload(csv, "text/csv", "?policy=haichen-2017&asOf=2017-06-30")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/policy"));
        upload(csv, "text/csv", "?asOf=gestern").then().statusCode(400).body("errors[0].pointer", equalTo("/asOf"));
        upload(csv, "text/csv", "?decisions=cultivation,recogniton")
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("recognition"));
        upload(csv, "text/csv", "?check=perhaps").then().statusCode(400);
        upload(csv, "application/json", "").then().statusCode(415);
        upload(new byte[0], "text/csv", "").then().statusCode(400).body("detail", containsString("body is empty"));
        given().get(AT + "/none").then().statusCode(404);
        given().delete(AT + "/" + Ids.at(Instant.EPOCH)).then().statusCode(404);
        given().get(AT + "/" + Ids.at(Instant.EPOCH) + "/results").then().statusCode(404);
    }

    @Test
    void only_the_decisions_that_are_asked_for_are_made() {
        JsonNode upload = ended(upload(
                table(1).getBytes(StandardCharsets.UTF_8), "text/csv", "?decisions=cultivation&decisions=revocation"));
        assertThat(upload.get("outcomes").fieldNames()).toIterable().containsExactly("cultivation", "revocation");
    }

    @Test
    void a_file_past_the_limit_is_refused_whether_or_not_it_says_its_length() throws IOException {
        byte[] large = new byte[600 << 10];
        upload(large, "text/csv", "").then().statusCode(413).body("detail", containsString("524288 bytes"));
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            var out = socket.getOutputStream();
            out.write(("POST " + AT + " HTTP/1.1\r\nHost: x\r\nAuthorization: " + SignedIn.ADMIN
                            + "\r\nContent-Type: text/csv\r\n" + "Transfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 9; i++) {
                out.write("10000\r\n".getBytes(StandardCharsets.US_ASCII));
                out.write(new byte[1 << 16]);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
            byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 413".length());
            assertThat(new String(status, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void past_so_many_at_once_others_are_asked_to_come_again() throws Exception {
        Response busy;
        do {
            // A new one each time: one that came while another was received was refused itself.
            try (Socket slow = new Socket(service.getHost(), service.getPort())) {
                slow.getOutputStream()
                        .write(("POST " + AT + " HTTP/1.1\r\nHost: x\r\nAuthorization: " + SignedIn.ADMIN
                                        + "\r\nContent-Type: text/csv\r\n" + "Content-Length: 1000\r\n\r\nabc")
                                .getBytes(StandardCharsets.US_ASCII));
                slow.getOutputStream().flush();
                busy = upload(table(1));
                if (busy.statusCode() == 202) {
                    ended(busy);
                    busy = upload(table(1));
                }
            }
            if (busy.statusCode() == 202) {
                ended(busy);
            }
        } while (busy.statusCode() == 202);
        busy.then().statusCode(503).header("Retry-After", "5");
        Response free = upload(table(1));
        while (free.statusCode() == 503) {
            Thread.sleep(20);
            free = upload(table(1));
        }
        assertThat(ended(free).get("state").asText()).isEqualTo("DONE");
    }

    @Test
    void it_is_cancelled_before_it_is_recorded_and_stays_what_it_is_after_its_end() {
        String table = table(5_000);
        Response begun = upload(table);
        String place = place(begun);
        given().delete(place).then().statusCode(202);
        JsonNode upload = ended(begun);
        assertThat(upload.get("state").asText()).isEqualTo("CANCELLED");
        assertThat(upload.get("checked").asInt()).isLessThan(5_000);
        recordedOf(table.lines().skip(1).findFirst().orElseThrow().substring(0, 18), 0);
        given().delete(place).then().statusCode(202).body("state", equalTo("CANCELLED"));
    }

    @Test
    void one_release_decides_all_of_it_whatever_becomes_active_meanwhile() {
        String before = read(given().get("/api/v1/releases/active")).at("/hash").asText();
        String table = table(3_000);
        Response begun = upload(table);
        WorkingCopy.edit("haicheng-2017/cultivation.drl", "5%", "6%");
        try {
            given().contentType("application/json")
                    .body("{\"note\":\"6%\",\"override\":\"a test\"}")
                    .post("/api/v1/releases")
                    .then()
                    .statusCode(201);
            JsonNode upload = ended(begun);
            assertThat(upload.get("state").asText()).isEqualTo("DONE");
            assertThat(upload.get("release").asText()).isEqualTo(before);
            assertThat(read(given().get("/api/v1/releases/active")).at("/hash").asText())
                    .isNotEqualTo(before);
            assertThat(results(upload)).hasSize(3_000);
            String last = table.substring(table.lastIndexOf("91210381"), table.lastIndexOf("91210381") + 18);
            given().queryParam("creditCode", last)
                    .get("/api/v1/assessments")
                    .then()
                    .body("assessments.release", equalTo(List.of(before)));
        } finally {
            WorkingCopy.restore();
            given().contentType("application/json").body("{\"note\":\"back\"}").post("/api/v1/releases");
        }
    }

    @Test
    void a_database_that_fails_in_the_middle_leaves_nothing_recorded() {
        String table = table(400);
        String last = table.substring(table.length() - 100);
        String refused = last.substring(last.lastIndexOf("91210381"), last.lastIndexOf("91210381") + 18);
        boolean sqlite = database.dialect() == Dialect.SQLITE;
        database.writeNow(handle -> sqlite
                ? handle.execute("CREATE TRIGGER full BEFORE INSERT ON assessment WHEN NEW.credit_code = '" + refused
                        + "' BEGIN SELECT RAISE(ABORT, 'no more room'); END")
                : handle.execute("ALTER TABLE assessment ADD CONSTRAINT no_room CHECK (credit_code <> '" + refused
                        + "') NOT VALID"));
        JsonNode upload;
        try {
            upload = ended(upload(table));
        } finally {
            database.writeNow(handle ->
                    handle.execute(sqlite ? "DROP TRIGGER full" : "ALTER TABLE assessment DROP CONSTRAINT no_room"));
        }
        assertThat(upload.get("state").asText()).as(upload.toString()).isEqualTo("FAILED");
        assertThat(upload.get("recorded").asInt()).isZero();
        assertThat(upload.get("message").asText()).contains("nothing is recorded");
        assertThat(results(upload)).isEmpty();
        table.lines()
                .skip(1)
                .limit(300)
                .filter(line -> line.endsWith("9厂,2016,100,10"))
                .forEach(line -> recordedOf(line.substring(0, 18), 0));
    }

    @Test
    void one_that_another_process_began_is_found_and_read_as_interrupted_where_that_is_gone() {
        Instant at = Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        UploadReport report = new UploadReport(
                null,
                false,
                null,
                "2017-06-30",
                "sha256:0",
                "csv",
                7,
                3,
                0,
                Map.of(),
                0,
                List.of(),
                List.of(),
                0,
                List.of());
        JobRecord job = new JobRecord(Ids.at(at), Upload.KIND, "CHECKING", at, null, 3, 1, report.written());
        JobRepository other = new JobRepository(database);
        other.begin(job);
        boolean alone = database.dialect() == Dialect.SQLITE;
        given().header("Accept-Language", "en")
                .get(AT + "/" + job.id())
                .then()
                .statusCode(200)
                .body("state", equalTo(alone ? "INTERRUPTED" : "CHECKING"))
                .body("enterprises", equalTo(3));
        given().delete(AT + "/" + job.id()).then().statusCode(202);
        assertThat(other.beat(job).toCompletableFuture().join()).isEqualTo(!alone);
        other.beat(job.progressed("RECORDING", 3, 3)).toCompletableFuture().join();
        given().delete(AT + "/" + job.id()).then().statusCode(alone ? 202 : 409);
    }

    @Test
    void who_prefers_to_wait_is_answered_with_the_end_and_finds_the_job_among_all() {
        Response answer = given().contentType("text/csv")
                .header("Accept-Language", "en")
                .header("Prefer", "respond-async, wait=60")
                .body(table(3).getBytes(StandardCharsets.UTF_8))
                .post(AT);
        JsonNode upload = read(answer);
        assertThat(answer.statusCode()).as(upload.toString()).isEqualTo(200);
        assertThat(answer.header("Preference-Applied")).isEqualTo("wait=60");
        assertThat(upload.get("recorded").asInt()).isEqualTo(3);
        String id = upload.get("id").asText();
        given().queryParam("kind", "upload")
                .queryParam("limit", 500)
                .get("/api/v1/jobs")
                .then()
                .statusCode(200)
                .body("findAll { it.kind != 'upload' }", equalTo(List.of()))
                .body("find { it.id == '" + id + "' }.location", equalTo(AT + "/" + id))
                .body("find { it.id == '" + id + "' }.state", equalTo("DONE"));
        given().get("/api/v1/jobs/" + id).then().statusCode(200).body("done", equalTo(3));
        given().delete("/api/v1/jobs/" + id).then().statusCode(202).body("state", equalTo("DONE"));
        for (String refused : List.of("kind=x", "limit=0", "limit=501", "limit=ten")) {
            given().get("/api/v1/jobs?" + refused).then().statusCode(400);
        }
        given().get("/api/v1/jobs/x").then().statusCode(404);
        given().get("/api/v1/programme/recheck/" + id).then().statusCode(404);
    }
}
