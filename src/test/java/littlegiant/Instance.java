package littlegiant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One process of the packaged service, with rules of its own. */
final class Instance {
    private static final Pattern ADDRESS = Pattern.compile("Listening on: (http://\\S+)");
    private static final Pattern C2 = Pattern.compile("(ratio\\( RD_EMPLOYEES, EMPLOYEES \\)\\.atLeast\\( \")[0-9.]+%");
    private static final String CULTIVATION = "/api/v1/rules/haicheng-2017/cultivation.drl";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String name;
    private final Map<String, String> environment;
    private Process process;
    private volatile String address;
    private volatile boolean running;

    /** A service with settings, not yet started. What it logs is in a file of its name. */
    Instance(String name, Map<String, String> environment) {
        this.name = name;
        this.environment = Map.copyOf(environment);
    }

    /** What was answered: its status and its document. */
    record Answer(int status, JsonNode body) {}

    /** Under which release an assessment was made, and what C2 required. */
    record Decided(String release, String required) {}

    /** Starts it and waits until it listens. */
    void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Path.of("target", "quarkus-app", "quarkus-run.jar")
                        .toAbsolutePath()
                        .toString());
        builder.environment().put("LITTLE_GIANT_ADMIN_PASSWORD", SignedIn.PASSWORD);
        builder.environment().put("LITTLE_GIANT_ACCESS_BCRYPT_COST", "4");
        builder.environment().putAll(environment);
        process = builder.redirectErrorStream(true).start();
        BufferedReader log = process.inputReader(StandardCharsets.UTF_8);
        List<String> told = new ArrayList<>();
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            told.add(line);
            Matcher listening = ADDRESS.matcher(line);
            if (listening.find()) {
                address = listening.group(1);
                Path file = Files.createDirectories(Path.of("target", "instances"))
                        .resolve(name + "-" + process.pid() + ".log");
                Files.write(file, told);
                Thread reader = new Thread(() -> keep(log, file));
                reader.setDaemon(true);
                reader.start();
                running = true;
                return;
            }
        }
        throw new IllegalStateException(String.join("\n", told));
    }

    private static void keep(BufferedReader log, Path file) {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardOpenOption.APPEND), true)) {
            log.lines().forEach(out::println);
        } catch (IOException | UncheckedIOException killed) {
            // The end of a killed process is the end of its log.
        }
    }

    /** Whether nobody has begun to end it. */
    boolean running() {
        return running;
    }

    /** Ends it as a power cut would: it gets to do nothing more. */
    void kill() throws InterruptedException {
        running = false;
        process.destroyForcibly().waitFor();
    }

    /** Ends it whether or not it was started. */
    void end() throws InterruptedException {
        if (process != null) {
            kill();
        }
    }

    /** A request of somebody, with these headers; what is answered is only a status and headers. */
    HttpResponse<String> as(String method, String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .method(method, HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .headers(headers);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** Changes or removes something. */
    int change(String method, String path, String body) throws Exception {
        return send(method, path, "application/json", body).statusCode();
    }

    private HttpResponse<String> send(String method, String path, String type, String body, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Accept-Language", "en")
                .header("Authorization", SignedIn.ADMIN)
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** Reads a document. */
    Answer get(String path) throws Exception {
        HttpResponse<String> answer = send("GET", path, "application/json", "");
        return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
    }

    /** Submits a document. */
    Answer post(String path, String body) throws Exception {
        HttpResponse<String> answer = send("POST", path, "application/json", body);
        return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
    }

    /** Assesses the example of the documentation. */
    Answer assess(boolean record) throws Exception {
        return post(
                "/api/v1/assessments" + (record ? "" : "?record=false"),
                Files.readString(Path.of("docs", "enterprise.json")));
    }

    /** What decides here: an assessment that is not recorded tells. */
    Decided decided() throws Exception {
        Answer answer = assess(false);
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.toString());
        }
        return decided(answer.body());
    }

    /** What decided an assessment. */
    static Decided decided(JsonNode assessment) {
        for (JsonNode decision : assessment.get("decisions")) {
            for (JsonNode finding : decision.get("findings")) {
                if (finding.get("criterion").asText().equals("C2")) {
                    return new Decided(
                            assessment.get("release").asText(),
                            finding.get("required").asText());
                }
            }
        }
        throw new IllegalStateException("no C2: " + assessment);
    }

    /** Puts another threshold of C2 into the working copy here. */
    void edit(String percent) throws Exception {
        HttpResponse<String> read = send("GET", CULTIVATION, "text/plain", "");
        String text = threshold(read.body(), percent);
        HttpResponse<String> saved = send(
                "PUT",
                CULTIVATION,
                "text/plain; charset=UTF-8",
                text,
                "If-Match",
                read.headers().firstValue("ETag").orElseThrow());
        if (saved.statusCode() != 200) {
            throw new IllegalStateException(saved.body());
        }
    }

    /** A rule file with another threshold of C2. */
    static String threshold(String text, String percent) {
        Matcher matcher = C2.matcher(text);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no threshold of C2");
        }
        return matcher.replaceFirst("$1" + percent);
    }

    /** Publishes the working copy here. */
    Answer publish(String note) throws Exception {
        return post("/api/v1/releases", "{\"note\":\"" + note + "\"}");
    }

    /** Activates a release here. */
    Answer activate(String hash, String reason) throws Exception {
        return post("/api/v1/releases/" + hash + "/activate", "{\"reason\":\"" + reason + "\"}");
    }
}
