package littlegiant.authoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import littlegiant.SignedIn;
import littlegiant.WorkingCopy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WorkingCopy.class)
class ReloadUnderLoadTest {
    private static final int CLIENTS = 4;
    private static final int REQUESTS = 2_500;
    private static final JsonMapper JSON = new JsonMapper();

    @TestHTTPResource("/api/v1/assessments")
    URI assessments;

    @AfterEach
    void restore() {
        WorkingCopy.restore();
        publish("as shipped");
    }

    private static String publish(String note) {
        return given().contentType("application/json")
                .body("{\"note\":\"" + note + "\"}")
                .post("/api/v1/releases")
                .then()
                .extract()
                .path("hash");
    }

    /** Both R&D staff thresholds, of cultivation and of recognition, always move together. */
    @Test
    void ten_thousand_assessments_during_continuous_reloads_all_succeed_and_none_mixes_two_releases() throws Exception {
        Map<String, String> thresholds = new ConcurrentHashMap<>();
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS + 1);
        try {
            thresholds.put(publish("as shipped"), "≥ 5% ≥ 20%");
            Future<Integer> reloads = threads.submit(reloading(thresholds, done));
            List<Future<List<Seen>>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(threads.submit(this::assess));
            }
            List<Seen> answers = new ArrayList<>();
            for (Future<List<Seen>> client : clients) {
                answers.addAll(client.get());
            }
            done.set(true);
            assertThat(reloads.get()).isGreaterThan(5);
            assertThat(answers).hasSize(CLIENTS * REQUESTS);
            assertThat(answers.stream().map(Seen::release).distinct().count()).isGreaterThan(2);
            for (Seen answer : answers) {
                assertThat(answer.required()).isEqualTo(thresholds.get(answer.release()));
            }
        } finally {
            done.set(true);
            threads.shutdown();
        }
    }

    private static Callable<Integer> reloading(Map<String, String> thresholds, AtomicBoolean done) {
        return () -> {
            int reloads = 0;
            for (int step = 0; !done.get(); step++) {
                String cultivation = 5 + step % 7 + "%";
                String recognition = 20 + step % 7 + "%";
                WorkingCopy.restore();
                WorkingCopy.edit(
                        "haicheng-2017/cultivation.drl",
                        "ratio( RD_EMPLOYEES, EMPLOYEES ).atLeast( \"5%\" )",
                        "ratio( RD_EMPLOYEES, EMPLOYEES ).atLeast( \"" + cultivation + "\" )");
                WorkingCopy.edit(
                        "haicheng-2017/recognition.drl",
                        "ratio( RD_EMPLOYEES, EMPLOYEES ).atLeast( \"20%\" )",
                        "ratio( RD_EMPLOYEES, EMPLOYEES ).atLeast( \"" + recognition + "\" )");
                String hash = publish("step");
                thresholds.put(hash, "≥ " + cultivation + " ≥ " + recognition);
                reloads++;
            }
            return reloads;
        };
    }

    /** Of an answer the release that it names and the thresholds that it shows; whole, ten thousand would fill the heap. */
    private record Seen(String release, String required) {}

    private List<Seen> assess() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(assessments)
                .header("Content-Type", "application/json")
                .header("Authorization", SignedIn.ADMIN)
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"asOf\":\"2017-06-30\",\"decisions\":[\"cultivation\",\"recognition\"],\"enterprise\":{"
                                + "\"industryCode\":\"C3089\",\"years\":[{\"fiscalYear\":2016,\"employees\":100,"
                                + "\"rdEmployees\":1}]}}"))
                .build();
        List<Seen> answers = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(201);
            JsonNode answer = JSON.readTree(response.body());
            answers.add(new Seen(answer.get("release").asText(), required(answer)));
        }
        return answers;
    }

    private static String required(JsonNode answer) {
        return required(answer, "C2") + " " + required(answer, "R2");
    }

    private static String required(JsonNode answer, String criterion) {
        for (JsonNode decision : answer.get("decisions")) {
            for (JsonNode finding : decision.get("findings")) {
                if (finding.get("criterion").asText().equals(criterion)) {
                    return finding.get("required").asText();
                }
            }
        }
        throw new AssertionError("no " + criterion + " in " + answer);
    }
}
