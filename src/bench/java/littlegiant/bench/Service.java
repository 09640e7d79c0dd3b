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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import littlegiant.SignedIn;

/** The packaged service, run in a process of its own on the loopback address. */
final class Service {
    private static final Path APP = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final int START_SECONDS = 600;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path work;
    private final int port;
    private final List<String> options;
    private final Map<String, String> environment = new HashMap<>();
    private List<String> before = List.of();
    private Path app = APP;
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

    /** Sets a variable of its environment from the next start on. */
    Service set(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Lets another command run it from the next start on, which is given the command line of the service behind its own. */
    Service runBy(String... command) {
        before = List.of(command);
        return this;
    }

    /** Lets the package in another folder run from the next start on, such as that of another version. */
    Service from(Path runJar) {
        app = runJar;
        return this;
    }

    /** What it writes to its standard output, of all its runs. */
    Path log() {
        return work.resolve("service.log");
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
        begin(databaseUrl);
        if (!isReadyWithin(START_SECONDS)) {
            throw new IllegalStateException("the service did not start: " + Files.readString(log()));
        }
    }

    /** Starts it and returns at once. */
    void begin(String databaseUrl) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dfile.encoding=UTF-8");
        command.addAll(options);
        command.addAll(List.of("-jar", app.toAbsolutePath().toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("LITTLE_GIANT_DATA", work.resolve("data").toString());
        builder.environment().put("LITTLE_GIANT_WATCH", "false");
        builder.environment().put("LITTLE_GIANT_ADMIN_PASSWORD", SignedIn.PASSWORD);
        if (databaseUrl != null) {
            builder.environment().put("LITTLE_GIANT_DATABASE_URL", databaseUrl);
        }
        builder.environment().putAll(environment);
        Process begun = builder.start();
        process = begun;
        // Where this run is ended, it ends too.
        Runtime.getRuntime().addShutdownHook(new Thread(begun::destroyForcibly));
    }

    /** Waits until it is ready; false where it has ended, or is not ready by then. */
    boolean isReadyWithin(int seconds) throws InterruptedException {
        for (int tries = 0; tries < seconds * 10; tries++) {
            if (!process.isAlive()) {
                return false;
            }
            try {
                if (get("/q/health/ready").statusCode() == 200) {
                    return true;
                }
            } catch (IOException notYet) {
                // It does not listen yet.
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return false;
    }

    /** Whether its process lives. */
    boolean lives() {
        return process.isAlive();
    }

    /** The number of its process. */
    long pid() {
        return process.pid();
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

    /** Records a batch of lines, whose answers are passed over; gives the status. */
    int batch(String lines) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(address() + "/api/v1/assessments/batch?detail=outcomes"))
                .header("Content-Type", "application/x-ndjson")
                .header("Authorization", SignedIn.ADMIN)
                .POST(BodyPublishers.ofString(lines))
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
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

    /** What a command of jcmd says of it. */
    String jcmd(String command) throws IOException, InterruptedException {
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
