package littlegiant.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import littlegiant.SignedIn;
import littlegiant.WorkingCopy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(WorkingCopy.class)
class BatchResourceTest {
    private static final String BATCH = "/api/v1/assessments/batch";

    @TestHTTPResource(BATCH)
    URI batch;

    @Inject
    MeterRegistry meters;

    private static String numbered(int number) {
        return "{\"asOf\":\"2017-06-30\",\"enterprise\":{\"years\":[{\"fiscalYear\":2016,\"rdEmployees\":0,\"employees\":"
                + number + "}]}}";
    }

    private static byte[] line(int number) {
        return numbered(number).getBytes(StandardCharsets.UTF_8);
    }

    private static int number(JsonNode answer) {
        for (JsonNode finding : answer.at("/decisions/0/findings")) {
            if (finding.get("criterion").asText().equals("C2")) {
                return finding.at("/facts/employees").intValue();
            }
        }
        throw new AssertionError(answer.toString());
    }

    private static List<JsonNode> answers(byte[] lines) {
        String answers = given().contentType("application/x-ndjson")
                .body(lines)
                .post(BATCH)
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString();
        return answers.lines().map(Requests::parsed).toList();
    }

    @Test
    void lines_are_answered_in_their_order_and_a_bad_one_stops_nothing() {
        String lines = numbered(1) + "\r\n"
                + "\n"
                + "not json\n"
                + "   \t\n"
                + "x".repeat((1 << 20) + 1) + "\n"
                + numbered(2) + "\n"
                + "{\"policy\":\"haicheng-2071\",\"enterprise\":{}}\n"
                + numbered(3);
        List<JsonNode> answers = answers(lines.getBytes(StandardCharsets.UTF_8));
        assertThat(answers).hasSize(6);
        assertThat(number(answers.get(0))).isEqualTo(1);
        assertThat(answers.get(1).get("line").intValue()).isEqualTo(3);
        assertThat(answers.get(1).get("status").intValue()).isEqualTo(400);
        assertThat(answers.get(2).get("line").intValue()).isEqualTo(5);
        assertThat(answers.get(2).get("status").intValue()).isEqualTo(413);
        assertThat(number(answers.get(3))).isEqualTo(2);
        assertThat(answers.get(4).get("line").intValue()).isEqualTo(7);
        assertThat(answers.get(4).at("/errors/0/pointer").asText()).isEqualTo("/policy");
        assertThat(number(answers.get(5))).isEqualTo(3);
    }

    @Test
    void a_line_as_long_as_allowed_is_read() {
        String line = numbered(7);
        String padded = line + " ".repeat((1 << 20) - line.length());
        List<JsonNode> answers = answers((padded + "\n " + padded + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(number(answers.get(0))).isEqualTo(7);
        assertThat(answers.get(1).get("status").intValue()).isEqualTo(413);
    }

    @Test
    void no_line_is_answered_by_no_line() {
        assertThat(answers(new byte[0])).isEmpty();
        assertThat(answers("\n\n".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-ndjson", "application/jsonl"})
    void either_name_of_the_format_is_understood(String type) {
        given().contentType(type)
                .accept(type)
                .header("Accept-Language", "en")
                .body(line(1))
                .post(BATCH)
                .then()
                .statusCode(200)
                .contentType(type)
                .header("Content-Language", "en")
                .body(containsString("not qualified"));
    }

    @Test
    void a_body_that_is_no_batch_is_refused() {
        given().contentType("application/json").body("{}").post(BATCH).then().statusCode(415);
    }

    /** 25,000 lines of 12 KB answers are 300 MB: far more than what may wait to be kept and read at a time. */
    @Test
    void twenty_five_thousand_lines_are_streamed_in_order_and_in_little_memory() throws Exception {
        int count = 25_000;
        long before = used();
        AtomicLong most = new AtomicLong();
        try (Socket socket = new Socket(batch.getHost(), batch.getPort())) {
            CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> send(socket, count));
            BufferedReader in = new BufferedReader(
                    new InputStreamReader(new Dechunked(headless(socket.getInputStream())), StandardCharsets.UTF_8));
            int expected = 1;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (expected % 5_000 == 0) {
                    most.accumulateAndGet(used(), Math::max);
                }
                assertThat(line).contains("\"employees\":" + expected + "}");
                expected++;
            }
            assertThat(expected).isEqualTo(count + 1);
            sent.get(60, TimeUnit.SECONDS);
        }
        assertThat(most.get() - before).isLessThan(128L << 20);
    }

    /** What a collection leaves, and not what others allocated since. */
    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
    }

    @Test
    void a_client_that_reads_slowly_holds_the_reading_back_and_loses_nothing() throws Exception {
        int count = 4_000;
        double before = lines();
        try (Socket socket = new Socket()) {
            // So that what is not read waits at the service, and not in this machine's buffers.
            socket.setReceiveBufferSize(256 * 1024);
            socket.connect(new InetSocketAddress(batch.getHost(), batch.getPort()));
            CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> send(socket, count));
            Thread.sleep(2_000);
            assertThat(lines() - before).isLessThan(count);
            List<String> answers = new ArrayList<>();
            BufferedReader in = new BufferedReader(
                    new InputStreamReader(new Dechunked(headless(socket.getInputStream())), StandardCharsets.UTF_8));
            in.lines().forEach(answers::add);
            assertThat(answers).hasSize(count);
            sent.get(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void a_client_that_leaves_ends_the_work() throws Exception {
        double before = lines();
        Socket socket = new Socket(batch.getHost(), batch.getPort());
        CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> send(socket, 1_000_000));
        assertThat(socket.getInputStream().read()).isNotNegative();
        socket.setSoLinger(true, 0);
        socket.close();
        assertThat(sent.handle((done, failed) -> failed).get(60, TimeUnit.SECONDS))
                .isNotNull();
        double last = -1;
        for (int look = 0; look < 50 && last != lines(); look++) {
            last = lines();
            Thread.sleep(200);
        }
        assertThat(lines()).isEqualTo(last);
        assertThat(lines() - before).isLessThan(500_000);
        // Its place is free again.
        for (int i = 0; i < 10; i++) {
            assertThat(answers(line(1))).hasSize(1);
        }
    }

    @Test
    void more_batches_than_there_are_places_for_are_asked_to_come_back() throws Exception {
        List<Socket> waiting = new ArrayList<>();
        try {
            for (int i = 0; i < 8; i++) {
                Socket socket = new Socket(batch.getHost(), batch.getPort());
                waiting.add(socket);
                chunk(head(socket), numbered(1) + "\n");
                headless(socket.getInputStream());
            }
            given().contentType("application/x-ndjson")
                    .body(line(1))
                    .post(BATCH)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", containsString(""))
                    .contentType("application/problem+json");
        } finally {
            for (Socket socket : waiting) {
                socket.close();
            }
        }
        given().get("/q/health/live").then().statusCode(200);
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        int status = 503;
        while (status == 503 && System.nanoTime() < deadline) {
            status = given().contentType("application/x-ndjson")
                    .body(line(1))
                    .post(BATCH)
                    .statusCode();
        }
        assertThat(status).isEqualTo(200);
    }

    private double lines() {
        return meters.get("little.giant.batch.lines")
                .tag("result", "assessed")
                .counter()
                .count();
    }

    private OutputStream head(Socket socket) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(("POST " + BATCH + " HTTP/1.1\r\nHost: test\r\nAuthorization: " + SignedIn.ADMIN
                        + "\r\nContent-Type: application/x-ndjson\r\n" + "Transfer-Encoding: chunked\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        return out;
    }

    private static void chunk(OutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private void send(Socket socket, int count) {
        try {
            OutputStream out = head(socket);
            StringBuilder some = new StringBuilder();
            for (int n = 1; n <= count; n++) {
                some.append(numbered(n)).append('\n');
                if (n % 100 == 0 || n == count) {
                    chunk(out, some.toString());
                    some.setLength(0);
                }
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The stream after the head of the answer. */
    private static InputStream headless(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            head.append((char) in.read());
        }
        assertThat(head.toString()).startsWith("HTTP/1.1 200");
        return in;
    }

    /** The content of a chunked answer. */
    private static final class Dechunked extends InputStream {
        private final InputStream in;
        private int left;
        private boolean ended;

        Dechunked(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (left == 0 && !ended) {
                left = Integer.parseInt(line(), 16);
                ended = left == 0;
            }
            if (ended) {
                return -1;
            }
            int count = in.read(into, from, Math.min(length, left));
            if (count < 0) {
                throw new IOException("the answer was cut off");
            }
            left -= count;
            if (left == 0) {
                line();
            }
            return count;
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("the answer was cut off");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }
    }
}
