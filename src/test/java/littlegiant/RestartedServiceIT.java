package littlegiant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import littlegiant.records.Opened;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged service, stopped and started again on the same data, and the commands beside it. */
class RestartedServiceIT {
    private static final Pattern ADDRESS = Pattern.compile("Listening on: (http://\\S+)");
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");
    private static final Path APP = Path.of("target", "quarkus-app").toAbsolutePath();
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String CODE = "91210381MA0P000187";

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> environment = new TreeMap<>();
    private Process service;
    private String address;

    private void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                JAVA,
                "-Dfile.encoding=UTF-8",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                APP.resolve("quarkus-run.jar").toString());
        builder.environment().put("LITTLE_GIANT_ADMIN_PASSWORD", SignedIn.PASSWORD);
        builder.environment().putAll(environment);
        service = builder.redirectErrorStream(true).start();
        BufferedReader log = service.inputReader(StandardCharsets.UTF_8);
        List<String> told = new ArrayList<>();
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            told.add(line);
            Matcher listening = ADDRESS.matcher(line);
            if (listening.find()) {
                address = listening.group(1);
                Thread reader = new Thread(() -> log.lines().forEach(rest -> {}));
                reader.setDaemon(true);
                reader.start();
                return;
            }
        }
        throw new IllegalStateException(String.join("\n", told));
    }

    private void stop() throws InterruptedException {
        service.destroy();
        assertThat(service.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    @AfterEach
    void end() {
        if (service != null) {
            service.destroyForcibly();
        }
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/json")
                        .header("Accept-Language", "en")
                        .header("Authorization", SignedIn.ADMIN)
                        .method(method, HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** Another service on the same folder would neither know of this one's releases nor this one of its own. */
    private void secondServiceIsRefused() throws InterruptedException {
        Process first = service;
        try {
            assertThatThrownBy(this::start)
                    .hasMessageContaining("another service runs on the embedded database in")
                    .hasMessageContaining(folder.resolve("data").toString());
            assertThat(service.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(service.exitValue()).isNotZero();
        } finally {
            service.destroyForcibly();
            service = first;
        }
    }

    private Map<String, String> read(List<String> paths) throws Exception {
        Map<String, String> answers = new TreeMap<>();
        for (String path : paths) {
            HttpResponse<String> answer = send("GET", path, "");
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            answers.put(path, answer.body());
        }
        return answers;
    }

    /** How a command ended. */
    private int command(String... arguments) throws Exception {
        String path = Stream.of("app", "lib/boot", "lib/main")
                .map(part -> APP.resolve(part) + "/*")
                .reduce((one, other) -> one + System.getProperty("path.separator") + other)
                .orElseThrow();
        List<String> line = new ArrayList<>(List.of(
                JAVA,
                "-Dfile.encoding=UTF-8",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                path,
                "littlegiant.authoring.AdministerRecords"));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("command.log").toFile());
        builder.environment().putAll(environment);
        Process command = builder.start();
        assertThat(command.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return command.exitValue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void after_a_restart_everything_reads_as_before_and_what_was_backed_up_comes_back(String kind) throws Exception {
        environment.putAll(Map.of(
                "QUARKUS_HTTP_PORT",
                "0",
                "LITTLE_GIANT_WATCH",
                "false",
                "LITTLE_GIANT_RULES",
                Path.of("rules").toAbsolutePath().toString(),
                "LITTLE_GIANT_DATA",
                folder.resolve("data").toString()));
        if (kind.equals("postgresql")) {
            environment.put("LITTLE_GIANT_DATABASE_URL", Opened.newPostgresql());
        }
        start();
        if (kind.equals("sqlite")) {
            secondServiceIsRefused();
        }
        HttpResponse<String> recorded =
                send("POST", "/api/v1/assessments", Files.readString(Path.of("docs", "enterprise.json")));
        assertThat(recorded.statusCode()).isEqualTo(201);
        Matcher id = ID.matcher(recorded.body());
        assertThat(id.find()).isTrue();
        String event =
                "{\"type\":\"CULTIVATED\",\"date\":\"2017-07-01\",\"official\":\"王某\",\"documentNumber\":\"1\",\"reason\":\"x\",\"assessment\":\""
                        + id.group(1) + "\"}";
        assertThat(send("POST", "/api/v1/enterprises/" + CODE + "/events", event)
                        .statusCode())
                .isEqualTo(201);
        List<String> paths = List.of(
                "/api/v1/assessments",
                "/api/v1/assessments/" + id.group(1),
                "/api/v1/assessments/" + id.group(1) + "/report",
                "/api/v1/assessments/export?format=csv",
                "/api/v1/enterprises",
                "/api/v1/enterprises/" + CODE,
                "/api/v1/enterprises/" + CODE + "/events",
                "/api/v1/programme?year=2017",
                "/api/v1/programme/report?year=2017&format=csv",
                "/api/v1/erasures",
                "/api/v1/policies/haicheng-2017",
                "/api/v1/releases");
        Map<String, String> before = read(paths);
        String backup = folder.resolve("backup.zip").toString();
        assertThat(command("backup", backup)).isZero();
        assertThat(command("restore", backup)).isEqualTo(1);
        stop();

        start();
        assertThat(read(paths)).isEqualTo(before);
        assertIdentical(id.group(1));
        assertThat(command("erase", CODE, "--official", "王某", "--reason", "申请", "--yes"))
                .isZero();
        assertThat(send("GET", "/api/v1/assessments/" + id.group(1), "").statusCode())
                .isEqualTo(404);
        assertThat(send("GET", "/api/v1/enterprises/" + CODE, "").statusCode()).isEqualTo(404);
        assertThat(send("GET", "/api/v1/programme/report?year=2017&format=csv", "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("GET", "/api/v1/erasures", "").body()).contains("王某").doesNotContain(CODE);
        stop();

        if (kind.equals("postgresql")) {
            environment.put("LITTLE_GIANT_DATABASE_URL", Opened.newPostgresql());
        }
        assertThat(command("restore", backup)).isZero();
        start();
        assertThat(read(paths)).isEqualTo(before);
        assertIdentical(id.group(1));
        stop();
    }

    private void assertIdentical(String id) throws Exception {
        HttpResponse<String> replayed = send("POST", "/api/v1/assessments/" + id + "/replay", "");
        assertThat(replayed.statusCode()).isEqualTo(200);
        assertThat(replayed.body().replace(" ", "")).contains("\"identical\":true");
    }
}
