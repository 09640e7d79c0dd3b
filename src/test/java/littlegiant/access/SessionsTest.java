package littlegiant.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import littlegiant.SignedIn;
import littlegiant.WorkingCopy;
import littlegiant.records.ConsoleSession;
import littlegiant.records.Database;
import org.apache.commons.codec.binary.Base64;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(WorkingCopy.class)
class SessionsTest {
    private static final String PAGE = "/console/page-of-tests";
    private static final String REVOKED_KEY = "/api/v1/keys/00000000-0000-7000-8000-000000000000";

    @Inject
    Sessions sessions;

    @Inject
    Database database;

    private static ConsoleClient browser(String name, String... roles) {
        SignedIn.as(name, roles);
        return ConsoleClient.signedIn(name);
    }

    private static int status(ConsoleClient browser) {
        return browser.request().get(PAGE).statusCode();
    }

    private static void change(String name, String body) {
        given().contentType("application/json")
                .body(body)
                .put("/api/v1/users/" + name)
                .then()
                .statusCode(200);
    }

    @Test
    void whoever_signs_in_gets_a_cookie_that_no_script_reads_and_is_led_back() {
        SignedIn.as("by-form", "clerk");
        Response answer = new ConsoleClient().signIn("by-form", SignedIn.PASSWORD, PAGE + "?year=2017");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith(PAGE + "?year=2017");
        String cookie = answer.header("Set-Cookie");
        assertThat(cookie)
                .matches("little-giant-session=[A-Za-z0-9_-]{43};.*")
                .contains("Path=/", "HTTPOnly", "SameSite=Lax")
                .doesNotContain("Secure", "Domain", "Max-Age", "Expires");
        String token = answer.cookie("little-giant-session");
        List<String> kept = database.readNow(handle -> handle.createQuery("SELECT token_sha256 FROM console_session")
                .mapTo(String.class)
                .list());
        assertThat(kept).contains(DigestUtils.sha256Hex(token)).doesNotContain(token);
    }

    @Test
    void a_session_may_what_the_persons_roles_say() {
        ConsoleClient clerk = browser("session-clerk", "clerk");
        assertThat(status(clerk)).isEqualTo(200);
        clerk.request().get("/api/v1/enterprises").then().statusCode(200);
        clerk.request().get("/api/v1/users").then().statusCode(403).contentType("application/problem+json");
        clerk.request().get("/q/swagger-ui/").then().statusCode(200);
        browser("session-auditor", "auditor").request().get(PAGE).then().statusCode(403);
    }

    @Test
    void a_wrong_password_leads_back_to_the_form_and_waiting_is_told() {
        SignedIn.as("mistyped", "clerk");
        Response wrong = new ConsoleClient().signIn("mistyped", "wrong", PAGE);
        assertThat(wrong.statusCode()).isEqualTo(303);
        assertThat(wrong.header("Location")).endsWith("/console/sign-in?back=%2Fconsole%2Fpage-of-tests&failed=wrong");
        assertThat(wrong.cookie("little-giant-session")).isNull();
        assertThat(new ConsoleClient().signIn("nobody-at-all", "", "").header("Location"))
                .endsWith("failed=wrong");
        assertThat(new ConsoleClient().signIn("n".repeat(100_000), "x", "").header("Location"))
                .endsWith("failed=wrong");
        given().queryParam("what", "sign-in.refused")
                .get("/api/v1/audit")
                .then()
                .body("entries.subject", org.hamcrest.Matchers.hasItem("mistyped"))
                .body("entries.subject", org.hamcrest.Matchers.not(org.hamcrest.Matchers.hasItem("nobody-at-all")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/console",
                "//evil.example/console",
                "/\\evil.example",
                "/console/../../evil",
                "/console/\\..\\x",
                "/console\r\nSet-Cookie: a=b",
                "/consoles",
                "/api/v1/users",
                "javascript:alert(1)",
                "/console@evil.example",
                ""
            })
    void nobody_is_led_out_of_the_console(String back) {
        assertThat(ConsoleAddress.local(back)).isEqualTo("/console");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console", "/console/", "/console/enterprises?q=%E4%BC%81&page=2", "/console?x=//y"})
    void an_address_of_the_console_is_led_back_to(String back) {
        assertThat(ConsoleAddress.local(back)).isEqualTo(back);
    }

    @Test
    void nobody_is_led_from_a_page_to_the_form_and_a_script_is_told_where_it_is() {
        ConsoleClient nobody = new ConsoleClient();
        Response page = nobody.request().get(PAGE + "?year=2017");
        assertThat(page.statusCode()).isEqualTo(303);
        String form = "/console/sign-in?back=%2Fconsole%2Fpage-of-tests%3Fyear%3D2017";
        assertThat(page.header("Location")).isEqualTo(form);
        nobody.request()
                .cookie("little-giant-session", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
                .get(PAGE)
                .then()
                .statusCode(303);
        nobody.request()
                .header("HX-Request", "true")
                .header("HX-Current-URL", "http://localhost/console/page-of-tests?year=2017")
                .get(PAGE)
                .then()
                .statusCode(401)
                .header("HX-Redirect", form);
        nobody.request()
                .header("Referer", "http://localhost/console/page-of-tests?year=2017")
                .post(PAGE)
                .then()
                .statusCode(303)
                .header("Location", form);
        nobody.request()
                .cookie("little-giant-session", "x")
                .get("/api/v1/policies")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Basic"));
    }

    @Test
    void a_session_ends_when_the_person_signs_out_and_the_trail_tells_of_it() {
        ConsoleClient clerk = browser("signs-out", "clerk");
        assertThat(status(clerk)).isEqualTo(200);
        Response out = clerk.post("/console/sign-out");
        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(out.header("Set-Cookie")).contains("little-giant-session=;", "Max-Age=0");
        assertThat(status(clerk)).isEqualTo(303);
        assertThat(sessions.of("signs-out")).isEmpty();
        given().queryParam("who", "signs-out")
                .get("/api/v1/audit")
                .then()
                .body("entries.what", equalTo(List.of("sign-out", "sign-in")));
    }

    @Test
    void a_token_holds_no_more_after_its_session_ended() {
        SignedIn.as("stolen", "clerk");
        ConsoleClient person = new ConsoleClient();
        String token = person.signIn("stolen", SignedIn.PASSWORD, "").cookie("little-giant-session");
        ConsoleClient thief = new ConsoleClient();
        thief.request().cookie("little-giant-session", token).get(PAGE).then().statusCode(200);
        person.post("/console/sign-out");
        thief.request().cookie("little-giant-session", token).get(PAGE).then().statusCode(303);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "disabled-in-session | {\"disabled\":true}",
                "promoted-in-session | {\"roles\":[\"officer\"]}",
                "changed-in-session | {\"password\":\"another password of the tests\"}"
            })
    void a_session_ends_when_the_account_changes(String name, String change) {
        ConsoleClient person = browser(name, "clerk");
        assertThat(status(person)).isEqualTo(200);
        change(name, change);
        assertThat(status(person)).isEqualTo(303);
        assertThat(sessions.of(name)).isEmpty();
    }

    @Test
    void a_session_ends_when_the_person_is_removed() {
        ConsoleClient person = browser("removed-in-session", "clerk");
        given().delete("/api/v1/users/removed-in-session").then().statusCode(204);
        assertThat(status(person)).isEqualTo(303);
    }

    private void age(UUID session, String column, Duration by) {
        database.writeNow(handle -> handle.execute(
                "UPDATE console_session SET " + column + " = ? WHERE id = ?",
                Instant.now().minus(by).toEpochMilli(),
                session.toString()));
    }

    @Test
    void a_session_ends_when_it_is_idle_or_lasts_too_long() {
        SessionLimits limits = new SessionLimits(Duration.ofMinutes(30), Duration.ofHours(12));
        Instant start = Instant.parse("2017-06-30T08:00:00Z");
        assertThat(limits.hold(start, start, start.plusSeconds(1_799))).isTrue();
        assertThat(limits.hold(start, start, start.plusSeconds(1_800))).isFalse();
        Instant evening = start.plus(12, ChronoUnit.HOURS);
        assertThat(limits.hold(start, evening.minusSeconds(2), evening.minusSeconds(1)))
                .isTrue();
        assertThat(limits.hold(start, evening.minusSeconds(2), evening)).isFalse();
    }

    @Test
    void one_that_lapsed_while_nobody_knew_it_lets_nobody_in() {
        for (String column : List.of("last_used_at", "started_at")) {
            ConsoleClient person = browser("lapsed-" + column.charAt(0), "clerk");
            ConsoleSession session = sessions.of("lapsed-" + column.charAt(0)).get(0);
            age(session.id(), column, Duration.ofHours(13));
            assertThat(status(person)).as(column).isEqualTo(303);
        }
    }

    @Test
    void of_a_person_the_latest_sessions_hold() {
        SignedIn.as("signs-in-often", "clerk");
        ConsoleClient first = ConsoleClient.signedIn("signs-in-often");
        for (int i = 0; i < 20; i++) {
            assertThat(status(first)).isEqualTo(200);
            ConsoleClient.signedIn("signs-in-often");
        }
        assertThat(sessions.of("signs-in-often")).hasSize(20);
    }

    private static SecurityIdentity identity(String name, @Nullable UUID session, String role) {
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRole(role);
        return (session == null ? identity : identity.addAttribute(Sessions.SESSION, session)).build();
    }

    @Test
    void a_proxy_that_no_setting_trusts_says_nothing_of_addresses() {
        SignedIn.as("forwarded", "clerk");
        ConsoleClient browser = new ConsoleClient();
        String secret = SecretToken.draw();
        browser.request()
                .header("X-Forwarded-For", "203.0.113.77")
                .header("Forwarded", "for=203.0.113.77;proto=https;host=evil.example")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "evil.example")
                .cookie("little-giant-form", secret)
                .formParam("csrf_token", CsrfToken.of(secret))
                .formParam("name", "forwarded")
                .formParam("password", SignedIn.PASSWORD)
                .post("/console/sign-in")
                .then()
                .statusCode(303)
                .header("Location", startsWith("http://127.0.0.1:"));
        assertThat(sessions.of("forwarded").get(0).address()).isEqualTo("127.0.0.1");
    }

    @Test
    void people_see_and_end_their_own_sessions_and_admins_those_of_all() {
        ConsoleClient one = browser("two-sessions", "clerk");
        ConsoleClient two = ConsoleClient.signedIn("two-sessions");
        assertThat(status(one) + status(two)).isEqualTo(400);
        assertThat(sessions.of("two-sessions")).hasSize(2).allSatisfy(session -> {
            assertThat(session.address()).isEqualTo("127.0.0.1");
            assertThat(session.agent()).contains("HttpClient");
        });
        assertThat(sessions.all()).extracting(ConsoleSession::name).contains("two-sessions");
        // The one used last is the first.
        assertThat(status(one)).isEqualTo(200);
        UUID first = sessions.of("two-sessions").get(0).id();
        UUID second = sessions.of("two-sessions").get(1).id();
        assertThat(sessions.end(first, identity("session-stranger", null, "officer")))
                .isFalse();
        assertThat(sessions.endOthers(identity("two-sessions", first, "clerk"))).isEqualTo(1);
        assertThat(List.of(status(one), status(two))).containsExactly(200, 303);
        assertThat(sessions.end(second, identity("two-sessions", first, "clerk")))
                .isFalse();
        assertThat(sessions.end(first, identity("session-admin-of-all", null, "admin")))
                .isTrue();
        assertThat(status(one)).isEqualTo(303);
        given().queryParam("what", "session.ended")
                .get("/api/v1/audit")
                .then()
                .body("entries.subject", org.hamcrest.Matchers.hasItems(first.toString(), second.toString()));
    }

    @Test
    void a_changing_request_by_cookie_needs_the_token_of_its_page() {
        ConsoleClient admin = browser("session-admin", "admin", "clerk");
        String token = admin.token();
        admin.request()
                .header("Accept-Language", "en")
                .delete(REVOKED_KEY)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("detail", containsString("X-CSRF-Token"));
        admin.request().header("X-CSRF-Token", token).delete(REVOKED_KEY).then().statusCode(404);
        // A token of somebody else's session is none.
        admin.request()
                .header("X-CSRF-Token", browser("session-other", "clerk").token())
                .delete(REVOKED_KEY)
                .then()
                .statusCode(403);
        admin.request().formParam("text", "文").post(PAGE).then().statusCode(403);
        admin.request()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("csrf_token", token)
                .formParam("text", "文".repeat(100_000))
                .post(PAGE)
                .then()
                .statusCode(200)
                .body(equalTo("sent " + "文".repeat(100_000)));
        admin.request()
                .contentType("text/plain")
                .body("x")
                .post(PAGE + "/file")
                .then()
                .statusCode(403);
        admin.request()
                .contentType("text/plain")
                .header("X-CSRF-Token", token)
                .body("x")
                .post(PAGE + "/file")
                .then()
                .statusCode(200);
        // A form cannot send the header, and the interface reads no field.
        admin.request()
                .multiPart("file", "x.csv", "x".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .multiPart("csrf_token", token)
                .post("/api/v1/assessments/upload")
                .then()
                .statusCode(403);
    }

    @Test
    void a_script_with_credentials_needs_no_token_but_another_site_gets_nothing_done_with_them() {
        given().delete(REVOKED_KEY).then().statusCode(404);
        given().header("Sec-Fetch-Site", "cross-site")
                .delete(REVOKED_KEY)
                .then()
                .statusCode(403);
        given().header("Sec-Fetch-Site", "same-origin")
                .delete(REVOKED_KEY)
                .then()
                .statusCode(404);
    }

    @Test
    void nobody_is_made_to_sign_in_as_somebody_else() {
        SignedIn.as("attacker", "clerk");
        given().auth()
                .none()
                .redirects()
                .follow(false)
                .formParam("name", "attacker")
                .formParam("password", SignedIn.PASSWORD)
                .post("/console/sign-in")
                .then()
                .statusCode(403);
    }

    @Test
    void every_answer_says_what_a_browser_may_do_with_it() {
        for (String path : List.of("/api/v1/policies", "/api/v1/nothing", PAGE, "/q/swagger-ui/", "/q/health")) {
            String policy = given().get(path)
                    .then()
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", "same-origin")
                    .extract()
                    .header("Content-Security-Policy");
            assertThat(policy)
                    .as(path)
                    .contains("default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
        }
        for (String path : List.of("/api/v1/policies", "/api/v1/enterprises", "/api/v1/nothing", PAGE)) {
            assertThat(given().get(path).header("Cache-Control")).as(path).isEqualTo("no-store");
        }
    }

    @Test
    void the_scripts_within_the_page_of_the_interface_are_those_that_may_run() {
        String page = given().get("/q/swagger-ui/").asString();
        List<String> hashes = Pattern.compile("<script[^>]*>(.*?)</script>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .filter(script -> !script.isBlank())
                .map(script -> "'sha256-" + Base64.encodeBase64String(DigestUtils.sha256(script)) + "'")
                .toList();
        assertThat(hashes).isNotEmpty();
        assertThat(SwaggerPolicy.POLICY).contains("script-src 'self' " + String.join(" ", hashes) + ";");
        assertThat(page).doesNotContain("<style", " style=", " onclick=");
    }
}
