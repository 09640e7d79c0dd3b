package littlegiant.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import littlegiant.SignedIn;
import littlegiant.yardstick.Enterprises;
import littlegiant.yardstick.Model;

/**
 * Lets things happen to the packaged service that happen to services, and counts what clients saw and what was lost. Each
 * fault is named by an argument behind the folder to work in; docs/reliability.md has what came of them.
 */
public final class Faults {
    private static final int CLIENTS = 32;
    private static final int PORT = 18_084;
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Rows of an enterprise in a table. */
    private static final int YEARS = 3;

    private static final String AT = "/api/v1/assessments";

    private final Path work;
    private final String[] options;
    private final Service service;
    private final Random random = new Random(17);
    private final AtomicInteger numbers = new AtomicInteger();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicInteger> seen = new ConcurrentSkipListMap<>();
    private final Queue<Long> micros = new ConcurrentLinkedQueue<>();
    private volatile boolean loading;

    private Faults(Path work, String... options) throws IOException {
        this.work = Files.createDirectories(work);
        this.options = options;
        this.service = new Service(work, PORT, options);
    }

    /**
     * Tries faults.
     *
     * @param args a folder to work in, and {@code terminated}, {@code killed}, {@code crowded}, {@code narrow} or {@code full}
     */
    public static void main(String[] args) throws Exception {
        Path work = Path.of(args[0]);
        for (String fault : Arrays.asList(args).subList(1, args.length)) {
            switch (fault) {
                case "terminated" -> new Faults(work.resolve(fault)).terminated(10);
                case "killed" -> new Faults(work.resolve(fault)).killed(10);
                case "crowded" -> new Faults(work.resolve(fault), "-Xmx512m").crowded();
                case "narrow" -> {
                    for (String heap : List.of("-Xmx128m", "-Xmx256m")) {
                        new Faults(work.resolve(fault + heap), heap, "-XX:+ExitOnOutOfMemoryError").narrow();
                    }
                }
                case "full" -> new Faults(work).full();
                default -> throw new IllegalArgumentException(fault);
            }
        }
    }

    private static String body(int number) {
        return "{\"asOf\":\"" + Model.DAY + "\",\"enterprise\":"
                + Enterprises.json(Model.enterprise())
                        .replace(Model.enterprise().unifiedSocialCreditCode(), Population.code(number))
                + "}";
    }

    private void count(String what) {
        seen.computeIfAbsent(what, first -> new AtomicInteger()).incrementAndGet();
    }

    private String said() {
        Map<String, AtomicInteger> said = new TreeMap<>(seen);
        seen.clear();
        return said.toString();
    }

    /** Clients that post until they are told to stop; each has a connection of its own. */
    private ExecutorService load(int clients) {
        loading = true;
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        for (int i = 0; i < clients; i++) {
            pool.submit(this::post);
        }
        return pool;
    }

    private void rest(ExecutorService pool) throws InterruptedException {
        loading = false;
        pool.shutdown();
        if (!pool.awaitTermination(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("a client hangs");
        }
    }

    private Void post() throws InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        while (loading) {
            int number = numbers.getAndIncrement();
            HttpRequest request = HttpRequest.newBuilder(URI.create(service.address() + AT))
                    .header("Content-Type", "application/json")
                    .header("Authorization", SignedIn.ADMIN)
                    .POST(BodyPublishers.ofString(body(number)))
                    .build();
            long begun = System.nanoTime();
            try {
                HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
                micros.add((System.nanoTime() - begun) / 1_000);
                count(Integer.toString(answer.statusCode()));
                if (answer.statusCode() == 201) {
                    acknowledged.add(JSON.readTree(answer.body()).get("id").asText());
                } else {
                    TimeUnit.MILLISECONDS.sleep(50);
                }
            } catch (ConnectException nobody) {
                count("refused connection");
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (IOException cut) {
                count("cut off without an answer");
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        return null;
    }

    private long lost() throws Exception {
        long lost = 0;
        for (String id : acknowledged) {
            if (service.get(AT + "/" + id).statusCode() != 200) {
                lost++;
            }
        }
        return lost;
    }

    private long quantile(double part) {
        List<Long> sorted = new ArrayList<>(micros);
        sorted.sort(null);
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1.0, sorted.size() * part));
    }

    private void waitFor(int more) throws InterruptedException {
        int before = acknowledged.size();
        while (acknowledged.size() < before + more) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    /** SIGTERM while 32 clients post. */
    private void terminated(int times) throws Exception {
        service.start(null);
        for (int i = 0; i < times; i++) {
            ExecutorService clients = load(CLIENTS);
            waitFor(300);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(500));
            long begun = System.nanoTime();
            service.stop();
            long took = (System.nanoTime() - begun) / 1_000_000;
            rest(clients);
            service.start(null);
            System.out.printf("terminated: ended in %d ms; clients saw %s%n", took, said());
        }
        System.out.printf("terminated: %d times, %,d acknowledged, lost %d%n", times, acknowledged.size(), lost());
        service.stop();
    }

    /** SIGKILL while releases are published, tables uploaded and a backup is taken. */
    private void killed(int times) throws Exception {
        service.start(null);
        String csv = table(6_000);
        List<String> published = new ArrayList<>();
        long halves = 0;
        for (int i = 0; i < times; i++) {
            ExecutorService clients = load(4);
            ExecutorService others = Executors.newFixedThreadPool(3);
            List<String> answered = Collections.synchronizedList(new ArrayList<>());
            others.submit(() -> publish(answered));
            others.submit(() -> upload(csv));
            others.submit(this::backup);
            waitFor(50);
            TimeUnit.MILLISECONDS.sleep(500 + random.nextInt(3_000));
            service.kill();
            rest(clients);
            others.shutdownNow();
            others.awaitTermination(1, TimeUnit.MINUTES);
            service.start(null);
            published.addAll(answered);
            HttpResponse<String> active = service.get("/api/v1/releases/active");
            halves += halfUploads(6_000 / YEARS);
            System.out.printf(
                    "killed: clients saw %s; %d releases were acknowledged, and %s decides%n",
                    said(),
                    answered.size(),
                    JSON.readTree(active.body()).path("hash").asText().substring(0, 15));
        }
        long gone = 0;
        for (String hash : published) {
            HttpResponse<String> archive = service.get("/api/v1/releases/" + hash + "/archive");
            gone += archive.statusCode() == 200 ? 0 : 1;
        }
        System.out.printf(
                "killed: %d times, %,d assessments acknowledged, lost %d; %d releases acknowledged, lost %d;"
                        + " assessments of a table recorded in part %d; backups that are damaged and not said to be %d%n",
                times, acknowledged.size(), lost(), published.size(), gone, halves, damagedBackups());
        service.stop();
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

    private String table(int rows) throws Exception {
        HttpResponse<String> template = service.get(AT + "/template?format=csv");
        String heading = template.body().lines().findFirst().orElseThrow();
        String[] columns = heading.replace("\uFEFF", "").split(",");
        StringBuilder csv = new StringBuilder(heading).append('\n');
        for (int i = 0; i < rows; i++) {
            for (int c = 0; c < columns.length; c++) {
                csv.append(c > 0 ? "," : "");
                if (columns[c].contains("统一社会信用代码")) {
                    csv.append(Population.code(5_000_000 + i / YEARS));
                } else if (columns[c].contains("会计年度")) {
                    csv.append(2014 + i % YEARS);
                }
            }
            csv.append('\n');
        }
        return csv.toString();
    }

    private HttpResponse<String> send(String csv) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(service.address() + AT + "/upload"))
                                .header("Authorization", SignedIn.ADMIN)
                                .header("Content-Type", "text/csv")
                                .header("Prefer", "wait=60")
                                .POST(BodyPublishers.ofString(csv))
                                .build(),
                        BodyHandlers.ofString());
    }

    private Void upload(String csv) throws Exception {
        while (true) {
            send(csv);
        }
    }

    private Void backup() throws Exception {
        Path backups = Files.createDirectories(work.resolve("backups"));
        while (true) {
            Process backup = new ProcessBuilder(
                            "bin/backup",
                            backups.resolve(System.nanoTime() + ".zip").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(work.resolve("backup.log").toFile())
                    .start();
            try {
                backup.waitFor();
            } catch (InterruptedException over) {
                backup.descendants().forEach(ProcessHandle::destroyForcibly);
                backup.destroyForcibly();
                throw over;
            }
        }
    }

    /** A backup that has its final name is whole. */
    private long damagedBackups() throws Exception {
        long damaged = 0;
        try (var files = Files.list(work.resolve("backups"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".zip")).toList()) {
                int status = new ProcessBuilder("unzip", "-tqq", file.toString())
                        .start()
                        .waitFor();
                damaged += status == 0 ? 0 : 1;
            }
        }
        return damaged;
    }

    /** How many assessments are left of a table that was not recorded whole: the clients' have a name, a table's not. */
    private long halfUploads(int enterprises) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + service.sqlite());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM assessment WHERE name IS NULL")) {
            row.next();
            return row.getLong(1) % enterprises;
        }
    }

    /** 2,000 idle connections, 200 slow senders and one that never reads its answer, beside 8 clients. */
    private void crowded() throws Exception {
        service.start(null);
        ExecutorService clients = load(8);
        waitFor(2_000);
        micros.clear();
        TimeUnit.SECONDS.sleep(10);
        System.out.printf(
                "crowded: alone: p50 %d, p99 %d us; resident %d MiB%n",
                quantile(0.5), quantile(0.99), service.resident());
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            sockets.add(connected());
        }
        List<Socket> slow = new ArrayList<>();
        byte[] head = ("POST " + AT + " HTTP/1.1\r\nHost: x\r\nAuthorization: " + SignedIn.ADMIN
                        + "\r\nContent-Type: application/json\r\nContent-Length: 900000\r\n\r\n{")
                .getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 200; i++) {
            Socket socket = connected();
            socket.getOutputStream().write(head);
            slow.add(socket);
        }
        Thread dripping = new Thread(() -> drip(slow));
        dripping.setDaemon(true);
        dripping.start();
        Socket deaf = connected();
        deaf.setReceiveBufferSize(1_024);
        Thread asking = new Thread(() -> ask(deaf));
        asking.setDaemon(true);
        asking.start();
        micros.clear();
        said();
        TimeUnit.SECONDS.sleep(15);
        System.out.printf(
                "crowded: beside 2,000 idle, 200 slow and a deaf one: p50 %d, p99 %d us; resident %d MiB; others saw"
                        + " %s%n",
                quantile(0.5), quantile(0.99), service.resident(), said());
        rest(clients);
        for (Socket socket : sockets) {
            socket.close();
        }
        System.out.printf("crowded: lost %d of %,d%n", lost(), acknowledged.size());
        service.stop();
    }

    private Socket connected() throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress("127.0.0.1", PORT), 10_000);
        return socket;
    }

    private static void drip(List<Socket> slow) {
        while (true) {
            for (Socket socket : slow) {
                try {
                    socket.getOutputStream().write(' ');
                } catch (IOException closed) {
                    // The service has had enough of it.
                }
            }
            try {
                TimeUnit.SECONDS.sleep(1);
            } catch (InterruptedException over) {
                return;
            }
        }
    }

    private static void ask(Socket deaf) {
        byte[] export = ("GET " + AT + "/export HTTP/1.1\r\nHost: x\r\nAuthorization: " + SignedIn.ADMIN + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        try {
            OutputStream out = deaf.getOutputStream();
            out.write(export);
            out.flush();
        } catch (IOException closed) {
            // Then it is not deaf but gone.
        }
    }

    /** A small heap under load, and under a table of 50,000 rows. */
    private void narrow() throws Exception {
        service.start(null);
        ExecutorService clients = load(CLIENTS);
        TimeUnit.SECONDS.sleep(20);
        System.out.printf(
                "narrow %s: 32 clients saw %s, p99 %d us, resident %d MiB%n",
                options[0], said(), quantile(0.99), service.resident());
        HttpResponse<String> uploaded = send(table(20_000));
        HttpResponse<String> many = send(table(50_000));
        rest(clients);
        System.out.printf(
                "narrow %s: a table of 20,000 beside them was answered %d, one of 50,000 %d (%s); clients saw %s;"
                        + " resident %d MiB; lost %d of %,d%n",
                options[0],
                uploaded.statusCode(),
                many.statusCode(),
                JSON.readTree(many.body()).path("state").asText(),
                said(),
                service.resident(),
                lost(),
                acknowledged.size());
        service.stop();
    }

    /** A disk that fills up: the folder to work in is on a small file system of its own. */
    private void full() throws Exception {
        service.start(null);
        ExecutorService clients = load(CLIENTS);
        waitFor(200);
        Path ballast = work.resolve("ballast");
        try (OutputStream out = Files.newOutputStream(ballast)) {
            byte[] chunk = new byte[64 * 1024];
            while (true) {
                out.write(chunk);
            }
        } catch (IOException noRoom) {
            // That is what is wanted.
        }
        said();
        long lines = Files.size(work.resolve("service.log"));
        TimeUnit.SECONDS.sleep(15);
        HttpResponse<String> ready = service.get("/q/health/ready");
        System.out.printf(
                "full: 15 s long clients saw %s; ready answers %d: %s%n",
                said(), ready.statusCode(), ready.body().replaceAll("\\s+", ""));
        Files.delete(ballast);
        int before = acknowledged.size();
        long freed = System.nanoTime();
        while (acknowledged.size() == before || service.get("/q/health/ready").statusCode() != 200) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        System.out.printf(
                "full: ready and recording %d ms after there was room%n", (System.nanoTime() - freed) / 1_000_000);
        rest(clients);
        System.out.printf(
                "full: lost %d of %,d; the log grew by %d bytes%n",
                lost(), acknowledged.size(), Files.size(work.resolve("service.log")) - lines);
        service.stop();
    }
}
