package littlegiant;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What operators are given fits the service: the dashboard, the alerts, what to do at each, the image. */
@QuarkusTest
@TestProfile(WorkingCopy.class)
class OperationsTest {
    private static final Path OPERATIONS = Path.of("docs/operations");
    private static final Pattern METRIC = Pattern.compile("\\b((?:little_giant|jvm|http_server|process)_[a-z_]+)\\b");

    /** The names of the metrics that the service shows. */
    /** The metrics that there are once something was assessed and memory was collected, which is told a little later. */
    private static Set<String> shown() throws InterruptedException {
        System.gc();
        given().contentType("application/json")
                .body("{\"enterprise\":{}}")
                .post("/api/v1/assessments")
                .then()
                .statusCode(201);
        Set<String> names = read();
        for (int again = 0; again < 100 && !names.contains("jvm_gc_pause_seconds_sum"); again++) {
            Thread.sleep(50);
            names = read();
        }
        return names;
    }

    private static Set<String> read() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]")[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> named(String expression) {
        Set<String> names = new TreeSet<>();
        Matcher metric = METRIC.matcher(expression);
        while (metric.find()) {
            names.add(metric.group(1));
        }
        return names;
    }

    @Test
    void the_dashboard_and_the_alerts_ask_for_metrics_that_there_are_and_each_alert_says_what_to_do()
            throws IOException, InterruptedException {
        Set<String> shown = shown();
        JsonNode dashboard = new ObjectMapper()
                .readTree(OPERATIONS.resolve("grafana-dashboard.json").toFile());
        Set<String> asked = new TreeSet<>();
        dashboard.findValuesAsText("expr").forEach(expression -> {
            assertThat(named(expression)).as(expression).isNotEmpty();
            asked.addAll(named(expression));
        });
        String alerts = Files.readString(OPERATIONS.resolve("alerts.yml"));
        asked.addAll(named(alerts));
        assertThat(shown).containsAll(asked);
        List<String> names = alerts.lines()
                .filter(line -> line.contains("- alert: "))
                .map(line -> line.replace("- alert: ", "").strip())
                .toList();
        assertThat(names).hasSizeGreaterThan(5).doesNotHaveDuplicates();
        String page = Files.readString(Path.of("docs/operations.md"));
        for (String name : names) {
            assertThat(page).contains("### " + name + "\n");
            assertThat(alerts).contains("runbook: docs/operations.md#" + name.toLowerCase(Locale.ROOT) + "\n");
        }
    }

    @Test
    void prometheus_and_nginx_accept_their_files_where_they_are_installed() throws Exception {
        if (installed("promtool")) {
            assertThat(run("promtool check rules docs/operations/alerts.yml")).isZero();
        }
        if (installed("nginx")) {
            Path folder = Files.createTempDirectory("nginx");
            Files.copy(OPERATIONS.resolve("nginx.conf"), folder.resolve("nginx.conf"));
            assertThat(run("cd " + folder + " && openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem"
                            + " -out certificate.pem -days 2 -subj /CN=little-giant.example"
                            + " && nginx -t -p . -c \"$PWD/nginx.conf\" -g \"pid $PWD/nginx.pid;\""))
                    .isZero();
        }
    }

    @Test
    void the_image_runs_as_a_user_without_rights_and_its_health_check_asks_this_service() throws Exception {
        List<String> lines = Files.readString(Path.of("src/main/docker/Dockerfile.jvm"))
                .replace("\\\n", " ")
                .lines()
                .toList();
        assertThat(lines.stream().filter(line -> line.startsWith("USER ")).reduce((one, last) -> last))
                .contains("USER littlegiant");
        assertThat(lines).anyMatch(line -> line.contains("useradd") && line.contains("--uid 10001"));
        String check = lines.stream()
                .filter(line -> line.startsWith("HEALTHCHECK "))
                .findFirst()
                .orElseThrow();
        JsonNode command = new ObjectMapper().readTree(check.substring(check.indexOf("CMD ") + 4));
        assertThat(command.get(0).asText()).isEqualTo("bash");
        String asked = command.get(2).asText().replace("/8080", "/" + RestAssured.port);
        assertThat(run(asked)).isZero();
        assertThat(run(asked.replace("/q/health/live", "/q/health/none"))).isNotZero();
    }

    private static boolean installed(String tool) throws Exception {
        return run("command -v " + tool) == 0;
    }

    private static int run(String command) throws Exception {
        Process process = new ProcessBuilder("bash", "-c", command)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        if (status != 0) {
            System.out.println(said);
        }
        return status;
    }
}
