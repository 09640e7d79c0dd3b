package littlegiant.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import littlegiant.SignedIn;
import littlegiant.WorkingCopy;
import littlegiant.records.KeyRepository;
import littlegiant.records.UserRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(WorkingCopy.class)
class UsersAndKeysTest {
    private static final String NEW = "another password of the tests";

    @Inject
    UserRepository users;

    @Inject
    KeyRepository keys;

    private static ValidatableResponse send(String method, String path, String body) {
        return given().contentType("application/json")
                .header("Accept-Language", "en")
                .body(body)
                .request(method, path)
                .then();
    }

    private static ValidatableResponse make(String name, String roles) {
        return send(
                "POST",
                "/api/v1/users",
                "{\"name\":\"" + name + "\",\"roles\":[" + roles + "],\"password\":\"" + SignedIn.PASSWORD + "\"}");
    }

    private static RequestSpecification signedIn(String name, String password) {
        return SignedIn.asNobody()
                .header("Accept-Language", "en")
                .header("Authorization", SignedIn.basic(name, password));
    }

    private static int status(String name, String password) {
        return signedIn(name, password).get("/api/v1/policies").statusCode();
    }

    @Test
    void a_user_is_made_listed_changed_and_removed_and_no_password_comes_back() {
        make("zhao.1@science-office", "\"clerk\",\"officer\"")
                .statusCode(201)
                .header("Location", containsString("/api/v1/users/zhao.1@science-office"))
                .body("roles", equalTo(List.of("clerk", "officer")))
                .body("createdBy", equalTo("admin"));
        make("李梅", "\"clerk\"").statusCode(201);
        assertThat(status("李梅", SignedIn.PASSWORD)).isEqualTo(200);
        String all = given().get("/api/v1/users").asString();
        assertThat(all).contains("zhao.1@science-office", "李梅").doesNotContain("$2", "assword\"", SignedIn.PASSWORD);
        send("PUT", "/api/v1/users/zhao.1@science-office", "{\"roles\":[\"auditor\"]}")
                .statusCode(200)
                .body("roles", equalTo(List.of("auditor")));
        signedIn("zhao.1@science-office", SignedIn.PASSWORD)
                .get("/api/v1/users")
                .then()
                .statusCode(200);
        send("DELETE", "/api/v1/users/zhao.1@science-office", "").statusCode(204);
        assertThat(status("zhao.1@science-office", SignedIn.PASSWORD)).isEqualTo(401);
        make("zhao.1@science-office", "\"clerk\"").statusCode(409).body("detail", containsString("zhao.1"));
        send("DELETE", "/api/v1/users/zhao.1@science-office", "").statusCode(404);
        send("PUT", "/api/v1/users/zhao.1@science-office", "{\"disabled\":true}")
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /name",
                "{\"name\":\"a:b\",\"roles\":[\"clerk\"],\"password\":\"long enough 1\"} | /name",
                "{\"name\":\"Anna\",\"roles\":[\"clerk\"],\"password\":\"long enough 1\"} | /name",
                "{\"name\":\"key(x)\",\"roles\":[\"clerk\"],\"password\":\"long enough 1\"} | /name",
                "{\"name\":\"anna\",\"roles\":[],\"password\":\"long enough 1\"} | /roles",
                "{\"name\":\"anna\",\"roles\":[\"clerk\",\"oficer\"],\"password\":\"long enough 1\"} | /roles/1",
                "{\"name\":\"anna\",\"roles\":[\"public\"],\"password\":\"long enough 1\"} | /roles/0",
                "{\"name\":\"anna\",\"roles\":[\"clerk\"],\"password\":\"short\"} | /password",
                "{\"name\":\"anna\",\"roles\":[\"clerk\"]} | /password",
                "{\"name\":\"annannan\",\"roles\":[\"clerk\"],\"password\":\"Annannan1\"} | ",
                "{\"name\":\"anna\",\"roles\":[\"clerk\"],\"password\":\"Password123\"} | /password",
                "{\"name\":\"anna\",\"roles\":[\"clerk\"],\"passwort\":\"long enough 1\"} | /passwort"
            })
    void a_user_is_read_strictly(String body, String pointer) {
        ValidatableResponse answer = send("POST", "/api/v1/users", body);
        if (pointer == null) {
            answer.statusCode(201);
        } else {
            answer.statusCode(400).body("errors.pointer", hasItem(pointer));
        }
    }

    @Test
    void a_changed_password_ends_the_one_before_at_once_and_so_does_disabling() {
        make("changes", "\"clerk\"").statusCode(201);
        assertThat(status("changes", SignedIn.PASSWORD)).isEqualTo(200);
        signedIn("changes", SignedIn.PASSWORD)
                .contentType("application/json")
                .body("{\"password\":\"" + NEW + "\"}")
                .post("/api/v1/users/changes/password")
                .then()
                .statusCode(204);
        assertThat(status("changes", SignedIn.PASSWORD)).isEqualTo(401);
        assertThat(status("changes", NEW)).isEqualTo(200);
        send("PUT", "/api/v1/users/changes", "{\"disabled\":true}")
                .statusCode(200)
                .body("disabled", equalTo(true));
        assertThat(status("changes", NEW)).isEqualTo(401);
        send("PUT", "/api/v1/users/changes", "{\"disabled\":false}").statusCode(200);
        assertThat(status("changes", NEW)).isEqualTo(200);
        signedIn("changes", NEW)
                .contentType("application/json")
                .body("{\"password\":\"" + NEW + "\"}")
                .post("/api/v1/users/admin/password")
                .then()
                .statusCode(403);
    }

    @Test
    void a_password_may_be_long_and_of_any_letters_and_counts_to_its_end() {
        String longest = "密".repeat(100) + "a";
        make("long", "\"clerk\"").statusCode(201);
        send("POST", "/api/v1/users/long/password", "{\"password\":\"" + longest + "\"}")
                .statusCode(204);
        assertThat(status("long", longest)).isEqualTo(200);
        assertThat(status("long", "密".repeat(100) + "b")).isEqualTo(401);
    }

    @Test
    void the_last_admin_stays() {
        List<String> others = given().get("/api/v1/users")
                .path("findAll { it.roles.contains('admin') && !it.disabled && it.name != 'admin' }.name");
        others.forEach(name ->
                send("PUT", "/api/v1/users/" + name, "{\"disabled\":true}").statusCode(200));
        try {
            send("PUT", "/api/v1/users/admin", "{\"roles\":[\"clerk\"]}").statusCode(409);
            send("PUT", "/api/v1/users/admin", "{\"disabled\":true}").statusCode(409);
            send("DELETE", "/api/v1/users/admin", "").statusCode(409);
        } finally {
            others.forEach(name -> send("PUT", "/api/v1/users/" + name, "{\"disabled\":false}"));
        }
    }

    @Test
    void whoever_fails_too_often_waits_and_can_sign_in_again_after_the_password_was_set() {
        make("forgets", "\"clerk\"").statusCode(201);
        for (int i = 0; i < 9; i++) {
            assertThat(status("forgets", "wrong password " + i)).isIn(401, 429);
        }
        assertThat(users.history("forgets").orElseThrow().failures()).isPositive();
        assertThat(users.history("forgets").orElseThrow().lockedUntil()).isAfter(Instant.EPOCH);
        send("POST", "/api/v1/users/forgets/password", "{\"password\":\"" + NEW + "\"}")
                .statusCode(204);
        assertThat(users.history("forgets").orElseThrow().failures()).isZero();
        assertThat(status("forgets", NEW)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic",
                "Basic !!!",
                "Basic bm8tY29sb24=",
                "Basic /w==",
                "Bearer",
                "Bearer lg_none",
                "Digest username=x",
                "Negotiate x",
                ""
            })
    void credentials_that_are_none_are_refused_and_not_taken_for_nobody(String header) {
        SignedIn.asNobody()
                .header("Authorization", header)
                .header("Accept-Language", "en")
                .get("/api/v1/policies")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Basic realm="))
                .body("type", equalTo("urn:little-giant:problem:unauthenticated"));
    }

    @Test
    void a_key_is_shown_once_works_expires_and_is_revoked_at_once() throws InterruptedException {
        String secret = send("POST", "/api/v1/keys", "{\"name\":\"portal-2\",\"roles\":[\"integrator\"]}")
                .statusCode(201)
                .body("secret", startsWith("lg_"))
                .body("expiresAt", notNullValue())
                .extract()
                .path("secret");
        assertThat(secret).hasSizeGreaterThan(40);
        String id = given().get("/api/v1/keys").path("find { it.name == 'portal-2' }.id");
        assertThat(given().get("/api/v1/keys").asString()).doesNotContain(secret, "secret");
        assertThat(keys.all()).noneMatch(key -> key.secretSha256().contains(secret));
        RequestSpecification portal = SignedIn.asNobody().header("Authorization", "Bearer " + secret);
        portal.get("/api/v1/policies").then().statusCode(200);
        SignedIn.asNobody()
                .header("Authorization", "Bearer " + secret)
                .get("/api/v1/users")
                .then()
                .statusCode(403);
        send("DELETE", "/api/v1/keys/" + id, "").statusCode(204);
        SignedIn.asNobody()
                .header("Authorization", "Bearer " + secret)
                .get("/api/v1/policies")
                .then()
                .statusCode(401);
        send("DELETE", "/api/v1/keys/" + id, "").statusCode(204);
        send("DELETE", "/api/v1/keys/none", "").statusCode(404);
        String soon = Instant.now().plusSeconds(2).toString();
        String brief = send(
                        "POST",
                        "/api/v1/keys",
                        "{\"name\":\"brief\",\"roles\":[\"integrator\"],\"expiresAt\":\"" + soon + "\"}")
                .statusCode(201)
                .extract()
                .path("secret");
        Thread.sleep(2_100);
        SignedIn.asNobody()
                .header("Authorization", "Bearer " + brief)
                .get("/api/v1/policies")
                .then()
                .statusCode(401);
        send("POST", "/api/v1/keys", "{\"name\":\"x\",\"roles\":[\"integrator\"],\"expiresAt\":\"2017-01-01\"}")
                .statusCode(400)
                .body("errors.pointer", hasItem("/expiresAt"));
    }
}
