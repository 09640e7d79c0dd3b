package littlegiant;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.zip.GZIPInputStream;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.junit.jupiter.api.Test;

/** A request is followed from its caller into what is logged, recorded and answered, and to a collector. */
@QuarkusTest
@TestProfile(TracingTest.Traced.class)
class TracingTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";
    private static final String AT = "/api/v1/assessments";
    private static final String ENTERPRISE =
            "{\"asOf\":\"2017-06-30\",\"enterprise\":{\"name\":\"%s\",\"category\":\"SOFTWARE\",\"years\":[]}}";

    /** A service that sends what it traces to a collector of this test. */
    public static class Traced extends WorkingCopy {
        private static final List<String> RECEIVED = new CopyOnWriteArrayList<>();
        private static final HttpServer COLLECTOR = collector();

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.put("quarkus.otel.sdk.disabled", "false");
            settings.put("quarkus.otel.exporter.otlp.protocol", "http/protobuf");
            settings.put(
                    "quarkus.otel.exporter.otlp.endpoint",
                    "http://127.0.0.1:" + COLLECTOR.getAddress().getPort());
            settings.put("quarkus.log.console.json.enabled", "true");
            settings.put("quarkus.otel.bsp.schedule.delay", "100ms");
            return settings;
        }

        private static HttpServer collector() {
            try {
                HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                server.createContext("/v1/traces", exchange -> {
                    byte[] body = exchange.getRequestBody().readAllBytes();
                    boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
                    try (InputStream in = packed
                            ? new GZIPInputStream(new ByteArrayInputStream(body))
                            : new ByteArrayInputStream(body)) {
                        // Names and values of spans stand in it as they are, ids as bytes.
                        RECEIVED.add(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
                    }
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
                server.start();
                return server;
            } catch (IOException fails) {
                throw new UncheckedIOException(fails);
            }
        }
    }

    private static String bytes(String hex) {
        return new String(java.util.HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
    }

    /** What the collector received of spans of the trace by a name, waited for. */
    private static boolean isCollected(String name) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            if (Traced.RECEIVED.stream().anyMatch(body -> body.contains(bytes(TRACE)) && body.contains(name))) {
                return true;
            }
            Thread.sleep(50);
        }
        return false;
    }

    private static Handler console() {
        return Arrays.stream(InitialConfigurator.DELAYED_HANDLER.getHandlers())
                .filter(ConsoleHandler.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_trace_goes_through_problems_logs_and_records_and_its_spans_reach_the_collector() throws Exception {
        List<ExtLogRecord> logged = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                ExtLogRecord wrapped = ExtLogRecord.wrap(record);
                wrapped.copyMdc();
                logged.add(wrapped);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(handler);
        try {
            given().header("traceparent", PARENT)
                    .get("/test/problems/broken")
                    .then()
                    .statusCode(500)
                    .body("traceId", equalTo(TRACE));
        } finally {
            Logger.getLogger("").removeHandler(handler);
        }
        ExtLogRecord failure = logged.stream()
                .filter(record -> TRACE.equals(record.getMdc("traceId")))
                .findFirst()
                .orElseThrow();
        JsonNode line = new ObjectMapper().readTree(console().getFormatter().format(failure));
        assertThat(line.at("/mdc/traceId").asText()).isEqualTo(TRACE);
        assertThat(line.get("level").asText()).isEqualTo("ERROR");
        SignedIn.asNobody()
                .header("traceparent", PARENT)
                .get(AT)
                .then()
                .statusCode(401)
                .body("traceId", equalTo(TRACE));
        String id = given().header("traceparent", PARENT)
                .contentType("application/json")
                .body(ENTERPRISE.formatted("traced").getBytes(StandardCharsets.UTF_8))
                .post(AT)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        given().get(AT + "/" + id).then().statusCode(200).header("Trace-Id", equalTo(TRACE));
        for (String span : new String[] {"decide", "engine", "commit", "POST /api/v1/assessments"}) {
            assertThat(isCollected(span)).as(span).isTrue();
        }
        // Nothing of an enterprise is sent.
        assertThat(Traced.RECEIVED).noneMatch(body -> body.contains("traced\""));
    }
}
