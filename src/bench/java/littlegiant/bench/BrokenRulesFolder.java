package littlegiant.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What may happen to the folder of the rules while a service watches it and 8 clients record. */
final class BrokenRulesFolder {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SHIPPED = Path.of("rules");

    private final Path rules;
    private final Service service;
    private final PostingClients clients;

    BrokenRulesFolder(Path work) throws IOException {
        this.rules = work.resolve("watched");
        this.service = new Service(work, Faults.freePort());
        this.clients = new PostingClients(service.address());
    }

    private interface Damage {
        void to(Path folder) throws IOException, InterruptedException;
    }

    /**
     * Damages it in turn, and mends it each time.
     *
     * @param command which runs the service as a user who may be refused to read a folder, where this is run by one who may
     *     not be; such as {@code setpriv --reuid 65534 --clear-groups}
     */
    void run(List<String> command) throws Exception {
        mend();
        service.set("LITTLE_GIANT_RULES", rules.toString()).set("LITTLE_GIANT_WATCH", "true");
        service.runBy(command.toArray(String[]::new));
        service.start(null);
        clients.start(8);
        clients.awaitMore(100);
        Path policy = rules.resolve("haicheng-2017");
        String text = Files.readString(policy.resolve("cultivation.drl"));
        damaged("the folder deleted", folder -> delete(folder));
        damaged("the folder renamed", folder -> Files.move(folder, folder.resolveSibling("elsewhere")));
        damaged("a file in the folder's place", folder -> {
            delete(folder);
            Files.writeString(folder, "not a folder");
        });
        damaged("the folder unreadable", folder -> chmod("0", folder));
        damaged("a policy's folder unreadable", folder -> chmod("0", policy));
        damaged("a file unreadable", folder -> chmod("0", policy.resolve("policy.yaml")));
        damaged(
                "a file half-written",
                folder -> Files.writeString(policy.resolve("cultivation.drl"), text.substring(0, text.length() / 2)));
        damaged("a file empty", folder -> Files.writeString(policy.resolve("cultivation.drl"), ""));
        damaged(
                "a link to the folder itself in it",
                folder -> Files.createSymbolicLink(policy.resolve("loop"), folder.toAbsolutePath()));
        damaged("two links to each other in a file's place", folder -> {
            Files.delete(policy.resolve("policy.yaml"));
            Files.createSymbolicLink(policy.resolve("policy.yaml"), policy.resolve("other.yaml"));
            Files.createSymbolicLink(policy.resolve("other.yaml"), policy.resolve("policy.yaml"));
        });
        damaged("a pipe in a file's place", folder -> {
            Files.delete(policy.resolve("policy.yaml"));
            new ProcessBuilder("mkfifo", policy.resolve("policy.yaml").toString())
                    .start()
                    .waitFor();
        });
        clients.stop();
        service.stop();
        String kept = KeptRecords.in("jdbc:sqlite:" + service.sqlite()).against(clients.acknowledged());
        Faults.say("rules", "%s", kept);
    }

    private void damaged(String what, Damage damage) throws Exception {
        JsonNode before = active();
        clients.seen();
        damage.to(rules);
        TimeUnit.SECONDS.sleep(4);
        JsonNode during = active();
        Faults.say(
                "rules",
                "%s: clients saw %s; readiness %d; %s decides; the last attempt says %s",
                what,
                clients.seen(),
                service.get("/q/health/ready").statusCode(),
                before.path("hash").equals(during.path("hash")) ? "the same release" : "ANOTHER RELEASE",
                during.path("lastAttempt").path("diagnostics").findValuesAsText("message").stream()
                        .limit(2)
                        .toList());
        mend();
        // A change of the mended folder is published again; that shows that the watch goes on.
        Path policy = rules.resolve("haicheng-2017/policy.yaml");
        Files.writeString(policy, Files.readString(policy) + "# mended " + System.nanoTime() + "\n");
        long begun = System.nanoTime();
        while (active().path("hash").equals(during.path("hash"))) {
            TimeUnit.MILLISECONDS.sleep(100);
            if (System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(60)) {
                Faults.say("rules", "%s: NO RELEASE of the mended folder within a minute", what);
                return;
            }
        }
    }

    private JsonNode active() throws IOException, InterruptedException {
        return JSON.readTree(service.get("/api/v1/releases/active").body());
    }

    private static void chmod(String mode, Path path) throws IOException, InterruptedException {
        new ProcessBuilder("chmod", mode, path.toString()).start().waitFor();
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } else {
            Files.deleteIfExists(folder);
        }
    }

    private void mend() throws IOException, InterruptedException {
        if (Files.exists(rules)) {
            new ProcessBuilder("chmod", "-R", "u+rwX,go+rX", rules.toString())
                    .start()
                    .waitFor();
        }
        delete(rules);
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.toList()) {
                Files.copy(file, rules.resolve(SHIPPED.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
