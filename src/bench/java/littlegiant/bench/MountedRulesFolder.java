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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import littlegiant.SignedIn;

/**
 * A rules folder on a file system that is mounted from elsewhere, or that does not tell upper from lower case: what is
 * edited there is published, and what goes wrong there stops nobody. 8 clients record meanwhile.
 */
final class MountedRulesFolder {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SHIPPED = Path.of("rules");
    private static final String POLICY = "haicheng-2017";
    private static final int PUBLISHED_WITHIN = 120;

    private final Path rules;
    private final Service service;
    private final PostingClients clients;

    /** A service with its data below one folder, and its rules below another, which is on the file system to try. */
    MountedRulesFolder(Path work, Path mounted) throws IOException {
        this.rules = mounted.resolve("rules");
        this.service = new Service(work, Faults.freePort());
        this.clients = new PostingClients(service.address());
    }

    private interface Edit {
        void of(Path policy) throws Exception;
    }

    /**
     * Edits the folder in several ways.
     *
     * @param server the process that serves the file system, which is stopped for a while; none where it is empty
     */
    void run(List<Long> server) throws Exception {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file, rules.resolve(SHIPPED.relativize(file).toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Path policy = rules.resolve(POLICY);
        boolean tellsCase = !Files.exists(policy.resolve("POLICY.YAML"));
        say("upper and lower case are " + (tellsCase ? "told apart" : "the same"));
        service.set("LITTLE_GIANT_RULES", rules.toString()).set("LITTLE_GIANT_WATCH", "true");
        service.start(null);
        clients.start(8);
        clients.awaitMore(100);
        published("a file written in place", folder -> write(folder.resolve("policy.yaml"), "in place"));
        published("a file replaced by another", folder -> {
            Path aside = folder.resolve(".aside");
            Files.copy(folder.resolve("policy.yaml"), aside);
            write(aside, "replaced");
            Files.move(aside, folder.resolve("policy.yaml"), StandardCopyOption.REPLACE_EXISTING);
        });
        edited("a file renamed to upper case", folder -> rename(folder.resolve("policy.yaml"), "POLICY.YAML"));
        published("the file renamed back, and changed", folder -> {
            rename(folder.resolve("POLICY.YAML"), "policy.yaml");
            write(folder.resolve("policy.yaml"), "renamed back");
        });
        edited("a policy's folder renamed to upper case", folder -> rename(folder, "HAICHENG-2017"));
        published("the folder renamed back, and changed", folder -> {
            rename(rules.resolve("HAICHENG-2017"), POLICY);
            write(folder.resolve("policy.yaml"), "folder renamed back");
        });
        published("a file edited through the service", folder -> put("policy.yaml", "through the service"));
        say("a new file with the name of another in upper case is answered " + create("CULTIVATION.drl"));
        edited("the folder gone", folder -> Files.move(rules, rules.resolveSibling("elsewhere")));
        published("the folder there again, and changed", folder -> {
            Files.move(rules.resolveSibling("elsewhere"), rules);
            write(folder.resolve("policy.yaml"), "there again");
        });
        for (long process : server) {
            signal("STOP", process);
            clients.seen();
            TimeUnit.SECONDS.sleep(20);
            say("the file system hangs for 20 s: clients saw " + clients.seen() + "; readiness "
                    + service.get("/q/health/ready").statusCode());
            signal("CONT", process);
            published("it answers again", folder -> write(folder.resolve("policy.yaml"), "answers again"));
        }
        clients.stop();
        service.stop();
        say(KeptRecords.in("jdbc:sqlite:" + service.sqlite()).against(clients.acknowledged()));
    }

    private static void say(String what) {
        Faults.say("mounted", "%s", what);
    }

    /** Makes an edit that is to be published. */
    private void published(String what, Edit edit) throws Exception {
        String before = active().path("hash").asText();
        edit.of(rules.resolve(POLICY));
        long begun = System.nanoTime();
        while (active().path("hash").asText().equals(before)) {
            TimeUnit.MILLISECONDS.sleep(50);
            if (System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(PUBLISHED_WITHIN)) {
                say(what + ": NOT PUBLISHED; the last attempt says " + complaints());
                return;
            }
        }
        say(what + ": published; clients saw " + clients.seen());
    }

    /** Makes an edit that is not to be published, or need not. */
    private void edited(String what, Edit edit) throws Exception {
        String before = active().path("hash").asText();
        edit.of(rules.resolve(POLICY));
        TimeUnit.SECONDS.sleep(5);
        boolean same = active().path("hash").asText().equals(before);
        say(what + ": " + (same ? "the same release decides" : "another release decides") + "; the last attempt says "
                + complaints() + "; clients saw " + clients.seen());
    }

    private List<String> complaints() throws IOException, InterruptedException {
        return active().path("lastAttempt").path("diagnostics").findValuesAsText("message").stream()
                .limit(2)
                .toList();
    }

    private JsonNode active() throws IOException, InterruptedException {
        return JSON.readTree(service.get("/api/v1/releases/active").body());
    }

    private static void write(Path file, String what) throws IOException {
        Files.writeString(file, edited(Files.readString(file), what));
    }

    private static String edited(String text, String what) {
        return text.replaceAll("(?m)^# edited .*\n", "") + "# edited " + what + "\n";
    }

    private static void rename(Path file, String name) throws IOException {
        Files.move(file, file.resolveSibling(name));
    }

    private void put(String file, String what) throws IOException, InterruptedException {
        String path = "/api/v1/rules/" + POLICY + "/" + file;
        HttpResponse<String> now = service.get(path);
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(service.address() + path))
                .header("If-Match", now.headers().firstValue("ETag").orElseThrow())
                .PUT(BodyPublishers.ofString(edited(now.body(), what))));
        say("an edit through the service is answered " + answer.statusCode());
    }

    private int create(String file) throws IOException, InterruptedException {
        String path = "/api/v1/rules/" + POLICY + "/" + file;
        return send(HttpRequest.newBuilder(URI.create(service.address() + path))
                        .header("If-None-Match", "*")
                        .PUT(BodyPublishers.ofString("package littlegiant\n")))
                .statusCode();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        request.header("Authorization", SignedIn.ADMIN)
                                .header("Content-Type", "text/plain")
                                .build(),
                        BodyHandlers.ofString());
    }

    private static void signal(String name, long process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process)).start().waitFor();
    }
}
