package littlegiant.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import littlegiant.SignedIn;
import littlegiant.SmallBounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With clients that speak HTTP/1.1, and with those that would rather have HTTP/2 and are not given it. */
@QuarkusTest
@TestProfile(SmallBounds.class)
class BodyLimitTest {
    private static final int LIMIT = 1 << 20;

    @TestHTTPResource("/test/problems")
    URI resource;

    @ParameterizedTest
    @CsvSource({"/bytes, HTTP_1_1", "/blocking, HTTP_1_1", "/bytes, HTTP_2", "/blocking, HTTP_2"})
    void a_body_at_the_limit_arrives_whole_whether_its_length_is_stated_or_not(String path, HttpClient.Version version)
            throws Exception {
        for (int length : new int[] {0, 2, 9_000, 30_000, LIMIT}) {
            assertThat(post(path, stated(length), version).body()).isEqualTo(String.valueOf(length));
            assertThat(post(path, unstated(length), version).body()).isEqualTo(String.valueOf(length));
        }
    }

    @ParameterizedTest
    @CsvSource({"/bytes, HTTP_1_1", "/blocking, HTTP_1_1", "/nowhere, HTTP_1_1", "/bytes, HTTP_2", "/blocking, HTTP_2"})
    void a_body_past_the_limit_is_refused_clearly_and_at_once(String path, HttpClient.Version version)
            throws Exception {
        for (int length : new int[] {LIMIT + 1, 10 << 20}) {
            assertRefused(post(path, stated(length), version));
            assertRefused(post(path, unstated(length), version));
        }
    }

    @Test
    void slow_senders_of_large_bodies_leave_room_for_others_and_no_more_than_memory_allows_are_received()
            throws Exception {
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            slow.add(slowSender());
        }
        HttpResponse<String> refused = post("/bytes", stated(LIMIT), HttpClient.Version.HTTP_1_1);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).contains("urn:little-giant:problem:unavailable");
        assertThat(post("/bytes", unstated(20_000), HttpClient.Version.HTTP_1_1).statusCode())
                .isEqualTo(503);
        assertThat(post("/bytes", stated(9_000), HttpClient.Version.HTTP_1_1).statusCode())
                .isEqualTo(200);
        assertThat(post("/stream", stated(LIMIT), HttpClient.Version.HTTP_1_1).statusCode())
                .isEqualTo(200);
        for (Socket socket : slow) {
            socket.close();
        }
        assertThat(eventually(200, LIMIT).body()).isEqualTo(String.valueOf(LIMIT));
        // What was answered has given back what it took.
        for (int i = 0; i < 5; i++) {
            assertThat(post("/bytes", stated(LIMIT), HttpClient.Version.HTTP_1_1)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    /** A client whose body the server has begun to receive, and of which nothing follows after the first byte. */
    private Socket slowSender() throws IOException {
        Socket socket = new Socket("127.0.0.1", resource.getPort());
        socket.setSoTimeout(60_000);
        OutputStream out = socket.getOutputStream();
        out.write(("POST " + resource.getPath() + "/bytes HTTP/1.1\r\nHost: x\r\nAuthorization: " + SignedIn.ADMIN
                        + "\r\nTransfer-Encoding: chunked\r\nExpect: 100-continue\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        String toGoOn = "HTTP/1.1 100 Continue";
        assertThat(new String(socket.getInputStream().readNBytes(toGoOn.length()), StandardCharsets.US_ASCII))
                .isEqualTo(toGoOn);
        out.write("1\r\nx\r\n".getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** The server learns of a connection a little later than its client. */
    private HttpResponse<String> eventually(int status, int length) throws Exception {
        HttpResponse<String> answer = post("/bytes", stated(length), HttpClient.Version.HTTP_1_1);
        for (int i = 0; i < 200 && answer.statusCode() != status; i++) {
            Thread.sleep(50);
            answer = post("/bytes", stated(length), HttpClient.Version.HTTP_1_1);
        }
        assertThat(answer.statusCode()).isEqualTo(status);
        return answer;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, LIMIT, LIMIT + 1, 24 << 20})
    void a_streamed_path_takes_any_length(int length) throws Exception {
        assertThat(post("/stream", stated(length), HttpClient.Version.HTTP_1_1).body())
                .isEqualTo(String.valueOf(length));
        assertThat(post("/stream", unstated(length), HttpClient.Version.HTTP_1_1)
                        .body())
                .isEqualTo(String.valueOf(length));
    }

    private static void assertRefused(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(response.body()).contains("1048576", "urn:little-giant:problem:too-large");
    }

    private HttpResponse<String> post(String path, BodyPublisher body, HttpClient.Version version) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(resource + path))
                .version(version)
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .header("Authorization", SignedIn.ADMIN)
                .POST(body)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static BodyPublisher stated(int length) {
        return BodyPublishers.ofByteArray(new byte[length]);
    }

    private static BodyPublisher unstated(int length) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[length]));
    }
}
