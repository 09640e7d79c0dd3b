package littlegiant.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Load for a long time, with releases, tables and studies going on, and what the process holds each minute. */
final class Soak {
    private static final int CLIENTS = 4;

    private final Path work;
    private final Service service;
    private final PostingClients clients;
    private final Random random = new Random(17);

    Soak(Path work) throws IOException {
        this.work = work;
        Path temporary = Faults.folder(work, "tmp");
        this.service = new Service(work, Faults.freePort(), "-Xmx512m", "-Djava.io.tmpdir=" + temporary);
        this.clients = new PostingClients(service.address());
    }

    void run(int minutes) throws Exception {
        service.start(null);
        String csv = UploadedTable.of(service, 3_000);
        clients.start(CLIENTS);
        ScheduledExecutorService others = Executors.newScheduledThreadPool(3);
        others.scheduleWithFixedDelay(() -> quietly(this::publish), 5, 10, TimeUnit.SECONDS);
        others.scheduleWithFixedDelay(() -> quietly(() -> UploadedTable.send(service, csv)), 10, 30, TimeUnit.SECONDS);
        others.scheduleWithFixedDelay(() -> quietly(this::study), 20, 30, TimeUnit.SECONDS);
        System.out.println(
                "| minute | recorded | other answers | p99, ms | heap after a collection, MiB | metaspace, MiB | resident, MiB"
                        + " | threads | file handles | temporary files |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        int before = 0;
        for (int minute = 1; minute <= minutes; minute++) {
            TimeUnit.MINUTES.sleep(1);
            int now = clients.acknowledged().size();
            String seen = clients.seen().replaceAll("(\\{|, )201=\\d+", "$1");
            System.out.printf(
                    "| %d | %,d | %s | %.0f | %d | %s | %d | %d | %d | %d |%n",
                    minute,
                    now - before,
                    seen,
                    clients.millis(0.99),
                    service.heapAfterCollection(),
                    metaspace(),
                    service.resident(),
                    count("task"),
                    count("fd"),
                    temporaryFiles());
            clients.forgetTimes();
            before = now;
        }
        others.shutdownNow();
        others.awaitTermination(2, TimeUnit.MINUTES);
        clients.stop();
        service.stop();
        String kept = KeptRecords.in("jdbc:sqlite:" + service.sqlite()).against(clients.acknowledged());
        Faults.say("soak", "%d minutes, %s; others saw %s", minutes, kept, others());
    }

    private final java.util.Map<String, java.util.concurrent.atomic.AtomicInteger> answers =
            new java.util.concurrent.ConcurrentSkipListMap<>();

    private String others() {
        return answers.toString();
    }

    private interface Work {
        HttpResponse<String> run() throws Exception;
    }

    private void quietly(Work work) {
        String answer;
        try {
            HttpResponse<String> response = work.run();
            answer = response.request().uri().getPath() + " " + response.statusCode();
        } catch (Exception failure) {
            answer = failure.toString();
        }
        answers.computeIfAbsent(answer, first -> new java.util.concurrent.atomic.AtomicInteger())
                .incrementAndGet();
    }

    private HttpResponse<String> publish() throws IOException, InterruptedException {
        Path policy = Path.of(System.getenv("LITTLE_GIANT_RULES"), "haicheng-2017", "policy.yaml");
        Files.writeString(
                policy,
                Files.readString(policy).replaceAll("(?m)^# edited .*\n", "") + "# edited " + random.nextLong() + "\n");
        return service.post("/api/v1/releases", "{\"note\":\"edited\"}");
    }

    private HttpResponse<String> study() throws IOException, InterruptedException {
        return service.post("/api/v1/impact", "{}");
    }

    private String metaspace() throws IOException, InterruptedException {
        return service.jcmd("GC.heap_info")
                .lines()
                .filter(line -> line.contains("Metaspace"))
                .map(line -> line.replaceAll("^.*used (\\d+)K.*$", "$1"))
                .findFirst()
                .map(kib -> Long.toString(Long.parseLong(kib) / 1_024))
                .orElse("?");
    }

    private long count(String what) throws IOException {
        try (Stream<Path> all = Files.list(Path.of("/proc", Long.toString(service.pid()), what))) {
            return all.count();
        }
    }

    private long temporaryFiles() throws IOException {
        try (Stream<Path> all = Files.walk(work.resolve("tmp"))) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
