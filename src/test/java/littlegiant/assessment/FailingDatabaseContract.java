package littlegiant.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import littlegiant.records.Database;
import littlegiant.records.Dialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What is answered and logged when a database refuses, fails or is gone: nothing of what was submitted is logged. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class FailingDatabaseContract {
    private static final String AT = "/api/v1/assessments";
    private static final String CODE = "91210381MA0P000187";
    private static final String NAME = "机密企业甲乙丙";
    private static final String FIGURE = "987654321";
    private static final String KEY = "key-of-a-caller-4711";
    private static final List<String> SUBMITTED = List.of(CODE, NAME, FIGURE, KEY, "机密");

    @Inject
    Database database;

    private final Logs logs = new Logs();

    /** Makes an end of the database, so that nothing can be read or written any more. */
    abstract void end() throws IOException;

    /** Whatever is logged, at every level. */
    private static final class Logs extends Handler {
        private final List<LogRecord> records = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void publish(LogRecord record) {
            // The server's own log is here only because the test has started it.
            if (!record.getLoggerName().startsWith("io.zonky")) {
                records.add(record);
            }
        }

        /** The messages with their parameters and the traces of what was thrown. */
        List<String> told() {
            return List.copyOf(records).stream().map(Logs::told).toList();
        }

        private static String told(LogRecord record) {
            StringWriter told = new StringWriter();
            told.append(record.getLoggerName()).append(": ").append(record.getMessage());
            for (Object parameter : record.getParameters() == null ? new Object[0] : record.getParameters()) {
                told.append(" | ").append(String.valueOf(parameter));
            }
            if (record.getThrown() != null) {
                record.getThrown().printStackTrace(new PrintWriter(told, true));
            }
            return told.toString();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @BeforeEach
    void listen() {
        Logger.getLogger("littlegiant").setLevel(Level.ALL);
        logs.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(logs);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(logs);
        Logger.getLogger("littlegiant").setLevel(null);
    }

    private static String request() {
        return Requests.example(request -> {
            ObjectNode enterprise = (ObjectNode) request.get("enterprise");
            enterprise.put("unifiedSocialCreditCode", CODE).put("name", NAME);
            ((ObjectNode) ((ArrayNode) enterprise.get("years")).get(0)).put("netProfit", Long.parseLong(FIGURE));
        });
    }

    private static Response post(String body) {
        return given().contentType("application/json")
                .header("Idempotency-Key", KEY)
                .header("Accept-Language", "en")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(AT);
    }

    private static Response batch(String body) {
        return given().contentType("application/x-ndjson")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(AT + "/batch");
    }

    private void assertNothingSubmittedIsLogged() {
        for (String told : logs.told()) {
            assertThat(told).doesNotContain(SUBMITTED);
        }
    }

    @Test
    @Order(1)
    void what_is_submitted_is_not_logged_when_it_is_refused() {
        String valid = request();
        List<String> hostile = Stream.of(
                        valid.replace("\"asOf\"", "\"" + NAME + "\""),
                        valid.substring(0, valid.length() - 5),
                        valid.replace(FIGURE, "\"" + FIGURE + "\""),
                        valid.replace(FIGURE, "1e" + FIGURE),
                        valid.replace(NAME, NAME + "\\u0000"),
                        valid.replace(CODE, CODE + NAME),
                        "[" + NAME,
                        "\"" + NAME + "\"")
                .toList();
        hostile.forEach(body -> assertThat(post(body).statusCode()).as(body).isIn(201, 400, 409, 503));
        batch(String.join("\n", hostile)).then().statusCode(200);
        given().get(AT + "?creditCode=" + CODE + NAME + "&limit=" + FIGURE);
        given().get(AT + "/" + NAME);
        given().contentType("application/json")
                .body("{\"type\":\"" + NAME + "\"")
                .post("/api/v1/enterprises/" + CODE + "/events");
        assertNothingSubmittedIsLogged();
    }

    @Test
    @Order(2)
    void what_is_submitted_is_not_logged_when_the_database_refuses_a_value() {
        boolean sqlite = database.dialect() == Dialect.SQLITE;
        database.writeNow(handle -> handle.execute(
                sqlite
                        ? "CREATE TRIGGER refusal BEFORE INSERT ON assessment WHEN NEW.name = '" + NAME
                                + "' BEGIN SELECT RAISE(ABORT, 'refused'); END"
                        : "ALTER TABLE assessment ADD CONSTRAINT refusal CHECK (name <> '" + NAME + "') NOT VALID"));
        try {
            assertUnavailable(post(request().replace("2017-06-30", "2017-06-29")), "en");
            batch(Requests.parsed(request()) + "\n").then().statusCode(200);
        } finally {
            database.writeNow(handle ->
                    handle.execute(sqlite ? "DROP TRIGGER refusal" : "ALTER TABLE assessment DROP CONSTRAINT refusal"));
        }
        assertNothingSubmittedIsLogged();
    }

    @Test
    @Order(3)
    void what_is_submitted_is_not_logged_when_writing_fails_and_it_is_one_line_without_a_trace() {
        database.writeNow(handle -> handle.execute("ALTER TABLE enterprise RENAME TO moved"));
        try {
            assertUnavailable(post(request().replace("2017-06-30", "2017-06-28")), "en");
            batch(Requests.parsed(request()) + "\n").then().statusCode(200);
            assertUnavailable(given().header("Accept-Language", "en").get("/api/v1/enterprises/" + CODE), "en");
        } finally {
            database.writeNow(handle -> handle.execute("ALTER TABLE moved RENAME TO enterprise"));
        }
        assertNothingSubmittedIsLogged();
        assertThat(logs.told().stream().filter(told -> told.startsWith("littlegiant")))
                .isNotEmpty()
                .allSatisfy(told -> assertThat(told).doesNotContain("\tat "));
    }

    private static void assertUnavailable(Response answer, String language) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.header("Retry-After")).isNotBlank();
        assertThat(answer.header("Content-Language")).isEqualTo(language);
        answer.then().body("type", org.hamcrest.Matchers.equalTo("urn:little-giant:problem:unavailable"));
        assertThat(answer.asString()).doesNotContain("SQL", "jdbc", "Exception", "relation", "table");
        assertThat(answer.asString()).contains(language.equals("en") ? "again" : "请稍后");
    }

    @Test
    @Order(4)
    void a_database_that_is_gone_is_503_in_the_callers_language_at_every_address_that_reads_and_is_logged_once()
            throws IOException {
        Response kept = given().contentType("application/json")
                .body(request().replace("2017-06-30", "2017-06-27").getBytes(StandardCharsets.UTF_8))
                .post(AT);
        assertThat(kept.statusCode()).isEqualTo(201);
        String id = kept.path("id");
        String hash = kept.path("release");
        end();
        logs.records.clear();
        List<String> addresses = List.of(
                AT,
                AT + "?outcome=QUALIFIED",
                AT + "/" + id,
                AT + "/" + id + "/report",
                AT + "/export",
                AT + "/export?format=csv",
                AT + "/export?format=xlsx",
                "/api/v1/enterprises",
                "/api/v1/enterprises/" + CODE,
                "/api/v1/enterprises/" + CODE + "/events",
                "/api/v1/enterprises/" + CODE + "/events/1",
                "/api/v1/enterprises/" + CODE + "/support",
                "/api/v1/programme?year=2017",
                "/api/v1/programme/report?year=2017",
                "/api/v1/programme/report?year=2017&format=xlsx",
                "/api/v1/programme/queue",
                "/api/v1/erasures");
        long lines = 0;
        for (String address : addresses) {
            logs.records.clear();
            assertUnavailable(asking("en").get(address), "en");
            // What looks into the database by itself says once, at a moment of its own, that it cannot.
            // An export is told of in the audit trail first, and whoever writes says that this was not kept.
            List<String> told = logs.told().stream()
                    .filter(line -> line.startsWith("littlegiant"))
                    .filter(line -> !line.startsWith("littlegiant.authoring.Schedule")
                            && !line.startsWith("littlegiant.authoring.InstanceHeartbeat")
                            && !line.startsWith("littlegiant.access.KnownAccess")
                            && !(address.contains("/export") && line.startsWith("littlegiant.records.GroupCommit"))
                            && !line.startsWith("littlegiant.records.ActivationNews"))
                    .toList();
            assertThat(told)
                    .as(address)
                    .hasSizeLessThanOrEqualTo(1)
                    .allSatisfy(line -> assertThat(line).doesNotContain("\tat "));
            lines += told.size();
        }
        // Each failure is logged once in a minute, however many were answered so.
        assertThat(lines).isLessThanOrEqualTo(3);
        assertUnavailable(asking("zh-CN").get(addresses.get(0)), "zh-CN");
        assertUnavailable(asking("en").post(AT + "/" + id + "/replay"), "en");
        assertUnavailable(asking("en").post("/api/v1/programme/recheck"), "en");
        assertUnavailable(post(request()), "en");
        assertThat(asking("en").get("/api/v1/releases/" + hash).statusCode()).isIn(200, 503);
        // What needs no database goes on.
        given().get("/api/v1/policies").then().statusCode(200);
        given().contentType("application/json")
                .body(request().getBytes(StandardCharsets.UTF_8))
                .post(AT + "?record=false")
                .then()
                .statusCode(200);
        given().get("/q/health/ready").then().statusCode(503);
        assertNothingSubmittedIsLogged();
    }

    private static RequestSpecification asking(String language) {
        return given().header("Accept-Language", language).contentType("application/json");
    }
}
