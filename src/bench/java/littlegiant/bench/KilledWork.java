package littlegiant.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import littlegiant.SignedIn;
import littlegiant.ruleset.release.BundleVerification.SoundBundle;
import littlegiant.ruleset.release.ReleaseBundleReader;

/**
 * SIGKILL while a release is published, a table uploaded and a backup taken beside clients who record, each time once all
 * of them are under way; and what is there after the restart.
 */
final class KilledWork {
    private static final int CLIENTS = 4;
    private static final int ROWS = 6_000;
    private static final int TRIES = 5;
    private static final double NEARLY = 0.9;
    private static final String NOTE = "edited";
    private static final Set<String> UNFINISHED = Set.of("CHECKING", "RECORDING");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path work;
    private final Path backups;
    private final Service service;
    private final PostingClients clients;
    private final Set<String> published = new HashSet<>();
    private final Map<String, Integer> after = new TreeMap<>();
    private long lost;

    KilledWork(Path work) throws IOException {
        this.work = work;
        this.backups = Faults.folder(work, "backups");
        this.service = new Service(work, Faults.freePort());
        this.clients = new PostingClients(service.address());
    }

    /** Kills the three kinds of work together so many times: half of them while a table is checked, half while it is recorded. */
    void run(int times) throws Exception {
        service.start(null);
        String csv = UploadedTable.of(service, ROWS);
        UploadedTable.send(service, csv);
        long usual = millisOfPublishing();
        for (int i = 0; i < times; i++) {
            boolean recording = i % 2 == 1;
            killOnce(csv, recording, recording ? NEARLY : (i + 1.0) / (times + 1), usual * (2L * i + 1) / (2L * times));
        }
        service.stop();
        after.forEach((what, often) -> Faults.say("killed", "%d times: %s", often, what));
        String kept = KeptRecords.in("jdbc:sqlite:" + service.sqlite()).against(clients.acknowledged());
        int audit = command("bin/verify-audit", service.sqlite().getParent());
        Faults.say(
                "killed",
                "%d times, %s; of %d releases that were acknowledged, %d are lost; bin/verify-audit %s",
                times,
                kept,
                published.size(),
                lost,
                audit == 0 ? "agrees" : "DOES NOT AGREE");
    }

    private void noteAfter(String what) {
        after.merge(what, 1, Integer::sum);
    }

    /**
     * Kills the service and a backup.
     *
     * @param recording whether the upload is to be in its recording transaction then
     * @param share of the upload's enterprises that must be checked before a release is published too
     * @param millis how long publishing goes on before the kill, where the upload does not record by then
     */
    private void killOnce(String csv, boolean recording, double share, long millis) throws Exception {
        clients.start(CLIENTS);
        clients.awaitMore(20);
        Process backup = halfBackup(recording ? ".unfinished" : ".copy");
        UnderWay underWay = null;
        for (int i = 0; underWay == null || i < TRIES && !underWay.isFar(recording); i++) {
            underWay = begin(csv, recording, share, millis);
        }
        service.kill();
        backup.destroyForcibly().waitFor();
        clients.stop();
        clients.seen();
        service.start(null);
        String release = releaseAfter(underWay);
        String upload = uploadAfter(underWay);
        String left = left();
        Faults.say("killed", "release %s; upload %s; backup %s", release, upload, left);
        noteAfter("release " + release);
        noteAfter("upload " + upload);
        noteAfter("backup " + left);
    }

    /**
     * What is going on at the kill.
     *
     * @param releases how many there were when publishing began
     * @param recorded how many assessments of tables there were when the upload began
     * @param upload the upload's job when it was looked at last
     */
    private record UnderWay(
            CompletableFuture<HttpResponse<String>> publishing, int releases, long recorded, JsonNode upload) {

        String state() {
            return upload.path("state").asText();
        }

        boolean isFar(boolean recording) {
            return state().equals(recording ? "RECORDING" : "CHECKING") && (recording || !publishing.isDone());
        }
    }

    /** Begins an upload and, once it is far enough, to publish. */
    private UnderWay begin(String csv, boolean recording, double share, long millis) throws Exception {
        long recorded = recordedOfTables();
        String id = JSON.readTree(UploadedTable.begin(service, csv).body())
                .path("id")
                .asText();
        JsonNode upload = job(id);
        while (upload.path("state").asText().equals("CHECKING")
                && (upload.path("total").asLong() == 0
                        || upload.path("done").asDouble() < upload.path("total").asDouble() * share)) {
            upload = job(id);
        }
        int releases = releases().size();
        CompletableFuture<HttpResponse<String>> publishing = publish();
        if (recording) {
            while (upload.path("state").asText().equals("CHECKING")) {
                upload = job(id);
            }
        } else {
            TimeUnit.MILLISECONDS.sleep(millis);
            upload = job(id);
        }
        UnderWay underWay = new UnderWay(publishing, releases, recorded, upload);
        if (!underWay.isFar(recording)) {
            // The next try finds nothing of this one under way.
            acknowledged(publishing);
            while (!isOver(job(id))) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        return underWay;
    }

    // Releases

    private long millisOfPublishing() throws Exception {
        clients.start(CLIENTS);
        clients.awaitMore(20);
        long begun = System.nanoTime();
        acknowledged(publish());
        clients.stop();
        return (System.nanoTime() - begun) / 1_000_000;
    }

    /** Edits the working copy and begins to publish it. */
    private CompletableFuture<HttpResponse<String>> publish() throws IOException, InterruptedException {
        String path = "/api/v1/rules/haicheng-2017/policy.yaml";
        HttpResponse<String> file = service.get(path);
        HttpRequest.Builder edit = HttpRequest.newBuilder(URI.create(service.address() + path))
                .header("Authorization", SignedIn.ADMIN)
                .header("Content-Type", "text/plain")
                .header("If-Match", file.headers().firstValue("ETag").orElseThrow())
                .PUT(BodyPublishers.ofString(
                        file.body().replaceAll("(?m)^# edited .*\n", "") + "# edited " + System.nanoTime() + "\n"));
        HttpResponse<String> edited = http.send(edit.build(), BodyHandlers.ofString());
        if (edited.statusCode() >= 300) {
            throw new IllegalStateException("the edit was answered " + edited.statusCode() + ": " + edited.body());
        }
        return http.sendAsync(
                HttpRequest.newBuilder(URI.create(service.address() + "/api/v1/releases"))
                        .header("Authorization", SignedIn.ADMIN)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"note\":\"" + NOTE + "\"}"))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Remembers a release that was answered; false where there was no answer. */
    private boolean acknowledged(CompletableFuture<HttpResponse<String>> publishing) throws IOException {
        HttpResponse<String> answer;
        try {
            answer = publishing.join();
        } catch (CompletionException killed) {
            return false;
        }
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("publishing was answered " + answer.statusCode() + ": " + answer.body());
        }
        published.add(JSON.readTree(answer.body()).get("hash").asText());
        return true;
    }

    /** What there is of the release whose publishing was cut off, and whether every release is whole. */
    private String releaseAfter(UnderWay underWay) throws IOException, InterruptedException {
        boolean answered = acknowledged(underWay.publishing());
        JsonNode releases = releases();
        Set<String> there = new HashSet<>();
        int deciding = 0;
        int unsound = 0;
        for (JsonNode release : releases) {
            String hash = release.get("hash").asText();
            there.add(hash);
            deciding += release.get("active").asBoolean() ? 1 : 0;
            unsound += isSound(hash) ? 0 : 1;
        }
        lost = published.stream().filter(hash -> !there.contains(hash)).count();
        // The start publishes what it finds in the working copy, where that is not published yet.
        JsonNode last = releases.get(0);
        String came = releases.size() == underWay.releases()
                ? "did not come to be"
                : last.path("note").asText().equals(NOTE) ? "is there" : "did not come to be, the start published it";
        return (answered ? "(answered) " : "(not answered) ")
                + came
                + (deciding == 1 && last.get("active").asBoolean()
                        ? ", the last one decides"
                        : ", " + deciding + " DECIDE")
                + (unsound == 0 ? ", all are whole" : ", " + unsound + " ARE NOT WHOLE");
    }

    private JsonNode releases() throws IOException, InterruptedException {
        return JSON.readTree(service.get("/api/v1/releases").body());
    }

    private boolean isSound(String hash) throws IOException, InterruptedException {
        HttpResponse<byte[]> archive = http.send(
                HttpRequest.newBuilder(URI.create(service.address() + "/api/v1/releases/" + hash + "/archive"))
                        .header("Authorization", SignedIn.ADMIN)
                        .build(),
                BodyHandlers.ofByteArray());
        return archive.statusCode() == 200
                && new ReleaseBundleReader(List.of()).read(new ByteArrayInputStream(archive.body()))
                        instanceof SoundBundle;
    }

    // Uploads

    /** What the job of the upload says, and whether what is recorded fits that. */
    private String uploadAfter(UnderWay underWay) throws Exception {
        String id = underWay.upload().path("id").asText();
        JsonNode ended = job(id);
        for (int i = 0; i < 600 && !isOver(ended); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
            ended = job(id);
        }
        String state = ended.path("state").asText();
        long recorded = recordedOfTables() - underWay.recorded();
        boolean fits = recorded == (state.equals("DONE") ? UploadedTable.enterprises(ROWS) : 0);
        return "(" + underWay.state() + ") is " + state
                + (fits
                        ? recorded == 0 ? ", none of it is recorded" : ", all of it is recorded"
                        : ", AND " + recorded + " OF IT ARE RECORDED");
    }

    private static boolean isOver(JsonNode job) {
        return !UNFINISHED.contains(job.path("state").asText());
    }

    private JsonNode job(String id) throws IOException, InterruptedException {
        return JSON.readTree(service.get("/api/v1/jobs/" + id).body());
    }

    /** How many assessments are of tables: the clients' have a name, a table's not. */
    private long recordedOfTables() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + service.sqlite());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM assessment WHERE name IS NULL")) {
            row.next();
            return row.getLong(1);
        }
    }

    // Backups

    /** A backup that is held in the middle: it is stopped once a file of it with this ending has grown. */
    private Process halfBackup(String ending) throws Exception {
        while (true) {
            Path file = backups.resolve(System.nanoTime() + ".zip");
            ProcessBuilder command = new ProcessBuilder("bin/backup", file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            work.resolve("backup.log").toFile()));
            command.environment().put("LITTLE_GIANT_DATA", work.resolve("data").toString());
            Process backup = command.start();
            while (backup.isAlive() && sizeOf(ending) == 0) {
                Thread.onSpinWait();
            }
            new ProcessBuilder("kill", "-STOP", Long.toString(backup.pid()))
                    .start()
                    .waitFor();
            if (backup.isAlive() && !Files.exists(file)) {
                return backup;
            }
            backup.destroyForcibly().waitFor();
            Files.deleteIfExists(file);
        }
    }

    private long sizeOf(String ending) throws IOException {
        try (Stream<Path> files = Files.list(backups)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(ending)).toList()) {
                return Files.size(file);
            }
        } catch (NoSuchFileException renamed) {
            // It has its final name now.
        }
        return 0;
    }

    /** What a killed backup has left behind, each tried by restoring it into a folder of its own; deletes all of it. */
    private String left() throws Exception {
        Map<String, Integer> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(backups)) {
            for (Path file : files.toList()) {
                Path data = Faults.folder(work, "restored").resolve(file.getFileName());
                int code = command("bin/restore", data, file.toString());
                boolean there = Files.exists(data.resolve("little-giant.db"));
                String name = file.toString().replaceAll("^.*(\\.[a-z-]+)$", "$1");
                found.merge(
                        name
                                + (code == 0
                                        ? " restores whole"
                                        : there ? " IS REFUSED AND LEAVES A DATABASE" : " is refused"),
                        1,
                        Integer::sum);
                Files.delete(file);
            }
        }
        return found.isEmpty() ? "nothing is left" : found.toString();
    }

    private int command(String name, Path data, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(
                        Stream.concat(Stream.of(name), Stream.of(arguments)).toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        work.resolve("commands.log").toFile()));
        command.environment().put("LITTLE_GIANT_DATA", data.toString());
        return command.start().waitFor();
    }
}
