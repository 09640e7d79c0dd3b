package littlegiant.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import littlegiant.SignedIn;

/** The packaged service, run in a process of its own on the loopback address. */
final class Service {
    private static final Path APP = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final int START_SECONDS = 60;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path work;
    private final int port;
    private final List<String> options;
    private Process process;

    /**
     * A service whose data and log are below a folder.
     *
     * @param options of its JVM
     */
    Service(Path work, int port, String... options) {
        this.work = work;
        this.port = port;
        this.options = List.of(options);
    }

    /** Its address, without a slash at its end. */
    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** The database that it uses when none is named. */
    Path sqlite() {
        return work.resolve("data").resolve("little-giant.db");
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param databaseUrl of PostgreSQL; null for the embedded database
     */
    void start(String databaseUrl) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dfile.encoding=UTF-8");
        command.addAll(options);
        command.addAll(List.of("-jar", APP.toAbsolutePath().toString()));
        Path log = work.resolve("service.log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("LITTLE_GIANT_DATA", work.resolve("data").toString());
        builder.environment().put("LITTLE_GIANT_WATCH", "false");
        builder.environment().put("LITTLE_GIANT_ADMIN_PASSWORD", SignedIn.PASSWORD);
        if (databaseUrl != null) {
            builder.environment().put("LITTLE_GIANT_DATABASE_URL", databaseUrl);
        }
        process = builder.start();
        for (int tries = 0; tries < START_SECONDS * 10; tries++) {
            if (!process.isAlive()) {
                break;
            }
            try {
                if (get("/q/health/ready").statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It does not listen yet.
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IllegalStateException("the service did not start: " + Files.readString(log));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address() + path))
                        .header("Authorization", SignedIn.ADMIN)
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + path))
                .header("Content-Type", "application/json")
                .header("Authorization", SignedIn.ADMIN)
                .POST(BodyPublishers.ofString(json))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    /** Kills it as kill -9 does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    /** What it holds in its heap after a collection, in MiB. */
    long heapAfterCollection() throws IOException, InterruptedException {
        jcmd("GC.run");
        String told = jcmd("GC.heap_info");
        // "garbage-first heap   total 524288K, used 61234K [...", and alike for other collectors.
        long used = told.lines()
                .filter(line -> line.contains(" used ") && !line.contains("Metaspace") && !line.contains("class space"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("^.* used (\\d+)K.*$", "$1")))
                .sum();
        return used / 1024;
    }

    /** What the operating system has given it, in MiB. */
    long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        Process told = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        String text = new String(told.getInputStream().readAllBytes());
        told.waitFor();
        return text;
    }
}
