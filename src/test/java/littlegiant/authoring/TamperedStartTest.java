package littlegiant.authoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import littlegiant.Keys;
import littlegiant.WorkingCopy;
import littlegiant.records.Opened;
import littlegiant.records.Tampering;
import littlegiant.ruleset.release.Publication;
import littlegiant.ruleset.release.Releases;
import littlegiant.ruleset.release.RulesetConfig;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TamperedStartTest.Tampered.class)
class TamperedStartTest {
    private static final String SHARE = "ratio( RD_EMPLOYEES, EMPLOYEES ).atLeast( \"5%\" )";

    /** The service starts over two signed releases, of which the one that decided was changed in the database. */
    public static class Tampered extends WorkingCopy {
        private record Folder(Path rules) implements RulesetConfig {
            @Override
            public boolean watch() {
                return false;
            }
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            Path key = Keys.newKeyFile();
            Path data = folder();
            try (Opened opened = Opened.sqlite(data)) {
                Releases releases = new Releases(
                        new Folder(Path.of(settings.get("little-giant.rules"))),
                        Archives.kept(opened.database(), new Archives.Keys(Optional.of(key), Optional.empty(), 0)));
                releases.publish(new Publication("first", null, "李梅", null));
                WorkingCopy.edit("haicheng-2017/cultivation.drl", SHARE, SHARE.replace("5%", "6%"));
                releases.publish(new Publication("second", null, "李梅", null));
                Tampering.with(opened.database(), "UPDATE release SET author = '王强' WHERE number = 2");
            }
            settings.put("little-giant.data", data.toString());
            settings.put("little-giant.release.key", key.toString());
            return settings;
        }

        private static Path folder() {
            try {
                return Files.createTempDirectory("little-giant-data");
            } catch (IOException fails) {
                throw new UncheckedIOException(fails);
            }
        }
    }

    @Test
    void nothing_decides_until_a_person_activates_a_release_that_is_what_was_published() {
        given().get("/q/health/ready")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'rules' }.data.distrusted", containsString("release 2"));
        given().header("Accept-Language", "en")
                .get("/api/v1/releases/active")
                .then()
                .statusCode(200)
                .body("hash", nullValue())
                .body("distrusted", containsString("release 2"));
        given().contentType("application/json")
                .body("{\"enterprise\":{}}")
                .post("/api/v1/assessments")
                .then()
                .statusCode(503);
        List<String> seals = given().get("/api/v1/releases").path("signature");
        assertThat(seals).containsExactly("BROKEN", "VALID");
        String tampered = given().get("/api/v1/releases").path("[0].hash");
        String first = given().get("/api/v1/releases").path("[1].hash");
        given().header("Accept-Language", "en")
                .get("/api/v1/releases/" + tampered)
                .then()
                .statusCode(200)
                .body("signature", equalTo("BROKEN"))
                .body("distrusted", containsString("changed after it was signed"));
        given().get("/api/v1/releases/" + tampered + "/files/haicheng-2017/cultivation.drl")
                .then()
                .statusCode(409);
        given().get("/api/v1/releases/" + tampered + "/changes").then().statusCode(409);
        activate(tampered, 409);
        activate(first, 200);
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/api/v1/releases/active")
                .then()
                .body("hash", equalTo(first))
                .body("distrusted", nullValue());
        activate(tampered, 409);
        given().get("/api/v1/releases/active").then().body("hash", equalTo(first));
    }

    private static void activate(String hash, int status) {
        given().contentType("application/json")
                .body("{\"reason\":\"x\",\"author\":\"王强\"}")
                .post("/api/v1/releases/" + hash + "/activate")
                .then()
                .statusCode(status);
    }
}
