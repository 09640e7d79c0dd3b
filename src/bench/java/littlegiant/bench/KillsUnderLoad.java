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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import littlegiant.SignedIn;
import littlegiant.yardstick.Enterprises;
import littlegiant.yardstick.Model;

/**
 * Kills a service while clients record assessments, again and again over the same data, and compares what it had
 * acknowledged with what it still has. With PostgreSQL, the database server is killed with it.
 */
public final class KillsUnderLoad {
    private static final int CLIENTS = 16;
    private static final int WARM = 500;
    private static final int PORT = 18_082;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Service service;
    private final PostgresqlServer postgresql;
    /** The digest of each answer that was a promise, by the assessment's id. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    private final Set<String> looked = new HashSet<>();
    private final AtomicInteger enterprises = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final Random random = new Random(46);
    private long lost;
    private long halves;

    private KillsUnderLoad(Path work, boolean onPostgresql) {
        this.service = new Service(work, PORT);
        this.postgresql = onPostgresql ? new PostgresqlServer(work.resolve("postgresql")) : null;
    }

    /**
     * Kills and looks.
     *
     * @param args {@code sqlite} or {@code postgresql}, how many times, and a folder to work in
     */
    public static void main(String[] args) throws Exception {
        int rounds = Integer.parseInt(args[1]);
        KillsUnderLoad run =
                new KillsUnderLoad(Files.createDirectories(Path.of(args[2])), args[0].equals("postgresql"));
        String url = run.startDatabase();
        run.service.start(url);
        for (int round = 1; round <= rounds; round++) {
            int before = run.acknowledged.size();
            run.loadAndKill();
            url = run.startDatabase();
            run.service.start(url);
            long kept = run.look(url);
            System.out.printf(
                    "%s, kill %d: %,d acknowledged before it, %,d kept so far; lost %d, half-written %d%n",
                    args[0], round, run.acknowledged.size() - before, kept, run.lost, run.halves);
        }
        run.service.stop();
        if (run.postgresql != null) {
            run.postgresql.stop();
        }
        System.out.printf(
                "| %s | %d | %,d | %,d | %d | %d |%n",
                args[0], rounds, run.acknowledged.size(), run.unanswered.get(), run.lost, run.halves);
        if (run.lost + run.halves > 0 || run.acknowledged.size() < rounds * CLIENTS) {
            throw new IllegalStateException("records were lost or half-written, or there was no load");
        }
    }

    private String startDatabase() throws IOException {
        return postgresql == null ? null : postgresql.start();
    }

    private void loadAndKill() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        for (int i = 0; i < CLIENTS; i++) {
            clients.submit(this::recordUntilItFails);
        }
        // Not before it records at its pace, and then at any moment.
        int before = acknowledged.size();
        while (acknowledged.size() < before + WARM) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        TimeUnit.MILLISECONDS.sleep(random.nextInt(1_000));
        service.kill();
        if (postgresql != null) {
            postgresql.kill();
        }
        clients.shutdown();
        clients.awaitTermination(1, TimeUnit.MINUTES);
    }

    private Void recordUntilItFails() throws InterruptedException {
        String model = Enterprises.json(Model.enterprise());
        String code = Model.enterprise().unifiedSocialCreditCode();
        while (true) {
            int number = enterprises.getAndIncrement();
            String body = "{\"asOf\":\"" + Model.DAY + "\",\"enterprise\":"
                    + model.replace(code, Population.code(number)) + "}";
            HttpRequest request = HttpRequest.newBuilder(URI.create(service.address() + "/api/v1/assessments"))
                    .header("Content-Type", "application/json")
                    .header("Authorization", SignedIn.ADMIN)
                    .header("Idempotency-Key", "enterprise " + number)
                    .POST(BodyPublishers.ofString(body))
                    .build();
            try {
                HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
                if (answer.statusCode() != 201) {
                    // PostgreSQL may be gone a moment before the service is.
                    unanswered.incrementAndGet();
                    return null;
                }
                acknowledged.put(JSON.readTree(answer.body()).get("id").asText(), digest(answer.body()));
            } catch (IOException killed) {
                unanswered.incrementAndGet();
                return null;
            }
        }
    }

    /** Looks for everything that was acknowledged since the first round, and for halves; returns how many are kept. */
    private long look(String url) throws Exception {
        KeptRecords records = KeptRecords.in(url == null ? "jdbc:sqlite:" + service.sqlite() : url);
        Set<String> kept = records.ids();
        halves += records.halves().size();
        lost += records.lost(acknowledged.keySet());
        // What came since the last look, through the service: as it was answered, and whole where it no longer could
        // be.
        for (String id : kept) {
            if (looked.add(id)) {
                HttpResponse<String> answer = service.get("/api/v1/assessments/" + id);
                String told = acknowledged.get(id);
                if (answer.statusCode() != 200
                        || !(told == null ? isWhole(answer.body()) : told.equals(digest(answer.body())))) {
                    halves++;
                }
            }
        }
        return kept.size();
    }

    private static boolean isWhole(String answer) throws IOException {
        JsonNode decisions = JSON.readTree(answer).path("decisions");
        return decisions.size() > 0 && decisions.findValues("findings").size() == decisions.size();
    }

    private static String digest(String answer) {
        try {
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
