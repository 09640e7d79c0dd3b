package littlegiant.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Load at a share of what the service can take for a long time, with releases, tables and studies going on, and what the
 * process holds each minute.
 */
final class Soak {
    private static final int CLIENTS = 8;
    private static final int WARM_SECONDS = 90;
    private static final int PEAK_SECONDS = 30;
    private static final int PER_CENT = 100;
    private static final List<String> COLUMNS = List.of(
            "minute",
            "recorded",
            "other answers",
            "p50, ms",
            "p99, ms",
            "heap after a collection, MiB",
            "metaspace, MiB",
            "resident, MiB",
            "threads",
            "file handles",
            "temporary files",
            "temporary files, KiB",
            "database, MiB");

    private final Path work;
    private final Path table;
    private final Service service;
    private final PostingClients clients;
    private final Random random = new Random(17);
    private final Map<String, AtomicInteger> answers = new ConcurrentSkipListMap<>();

    /** A service with a heap of 512 MiB, and a file that gets one line for each minute. */
    Soak(Path work, Path table) throws IOException {
        this.work = work;
        this.table = table;
        Path temporary = Faults.folder(work, "tmp");
        this.service = new Service(work, Faults.freePort(), "-Xmx512m", "-Djava.io.tmpdir=" + temporary);
        this.clients = new PostingClients(service.address());
    }

    /**
     * Measures the peak for half a minute, with clients of which each sends as soon as it is answered, and then keeps a
     * share of it up.
     *
     * @param share of the peak, in per cent
     */
    void run(int minutes, int share) throws Exception {
        service.start(null);
        String csv = UploadedTable.of(service, 3_000);
        double peak = peak();
        clients.pace(peak * share / PER_CENT);
        Faults.say(
                "soak",
                "the peak of %d clients is %.0f a second; %d minutes at %.0f a second",
                CLIENTS,
                peak,
                minutes,
                peak * share / PER_CENT);
        clients.seen();
        clients.forgetTimes();
        clients.start(CLIENTS);
        ScheduledExecutorService others = Executors.newScheduledThreadPool(3);
        others.scheduleWithFixedDelay(() -> quietly(this::publish), 5, 10, TimeUnit.SECONDS);
        others.scheduleWithFixedDelay(() -> quietly(() -> UploadedTable.send(service, csv)), 10, 30, TimeUnit.SECONDS);
        others.scheduleWithFixedDelay(() -> quietly(this::study), 20, 30, TimeUnit.SECONDS);
        Files.createDirectories(table.toAbsolutePath().getParent());
        Files.writeString(table, String.join("\t", COLUMNS) + "\n");
        System.out.println(COLUMNS.stream().collect(Collectors.joining(" | ", "| ", " |")));
        System.out.println("|---".repeat(COLUMNS.size()) + "|");
        int before = clients.acknowledged().size();
        long begun = System.nanoTime();
        for (int minute = 1; minute <= minutes; minute++) {
            long left = TimeUnit.MINUTES.toNanos(minute) - (System.nanoTime() - begun);
            TimeUnit.NANOSECONDS.sleep(Math.max(0, left));
            int now = clients.acknowledged().size();
            tell(minute, now - before);
            before = now;
        }
        others.shutdownNow();
        others.awaitTermination(2, TimeUnit.MINUTES);
        clients.stop();
        service.stop();
        String kept = KeptRecords.in("jdbc:sqlite:" + service.sqlite()).against(clients.acknowledged());
        Path drawn = table.resolveSibling("soak.svg");
        SoakChart.write(table, drawn);
        Faults.say(
                "soak",
                "%d minutes, %s; releases, tables and studies were answered %s; each minute is in %s and drawn in %s",
                minutes,
                kept,
                answers,
                table,
                drawn);
    }

    /** How many a second are recorded, once the service is warm. */
    private double peak() throws InterruptedException {
        clients.start(CLIENTS);
        TimeUnit.SECONDS.sleep(WARM_SECONDS);
        int before = clients.acknowledged().size();
        TimeUnit.SECONDS.sleep(PEAK_SECONDS);
        int after = clients.acknowledged().size();
        clients.stop();
        return (after - before) / (double) PEAK_SECONDS;
    }

    /** Adds a line to the table and to what is printed. */
    private void tell(int minute, int recorded) throws IOException, InterruptedException {
        // The times are those before the collection that follows.
        double median = clients.millis(0.5);
        double late = clients.millis(0.99);
        String seen = clients.seen().replaceAll("201=\\d+(, )?", "").replaceAll("[{}]|, $", "");
        List<String> line = new ArrayList<>();
        line.add(Integer.toString(minute));
        line.add(Integer.toString(recorded));
        line.add(seen.isEmpty() ? "none" : seen);
        line.add(Long.toString(Math.round(median)));
        line.add(Long.toString(Math.round(late)));
        line.add(Long.toString(service.heapAfterCollection()));
        line.add(metaspace());
        line.add(Long.toString(service.resident()));
        line.add(Long.toString(count("task")));
        line.add(Long.toString(count("fd")));
        line.addAll(temporaryFiles());
        line.add(Long.toString(Files.size(service.sqlite()) / (1 << 20)));
        Files.writeString(table, String.join("\t", line) + "\n", StandardOpenOption.APPEND);
        System.out.println(line.stream().collect(Collectors.joining(" | ", "| ", " |")));
        clients.forgetTimes();
    }

    private interface Request {
        HttpResponse<String> send() throws Exception;
    }

    private void quietly(Request request) {
        String answer;
        try {
            HttpResponse<String> response = request.send();
            answer = response.request().uri().getPath() + " " + response.statusCode();
        } catch (Exception failure) {
            answer = failure.toString();
        }
        answers.computeIfAbsent(answer, first -> new AtomicInteger()).incrementAndGet();
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

    /** How many there are, and their KiB together; one that is deleted meanwhile counts as empty. */
    private List<String> temporaryFiles() throws IOException {
        long files = 0;
        long bytes = 0;
        try (Stream<Path> all = Files.list(work.resolve("tmp"))) {
            for (Path one : all.toList()) {
                files++;
                bytes += one.toFile().length();
            }
        }
        return List.of(Long.toString(files), Long.toString(bytes / 1_024));
    }
}
