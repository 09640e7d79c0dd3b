package littlegiant.authoring;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import littlegiant.WorkingCopy;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(NotReadyTest.BrokenFromTheStart.class)
class NotReadyTest {

    /** The service starts over rules that do not compile. */
    public static class BrokenFromTheStart extends WorkingCopy {
        @Override
        public Map<String, String> getConfigOverrides() {
            WorkingCopy.edit("haicheng-2017/cultivation.drl", "RD_EMPLOYEES", "RD_EMPLOYES");
            return super.getConfigOverrides();
        }
    }

    @Test
    void until_the_first_good_load_the_service_lives_but_is_not_ready_and_then_it_is() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'rules' }.data.diagnostics", notNullValue());
        for (String path : new String[] {"/api/v1/policies", "/api/v1/policies/haicheng-2017"}) {
            given().get(path)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", notNullValue());
        }
        given().contentType("application/json")
                .body("{\"enterprise\":{}}")
                .post("/api/v1/assessments")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue());
        given().contentType("application/x-ndjson")
                .body("{\"enterprise\":{}}".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/assessments/batch")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue());
        given().get("/api/v1/releases/active")
                .then()
                .statusCode(200)
                .body("hash", nullValue())
                .body("lastAttempt.diagnostics[0].severity", equalTo("ERROR"));

        WorkingCopy.restore();
        given().contentType("application/json")
                .body("{\"note\":\"mended\"}")
                .post("/api/v1/releases")
                .then()
                .statusCode(201)
                .body("number", equalTo(1));
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'rules' }.data.number", equalTo(1));
        given().get("/api/v1/policies").then().statusCode(200);
    }
}
