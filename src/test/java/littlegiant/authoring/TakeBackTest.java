package littlegiant.authoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import littlegiant.SignedIn;
import littlegiant.WorkingCopy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A release becomes the working copy again, all of it or nothing, and never over what nobody has seen. */
@QuarkusTest
@TestProfile(WorkingCopy.class)
class TakeBackTest {
    private static final String SHARE = "ratio( RD_EMPLOYEES, EMPLOYEES ).atLeast( \"5%\" )";
    private static final String CULTIVATION = "haicheng-2017/cultivation.drl";
    private static final String CASES = "haicheng-2017/cases/C2.yaml";
    private static final String OTHER_POLICY = "pilot-2018/policy.yaml";

    private String shipped;

    @BeforeEach
    void publishAsShipped() {
        WorkingCopy.restore();
        shipped = publish("as shipped");
    }

    @AfterEach
    void restore() {
        WorkingCopy.restore();
        publish("as shipped");
    }

    private static String publish(String note) {
        Response published = given().contentType("application/json")
                .body(Map.of("note", note, "override", "a test"))
                .post("/api/v1/releases");
        assertThat(published.statusCode()).as(published.asString()).isIn(200, 201);
        return published.path("hash");
    }

    private static RequestSpecification officer() {
        return SignedIn.as("takes-back", "officer").header("Accept-Language", "en");
    }

    private static ValidatableResponse foresee(String hash) {
        return officer().get("/api/v1/releases/" + hash + "/take-back").then();
    }

    private static ValidatableResponse takeBack(String hash, String tag) {
        return officer()
                .header("If-Match", tag)
                .post("/api/v1/releases/" + hash + "/take-back")
                .then();
    }

    private static String text(String file) {
        return given().get("/api/v1/rules/" + file)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static void save(String file, String text, String header, String value) {
        given().contentType("text/plain; charset=UTF-8")
                .header(header, value)
                .body(text.getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/rules/" + file)
                .then()
                .statusCode(header.equals("If-Match") ? 200 : 201);
    }

    private static void delete(String file) {
        given().header("If-Match", given().get("/api/v1/rules/" + file).header("ETag"))
                .delete("/api/v1/rules/" + file)
                .then()
                .statusCode(204);
    }

    @Test
    void files_that_differ_are_replaced_those_it_lacks_deleted_those_it_has_restored_and_others_stay() {
        String before = text(CULTIVATION);
        String cases = text(CASES);
        WorkingCopy.edit(CULTIVATION, SHARE, SHARE.replace("5%", "6%"));
        delete(CASES);
        save("haicheng-2017/cases/added.yaml", "[]\n", "If-None-Match", "*");
        save(OTHER_POLICY, "title: x\n", "If-None-Match", "*");

        ValidatableResponse foreseen = foresee(shipped)
                .statusCode(200)
                .header("Content-Language", "en")
                .body("changes.kind", hasItem("THRESHOLD_CHANGED"))
                .body("changes.message", hasItem("the threshold of C2: 6% → 5%"))
                .body("files.find { it.file == '" + CULTIVATION + "' }.status", equalTo("CHANGED"))
                .body(
                        "files.find { it.file == '" + CULTIVATION + "' }.diff",
                        containsString("-    insert( require( \"C2\""))
                .body("files.find { it.file == '" + CASES + "' }.status", equalTo("ADDED"))
                .body("files.find { it.file.endsWith('added.yaml') }.status", equalTo("REMOVED"))
                .body("files.file", not(hasItem(OTHER_POLICY)));
        String tag = foreseen.extract().header("ETag");
        assertThat(tag).isEqualTo(given().get("/api/v1/rules").header("ETag"));
        assertThat(text(CULTIVATION)).as("nothing is changed by looking").isNotEqualTo(before);

        List<String> changed = takeBack(shipped, tag)
                .statusCode(200)
                .body("since", equalTo(foreseen.extract().path("since")))
                .body("release", equalTo(foreseen.extract().path("release")))
                .header("ETag", equalTo("\"" + foreseen.extract().path("release") + "\""))
                .extract()
                .path("files.file");
        assertThat(changed).isEqualTo(foreseen.extract().path("files.file"));
        given().queryParam("what", "rules.taken-back")
                .queryParam("limit", changed.size())
                .get("/api/v1/audit")
                .then()
                .body("entries.subject", containsInAnyOrder(changed.toArray(String[]::new)))
                .body("entries.after.release", everyItem(equalTo(shipped)));
        assertThat(text(CULTIVATION)).isEqualTo(before);
        assertThat(text(CASES)).isEqualTo(cases);
        given().get("/api/v1/rules/haicheng-2017/cases/added.yaml").then().statusCode(404);
        assertThat(text(OTHER_POLICY)).isEqualTo("title: x\n");
        given().get("/api/v1/releases/active").then().body("hash", equalTo(shipped));
        delete(OTHER_POLICY);
        given().get("/api/v1/rules").then().body("hash", equalTo(shipped)).body("differs", is(false));
    }

    @Test
    void an_older_release_is_taken_back_and_published_again_and_who_took_it_back_is_known_as_its_editor() {
        WorkingCopy.edit(CULTIVATION, SHARE, SHARE.replace("5%", "6%"));
        String mistaken = publish("6%");
        String tag = foresee(shipped).extract().header("ETag");
        takeBack(shipped, tag).statusCode(200).body("changes.message", hasItem("the threshold of C2: 6% → 5%"));
        given().get("/api/v1/releases/active").then().body("hash", equalTo(mistaken));
        given().post("/api/v1/rules/check").then().body("ok", is(true)).body("hash", equalTo(shipped));
        assertThat(publish("back to 5%")).isEqualTo(shipped);
        given().get("/api/v1/releases/active").then().body("hash", equalTo(shipped));
        // The mistaken one is still there to be taken back in its turn.
        takeBack(mistaken, "\"" + shipped + "\"").statusCode(200);
        assertThat(text(CULTIVATION)).contains("\"6%\"");
    }

    @Test
    void what_somebody_changed_in_the_meantime_is_not_overwritten_unseen() {
        WorkingCopy.edit(CULTIVATION, SHARE, SHARE.replace("5%", "6%"));
        String seen = foresee(shipped).extract().header("ETag");
        WorkingCopy.edit(CULTIVATION, "\"6%\"", "\"7%\"");
        String now = given().get("/api/v1/rules").header("ETag");
        takeBack(shipped, seen)
                .statusCode(412)
                .contentType("application/problem+json")
                .header("ETag", equalTo(now))
                .body("detail", containsString("the working copy is not what If-Match says"));
        officer()
                .post("/api/v1/releases/" + shipped + "/take-back")
                .then()
                .statusCode(428)
                .header("ETag", equalTo(now))
                .body("detail", containsString("If-Match"));
        assertThat(text(CULTIVATION)).contains("\"7%\"");
        takeBack(shipped, now).statusCode(200);
        assertThat(text(CULTIVATION)).contains("\"5%\"");
    }

    @Test
    void only_who_edits_rules_takes_a_release_back() {
        String tag = foresee(shipped).extract().header("ETag");
        for (String role : List.of("admin", "auditor")) {
            RequestSpecification who = SignedIn.as("takes-back-" + role, role);
            who.get("/api/v1/releases/" + shipped + "/take-back").then().statusCode(200);
            SignedIn.as("takes-back-" + role, role)
                    .header("If-Match", tag)
                    .post("/api/v1/releases/" + shipped + "/take-back")
                    .then()
                    .statusCode(403);
        }
        SignedIn.as("takes-back-clerk", "clerk")
                .get("/api/v1/releases/" + shipped + "/take-back")
                .then()
                .statusCode(403);
    }

    @Test
    void a_release_that_there_is_not_is_not_found() {
        foresee("sha256:none").statusCode(404).body("detail", containsString("sha256:none"));
        takeBack("sha256:none", "*").statusCode(404).contentType("application/problem+json");
    }

    @Test
    void where_nothing_differs_nothing_is_written_and_nobody_becomes_an_editor() {
        String modified = given().get("/api/v1/rules/" + CULTIVATION).header("ETag");
        String tag = foresee(shipped)
                .statusCode(200)
                .body("changes", empty())
                .body("files", empty())
                .extract()
                .header("ETag");
        takeBack(shipped, tag).statusCode(200).body("files", empty()).header("ETag", equalTo(tag));
        given().get("/api/v1/rules/" + CULTIVATION).then().header("ETag", equalTo(modified));
        takeBack(shipped, "\"sha256:other\"").statusCode(412);
    }
}
