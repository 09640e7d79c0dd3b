package littlegiant.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import littlegiant.SignedIn;
import littlegiant.yardstick.Enterprises;
import littlegiant.yardstick.Model;

/**
 * Clients that record assessments of one enterprise after the other, each over a connection of its own, and what they
 * were answered. One that is refused or cut off tries again after 50 ms, with the next enterprise.
 */
final class PostingClients {
    static final String AT = "/api/v1/assessments";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String address;
    private final int firstNumber;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<String> unanswered = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicInteger> seen = new ConcurrentSkipListMap<>();
    private final Queue<Long> micros = new ConcurrentLinkedQueue<>();
    private final AtomicLong turns = new AtomicLong();
    private ExecutorService pool;
    private volatile boolean posting;
    private volatile double perSecond;
    private volatile long since;

    /** Clients of a service. */
    PostingClients(String address) {
        this(address, 0);
    }

    /** Clients of a service, whose enterprises are numbered from a number on. */
    PostingClients(String address, int firstNumber) {
        this.address = address;
        this.firstNumber = firstNumber;
    }

    /**
     * Lets the clients together send so many a second from the next start on, evenly; how long an answer took then counts
     * from when its request was due, so that waiting for a client that waits itself is in it.
     */
    void pace(double perSecond) {
        this.perSecond = perSecond;
    }

    /** Lets so many clients begin. */
    void start(int clients) {
        posting = true;
        turns.set(0);
        since = System.nanoTime();
        pool = Executors.newFixedThreadPool(clients);
        for (int i = 0; i < clients; i++) {
            pool.submit(this::post);
        }
    }

    /** Lets each client end once it has been answered; a client that is not answered at all ends this run. */
    void stop() throws InterruptedException {
        posting = false;
        pool.shutdown();
        if (!pool.awaitTermination(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("a client has not been answered for two minutes");
        }
    }

    private static String body(int number) {
        return "{\"asOf\":\"" + Model.DAY + "\",\"enterprise\":"
                + Enterprises.json(Model.enterprise())
                        .replace(Model.enterprise().unifiedSocialCreditCode(), Population.code(number))
                + "}";
    }

    private Void post() throws InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        while (posting) {
            int number = firstNumber + numbers.getAndIncrement();
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + AT))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .header("Authorization", SignedIn.ADMIN)
                    .POST(BodyPublishers.ofString(body(number)))
                    .build();
            long begun = turn();
            try {
                HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
                micros.add((System.nanoTime() - begun) / 1_000);
                if (answer.statusCode() == 201) {
                    acknowledged.add(JSON.readTree(answer.body()).get("id").asText());
                    count("201");
                    continue;
                }
                boolean told = answer.headers().firstValue("Retry-After").isPresent();
                count(answer.statusCode() + (told ? " with Retry-After" : ""));
            } catch (ConnectException nobody) {
                count("connection refused");
            } catch (HttpTimeoutException late) {
                count("no answer within 60 s");
                unanswered.add(Population.code(number));
            } catch (IOException cut) {
                count("cut off without an answer");
                unanswered.add(Population.code(number));
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return null;
    }

    /** Waits until the next request is due, and says when that was. */
    private long turn() throws InterruptedException {
        if (perSecond == 0) {
            return System.nanoTime();
        }
        long due = since + (long) (turns.getAndIncrement() * (NANOS / perSecond));
        TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
        return due;
    }

    private void count(String what) {
        seen.computeIfAbsent(what, first -> new AtomicInteger()).incrementAndGet();
    }

    /** How often each answer came since this was asked last. */
    String seen() {
        Map<String, AtomicInteger> told = new TreeMap<>(seen);
        seen.clear();
        return told.toString();
    }

    /** The ids that were answered 201, of all runs. */
    Collection<String> acknowledged() {
        return acknowledged;
    }

    /** The codes of the enterprises for which there was no answer although something listened. */
    Collection<String> unanswered() {
        return unanswered;
    }

    /** Waits until so many more have been answered 201. */
    void awaitMore(int more) throws InterruptedException {
        awaitMore(more, Duration.ofMinutes(3));
    }

    /** Waits until so many more have been answered 201; ends this run where that takes too long. */
    void awaitMore(int more, Duration most) throws InterruptedException {
        int before = acknowledged.size();
        long begun = System.nanoTime();
        while (acknowledged.size() < before + more) {
            TimeUnit.MILLISECONDS.sleep(5);
            if (System.nanoTime() - begun > most.toNanos()) {
                throw new IllegalStateException("nothing is recorded any more; clients saw " + seen());
            }
        }
    }

    /** Forgets how long answers took. */
    void forgetTimes() {
        micros.clear();
    }

    /** How long answers took that were not forgotten: the quantile, in milliseconds. */
    double millis(double quantile) {
        List<Long> sorted = new ArrayList<>(micros);
        sorted.sort(null);
        return sorted.isEmpty()
                ? 0
                : sorted.get((int) Math.min(sorted.size() - 1.0, sorted.size() * quantile)) / 1_000.0;
    }
}
