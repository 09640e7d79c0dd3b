package littlegiant.authoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import littlegiant.WorkingCopy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From an edit to what is decided, over REST, whichever database keeps the releases. */
abstract class AuthoringContract {
    private static final String CULTIVATION = "/api/v1/rules/haicheng-2017/cultivation.drl";
    private static final String THRESHOLDS = "/api/v1/policies/haicheng-2017/criteria/{id}/thresholds";
    private static final String SHARE = "ratio( RD_EMPLOYEES, EMPLOYEES ).atLeast( \"5%\" )";

    @AfterEach
    void restore() {
        for (String added : List.of("new.drl")) {
            Response there = given().get("/api/v1/rules/haicheng-2017/" + added);
            if (there.statusCode() == 200) {
                given().header("If-Match", there.header("ETag")).delete("/api/v1/rules/haicheng-2017/" + added);
            }
        }
        WorkingCopy.restore();
        publish("{\"note\":\"as shipped\",\"author\":\"x\"}").statusCode(greaterThan(199));
    }

    private static RequestSpecification json(String body) {
        return given().contentType("application/json")
                .header("Accept-Language", "en")
                .body(body);
    }

    private static ValidatableResponse publish(String request) {
        return json(request).post("/api/v1/releases").then();
    }

    private static Response save(String path, String text, String header, String value) {
        return given().contentType("text/plain; charset=UTF-8")
                .header("Accept-Language", "en")
                .header(header, value)
                .body(text.getBytes(StandardCharsets.UTF_8))
                .put(path);
    }

    private static Response activate(String hash, String request) {
        return json(request).post("/api/v1/releases/" + hash + "/activate");
    }

    private static String active() {
        return given().get("/api/v1/releases/active").then().extract().path("hash");
    }

    private static String status(String criterion, String asOf) {
        return json("{\"asOf\":\"" + asOf + "\",\"enterprise\":{\"years\":[{\"fiscalYear\":"
                        + (Integer.parseInt(asOf.substring(0, 4)) - 1) + ",\"employees\":100,\"rdEmployees\":5}]}}")
                .post("/api/v1/assessments?record=false")
                .then()
                .statusCode(200)
                .extract()
                .path("decisions[0].findings.find { it.criterion == '" + criterion + "' }.status");
    }

    @Test
    void the_working_copy_is_listed_against_the_release_that_decides() {
        given().get("/api/v1/rules")
                .then()
                .statusCode(200)
                .body("differs", is(false))
                .body("hash", equalTo(active()))
                .body("policies.policy", hasItem("haicheng-2017"))
                .body("policies[0].files.status", everyItem(equalTo("SAME")))
                .body("policies[0].files.file", hasItem("haicheng-2017/cases/C2.yaml"));
        WorkingCopy.edit("haicheng-2017/cultivation.drl", SHARE, SHARE.replace("5%", "6%"));
        given().get("/api/v1/rules")
                .then()
                .body("differs", is(true))
                .body("policies[0].files.find { it.file.endsWith('cultivation.drl') }.status", equalTo("CHANGED"));
    }

    @Test
    void a_file_is_saved_as_it_is_and_the_answer_says_what_is_wrong_with_it() {
        Response read = given().get(CULTIVATION);
        String text = read.then()
                .statusCode(200)
                .contentType("text/plain;charset=UTF-8")
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .asString();
        String tag = read.header("ETag");
        String faulty = text.replace("ratio( RD_EMPLOYEES, EMPLOYEES )", "ratoi( RD_EMPLOYEES, EMPLOYEES )");
        Response saved = save(CULTIVATION, faulty, "If-Match", tag);
        saved.then()
                .statusCode(200)
                .body("ok", is(false))
                .body("diagnostics[0].file", equalTo("haicheng-2017/cultivation.drl"))
                .body("diagnostics[0].message", containsString("ratoi"))
                .body("etag", equalTo(saved.header("ETag")))
                .body("errorsElsewhere", equalTo(0));
        assertThat(given().get(CULTIVATION).asString()).isEqualTo(faulty);
        save(CULTIVATION, text, "If-Match", tag)
                .then()
                .statusCode(412)
                .header("ETag", saved.header("ETag"))
                .contentType("application/problem+json");
        given().contentType("text/plain; charset=UTF-8")
                .body(text)
                .put(CULTIVATION)
                .then()
                .statusCode(428)
                .header("ETag", notNullValue());
        save(CULTIVATION, text, "If-Match", saved.header("ETag"))
                .then()
                .statusCode(200)
                .header("ETag", tag)
                .body("ok", is(true))
                .body("diagnostics", empty());
    }

    @Test
    void a_file_is_created_and_deleted_where_that_is_said() {
        String path = "/api/v1/rules/haicheng-2017/new.drl";
        given().get(path).then().statusCode(404);
        given().contentType("text/plain; charset=UTF-8")
                .body("x")
                .put(path)
                .then()
                .statusCode(428);
        save(path, "", "If-Match", "\"x\"").then().statusCode(412);
        Response created = save(path, "package x", "If-None-Match", "*");
        created.then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/rules/haicheng-2017/new.drl"))
                .body("ok", is(false));
        save(path, "again", "If-None-Match", "*").then().statusCode(412);
        given().delete(path).then().statusCode(428);
        given().header("If-Match", "\"x\"").delete(path).then().statusCode(412);
        given().header("If-Match", created.header("ETag")).delete(path).then().statusCode(204);
        given().header("If-Match", created.header("ETag")).delete(path).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "haicheng-2017/..%2f..%2fx.drl", "..%2fx/policy.yaml", "haicheng-2017/%2e%2e", "haicheng-2017/x%00.drl",
                "haicheng-2017/con.drl", "haicheng-2017/x.txt", "haicheng-2017/.x.drl", "haicheng-2017/cases/x.drl",
                "haicheng-2017/CULTIVATION.drl", "HAICHENG-2017/x.drl", "haicheng-2017/cases/..%5cx.yaml",
                        "%2fetc/x.drl"
            })
    void nothing_is_written_where_no_rule_file_belongs(String path) {
        String before = given().get("/api/v1/rules").then().extract().path("hash");
        int status = given().urlEncodingEnabled(false)
                .contentType("text/plain; charset=UTF-8")
                .header("If-None-Match", "*")
                .body("x")
                .put("/api/v1/rules/" + path)
                .statusCode();
        assertThat(status).isIn(400, 404, 405, 409);
        given().get("/api/v1/rules").then().body("hash", equalTo(before)).body("unreadable", empty());
    }

    @Test
    void only_text_of_a_bounded_size_is_taken() {
        String tag = given().get(CULTIVATION).header("ETag");
        save(CULTIVATION, "x".repeat(256 * 1024 + 1), "If-Match", tag).then().statusCode(413);
        save(CULTIVATION, "x\u0000y", "If-Match", tag).then().statusCode(400);
        given().contentType("text/plain; charset=UTF-8")
                .header("If-Match", tag)
                .body(new byte[] {(byte) 0xff, 0x20})
                .put(CULTIVATION)
                .then()
                .statusCode(400);
        given().contentType("application/json")
                .header("If-Match", tag)
                .body("{}")
                .put(CULTIVATION)
                .then()
                .statusCode(415);
        given().contentType("text/plain; charset=GBK")
                .header("If-Match", tag)
                .body(new byte[] {0x20})
                .put(CULTIVATION)
                .then()
                .statusCode(415);
        given().get(CULTIVATION).then().header("ETag", tag);
    }

    @Test
    void of_those_who_save_at_the_same_time_one_wins_and_the_others_are_told() throws Exception {
        Response read = given().get(CULTIVATION);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> writers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String text = read.asString() + "// by " + i + "\n";
                writers.add(() ->
                        save(CULTIVATION, text, "If-Match", read.header("ETag")).statusCode());
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> one : pool.invokeAll(writers)) {
                statuses.add(one.get());
            }
            assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void the_officers_history_is_read_and_saved_too() {
        Response read = given().get("/api/v1/rules/CHANGELOG.md");
        int status = read.statusCode();
        assertThat(status).isIn(200, 404);
        save(
                        "/api/v1/rules/CHANGELOG.md",
                        read.statusCode() == 200 ? read.asString() + "\n" : "# x\n",
                        status == 200 ? "If-Match" : "If-None-Match",
                        status == 200 ? read.header("ETag") : "*")
                .then()
                .statusCode(status == 200 ? 200 : 201);
    }

    @Test
    void a_threshold_is_changed_and_nothing_else_is() {
        String before = given().get(CULTIVATION).asString();
        Response listed = given().get(THRESHOLDS, "C2");
        listed.then()
                .statusCode(200)
                .body("$", hasSize(1))
                .body("[0].n", equalTo(1))
                .body("[0].written", equalTo("5%"));
        String tag = listed.path("[0].etag");
        json("{\"value\":\"6%\"}").put(THRESHOLDS + "/1", "C2").then().statusCode(428);
        json("{\"value\":\"6%\"}")
                .header("If-Match", "\"x\"")
                .put(THRESHOLDS + "/1", "C2")
                .then()
                .statusCode(412)
                .header("ETag", tag);
        Response changed = json("{\"value\":\" 6% \"}").header("If-Match", tag).put(THRESHOLDS + "/1", "C2");
        changed.then()
                .statusCode(200)
                .body("before", equalTo("5%"))
                .body("written", equalTo("6%"))
                .body("value", equalTo(0.06f))
                .body("warnings", empty());
        assertThat(given().get(CULTIVATION).asString()).isEqualTo(before.replace(SHARE, SHARE.replace("5%", "6%")));
        assertThat(given().get(CULTIVATION).header("ETag")).isEqualTo(changed.header("ETag"));
    }

    @Test
    void each_edit_over_rest_is_in_the_audit_trail_with_who_the_file_and_what_changed() {
        String tag = given().get(CULTIVATION).header("ETag");
        Response changed = json("{\"value\":\"6%\"}").header("If-Match", tag).put(THRESHOLDS + "/1", "C2");
        given().get("/api/v1/audit?what=rules.threshold&limit=1")
                .then()
                .statusCode(200)
                .body("entries[0].who", equalTo("admin"))
                .body("entries[0].subject", equalTo("haicheng-2017/cultivation.drl"))
                .body("entries[0].before.threshold", equalTo("5%"))
                .body("entries[0].before.sha256", equalTo(tag.replace("\"", "")))
                .body("entries[0].after.threshold", equalTo("6%"))
                .body("entries[0].after.criterion", equalTo("C2"))
                .body("entries[0].after.n", equalTo(1))
                .body("entries[0].after.sha256", equalTo(changed.header("ETag").replace("\"", "")));
        String path = "/api/v1/rules/haicheng-2017/new.drl";
        String created = save(path, "package x", "If-None-Match", "*").header("ETag");
        given().header("If-Match", created).delete(path).then().statusCode(204);
        given().header("If-Match", created).delete(path).then().statusCode(404);
        given().get("/api/v1/audit?what=rules&limit=2")
                .then()
                .body("entries.what", contains("rules.removed", "rules.saved"))
                .body("entries.subject", everyItem(equalTo("haicheng-2017/new.drl")))
                .body("entries[0].before.sha256", equalTo(created.replace("\"", "")))
                .body("entries[0].after", nullValue())
                .body("entries[1].before", nullValue())
                .body("entries[1].after.sha256", equalTo(created.replace("\"", "")));
    }

    @Test
    void a_criterion_that_several_rules_state_has_its_thresholds_numbered_as_in_the_catalogue() {
        List<String> catalogue = given().get("/api/v1/policies/haicheng-2017")
                .path("decisions.collectMany { it.criteria }.findAll { it.criterion == 'R2' }"
                        + ".collectMany { it.thresholds }.collect { it.n + ' ' + it.written + ' ' + it.line }");
        List<String> listed = given().get(THRESHOLDS, "R2").path("collect { it.n + ' ' + it.written + ' ' + it.line }");
        assertThat(listed).hasSize(2).isEqualTo(catalogue);
        String tag = given().get(THRESHOLDS, "R2").path("[1].etag");
        json("{\"value\":\"31%\"}")
                .header("If-Match", tag)
                .put(THRESHOLDS + "/2", "R2")
                .then()
                .statusCode(200)
                .body("before", equalTo("30%"));
        assertThat(given().get(THRESHOLDS, "R2").<List<String>>path("written")).containsExactly("20%", "31%");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C2 | 1 | {\"value\":\"6 percent\"} | 400 | /value",
                "C2 | 1 | {\"value\":\"5万元\"} | 400 | /value",
                "C2 | 1 | {\"value\":\"6%\\\" ) ); end\"} | 400 | /value",
                "C2 | 1 | {\"value\":\"\"} | 400 | /value",
                "C2 | 1 | {} | 400 | /value",
                "C2 | 1 | {\"valeu\":\"6%\"} | 400 | /valeu",
                "C2 | 2 | {\"value\":\"6%\"} | 404 |",
                "C2 | 0 | {\"value\":\"6%\"} | 404 |",
                "C2 | x | {\"value\":\"6%\"} | 404 |",
                "C9 | 1 | {\"value\":\"6%\"} | 404 |"
            })
    void a_value_that_cannot_stand_there_is_refused_and_the_file_stays(
            String criterion, String n, String body, int status, String pointer) {
        Response before = given().get(CULTIVATION);
        Response refused = json(body).header("If-Match", before.header("ETag")).put(THRESHOLDS + "/" + n, criterion);
        refused.then().statusCode(status).contentType("application/problem+json");
        if (pointer != null) {
            refused.then().body("errors.pointer", hasItem(pointer)).body("errors[0].message", notNullValue());
        }
        assertThat(given().get(CULTIVATION).header("ETag")).isEqualTo(before.header("ETag"));
    }

    @Test
    void a_release_tells_all_that_is_kept_of_it_and_what_changed_and_is_gone_back_from_in_one_call() {
        String first = active();
        WorkingCopy.edit("haicheng-2017/cultivation.drl", SHARE, SHARE.replace("5%", "6%"));
        given().get("/api/v1/releases/working/changes")
                .then()
                .statusCode(200)
                .body("since", equalTo(first))
                .body("changes[0].kind", equalTo("THRESHOLD_CHANGED"));
        String second = publish("{\"note\":\"6%\",\"author\":\"李梅\"}")
                .statusCode(201)
                .body("author", equalTo("admin"))
                .body("active", is(true))
                .extract()
                .path("hash");
        assertThat(status("C2", "2017-06-30")).isEqualTo("NOT_MET");
        given().get("/api/v1/releases/" + second)
                .then()
                .statusCode(200)
                .body("parent", notNullValue())
                .body("signature", equalTo(expectedSeal()))
                .body("distrusted", nullValue())
                .body("cases.failed", equalTo(0))
                .body("cases.total", greaterThan(50))
                .body("files.file", hasItem("haicheng-2017/cultivation.drl"));
        given().get("/api/v1/releases/" + second + "/files/haicheng-2017/cultivation.drl")
                .then()
                .statusCode(200)
                .body(containsString("\"6%\""));
        given().get("/api/v1/releases/" + second + "/files/haicheng-2017/cases/C2.yaml")
                .then()
                .statusCode(200);
        given().get("/api/v1/releases/" + second + "/files/haicheng-2017/none.drl")
                .then()
                .statusCode(404);
        given().get("/api/v1/releases/" + second + "/cases")
                .then()
                .statusCode(200)
                .body("passed", everyItem(is(true)))
                .body("criterion", hasItem("C2"));
        given().header("Accept-Language", "en")
                .get("/api/v1/releases/" + second + "/changes?since=" + first)
                .then()
                .statusCode(200)
                .body("changes", hasSize(1))
                .body("changes[0].criterion", equalTo("C2"))
                .body("changes[0].before", equalTo("5%"))
                .body("changes[0].after", equalTo("6%"))
                .body("changes[0].message", equalTo("the threshold of C2: 5% → 6%"))
                .body("changes[0].line", greaterThan(1))
                .body("files", hasSize(1))
                .body("files[0].diff", containsString("+    insert( require( \"C2\""));
        given().get("/api/v1/releases/" + first + "/changes?since=" + second)
                .then()
                .body("changes[0].message", equalTo("C2 门槛:6% → 5%"));
        given().get("/api/v1/releases/" + second + "/changes?since=sha256:none")
                .then()
                .statusCode(404);

        activate(first, "{\"reason\":\"6% was wrong\",\"author\":\"王强\"}")
                .then()
                .statusCode(200)
                .body("hash", equalTo(first))
                .body("active", is(true));
        assertThat(status("C2", "2017-06-30")).isEqualTo("MET");
        given().get("/api/v1/releases/active")
                .then()
                .body("hash", equalTo(first))
                .body("activatedBy", equalTo("admin"))
                .body("reason", equalTo("6% was wrong"));
        given().get("/api/v1/releases/activations")
                .then()
                .body("[0].release", equalTo(first))
                .body("[0].reason", equalTo("6% was wrong"))
                .body("[1].release", equalTo(second));
        given().get("/api/v1/rules").then().body("differs", is(true)).body("hash", equalTo(second));
        activate(second, "{\"reason\":\"it was right\"}").then().statusCode(200);
        assertThat(status("C2", "2017-06-30")).isEqualTo("NOT_MET");
    }

    abstract String expectedSeal();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 400 | /reason",
                "{\"reason\":\" \"} | 400 | /reason",
                "{\"reason\":\"x\",\"activateAt\":\"yesterday\"} | 400 | /activateAt",
                "{\"reason\":\"x\",\"activateAt\":\"2017-07-01\"} | 400 | /activateAt",
                "{\"reason\":\"x\",\"activateAt\":\"9999-07-01\"} | 400 | /activateAt",
                "{\"reason\":\"x\",\"raeson\":\"y\"} | 400 | /raeson"
            })
    void an_activation_is_read_strictly(String body, int status, String pointer) {
        activate(active(), body).then().statusCode(status).body("errors.pointer", hasItem(pointer));
        activate("sha256:none", "{\"reason\":\"x\"}")
                .then()
                .statusCode(404)
                .body("detail", containsString("sha256:none"));
    }

    @Test
    void a_release_is_scheduled_listed_cancelled_and_activated_when_its_time_comes() throws Exception {
        String first = active();
        WorkingCopy.edit("haicheng-2017/cultivation.drl", SHARE, SHARE.replace("5%", "7%"));
        Instant soon = Instant.now().plusSeconds(5);
        String later = publish("{\"note\":\"7%\",\"activateAt\":\"" + soon + "\"}")
                .statusCode(201)
                .body("active", is(false))
                .extract()
                .path("hash");
        assertThat(active()).isEqualTo(first);
        activate(
                        first,
                        "{\"reason\":\"the year after\",\"author\":\"王强\",\"activateAt\":\""
                                + LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30) + "\"}")
                .then()
                .statusCode(202)
                .body("status", equalTo("WAITING"))
                .body("activateAt", containsString("T16:00:00Z"));
        int number = given().get("/api/v1/releases/scheduled").path("[0].number");
        given().delete("/api/v1/releases/scheduled/" + number + "?author=王强")
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("endedBy", equalTo("admin"));
        given().delete("/api/v1/releases/scheduled/" + number).then().statusCode(409);
        given().delete("/api/v1/releases/scheduled/99999").then().statusCode(404);
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!later.equals(active()) && System.nanoTime() < end) {
            Thread.sleep(100);
        }
        assertThat(active()).isEqualTo(later);
        assertThat(Instant.now()).isAfterOrEqualTo(soon);
        given().get("/api/v1/releases/scheduled")
                .then()
                .body("find { it.release == '" + later + "' }.status", equalTo("ACTIVATED"));
    }

    @Test
    void a_dated_rule_holds_from_its_first_day_to_the_day_before_its_last() {
        String rule = "rule \"研发人员占职工总数的比例不低于 {1}\"\n    @clause( \"四(一)2\" )\n";
        WorkingCopy.edit("haicheng-2017/cultivation.drl", rule, rule + "    date-expires \"2018-01-01\"\n");
        String expiring = given().get(CULTIVATION).asString();
        String successor =
                "\nrule \"研发人员占职工总数的比例不低于 6%\"\n    @clause( \"四(一)2\" )\n    date-effective \"2018-01-01\"\n"
                        + "when\n    Enterprise()\nthen\n    insert( require( \"C2\", "
                        + SHARE.replace("5%", "6%") + " ) );\nend\n";
        save(CULTIVATION, expiring + successor, "If-Match", "*").then().statusCode(200);
        publish("{\"note\":\"from 2018 on 6%\",\"override\":\"the cases of 2017 do not know it yet\"}")
                .statusCode(201);
        assertThat(status("C2", "2017-12-31")).isEqualTo("MET");
        assertThat(status("C2", "2018-01-01")).isEqualTo("NOT_MET");
        assertThat(status("C2", "2018-01-02")).isEqualTo("NOT_MET");
        assertThat(thresholds("?asOf=2017-12-31")).containsExactly("1 5%");
        assertThat(thresholds("?asOf=2018-01-01")).containsExactly("2 6%");
        assertThat(thresholds("?asOf=2018-01-02")).containsExactly("2 6%");
        assertThat(thresholds("")).containsExactly("1 5%", "2 6%");
        given().get("/api/v1/policies/haicheng-2017?asOf=soon").then().statusCode(400);
        String tag =
                given().get("/api/v1/policies/haicheng-2017?asOf=2017-12-31").header("ETag");
        given().header("If-None-Match", tag)
                .get("/api/v1/policies/haicheng-2017?asOf=2017-12-31")
                .then()
                .statusCode(304);
        given().header("If-None-Match", tag)
                .get("/api/v1/policies/haicheng-2017?asOf=2018-01-01")
                .then()
                .statusCode(200);
    }

    private static List<String> thresholds(String day) {
        return given().get("/api/v1/policies/haicheng-2017" + day)
                .path("decisions.collectMany { it.criteria }.findAll { it.criterion == 'C2' }"
                        + ".collectMany { it.thresholds }.collect { it.n + ' ' + it.written }");
    }

    @Test
    void the_keys_by_which_releases_are_verified_are_shown() {
        given().get("/api/v1/releases/keys")
                .then()
                .statusCode(200)
                .body("signing", is(expectedSeal().equals("VALID")))
                .body("keys", expectedSeal().equals("VALID") ? not(empty()) : empty());
    }
}
