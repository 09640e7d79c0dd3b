package littlegiant.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A clock that jumps while 8 clients record, releases are published, a table is uploaded and somebody follows the feed. */
final class JumpingClock {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Duration> JUMPS = List.of(
            Duration.ofHours(1),
            Duration.ofHours(-2),
            Duration.ofDays(30),
            Duration.ofDays(-60),
            Duration.ofDays(400),
            Duration.ZERO);

    private final Path work;
    private final Service service;
    private final PostingClients clients;
    private final Set<String> followed = new HashSet<>();
    private String cursor = "";

    JumpingClock(Path work) throws IOException {
        this.work = work;
        this.service = new Service(work, Faults.freePort());
        this.clients = new PostingClients(service.address());
    }

    /**
     * Lets the clock jump.
     *
     * @param library which is loaded before the service's own and adds the first eight bytes of the file that CLOCK_OFFSET
     *     names, in seconds, to the time of day; waits are measured by another clock, as where an administrator sets it
     */
    void run(String library) throws Exception {
        Path clock = work.resolve("clock");
        set(clock, Duration.ZERO);
        service.set("LD_PRELOAD", library).set("CLOCK_OFFSET", clock.toString());
        service.start(null);
        String csv = UploadedTable.of(service, 300);
        clients.start(8);
        clients.awaitMore(100);
        for (Duration jump : JUMPS) {
            clients.seen();
            set(clock, jump);
            TimeUnit.SECONDS.sleep(6);
            HttpResponse<String> upload = UploadedTable.send(service, csv);
            HttpResponse<String> release = service.post("/api/v1/releases", "{\"note\":\"at " + jump + "\"}");
            follow();
            Faults.say(
                    "clock",
                    "set to %s of the true time: clients saw %s; a table was answered %d, %s; publishing %d; readiness %d",
                    jump,
                    clients.seen(),
                    upload.statusCode(),
                    JSON.readTree(upload.body()).path("state").asText(),
                    release.statusCode(),
                    service.get("/q/health/ready").statusCode());
        }
        clients.stop();
        follow();
        service.stop();
        service.start(null);
        HttpResponse<String> active = service.get("/api/v1/releases/active");
        service.stop();
        KeptRecords kept = KeptRecords.in("jdbc:sqlite:" + service.sqlite());
        Faults.say(
                "clock",
                "%s; %d of them did not come in the feed; after a restart release %s decides; bin/verify-audit: %s",
                kept.against(clients.acknowledged()),
                clients.acknowledged().stream()
                        .filter(id -> !followed.contains(id))
                        .count(),
                JSON.readTree(active.body()).path("number").asText(),
                verifyAudit());
    }

    /** In place: the service has mapped the file. */
    private static void set(Path clock, Duration offset) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder());
        bytes.putLong(offset.toSeconds()).flip();
        try (FileChannel file = FileChannel.open(clock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.write(bytes, 0);
        }
    }

    /** Reads the feed from where it was left to its end. */
    private void follow() throws IOException, InterruptedException {
        boolean more = true;
        while (more) {
            JsonNode page = JSON.readTree(
                    service.get("/api/v1/feed?limit=1000" + cursor).body());
            for (JsonNode entry : page.path("entries")) {
                followed.add(entry.path("assessment").path("id").asText());
            }
            if (page.hasNonNull("next")) {
                cursor = "&after=" + page.path("next").asText();
            }
            more = page.path("more").asBoolean();
        }
    }

    private String verifyAudit() throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder("bin/verify-audit").redirectErrorStream(true);
        command.environment().put("LITTLE_GIANT_DATA", work.resolve("data").toString());
        Process verify = command.start();
        String told = new String(verify.getInputStream().readAllBytes()).strip();
        return verify.waitFor() + " "
                + told.lines()
                        .filter(line -> !line.startsWith("Picked up"))
                        .findFirst()
                        .orElse("");
    }
}
