package littlegiant.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import littlegiant.SignedIn;
import littlegiant.WorkingCopy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By which address metrics count a request: by its template, so that nobody makes ever new ones by asking for them. */
@QuarkusTest
@TestProfile(WorkingCopy.class)
class MeteredAddressesTest {
    private static final String SOME = "0190a1b2-c3d4-7e5f-8a6b-9c8d7e6f5a4b";

    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource("/")
    URI root;

    @ParameterizedTest
    @CsvSource({
        "GET, nobody, 401, /api/v1/assessments/{id}",
        "GET, somebody else, 401, /api/v1/assessments/{id}",
        "DELETE, the admin, 405, /UNKNOWN",
        "GET, the admin, 404, /api/v1/assessments/{id}",
    })
    void a_request_is_counted_by_the_template_of_its_address_whatever_becomes_of_it(
            String method, String who, int status, String template) throws IOException, InterruptedException {
        assertThat(send(method, "api/v1/assessments/" + SOME, who)).isEqualTo(status);
        String metrics = client.send(request("GET", "q/metrics", "the admin"), BodyHandlers.ofString())
                .body();
        assertThat(metrics).doesNotContain(SOME);
        assertThat(metrics.lines())
                .anyMatch(line -> line.startsWith("http_server_requests_seconds_count")
                        && line.contains("method=\"" + method + "\"")
                        && line.contains("status=\"" + status + "\"")
                        && line.contains("uri=\"" + template + "\""));
    }

    private int send(String method, String path, String who) throws IOException, InterruptedException {
        return client.send(request(method, path, who), BodyHandlers.discarding())
                .statusCode();
    }

    private HttpRequest request(String method, String path, String who) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(root.resolve("/" + path)).method(method, BodyPublishers.noBody());
        credentials(who).ifPresent(them -> request.header("Authorization", them));
        return request.build();
    }

    private static Optional<String> credentials(String who) {
        return switch (who) {
            case "nobody" -> Optional.empty();
            case "the admin" -> Optional.of(SignedIn.ADMIN);
            default ->
                Optional.of("Basic "
                        + Base64.getEncoder().encodeToString((who + ":a password").getBytes(StandardCharsets.UTF_8)));
        };
    }
}
