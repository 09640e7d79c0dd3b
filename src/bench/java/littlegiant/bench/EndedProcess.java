package littlegiant.bench;

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
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import littlegiant.SignedIn;

/** A service that is ended while it works: asked to (SIGTERM), or not (SIGKILL). */
final class EndedProcess {
    private static final int CLIENTS = 32;
    private static final int ROWS = 6_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path work;
    private final Service service;
    private final PostingClients clients;
    private final Random random = new Random(17);
    private int backups;

    EndedProcess(Path work) throws IOException {
        this.work = work;
        this.service = new Service(work, Faults.freePort());
        this.clients = new PostingClients(service.address());
    }

    /** SIGTERM while 32 clients record. */
    void terminated(int times) throws Exception {
        service.start(null);
        for (int i = 0; i < times; i++) {
            clients.start(CLIENTS);
            clients.awaitMore(200);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(500));
            long begun = System.nanoTime();
            service.stop();
            long took = (System.nanoTime() - begun) / 1_000_000;
            clients.stop();
            Faults.say("terminated", "ended in %d ms; clients saw %s", took, clients.seen());
            service.start(null);
        }
        service.stop();
        KeptRecords kept = KeptRecords.in("jdbc:sqlite:" + service.sqlite());
        Faults.say(
                "terminated",
                "%d times, %s; of %d who were cut off, %d had been accepted",
                times,
                kept.against(clients.acknowledged()),
                clients.unanswered().size(),
                kept.acceptedAmong(clients.unanswered()));
    }

    /** SIGKILL while releases are published, tables uploaded and backups taken. */
    void killed(int times) throws Exception {
        service.start(null);
        String csv = UploadedTable.of(service, ROWS);
        List<String> published = new ArrayList<>();
        Files.createDirectories(work.resolve("backups"));
        for (int i = 0; i < times; i++) {
            clients.start(4);
            ExecutorService others = Executors.newFixedThreadPool(3);
            List<String> answered = Collections.synchronizedList(new ArrayList<>());
            others.submit(() -> publish(answered));
            others.submit(() -> upload(csv));
            others.submit(this::backup);
            clients.awaitMore(50);
            TimeUnit.MILLISECONDS.sleep(500 + random.nextInt(5_000));
            service.kill();
            clients.stop();
            others.shutdownNow();
            others.awaitTermination(1, TimeUnit.MINUTES);
            service.start(null);
            published.addAll(answered);
            HttpResponse<String> active = service.get("/api/v1/releases/active");
            Faults.say(
                    "killed",
                    "clients saw %s; %d releases were acknowledged, and %s decides",
                    clients.seen(),
                    answered.size(),
                    JSON.readTree(active.body()).path("hash").asText().substring(0, 15));
        }
        long gone = 0;
        for (String hash : published) {
            gone += service.get("/api/v1/releases/" + hash + "/archive").statusCode() == 200 ? 0 : 1;
        }
        long whole = wholeUploads();
        service.stop();
        Faults.say(
                "killed",
                "%d times, %s; %d releases acknowledged, lost %d; %d tables recorded whole and %s in part; %d backups"
                        + " under their name, damaged %d",
                times,
                KeptRecords.in("jdbc:sqlite:" + service.sqlite()).against(clients.acknowledged()),
                published.size(),
                gone,
                whole / UploadedTable.enterprises(ROWS),
                whole % UploadedTable.enterprises(ROWS) == 0 ? "none" : "SOME",
                backups,
                damagedBackups());
    }

    private Void publish(List<String> answered) throws Exception {
        for (int i = 0; ; i++) {
            String path = "/api/v1/rules/haicheng-2017/policy.yaml";
            HttpResponse<String> file = service.get(path);
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(service.address() + path))
                                    .header("Authorization", SignedIn.ADMIN)
                                    .header("Content-Type", "text/plain")
                                    .header(
                                            "If-Match",
                                            file.headers().firstValue("ETag").orElseThrow())
                                    .PUT(BodyPublishers.ofString(file.body().replaceAll("(?m)^# edited .*\n", "")
                                            + "# edited " + System.nanoTime() + "\n"))
                                    .build(),
                            BodyHandlers.ofString());
            HttpResponse<String> release = service.post("/api/v1/releases", "{\"note\":\"edit " + i + "\"}");
            if (release.statusCode() == 201) {
                answered.add(JSON.readTree(release.body()).get("hash").asText());
            }
        }
    }

    private Void upload(String csv) throws Exception {
        while (true) {
            UploadedTable.send(service, csv);
        }
    }

    /** Takes backups, each of which is killed with the service where it is not done by then. */
    private Void backup() throws Exception {
        while (true) {
            ProcessBuilder command = new ProcessBuilder(
                            "bin/backup",
                            work.resolve("backups")
                                    .resolve(System.nanoTime() + ".zip")
                                    .toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            work.resolve("backup.log").toFile()));
            command.environment().put("LITTLE_GIANT_DATA", work.resolve("data").toString());
            Process backup = command.start();
            try {
                backup.waitFor();
            } catch (InterruptedException over) {
                backup.descendants().forEach(ProcessHandle::destroyForcibly);
                backup.destroyForcibly();
                throw over;
            }
        }
    }

    /** A backup that has its final name is whole: it restores. */
    private long damagedBackups() throws IOException, InterruptedException {
        long damaged = 0;
        try (var files = Files.list(work.resolve("backups"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".zip")).toList()) {
                backups++;
                ProcessBuilder restore = new ProcessBuilder("bin/restore", file.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(
                                work.resolve("restore.log").toFile()));
                Path data = Faults.folder(work, "restored").resolve(file.getFileName());
                restore.environment().put("LITTLE_GIANT_DATA", data.toString());
                damaged += restore.start().waitFor() == 0 ? 0 : 1;
            }
        }
        return damaged;
    }

    /** How many assessments are of tables: the clients' have a name, a table's not. */
    private long wholeUploads() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + service.sqlite());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM assessment WHERE name IS NULL")) {
            row.next();
            return row.getLong(1);
        }
    }
}
