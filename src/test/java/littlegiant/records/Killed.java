package littlegiant.records;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A process that keeps records without end, until it is killed. */
final class Killed {
    private static final int CALLERS = 16;

    private Killed() {}

    /**
     * Starts such a process, kills it as kill -9 does once it has acknowledged so many, and returns all that it did.
     */
    static List<UUID> afterAcknowledging(int many, String url) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Killed.class.getName(),
                        url)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<UUID> acknowledged = new ArrayList<>();
        try (BufferedReader told = process.inputReader()) {
            for (String line = told.readLine(); line != null; line = told.readLine()) {
                // The last line may be cut short.
                if (line.length() == 36) {
                    acknowledged.add(UUID.fromString(line));
                }
                if (acknowledged.size() == many) {
                    // By its handle: what it said before is still to be read.
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly();
        }
        return acknowledged;
    }

    /** Keeps records from several threads and says each id once it is durable. */
    public static void main(String[] arguments) {
        AssessmentRepository kept =
                new AssessmentRepository(Opened.url(arguments[0], 4_096).database());
        for (int caller = 0; caller < CALLERS; caller++) {
            new Thread(() -> {
                        while (true) {
                            AssessmentRecord one =
                                    Samples.of("91210381MA0P000187", "QUALIFIED", "sha256:0", Instant.now());
                            kept.keep(one, Optional.empty())
                                    .toCompletableFuture()
                                    .join();
                            byte[] line = Samples.bytes(one.summary().id() + "\n");
                            System.out.write(line, 0, line.length);
                            System.out.flush();
                        }
                    })
                    .start();
        }
    }
}
