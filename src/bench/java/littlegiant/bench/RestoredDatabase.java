package littlegiant.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * An older backup put in the place of the database while two instances run on it and record: what an operator does
 * only with the service stopped.
 */
final class RestoredDatabase {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path work;
    private final PostgresqlServer server;
    private final Service one;
    private final Service other;
    private final PostingClients clients;
    private final PostingClients otherClients;

    RestoredDatabase(Path work) throws IOException {
        this.work = work;
        this.server = new PostgresqlServer(work.resolve("postgresql"), Faults.freePort());
        this.one = new Service(Faults.folder(work, "one"), Faults.freePort());
        this.other = new Service(Faults.folder(work, "other"), Faults.freePort());
        this.clients = new PostingClients(one.address());
        this.otherClients = new PostingClients(other.address(), 1_000_000);
    }

    void run() throws Exception {
        String postgres = server.start();
        server.execute("CREATE DATABASE office");
        server.execute("CREATE DATABASE restored");
        String url = postgres.replace("/postgres?", "/office?");
        one.start(url);
        other.start(url);
        clients.start(8);
        otherClients.start(8);
        clients.awaitMore(200);
        otherClients.awaitMore(200);
        Path backup = work.resolve("backup.zip");
        List<String> before = acknowledged();
        command("bin/backup", backup.toString(), url);
        clients.awaitMore(200);
        HttpResponse<String> release = publish();
        TimeUnit.SECONDS.sleep(3);
        say("before", release.statusCode());
        command("bin/restore", backup.toString(), postgres.replace("/postgres?", "/restored?"));
        clients.seen();
        otherClients.seen();
        String cursor = endOfFeed();
        server.execute("ALTER DATABASE office ALLOW_CONNECTIONS false");
        server.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'office'");
        TimeUnit.MILLISECONDS.sleep(500);
        server.execute("ALTER DATABASE office RENAME TO replaced");
        List<String> replaced = acknowledged();
        server.execute("ALTER DATABASE restored RENAME TO office");
        clients.awaitMore(1);
        int feed = one.get("/api/v1/feed?limit=1" + cursor).statusCode();
        clients.awaitMore(200);
        otherClients.awaitMore(200);
        TimeUnit.SECONDS.sleep(5);
        say("after", 0);
        Faults.say(
                "restored",
                "clients of one saw %s, of the other %s; a reader of the feed with a cursor from before was answered %d",
                clients.seen(),
                otherClients.seen(),
                feed);
        Faults.say("restored", "publishing again is answered %d", publish().statusCode());
        TimeUnit.SECONDS.sleep(3);
        say("published again", 0);
        clients.stop();
        otherClients.stop();
        one.stop();
        other.stop();
        List<String> after = acknowledged();
        after.removeAll(replaced);
        KeptRecords kept = KeptRecords.in(url);
        Faults.say(
                "restored",
                "of before the backup %s; of after the restore %s; bin/verify-audit: %s",
                kept.against(before),
                kept.against(after),
                command("bin/verify-audit", null, url));
        server.stop();
    }

    /** The cursor of whoever has read everything. */
    private String endOfFeed() throws IOException, InterruptedException {
        String cursor = "";
        JsonNode page;
        do {
            page = JSON.readTree(one.get("/api/v1/feed?limit=1000" + cursor).body());
            cursor = "&after=" + page.path("next").asText();
        } while (page.path("more").asBoolean());
        return cursor;
    }

    private List<String> acknowledged() {
        List<String> ids = new ArrayList<>(clients.acknowledged());
        ids.addAll(otherClients.acknowledged());
        return ids;
    }

    private HttpResponse<String> publish() throws IOException, InterruptedException {
        Path policy = Path.of(System.getenv("LITTLE_GIANT_RULES"), "haicheng-2017", "policy.yaml");
        Files.writeString(policy, Files.readString(policy) + "# edited " + System.nanoTime() + "\n");
        return one.post("/api/v1/releases", "{\"note\":\"edited\"}");
    }

    private void say(String when, int published) throws IOException, InterruptedException {
        for (Map.Entry<String, Service> instance :
                Map.of("one", one, "the other", other).entrySet()) {
            JsonNode active = JSON.readTree(
                    instance.getValue().get("/api/v1/releases/active").body());
            Faults.say(
                    "restored",
                    "%s%s: at %s decides release %s, %s; readiness %d",
                    when,
                    published > 0 ? " (publishing was answered " + published + ")" : "",
                    instance.getKey(),
                    active.path("number").asText(),
                    active.path("hash").asText(),
                    instance.getValue().get("/q/health/ready").statusCode());
        }
    }

    private String command(String name, String file, String url) throws IOException, InterruptedException {
        ProcessBuilder command =
                (file == null ? new ProcessBuilder(name) : new ProcessBuilder(name, file)).redirectErrorStream(true);
        command.environment().put("LITTLE_GIANT_DATABASE_URL", url);
        command.environment().put("LITTLE_GIANT_DATA", work.resolve("one/data").toString());
        Process process = command.start();
        String told = new String(process.getInputStream().readAllBytes()).strip();
        int status = process.waitFor();
        if (status != 0 && file != null) {
            throw new IllegalStateException(name + " " + status + ": " + told);
        }
        return status + " "
                + told.lines()
                        .filter(line -> !line.startsWith("Picked up"))
                        .findFirst()
                        .orElse("");
    }
}
