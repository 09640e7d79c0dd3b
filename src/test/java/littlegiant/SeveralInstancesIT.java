package littlegiant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import littlegiant.Instance.Answer;
import littlegiant.Instance.Decided;
import littlegiant.access.ConsoleClient;
import littlegiant.records.Opened;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.Driver;

/**
 * Three processes of the packaged service on one PostgreSQL, each with rules of its own, while all of them are asked for
 * assessments without a pause. The third reaches the database by a wire that can be cut.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeveralInstancesIT {
    private static final List<String> OWN = List.of("5%", "7%", "9%");
    private static final Pattern PORT = Pattern.compile("//[^/]*:(\\d+)/");

    /**
     * Two seconds are promised of a machine that has nothing else to do, and what it took is written; beyond this,
     * something is broken.
     */
    private static final Duration REACHED = Duration.ofSeconds(60);

    private static final Duration CUT_OFF_NOTICED = Duration.ofSeconds(60);
    private static final Duration REFUSED = Duration.ofSeconds(120);
    private static final int KILLS = 4;
    private static final int MOST_ACTIVATING = 40;

    @TempDir
    static Path folder;

    private final List<Instance> all = new ArrayList<>();
    private final List<Decided> first = new ArrayList<>();
    private final List<String> own = new ArrayList<>();
    private final List<Thread> load = new ArrayList<>();
    private final Set<Decided> seen = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private volatile boolean loading = true;
    private int thresholds = 10;
    private long publishingMillis = 1_000;
    private String url;
    private Wire wire;

    @BeforeAll
    void start() throws Exception {
        url = Opened.newPostgresql();
        Matcher port = PORT.matcher(url);
        assertThat(port.find()).isTrue();
        wire = new Wire(Integer.parseInt(port.group(1)));
        String cuttable = url.replace(port.group(), "//127.0.0.1:" + wire.port() + "/");
        String key = newKey();
        for (int i = 0; i < OWN.size(); i++) {
            Path rules = folder.resolve("rules" + i);
            copy(Path.of("rules"), rules);
            Path cultivation = rules.resolve("haicheng-2017/cultivation.drl");
            Files.writeString(cultivation, Instance.threshold(Files.readString(cultivation), OWN.get(i)));
            all.add(new Instance(
                    "instance-" + (i + 1),
                    Map.of(
                            "QUARKUS_HTTP_PORT",
                            "0",
                            "LITTLE_GIANT_WATCH",
                            "false",
                            "LITTLE_GIANT_RULES",
                            rules.toString(),
                            "LITTLE_GIANT_DATA",
                            folder.resolve("data" + i).toString(),
                            "LITTLE_GIANT_RELEASE_KEY",
                            key,
                            "LITTLE_GIANT_DATABASE_URL",
                            i == 2 ? cuttable : url)));
        }
        // The first one finds an empty database and publishes what it has.
        all.get(0).start();
        together(
                () -> {
                    all.get(1).start();
                    return null;
                },
                () -> {
                    all.get(2).start();
                    return null;
                });
        for (Instance instance : all) {
            first.add(instance.decided());
            own.add(instance.get("/api/v1/rules").body().get("hash").asText());
            Thread thread = new Thread(() -> load(instance));
            load.add(thread);
            thread.start();
        }
    }

    private static String newKey() throws Exception {
        byte[] pkcs8 = KeyPairGenerator.getInstance("Ed25519")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        return Files.writeString(
                        folder.resolve("key.pem"),
                        "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(pkcs8)
                                + "\n-----END PRIVATE KEY-----\n")
                .toString();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path path : files.toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
        }
    }

    private void load(Instance instance) {
        while (loading) {
            boolean before = instance.running();
            try {
                if (before) {
                    seen.add(instance.decided());
                }
                Thread.sleep(50);
            } catch (Exception failure) {
                if (before && instance.running()) {
                    failures.add(failure.toString());
                }
            }
        }
    }

    @AfterAll
    void end() throws Exception {
        loading = false;
        for (Thread thread : load) {
            thread.join();
        }
        for (Instance instance : all) {
            instance.end();
        }
        wire.close();
    }

    @SafeVarargs
    private static <T> List<T> together(Callable<? extends T>... works) throws Exception {
        CyclicBarrier begin = new CyclicBarrier(works.length);
        List<CompletableFuture<T>> answers = new ArrayList<>();
        for (Callable<? extends T> work : works) {
            CompletableFuture<T> answer = new CompletableFuture<>();
            answers.add(answer);
            new Thread(() -> {
                        try {
                            begin.await();
                            answer.complete(work.call());
                        } catch (Exception failure) {
                            answer.completeExceptionally(failure);
                        }
                    })
                    .start();
        }
        List<T> told = new ArrayList<>();
        for (CompletableFuture<T> answer : answers) {
            told.add(answer.get());
        }
        return told;
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    /** Waits until a condition holds, and says how long that took. */
    private static Duration await(String what, Duration most, Condition condition) throws Exception {
        long begun = System.nanoTime();
        while (!condition.holds()) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).as(what).isLessThan(most);
            Thread.sleep(10);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.printf("%s: %d ms%n", what, took.toMillis());
        return took;
    }

    /** Waits until all of them decide by a release. */
    private void reaches(String what, String release) throws Exception {
        await(what, REACHED, () -> {
            for (Instance instance : all) {
                if (!instance.decided().release().equals(release)) {
                    return false;
                }
            }
            return true;
        });
    }

    /** A threshold of C2 that no release has had. */
    private String newThreshold() {
        thresholds += thresholds % 10 == 9 ? 2 : 1;
        return "5." + thresholds + "%";
    }

    private String publish(Instance at) throws Exception {
        String threshold = newThreshold();
        at.edit(threshold);
        long begun = System.nanoTime();
        Answer answer = at.publish(threshold);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        publishingMillis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        return answer.body().get("hash").asText();
    }

    /** The activations as the database has them: the release's hash by the place in the order. */
    private List<String> activations() throws Exception {
        try (Connection connection = new Driver().connect(url, new Properties());
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT a.sequence, r.hash FROM activation a"
                        + " JOIN release r ON r.number = a.release_number ORDER BY a.sequence")) {
            List<String> hashes = new ArrayList<>();
            while (rows.next()) {
                hashes.add(rows.getString(2));
                assertThat(rows.getLong(1)).isEqualTo(hashes.size());
            }
            return hashes;
        }
    }

    private String inTheDatabase() throws Exception {
        List<String> activations = activations();
        return activations.get(activations.size() - 1);
    }

    /** Whatever a test did, all agree, and nothing was decided but by a release as it was published. */
    @AfterEach
    void everybody_agrees_and_nobody_ever_decided_by_anything_but_one_whole_release() throws Exception {
        reaches("all agree with the database", inTheDatabase());
        List<JsonNode> activations = new ArrayList<>();
        for (Instance instance : all) {
            activations.add(instance.get("/api/v1/releases/activations").body());
        }
        assertThat(activations).allMatch(one -> one.equals(activations.get(0)));
        assertThat(activations.get(0))
                .hasSize(activations().size())
                .allSatisfy(one -> assertThat(one.get("signature").asText()).isEqualTo("VALID"));
        Map<String, String> published = new HashMap<>();
        int active = 0;
        for (JsonNode release : all.get(0).get("/api/v1/releases").body()) {
            String note = release.get("note").asText();
            published.put(release.get("hash").asText(), "≥ " + (note.equals("start") ? OWN.get(0) : note));
            active += release.get("active").asBoolean() ? 1 : 0;
        }
        assertThat(active).isEqualTo(1);
        assertThat(seen)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.required()).isEqualTo(published.get(one.release())));
        assertThat(failures).isEmpty();
    }

    @Test
    void a_new_instance_starts_with_what_decides_in_the_database_and_not_with_its_own_folder() throws Exception {
        assertThat(first).hasSize(OWN.size()).allMatch(one -> one.equals(first.get(0)));
        assertThat(first.get(0).required()).isEqualTo("≥ " + OWN.get(0));
        assertThat(activations().get(0)).isEqualTo(first.get(0).release());
        assertThat(own).doesNotHaveDuplicates().first().isEqualTo(first.get(0).release());
    }

    @Test
    void what_is_published_or_activated_at_one_decides_at_all() throws Exception {
        List<String> releases = new ArrayList<>(List.of(inTheDatabase()));
        for (Instance instance : all) {
            String release = publish(instance);
            reaches("published at one, decides at all", release);
            releases.add(release);
        }
        for (int i = 0; i < releases.size(); i++) {
            Answer answer = all.get((i + 1) % all.size()).activate(releases.get(i), "back");
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            reaches("activated at one, decides at all", releases.get(i));
        }
    }

    @Test
    void two_that_publish_at_the_same_moment_are_both_kept_and_one_of_them_decides_everywhere() throws Exception {
        List<String> thresholds = List.of(newThreshold(), newThreshold());
        Instance one = all.get(0);
        Instance other = all.get(1);
        one.edit(thresholds.get(0));
        other.edit(thresholds.get(1));
        List<Answer> answers = together(() -> one.publish(thresholds.get(0)), () -> other.publish(thresholds.get(1)));
        Set<Integer> numbers = new HashSet<>();
        Set<String> hashes = new HashSet<>();
        for (Answer answer : answers) {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
            numbers.add(answer.body().get("number").asInt());
            hashes.add(answer.body().get("hash").asText());
        }
        assertThat(numbers).hasSize(2);
        assertThat(hashes).hasSize(2).contains(inTheDatabase());
        for (String hash : hashes) {
            assertThat(all.get(2).get("/api/v1/releases/" + hash).status()).isEqualTo(200);
        }
        reaches("published at two, one decides at all", inTheDatabase());
    }

    @Test
    void one_that_is_killed_while_it_publishes_or_activates_leaves_the_others_agreed_and_joins_them_again()
            throws Exception {
        long seed = System.nanoTime();
        System.out.println("kills are drawn from " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < KILLS; round++) {
            Instance victim = all.get(random.nextInt(all.size()));
            boolean publishing = round % 2 == 1;
            String back = activations().get(0).equals(inTheDatabase())
                    ? publish(all.get(0))
                    : activations().get(0);
            String threshold = newThreshold();
            victim.edit(threshold);
            Thread asking = new Thread(() -> {
                try {
                    if (publishing) {
                        victim.publish(threshold);
                    } else {
                        victim.activate(back, "back");
                    }
                } catch (Exception killed) {
                    // It is to be killed before it answers.
                }
            });
            int before = activations().size();
            asking.start();
            // About when it commits: now a little earlier, now a little later.
            Thread.sleep(
                    publishing ? publishingMillis * (50 + random.nextInt(70)) / 100 : random.nextInt(MOST_ACTIVATING));
            victim.kill();
            asking.join();
            // What the dead one had sent is decided once its connections are gone.
            await("killed, the others agree", REACHED, () -> {
                String decides = inTheDatabase();
                for (Instance instance : all) {
                    if (instance.running() && !instance.decided().release().equals(decides)) {
                        return false;
                    }
                }
                return decides.equals(inTheDatabase());
            });
            System.out.printf("killed %s it was kept%n", activations().size() == before ? "before" : "after");
            victim.start();
            assertThat(victim.decided().release()).as("seed " + seed).isEqualTo(inTheDatabase());
        }
    }

    @ParameterizedTest
    @EnumSource(Wire.Cut.class)
    void one_that_is_cut_off_goes_on_with_what_it_has_says_so_keeps_nothing_and_catches_up(Wire.Cut how)
            throws Exception {
        Instance alone = all.get(2);
        String before = publish(all.get(0));
        reaches("published before the cut", before);
        String threshold = newThreshold();
        alone.edit(threshold);
        wire.cut(how);
        String meanwhile = publish(all.get(0));
        await(
                "published beside the cut",
                REACHED,
                () -> all.get(1).decided().release().equals(meanwhile));
        await(
                "cut off, says so",
                CUT_OFF_NOTICED,
                () -> alone.get("/api/v1/releases/active").body().has("cutOffSince"));
        assertThat(alone.decided().release()).isEqualTo(before);
        List<Answer> refused = new ArrayList<>();
        await("cut off, refuses to record, to publish and to activate", REFUSED, () -> {
            refused.addAll(together(
                    () -> alone.assess(true),
                    () -> alone.publish(threshold),
                    () -> alone.activate(meanwhile, "x"),
                    () -> alone.get("/api/v1/releases")));
            return true;
        });
        assertThat(refused)
                .allSatisfy(answer ->
                        assertThat(answer.status()).as(answer.toString()).isEqualTo(503));
        assertThat(alone.get("/q/health/live").status()).isEqualTo(200);
        Answer ready = alone.get("/q/health/ready");
        assertThat(ready.status()).isEqualTo(503);
        Map<String, JsonNode> checks = new HashMap<>();
        ready.body().get("checks").forEach(check -> checks.put(check.get("name").asText(), check));
        assertThat(checks.get("database").get("status").asText()).isEqualTo("DOWN");
        assertThat(checks.get("rules").get("status").asText()).isEqualTo("UP");
        assertThat(checks.get("rules").get("data").has("cutOffSince")).isTrue();
        assertThat(alone.decided().release()).isEqualTo(before);
        wire.mend();
        await(
                "mended, catches up",
                CUT_OFF_NOTICED,
                () -> alone.decided().release().equals(meanwhile));
        await(
                "mended, says so",
                CUT_OFF_NOTICED,
                () -> !alone.get("/api/v1/releases/active").body().has("cutOffSince"));
        await("mended, records", REACHED, () -> alone.assess(true).status() == 201);
        assertThat(inTheDatabase()).isEqualTo(meanwhile);
    }

    /** Waits until everybody refuses a request that everybody answered. */
    private void dies(String what, String... headers) throws Exception {
        await(what, REACHED, () -> {
            for (Instance instance : all) {
                if (instance.as("GET", "/api/v1/enterprises", "", headers).statusCode() != 401) {
                    return false;
                }
            }
            return true;
        });
    }

    private void isKnown(String... headers) throws Exception {
        for (Instance instance : all) {
            await(
                    "known at all",
                    REACHED,
                    () -> instance.as("GET", "/api/v1/enterprises", "", headers).statusCode() == 200);
        }
    }

    @Test
    void a_key_that_is_revoked_and_a_user_who_is_disabled_at_one_is_dead_at_all() throws Exception {
        Instance one = all.get(0);
        Instance other = all.get(1);
        JsonNode key = one.post("/api/v1/keys", "{\"name\":\"portal\",\"roles\":[\"clerk\"]}")
                .body();
        String[] byKey = {"Authorization", "Bearer " + key.get("secret").asText()};
        isKnown(byKey);
        assertThat(other.change("DELETE", "/api/v1/keys/" + key.get("id").asText(), ""))
                .isEqualTo(204);
        dies("revoked at one, dead at all", byKey);

        for (String change : List.of("{\"disabled\":true}", "{\"roles\":[\"auditor\",\"clerk\"]}")) {
            String name = change.contains("disabled") ? "leaves" : "moves";
            one.post(
                    "/api/v1/users",
                    "{\"name\":\"" + name + "\",\"roles\":[\"clerk\"],\"password\":\"" + SignedIn.PASSWORD + "\"}");
            String[] byPassword = {"Authorization", SignedIn.basic(name, SignedIn.PASSWORD)};
            isKnown(byPassword);
            String cookie = other.as(
                            "POST",
                            "/console/sign-in",
                            ConsoleClient.form(name),
                            "Content-Type",
                            "application/x-www-form-urlencoded",
                            "Cookie",
                            ConsoleClient.FORM_COOKIE)
                    .headers()
                    .firstValue("Set-Cookie")
                    .orElseThrow();
            String[] bySession = {"Cookie", cookie.substring(0, cookie.indexOf(';'))};
            isKnown(bySession);
            assertThat(all.get(2).change("PUT", "/api/v1/users/" + name, change))
                    .isEqualTo(200);
            dies("a session of somebody who was changed at one is over at all", bySession);
            if (name.equals("leaves")) {
                dies("disabled at one, dead at all", byPassword);
            }
        }
    }
}
