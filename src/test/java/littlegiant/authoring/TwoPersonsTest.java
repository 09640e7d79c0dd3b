package littlegiant.authoring;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import littlegiant.WorkingCopy;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TwoPersonsTest.Required.class)
class TwoPersonsTest {

    /** A service whose releases wait for a second person, and that looks for saved edits. */
    public static class Required extends WorkingCopy {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.put("little-giant.two-persons", "true");
            return settings;
        }
    }

    private static ValidatableResponse post(String path, String body) {
        return given().contentType("application/json")
                .header("Accept-Language", "en")
                .body(body)
                .post("/api/v1/releases" + path)
                .then();
    }

    @Test
    void a_change_is_published_by_one_person_and_activated_by_another() {
        String before = given().get("/api/v1/releases/active").path("hash");
        WorkingCopy.edit(
                "haicheng-2017/cultivation.drl", "EMPLOYEES ).atLeast( \"5%\" )", "EMPLOYEES ).atLeast( \"6%\" )");
        post("", "{\"note\":\"6%\"}").statusCode(400).body("errors.pointer", hasItem("/author"));
        post("", "{\"note\":\"6%\",\"author\":\"李梅\",\"activateAt\":\"2099-01-01\"}")
                .statusCode(400);
        String waiting = post("", "{\"note\":\"6%\",\"author\":\"Li Mei\"}")
                .statusCode(201)
                .body("active", is(false))
                .extract()
                .path("hash");
        given().get("/api/v1/releases/active").then().body("hash", equalTo(before));
        post("", "{\"note\":\"again\",\"author\":\"Wang Qiang\"}")
                .statusCode(200)
                .body("hash", equalTo(waiting))
                .body("author", equalTo("Li Mei"));
        for (String same : new String[] {"Li Mei", " li mei ", "ＬＩ ＭＥＩ"}) {
            post("/" + waiting + "/activate", "{\"reason\":\"x\",\"author\":\"" + same + "\"}")
                    .statusCode(403)
                    .body("detail", containsString("Li Mei"));
        }
        post("/" + waiting + "/activate", "{\"reason\":\"x\"}")
                .statusCode(400)
                .body("errors.pointer", hasItem("/author"));
        given().get("/api/v1/releases/active").then().body("hash", equalTo(before));
        post("/" + waiting + "/activate", "{\"reason\":\"seen and agreed\",\"author\":\"Wang Qiang\"}")
                .statusCode(200);
        given().get("/api/v1/releases/active")
                .then()
                .body("hash", equalTo(waiting))
                .body("activatedBy", equalTo("Wang Qiang"));
    }

    @Test
    void the_author_cannot_say_when_a_change_is_to_decide_either() {
        String soon = java.time.Instant.now().plusSeconds(3_600).toString();
        post("", "{\"note\":\"x\",\"author\":\"Li Mei\",\"activateAt\":\"" + soon + "\"}")
                .statusCode(409);
    }
}
