package littlegiant;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

/** Signs tests in as the first user, who may do everything, unless a request says otherwise. */
public class SignedIn implements QuarkusTestBeforeClassCallback, QuarkusTestBeforeEachCallback {
    /** The password of everybody in tests; the service is started with it. */
    public static final String PASSWORD = "tests know this password";

    /** What {@code Authorization} says of the first user. */
    public static final String ADMIN = basic("admin", PASSWORD);

    /** What {@code Authorization} says of a name and a password. */
    public static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** A request of a user, who is made with these roles where there is none of the name. */
    public static RequestSpecification as(String name, String... roles) {
        String list = Arrays.stream(roles).map(role -> '"' + role + '"').collect(Collectors.joining(","));
        int status = given().contentType("application/json")
                .body("{\"name\":\"" + name + "\",\"roles\":[" + list + "],\"password\":\"" + PASSWORD + "\"}")
                .post("/api/v1/users")
                .statusCode();
        if (status != 201 && status != 409) {
            throw new IllegalStateException(name + " was not made: " + status);
        }
        return given().auth().none().header("Authorization", basic(name, PASSWORD));
    }

    /** A request of nobody. */
    public static RequestSpecification asNobody() {
        return given().auth().none();
    }

    @Override
    public void beforeClass(Class<?> test) {
        RestAssured.authentication = RestAssured.preemptive().basic("admin", PASSWORD);
    }

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        RestAssured.authentication = RestAssured.preemptive().basic("admin", PASSWORD);
    }
}
