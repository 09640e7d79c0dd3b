package littlegiant.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A disk that fills up, and one that takes 200 ms for each flush. */
final class FailingDisk {
    private static final int MANY_CLIENTS = 256;

    private final Service service;
    private final PostingClients clients;
    private final Path work;

    FailingDisk(Path work) throws IOException {
        this.work = work;
        this.service = new Service(work, Faults.freePort());
        this.clients = new PostingClients(service.address());
    }

    /** Fills the file system that the folder to work in is on, which is a small one of its own. */
    void full() throws Exception {
        service.start(null);
        clients.start(32);
        clients.awaitMore(200);
        Path ballast = work.resolve("ballast");
        fill(ballast);
        clients.seen();
        long lines = lines();
        for (int i = 0; i < 3; i++) {
            TimeUnit.SECONDS.sleep(5);
            // Deleting takes room too, and so may the service; whatever it has left is filled again.
            fill(work.resolve("ballast" + i));
        }
        HttpResponse<String> ready = service.get("/q/health/ready");
        Faults.say(
                "full",
                "15 s long clients saw %s, and readiness answers %d: %s",
                clients.seen(),
                ready.statusCode(),
                ready.body().replaceAll("\\s+", ""));
        Files.delete(ballast);
        for (int i = 0; i < 3; i++) {
            Files.deleteIfExists(work.resolve("ballast" + i));
        }
        long freed = System.nanoTime();
        clients.awaitMore(1);
        while (service.get("/q/health/ready").statusCode() != 200) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        Faults.say(
                "full",
                "recording and ready %d ms after there was room; the log grew by %d lines",
                (System.nanoTime() - freed) / 1_000_000,
                lines() - lines);
        clients.awaitMore(200);
        clients.stop();
        service.stop();
        String kept = KeptRecords.in("jdbc:sqlite:" + service.sqlite()).against(clients.acknowledged());
        Faults.say("full", "%s", kept);
    }

    private long lines() throws IOException {
        try (var lines = Files.lines(service.log())) {
            return lines.count();
        }
    }

    private static void fill(Path ballast) {
        try (OutputStream out = Files.newOutputStream(ballast)) {
            byte[] chunk = new byte[4 * 1024];
            while (true) {
                out.write(chunk);
            }
        } catch (IOException noRoom) {
            // That is what is wanted.
        }
    }

    /**
     * Lets each flush of the service take 200 ms, for as long as a file is there.
     *
     * @param library which is loaded before the service's own and delays fsync and fdatasync while the file that
     *     SLOW_FLUSH_WHILE names exists
     */
    void slow(String library) throws Exception {
        Path switched = work.resolve("slow");
        service.set("LD_PRELOAD", library).set("SLOW_FLUSH_WHILE", switched.toString());
        service.start(null);
        clients.start(32);
        clients.awaitMore(500);
        phase("32 clients, a fast disk");
        Files.writeString(switched, "");
        phase("32 clients, 200 ms for each flush");
        clients.stop();
        clients.start(MANY_CLIENTS);
        phase("256 clients, 200 ms for each flush");
        Files.delete(switched);
        phase("256 clients, a fast disk again");
        clients.stop();
        service.stop();
        String kept = KeptRecords.in("jdbc:sqlite:" + service.sqlite()).against(clients.acknowledged());
        Faults.say("slow", "%s", kept);
    }

    private void phase(String what) throws IOException, InterruptedException {
        TimeUnit.SECONDS.sleep(2);
        clients.seen();
        clients.forgetTimes();
        TimeUnit.SECONDS.sleep(20);
        Faults.say(
                "slow",
                "%s: 20 s long clients saw %s, p50 %.0f ms, p99 %.0f ms; resident %d MiB; readiness %d",
                what,
                clients.seen(),
                clients.millis(0.5),
                clients.millis(0.99),
                service.resident(),
                service.get("/q/health/ready").statusCode());
    }
}
