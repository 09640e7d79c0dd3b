package littlegiant.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import littlegiant.SignedIn;
import littlegiant.SmallBounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(SmallBounds.class)
class PublicTest {
    private static Response assess(String query) throws IOException {
        return SignedIn.asNobody()
                .contentType("application/json")
                .header("Accept-Language", "en")
                .body(Files.readAllBytes(Path.of("docs", "enterprise.json")))
                .post("/api/v1/assessments" + query);
    }

    @Test
    void nobody_in_particular_assesses_without_a_record_so_many_times_a_minute() throws IOException {
        assess("?record=false").then().statusCode(200);
        assess("").then().statusCode(401).header("WWW-Authenticate", notNullValue());
        assess("?record=true").then().statusCode(401);
        int tooMany = 0;
        for (int i = 0; i < 40; i++) {
            Response answer = assess("?record=false");
            if (answer.statusCode() == 429) {
                tooMany++;
                answer.then()
                        .header("Retry-After", notNullValue())
                        .body("type", equalTo("urn:little-giant:problem:too-many"));
            }
        }
        assertThat(tooMany).isPositive();
        // The page on which a firm assesses itself counts as the interface does.
        for (int i = 0; i < 3; i++) {
            tooMany -= SignedIn.asNobody().get("/console/self-assessment").statusCode() == 429 ? 100 : 0;
        }
        assertThat(tooMany).isNegative();
        assertThat(SignedIn.as("clerk-only", "clerk")
                        .contentType("application/json")
                        .body(Files.readAllBytes(Path.of("docs", "enterprise.json")))
                        .post("/api/v1/assessments?record=false")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/policies", "/api/v1/policies/haicheng-2017", "/q/metrics"})
    void what_is_open_needs_no_credentials_but_wrong_ones_are_refused(String path) {
        SignedIn.asNobody().get(path).then().statusCode(200);
        SignedIn.asNobody()
                .header("Authorization", "Bearer lg_wrong")
                .get(path)
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/assessments",
                "/api/v1/policies/haicheng-2017/criteria/C2/thresholds",
                "/api/v1/releases/active",
                "/api/v1/users",
                "/q/openapi"
            })
    void nothing_else_is(String path) {
        SignedIn.asNobody().get(path).then().statusCode(401);
    }

    @Test
    void one_person_does_not_hold_two_duties_that_are_separated() {
        String user = "{\"name\":\"%s\",\"roles\":[%s],\"password\":\"" + SignedIn.PASSWORD + "\"}";
        for (String roles :
                new String[] {"\"admin\",\"officer\"", "\"officer\",\"auditor\"", "\"admin\",\"auditor\""}) {
            io.restassured.RestAssured.given()
                    .contentType("application/json")
                    .header("Accept-Language", "en")
                    .body(user.formatted("holds-two", roles))
                    .post("/api/v1/users")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/roles"));
        }
        io.restassured.RestAssured.given()
                .contentType("application/json")
                .body(user.formatted("holds-one", "\"clerk\",\"officer\""))
                .post("/api/v1/users")
                .then()
                .statusCode(201);
    }
}
