package littlegiant.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import littlegiant.SignedIn;
import littlegiant.yardstick.Enterprises;
import littlegiant.yardstick.Model;

/**
 * Asks a running service for 10,000 assessments and more while its rules are reloaded 500 times without a pause, and counts
 * those that fail and those whose thresholds are not all of the release that they name.
 */
public final class UnderReloads {
    private static final int ASSESSMENTS = 10_000;
    private static final int RELOADS = 500;
    private static final int CLIENTS = 8;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BODY = "{\"asOf\":\"2017-06-30\",\"enterprise\":%s}";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String service;
    private final Rules rules;
    private final String body = BODY.formatted(Enterprises.json(Model.enterprise()));
    /** What each release asks, as it was told when it was published. */
    private final Map<String, List<String>> asked = new ConcurrentHashMap<>();

    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger mixed = new AtomicInteger();
    private final Map<String, AtomicInteger> answers = new ConcurrentHashMap<>();
    private final AtomicInteger answered = new AtomicInteger();
    private volatile int reloads;

    private UnderReloads(String service, Rules rules) {
        this.service = service;
        this.rules = rules;
    }

    /**
     * Measures. The service's first user has the password of the tests.
     *
     * @param args the service's address, {@code http://127.0.0.1:8080}, and the rules folder from which it reads
     */
    public static void main(String[] args) throws Exception {
        UnderReloads run = new UnderReloads(args[0], Rules.in(Path.of(args[1])));
        run.publish(1);
        run.publish(0);
        run.measure();
        System.out.printf(
                "%,d assessments, %d reloads meanwhile: %d failed, %d mixed; answers by release: %s%n",
                run.answered.get(), run.reloads, run.failed.get(), run.mixed.get(), run.answers);
        if (run.failed.get() + run.mixed.get() > 0 || run.answers.size() < 2) {
            throw new IllegalStateException("answers failed, mixed two releases, or met one release only");
        }
    }

    private void measure() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS + 1);
        try {
            Future<?> reloading = threads.submit((Callable<Void>) () -> {
                for (int turn = 1; !done.get(); turn++) {
                    publish(turn);
                    reloads = turn;
                }
                return null;
            });
            List<Future<?>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(threads.submit((Callable<Void>) () -> {
                    while ((answered.get() < ASSESSMENTS || reloads < RELOADS) && !reloading.isDone()) {
                        assess();
                        answered.incrementAndGet();
                    }
                    return null;
                }));
            }
            for (Future<?> one : clients) {
                one.get();
            }
            done.set(true);
            reloading.get();
        } finally {
            threads.shutdownNow();
        }
    }

    private void publish(int turn) throws IOException, InterruptedException {
        rules.edit(turn);
        HttpResponse<String> answer = post("/api/v1/releases", "{\"note\":\"turn " + turn + "\"}");
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("not published: " + answer.statusCode() + " " + answer.body());
        }
        asked.put(hash(JSON.readTree(answer.body())), Rules.asked(turn));
    }

    private void assess() throws IOException, InterruptedException {
        HttpResponse<String> answer = post("/api/v1/assessments?record=false", body);
        if (answer.statusCode() != 200) {
            failed.incrementAndGet();
            return;
        }
        JsonNode assessment = JSON.readTree(answer.body());
        String release = assessment.get("release").asText();
        answers.computeIfAbsent(release, key -> new AtomicInteger()).incrementAndGet();
        List<String> expected = asked.get(release);
        if (expected == null
                || !required(assessment, "C2").endsWith(expected.get(0))
                || !required(assessment, "R2").endsWith(expected.get(1))) {
            mixed.incrementAndGet();
        }
    }

    private static String hash(JsonNode published) {
        return published.findValue("hash").asText();
    }

    private static String required(JsonNode assessment, String criterion) {
        for (JsonNode decision : assessment.get("decisions")) {
            for (JsonNode finding : decision.get("findings")) {
                if (finding.get("criterion").asText().equals(criterion)) {
                    return finding.get("required").asText();
                }
            }
        }
        return "";
    }

    private HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service + path))
                .header("Content-Type", "application/json")
                .header("Authorization", SignedIn.ADMIN)
                .POST(BodyPublishers.ofString(json))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
