package littlegiant.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import littlegiant.SignedIn;
import littlegiant.WorkingCopy;
import org.junit.jupiter.api.Test;

/** The audit trail and the feed over HTTP. */
@QuarkusTest
@TestProfile(WorkingCopy.class)
class AuditAndFeedTest {
    private static final String WRONG = "this password is not the right one";

    @TestHTTPResource("/api/v1/feed")
    URL feed;

    private record Key(String id, String secret) {}

    private static Key key(String name) {
        JsonPath made = given().contentType("application/json")
                .body("{\"name\":\"" + name + "\",\"roles\":[\"integrator\"]}")
                .post("/api/v1/keys")
                .jsonPath();
        return new Key(made.getString("id"), made.getString("secret"));
    }

    private static RequestSpecification by(Key key) {
        return SignedIn.asNobody()
                .header("Authorization", "Bearer " + key.secret)
                .header("Accept-Language", "en");
    }

    private static String assess(Key key) {
        return by(key).contentType("application/json")
                .body("{\"enterprise\":{\"unifiedSocialCreditCode\":\"91210381MA0P000187\",\"name\":\"n\"}}")
                .post("/api/v1/assessments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<String> what(String query) {
        return given().get("/api/v1/audit?limit=1000&" + query).jsonPath().getList("entries.what");
    }

    @Test
    void the_trail_says_who_did_what_from_where_and_holds_no_secret() {
        SignedIn.as("audited-one", "clerk").get("/api/v1/policies").then().statusCode(200);
        given().contentType("application/json")
                .body("{\"roles\":[\"auditor\"]}")
                .put("/api/v1/users/audited-one")
                .then()
                .statusCode(200);
        JsonPath changed =
                given().get("/api/v1/audit?what=user.changed&who=admin").jsonPath();
        assertThat(changed.getString("entries[0].subject")).isEqualTo("audited-one");
        assertThat(changed.getString("entries[0].from")).isEqualTo("127.0.0.1");
        assertThat(changed.getList("entries[0].before.roles")).isEqualTo(List.of("clerk"));
        assertThat(changed.getList("entries[0].after.roles")).isEqualTo(List.of("auditor"));
        assertThat(what("who=audited-one")).contains("sign-in");
        assertThat(what("what=settings")).hasSize(1);
        given().get("/api/v1/assessments/export").then().statusCode(200);
        assertThat(what("who=admin")).contains("records.exported", "user.made");
        String all = given().get("/api/v1/audit/export").asString();
        assertThat(all).doesNotContain(SignedIn.PASSWORD, "$2a$").contains("\"what\":\"user.changed\"");
        assertThat(all.lines()).hasSizeGreaterThan(4);
        String table = given().get("/api/v1/audit/export?format=csv&what=user").asString();
        assertThat(table).contains("number,at,who,from,what").contains("user.changed");
    }

    @Test
    void who_authenticates_each_request_is_told_of_once_and_a_refused_key_is_too() {
        Key mine = key("audited");
        for (int i = 0; i < 3; i++) {
            by(mine).get("/api/v1/policies").then().statusCode(200);
            SignedIn.as("audited-three", "clerk").get("/api/v1/policies").then().statusCode(200);
        }
        for (String who : List.of("key:audited", "audited-three")) {
            JsonPath signedIn =
                    given().get("/api/v1/audit?what=sign-in&who=" + who).jsonPath();
            assertThat(signedIn.getList("entries.what")).containsExactly("sign-in");
            assertThat(signedIn.getString("entries[0].from")).isEqualTo("127.0.0.1");
        }
        by(new Key("none", mine.secret + "x")).get("/api/v1/policies").then().statusCode(401);
        assertThat(given().get("/api/v1/audit?what=sign-in.refused").jsonPath().getList("entries.after.by"))
                .contains("key");
    }

    @Test
    void who_is_refused_is_told_of_and_a_name_that_nobody_has_is_not() {
        SignedIn.as("audited-two", "clerk").get("/api/v1/users").then().statusCode(403);
        SignedIn.asNobody()
                .header("Authorization", SignedIn.basic("audited-two", WRONG))
                .get("/api/v1/policies")
                .then()
                .statusCode(401);
        SignedIn.asNobody()
                .header("Authorization", SignedIn.basic(WRONG, "x"))
                .get("/api/v1/policies")
                .then()
                .statusCode(401);
        JsonPath refused =
                given().get("/api/v1/audit?who=audited-two&what=refused").jsonPath();
        assertThat(refused.getString("entries[0].subject")).isEqualTo("UserResource.users");
        assertThat(given().get("/api/v1/audit?what=sign-in.refused").jsonPath().getList("entries.subject"))
                .contains("audited-two");
        given().get("/api/v1/audit?limit=1000").then().body(not(containsString(WRONG)));
    }

    @Test
    void the_trail_is_paged_and_says_what_is_wrong_with_what_is_asked() {
        JsonPath first = given().get("/api/v1/audit?limit=1").jsonPath();
        int number = first.getInt("entries[0].number");
        assertThat(first.getString("next")).isEqualTo(String.valueOf(number));
        JsonPath second = given().get("/api/v1/audit?limit=1&after=" + number).jsonPath();
        assertThat(second.getInt("entries[0].number")).isEqualTo(number - 1);
        assertThat(second.getString("entries[0].hash")).isEqualTo(first.getString("entries[0].previous"));
        for (String query : List.of(
                "limit=0", "limit=1001", "after=x", "what=A", "from=2026", "from=2026-02-01&to=2026-01-01", "wo=x")) {
            given().header("Accept-Language", "en")
                    .get("/api/v1/audit?" + query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void a_system_follows_its_own_assessments_from_cursor_to_cursor() {
        Key mine = key("follows");
        Key other = key("followed-by-none");
        String before = assess(mine);
        JsonPath page = by(mine).get("/api/v1/feed?limit=1000").jsonPath();
        assertThat(page.getList("entries.assessment.id")).contains(before);
        assertThat(page.getList("entries.type")).contains("RELEASE_ACTIVATED");
        assertThat(page.getBoolean("more")).isFalse();
        String next = page.getString("next");
        by(mine).get("/api/v1/feed?after=" + next).then().body("entries.size()", equalTo(0), "next", equalTo(next));
        assess(other);
        String one = assess(mine);
        String two = assess(mine);
        JsonPath first = by(mine).get("/api/v1/feed?limit=1&after=" + next).jsonPath();
        assertThat(first.getList("entries.assessment.id")).containsExactly(one);
        assertThat(first.getBoolean("more")).isTrue();
        JsonPath rest =
                by(mine).get("/api/v1/feed?after=" + first.getString("next")).jsonPath();
        assertThat(rest.getList("entries.assessment.id")).containsExactly(two);
        assertThat(rest.getString("entries[0].assessment.outcomes.cultivation")).isNotBlank();
        SignedIn.as("follower", "clerk")
                .get("/api/v1/feed?after=" + next)
                .then()
                .body("entries.size()", equalTo(3), "entries.assessment.id", hasItem(two));
    }

    @Test
    void a_cursor_that_is_none_or_of_another_history_is_refused() {
        Key mine = key("refused");
        assess(mine);
        String next = by(mine).get("/api/v1/feed?limit=1000").path("next");
        by(mine).get("/api/v1/feed?after=x").then().statusCode(400);
        by(mine).get("/api/v1/feed?limit=0").then().statusCode(400);
        by(mine).get("/api/v1/feed?after=" + next.split("-")[0] + "-0123456789abcdef")
                .then()
                .statusCode(409)
                .body("detail", containsString("backup"));
        by(mine).get("/api/v1/feed?after=999999999-0123456789abcdef").then().statusCode(409);
    }

    private HttpURLConnection stream(Key key, String lastId) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(feed.toString()).toURL().openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + key.secret);
        connection.setRequestProperty("Accept", "text/event-stream");
        connection.setRequestProperty("Last-Event-ID", lastId);
        connection.setReadTimeout(20_000);
        return connection;
    }

    @Test
    void a_stream_goes_on_from_the_last_event_and_ends_with_the_key() throws IOException {
        Key mine = key("streams");
        assess(mine);
        String next = by(mine).get("/api/v1/feed?limit=1000").path("next");
        String one = assess(mine);
        HttpURLConnection connection = stream(mine, next);
        assertThat(connection.getContentType()).startsWith("text/event-stream");
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            List<String> first = event(lines);
            assertThat(first.toString()).contains(one, "ASSESSMENT_RECORDED");
            String two = assess(mine);
            List<String> second = event(lines);
            assertThat(second.toString()).contains(two).doesNotContain(one);
            String id = second.stream()
                    .filter(line -> line.startsWith("id:"))
                    .map(line -> line.substring(3).strip())
                    .findFirst()
                    .orElseThrow();
            by(mine).get("/api/v1/feed?after=" + id).then().body("entries.size()", equalTo(0));
            given().delete("/api/v1/keys/" + mine.id).then().statusCode(204);
            assertThat(event(lines)).isEmpty();
        }
    }

    /** The lines of the next event that has data; none at the end. */
    private static List<String> event(BufferedReader lines) throws IOException {
        List<String> event = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            event.add(line);
            if (line.isEmpty()) {
                if (event.stream().anyMatch(one -> one.startsWith("data:"))) {
                    return event;
                }
                event.clear();
            }
        }
        return List.of();
    }

    @Test
    void whatever_hands_out_records_of_many_is_told_of_before_and_pages_once() {
        SignedIn.as("exporter", "clerk");
        for (String path : List.of(
                "/programme/report?year=2017&format=csv",
                "/programme/report?year=2017",
                "/programme/queue",
                "/programme/queue",
                "/enterprises",
                "/assessments",
                "/assessments?limit=1")) {
            SignedIn.as("exporter", "clerk").get("/api/v1" + path).then().statusCode(200);
        }
        SignedIn.as("exporter", "clerk")
                .get("/api/v1/assessments/upload/00000000-0000-7000-8000-000000000000/results")
                .then()
                .statusCode(404);
        JsonPath exported =
                given().get("/api/v1/audit?who=exporter&what=records.exported").jsonPath();
        assertThat(exported.getList("entries.after.list"))
                .containsExactlyInAnyOrder(
                        "programme-report",
                        "programme-report",
                        "review-queue",
                        "enterprises",
                        "assessments",
                        "upload-results");
        assertThat(exported.getList("entries.after.format")).containsOnlyOnce("csv");
    }

    @Test
    void what_a_resource_itself_refuses_is_told_of() {
        SignedIn.as("own-password-only", "clerk")
                .contentType("application/json")
                .body("{\"password\":\"does not matter here\"}")
                .post("/api/v1/users/admin/password")
                .then()
                .statusCode(403);
        awaitEntry("who=own-password-only&what=refused", "UserResource.password");
    }

    private static void awaitEntry(String query, String subject) {
        for (int i = 0; i < 200; i++) {
            if (given().get("/api/v1/audit?" + query)
                    .jsonPath()
                    .getList("entries.subject")
                    .contains(subject)) {
                return;
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException ended) {
                throw new IllegalStateException(ended);
            }
        }
        throw new AssertionError("nothing is told of " + subject);
    }
}
