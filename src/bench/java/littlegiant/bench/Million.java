package littlegiant.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import littlegiant.SignedIn;

/**
 * Streams many enterprises through batches of a service whose heap is bounded, and asks for pages of what it kept, when
 * there is little and when there is much.
 */
public final class Million {
    private static final int PORT = 18_083;
    private static final int SMALL = 10_000;
    private static final int STEPS = 10;
    private static final int ASKED = 21;
    private static final String HEAP = "-Xmx1g";

    private static final String SWEEP =
            "{\"asOf\":\"2017-06-30\",\"criterion\":\"C2\",\"from\":\"1%\",\"to\":\"20%\",\"steps\":20}";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path work;
    private final Service service;
    private final String name;

    private Million(String name, Path work) {
        this.name = name;
        this.work = work;
        this.service = new Service(work, PORT, HEAP);
    }

    /**
     * Measures.
     *
     * @param args {@code sqlite} or {@code postgresql}, how many enterprises, and a folder to work in
     */
    public static void main(String[] args) throws Exception {
        Million run = new Million(args[0], Files.createDirectories(Path.of(args[2])));
        int many = Integer.parseInt(args[1]);
        PostgresqlServer postgresql =
                args[0].equals("postgresql") ? new PostgresqlServer(run.work.resolve("postgresql")) : null;
        run.service.start(postgresql == null ? null : postgresql.start());
        try {
            run.measure(many);
        } finally {
            run.service.stop();
            if (postgresql != null) {
                postgresql.stop();
            }
        }
    }

    private void measure(int many) throws Exception {
        Path requests = work.resolve("enterprises.ndjson");
        Population.write(SMALL, requests, false);
        stream(requests, SMALL, false);
        stream(requests, SMALL, true);
        Map<String, Double> few = pages();
        Population.write(many, requests, false);
        double unrecorded = stream(requests, many / STEPS, false);
        System.out.printf(
                "| enterprises | per second | heap after a collection, MiB | resident, MiB |%n|---|---|---|---|%n");
        double recorded = stream(requests, many, true);
        System.out.printf(
                "%n%s: %,d enterprises in one batch under %s: %.0f/s; unrecorded %.0f/s; recorded / unrecorded %.2f%n%n",
                name, many, HEAP, recorded, unrecorded, recorded / unrecorded);
        Map<String, Double> much = pages();
        System.out.printf("| page | ms at %,d | ms at %,d | ratio |%n|---|---|---|---|%n", SMALL, SMALL + many);
        much.forEach((page, millis) -> System.out.printf(
                "| %s | %.1f | %.1f | %.1f |%n", page, few.get(page), millis, millis / few.get(page)));
        System.out.printf(
                "%n| over the registry | enterprises | per second | heap after a collection, MiB |%n|---|---|---|---|%n");
        study("what a change would do", "/api/v1/impact", "{\"asOf\":\"2017-06-30\"}");
        study("a threshold at 20 values", "/api/v1/impact/sweep", SWEEP);
    }

    /** Has the whole registry gone through, and reads the heap halfway. */
    private void study(String what, String path, String request) throws Exception {
        long begun = System.nanoTime();
        String place =
                service.post(path, request).headers().firstValue("Location").orElseThrow();
        long heap = 0;
        while (true) {
            JsonNode study =
                    JSON.readTree(service.get(URI.create(place).getPath()).body());
            JsonNode progress = study.path("progress");
            if (heap == 0
                    && progress.path("done").asLong() > progress.path("total").asLong() / 2) {
                heap = service.heapAfterCollection();
            }
            if (!study.path("state").asText().equals("RUNNING")) {
                double seconds = (System.nanoTime() - begun) / 1e9;
                long compared = study.path("compared").asLong();
                if (!study.path("state").asText().equals("DONE") || compared == 0) {
                    throw new IllegalStateException(study.toString());
                }
                System.out.printf("| %s | %,d | %.0f | %,d |%n", what, compared, compared / seconds, heap);
                return;
            }
            Thread.sleep(500);
        }
    }

    /** Sends the first lines of the file as one batch; returns how many were answered a second. */
    private double stream(Path requests, int lines, boolean record) throws Exception {
        Process head = new ProcessBuilder("head", "-n", Integer.toString(lines), requests.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Process curl = new ProcessBuilder(
                        "curl",
                        "-sSN",
                        "-X",
                        "POST",
                        "-T",
                        "-",
                        "-H",
                        "Content-Type: application/x-ndjson",
                        "-H",
                        "Authorization: " + SignedIn.ADMIN,
                        "-H",
                        "Expect:",
                        service.address() + "/api/v1/assessments/batch?record=" + record)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return answered(head, curl, lines, record);
    }

    private double answered(Process head, Process curl, int lines, boolean record) throws Exception {
        Thread sender = new Thread(() -> {
            try (var in = head.getInputStream();
                    var out = curl.getOutputStream()) {
                in.transferTo(out);
            } catch (IOException broken) {
                throw new IllegalStateException(broken);
            }
        });
        long begun = System.nanoTime();
        long looking = 0;
        sender.start();
        int answered = 0;
        try (BufferedReader answers = curl.inputReader(StandardCharsets.UTF_8)) {
            long since = begun;
            for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                if (!line.startsWith("{\"id\"") && !line.contains("\"decisions\"")) {
                    throw new IllegalStateException("a line was not assessed: " + line);
                }
                answered++;
                if (record && lines > SMALL && answered % (lines / STEPS) == 0) {
                    long now = System.nanoTime();
                    System.out.printf(
                            "| %,d | %.0f | %,d | %,d |%n",
                            answered,
                            lines / STEPS / ((now - since) / 1e9),
                            service.heapAfterCollection(),
                            service.resident());
                    since = System.nanoTime();
                    looking += since - now;
                }
            }
        }
        long took = System.nanoTime() - begun - looking;
        sender.join();
        if (curl.waitFor() != 0 || answered != lines) {
            throw new IllegalStateException(answered + " of " + lines + " lines were answered");
        }
        return lines / (took / 1e9);
    }

    /** The median milliseconds of each page, asked one after the other. */
    private Map<String, Double> pages() throws Exception {
        String listing = "/api/v1/assessments?limit=50";
        String first = service.get(listing).body();
        String release = first.replaceAll("(?s)^.*?\"release\"\\s*:\\s*\"([^\"]+)\".*$", "$1");
        String code = Population.code(SMALL / 2);
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("the latest", listing);
        asked.put("the 20th page after it", listing + "&after=" + cursor(listing, 20));
        asked.put("creditCode", listing + "&creditCode=" + code);
        asked.put("decision", listing + "&decision=cultivation");
        asked.put("outcome, common", listing + "&outcome=NOT_QUALIFIED");
        asked.put("decision and outcome, common", listing + "&decision=cultivation&outcome=NOT_QUALIFIED");
        asked.put("decision and outcome, rare", listing + "&decision=recognition&outcome=QUALIFIED");
        asked.put("release", listing + "&release=" + release);
        asked.put("from and to", listing + "&from=2020-01-01&to=2100-01-01");
        asked.put(
                "creditCode, decision, outcome",
                listing + "&creditCode=" + code + "&decision=cultivation&outcome=QUALIFIED");
        asked.put(
                "release, decision, outcome",
                listing + "&release=" + release + "&decision=cultivation&outcome=QUALIFIED");
        asked.put("enterprises", "/api/v1/enterprises?limit=50");
        asked.put("enterprises of a town", "/api/v1/enterprises?limit=50&townOrPark=%E8%A5%BF%E6%9F%B3%E9%95%87");
        asked.put("review queue", "/api/v1/programme/queue?limit=50");
        asked.put("programme", "/api/v1/programme?year=2017");
        Map<String, Double> medians = new LinkedHashMap<>();
        for (Map.Entry<String, String> page : asked.entrySet()) {
            medians.put(page.getKey(), median(page.getValue()));
        }
        return medians;
    }

    private String cursor(String listing, int pages) throws Exception {
        String after = "";
        for (int page = 0; page < pages; page++) {
            String body = service.get(listing + (after.isEmpty() ? "" : "&after=" + after))
                    .body();
            after = body.replaceAll("(?s)^.*\"next\"\\s*:\\s*\"([^\"]+)\".*$", "$1");
        }
        return after;
    }

    private double median(String path) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < ASKED; i++) {
            long begun = System.nanoTime();
            HttpResponse<String> answer = service.get(path);
            millis.add((System.nanoTime() - begun) / 1e6);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
            }
        }
        double[] sorted = millis.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[ASKED / 2];
    }
}
