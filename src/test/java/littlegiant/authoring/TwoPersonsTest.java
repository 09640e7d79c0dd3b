package littlegiant.authoring;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import littlegiant.SignedIn;
import littlegiant.WorkingCopy;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TwoPersonsTest.Required.class)
public class TwoPersonsTest {

    /** A service whose releases wait for a second person, and that looks for saved edits. */
    public static class Required extends WorkingCopy {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.put("little-giant.two-persons", "true");
            return settings;
        }
    }

    private static ValidatableResponse post(RequestSpecification who, String path, String body) {
        return who.contentType("application/json")
                .header("Accept-Language", "en")
                .body(body)
                .post("/api/v1/releases" + path)
                .then();
    }

    private static RequestSpecification liMei() {
        return SignedIn.as("limei", "officer", "admin");
    }

    private static RequestSpecification wangQiang() {
        return SignedIn.as("wangqiang", "admin");
    }

    @Test
    void a_change_is_published_by_one_person_and_activated_by_another() {
        String before = given().get("/api/v1/releases/active").path("hash");
        WorkingCopy.edit(
                "haicheng-2017/cultivation.drl", "EMPLOYEES ).atLeast( \"5%\" )", "EMPLOYEES ).atLeast( \"6%\" )");
        // Whoever signed in is the author, whatever the request says.
        String waiting = post(liMei(), "", "{\"note\":\"6%\",\"author\":\"wangqiang\"}")
                .statusCode(201)
                .body("active", is(false))
                .body("author", equalTo("limei"))
                .extract()
                .path("hash");
        given().get("/api/v1/releases/active").then().body("hash", equalTo(before));
        post(wangQiang(), "", "{\"note\":\"again\"}")
                .statusCode(200)
                .body("hash", equalTo(waiting))
                .body("author", equalTo("limei"));
        post(liMei(), "/" + waiting + "/activate", "{\"reason\":\"x\",\"author\":\"wangqiang\"}")
                .statusCode(403)
                .body("detail", containsString("limei"));
        post(key(), "/" + waiting + "/activate", "{\"reason\":\"x\"}")
                .statusCode(403)
                .body("detail", containsString("not a key"));
        given().get("/api/v1/releases/active").then().body("hash", equalTo(before));
        post(wangQiang(), "/" + waiting + "/activate", "{\"reason\":\"seen and agreed\",\"author\":\"limei\"}")
                .statusCode(200);
        given().get("/api/v1/releases/active")
                .then()
                .body("hash", equalTo(waiting))
                .body("activatedBy", equalTo("wangqiang"));
    }

    @Test
    void whoever_edited_a_change_does_not_agree_to_it_though_another_published_it() {
        String path = "/api/v1/rules/haicheng-2017/cultivation.drl";
        Response file = liMei().get(path);
        liMei().contentType("text/plain; charset=UTF-8")
                .header("If-Match", file.header("ETag"))
                .body(file.asString() + "\n// edited\n")
                .put(path)
                .then()
                .statusCode(200);
        String waiting = post(SignedIn.as("zhaolei", "officer"), "", "{\"note\":\"edited\"}")
                .statusCode(201)
                .body("author", equalTo("zhaolei, limei"))
                .extract()
                .path("hash");
        post(liMei(), "/" + waiting + "/activate", "{\"reason\":\"x\"}").statusCode(403);
        post(wangQiang(), "/" + waiting + "/activate", "{\"reason\":\"x\"}").statusCode(200);
    }

    private static RequestSpecification key() {
        String secret = given().contentType("application/json")
                .body("{\"name\":\"portal\",\"roles\":[\"admin\"]}")
                .post("/api/v1/keys")
                .path("secret");
        return SignedIn.asNobody().header("Authorization", "Bearer " + secret);
    }

    @Test
    void the_author_cannot_say_when_a_change_is_to_decide_either() {
        String soon = java.time.Instant.now().plusSeconds(3_600).toString();
        post(liMei(), "", "{\"note\":\"x\",\"activateAt\":\"" + soon + "\"}").statusCode(409);
    }
}
