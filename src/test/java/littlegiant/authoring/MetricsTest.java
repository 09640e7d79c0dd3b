package littlegiant.authoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import littlegiant.WorkingCopy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WorkingCopy.class)
class MetricsTest {

    @AfterEach
    void restore() {
        WorkingCopy.restore();
        publish();
    }

    private static void publish() {
        given().contentType("application/json").body("{\"note\":\"x\"}").post("/api/v1/releases");
    }

    private static double metric(String line) {
        String metrics =
                given().get("/q/metrics").then().statusCode(200).extract().asString();
        Matcher found = Pattern.compile("^" + line + " ([0-9.E+-]+)$", Pattern.MULTILINE)
                .matcher(metrics);
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }

    @Test
    void assessments_are_counted_by_decision_and_outcome_with_their_latency() {
        String incomplete =
                "little_giant_assessments_total\\{decision=\"recognition\",outcome=\"INCOMPLETE\",policy=\"haicheng-2017\"\\}";
        String latency = "little_giant_assessment_seconds_count";
        String refused = "little_giant_assessments_refused_total";
        double before = metric(incomplete);
        double timed = metric(latency);
        double refusedBefore = metric(refused);
        for (int i = 0; i < 3; i++) {
            given().contentType("application/json")
                    .body("{\"asOf\":\"2017-06-30\",\"enterprise\":{}}")
                    .post("/api/v1/assessments");
        }
        given().contentType("application/json").body("{").post("/api/v1/assessments");
        assertThat(metric(incomplete)).isEqualTo(before + 3);
        assertThat(metric(latency)).isEqualTo(timed + 3);
        assertThat(metric(refused)).isEqualTo(refusedBefore + 1);
    }

    @Test
    void reloads_are_counted_by_result_and_the_active_release_is_named() {
        String published = "little_giant_reloads_total\\{result=\"published\"\\}";
        String refused = "little_giant_reloads_total\\{result=\"refused\"\\}";
        double before = metric(published);
        double refusedBefore = metric(refused);
        assertThat(before).as("the first load is counted").isPositive();
        publish();
        assertThat(metric(published)).isEqualTo(before + 1);
        WorkingCopy.edit("haicheng-2017/cultivation.drl", "RD_EMPLOYEES", "RD_EMPLOYES");
        publish();
        assertThat(metric(refused)).isEqualTo(refusedBefore + 1);
        String hash = given().get("/api/v1/releases/active").then().extract().path("hash");
        assertThat(metric("little_giant_release\\{hash=\"" + hash.substring(0, 19) + "\"\\}"))
                .isPositive();
    }
}
