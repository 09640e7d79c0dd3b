package littlegiant.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import littlegiant.WorkingCopy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What callers are told who come while the service stops. */
@QuarkusTest
@TestProfile(WorkingCopy.class)
class ShutdownRefusalTest {
    @Inject
    ShutdownRefusal refusal;

    @AfterEach
    void goOn() {
        refusal.refuse(false);
    }

    @Test
    void requests_are_refused_once_the_service_has_been_told_to_stop_and_health_is_still_told() {
        given().get("/api/v1/policies").then().statusCode(200);
        refusal.refuse(true);
        given().header("Accept-Language", "en")
                .get("/api/v1/policies")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("type", is("urn:little-giant:problem:unavailable"))
                .body("detail", containsString("stopping"));
        given().get("/q/health/live").then().statusCode(200);
    }

    @Test
    void a_body_is_taken_before_it_is_refused_so_that_its_sender_reads_why() {
        refusal.refuse(true);
        given().contentType("application/json")
                .body("{\"enterprise\":\"" + "x".repeat(300_000) + "\"}")
                .post("/api/v1/assessments")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue());
    }
}
