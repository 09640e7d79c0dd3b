package littlegiant.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;

/** Studies of the whole registry of a service: how many enterprises they go through a second, and in how much memory. */
final class RegistryStudies {
    private static final String SWEEP =
            "{\"asOf\":\"2017-06-30\",\"criterion\":\"C2\",\"from\":\"1%\",\"to\":\"20%\",\"steps\":20}";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Service service;

    RegistryStudies(Service service) {
        this.service = service;
    }

    /** Runs each kind once and prints a table. */
    void print() throws Exception {
        System.out.printf(
                "%n| over the registry | enterprises | per second | heap after a collection, MiB |%n|---|---|---|---|%n");
        study("what a change would do", "/api/v1/impact", "{\"asOf\":\"2017-06-30\"}");
        study("a threshold at 20 values", "/api/v1/impact/sweep", SWEEP);
    }

    /** Has the whole registry gone through, and reads the heap halfway. */
    private void study(String what, String path, String request) throws Exception {
        long begun = System.nanoTime();
        String place =
                service.post(path, request).headers().firstValue("Location").orElseThrow();
        long heap = 0;
        while (true) {
            JsonNode study =
                    JSON.readTree(service.get(URI.create(place).getPath()).body());
            JsonNode progress = study.path("progress");
            if (heap == 0
                    && progress.path("done").asLong() > progress.path("total").asLong() / 2) {
                heap = service.heapAfterCollection();
            }
            if (!study.path("state").asText().equals("RUNNING")) {
                double seconds = (System.nanoTime() - begun) / 1e9;
                long compared = study.path("compared").asLong();
                if (!study.path("state").asText().equals("DONE") || compared == 0) {
                    throw new IllegalStateException(study.toString());
                }
                System.out.printf("| %s | %,d | %.0f | %,d |%n", what, compared, compared / seconds, heap);
                return;
            }
            Thread.sleep(500);
        }
    }
}
