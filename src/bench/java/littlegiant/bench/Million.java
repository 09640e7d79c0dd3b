package littlegiant.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import littlegiant.SignedIn;

/**
 * Streams many enterprises through batches of a service whose heap is bounded, and asks for pages of what it kept, when
 * there is little and when there is much.
 */
public final class Million {
    private static final int PORT = 18_083;
    private static final int SMALL = 10_000;
    private static final int STEPS = 10;
    private static final String HEAP = "-Xmx1g";

    private final Path work;
    private final Service service;
    private final String name;

    private Million(String name, Path work) {
        this.name = name;
        this.work = work;
        this.service = new Service(work, PORT, HEAP);
    }

    /**
     * Measures.
     *
     * @param args {@code sqlite} or {@code postgresql}, how many enterprises, and a folder to work in
     */
    public static void main(String[] args) throws Exception {
        Million run = new Million(args[0], Files.createDirectories(Path.of(args[2])));
        int many = Integer.parseInt(args[1]);
        PostgresqlServer postgresql =
                args[0].equals("postgresql") ? new PostgresqlServer(run.work.resolve("postgresql")) : null;
        run.service.start(postgresql == null ? null : postgresql.start());
        try {
            run.measure(many);
        } finally {
            run.service.stop();
            if (postgresql != null) {
                postgresql.stop();
            }
        }
    }

    private void measure(int many) throws Exception {
        Path requests = work.resolve("enterprises.ndjson");
        Population.write(SMALL, requests, false);
        stream(requests, SMALL, false);
        stream(requests, SMALL, true);
        RecordPages pages = new RecordPages(service, Population.code(SMALL / 2));
        Map<String, Double> few = pages.millis();
        Population.write(many, requests, false);
        double unrecorded = stream(requests, many / STEPS, false);
        System.out.printf(
                "| enterprises | per second | heap after a collection, MiB | resident, MiB |%n|---|---|---|---|%n");
        double recorded = stream(requests, many, true);
        System.out.printf(
                "%n%s: %,d enterprises in one batch under %s: %.0f/s; unrecorded %.0f/s; recorded / unrecorded %.2f%n%n",
                name, many, HEAP, recorded, unrecorded, recorded / unrecorded);
        Map<String, Double> much = pages.millis();
        System.out.printf("| page | ms at %,d | ms at %,d | ratio |%n|---|---|---|---|%n", SMALL, SMALL + many);
        much.forEach((page, millis) -> System.out.printf(
                "| %s | %.1f | %.1f | %.1f |%n", page, few.get(page), millis, millis / few.get(page)));
        new RegistryStudies(service).print();
    }

    /** Sends the first lines of the file as one batch; returns how many were answered a second. */
    private double stream(Path requests, int lines, boolean record) throws Exception {
        Process head = new ProcessBuilder("head", "-n", Integer.toString(lines), requests.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Process curl = new ProcessBuilder(
                        "curl",
                        "-sSN",
                        "-X",
                        "POST",
                        "-T",
                        "-",
                        "-H",
                        "Content-Type: application/x-ndjson",
                        "-H",
                        "Authorization: " + SignedIn.ADMIN,
                        "-H",
                        "Expect:",
                        service.address() + "/api/v1/assessments/batch?record=" + record)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return answered(head, curl, lines, record);
    }

    private double answered(Process head, Process curl, int lines, boolean record) throws Exception {
        Thread sender = new Thread(() -> {
            try (var in = head.getInputStream();
                    var out = curl.getOutputStream()) {
                in.transferTo(out);
            } catch (IOException broken) {
                throw new IllegalStateException(broken);
            }
        });
        long begun = System.nanoTime();
        long looking = 0;
        sender.start();
        int answered = 0;
        try (BufferedReader answers = curl.inputReader(StandardCharsets.UTF_8)) {
            long since = begun;
            for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                if (!line.startsWith("{\"id\"") && !line.contains("\"decisions\"")) {
                    throw new IllegalStateException("a line was not assessed: " + line);
                }
                answered++;
                if (record && lines > SMALL && answered % (lines / STEPS) == 0) {
                    long now = System.nanoTime();
                    System.out.printf(
                            "| %,d | %.0f | %,d | %,d |%n",
                            answered,
                            lines / STEPS / ((now - since) / 1e9),
                            service.heapAfterCollection(),
                            service.resident());
                    since = System.nanoTime();
                    looking += since - now;
                }
            }
        }
        long took = System.nanoTime() - begun - looking;
        sender.join();
        if (curl.waitFor() != 0 || answered != lines) {
            throw new IllegalStateException(answered + " of " + lines + " lines were answered");
        }
        return lines / (took / 1e9);
    }
}
