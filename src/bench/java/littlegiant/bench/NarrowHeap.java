package littlegiant.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A small heap under 32 clients, and under tables of 20,000 and 50,000 rows beside them. */
final class NarrowHeap {
    private static final int CLIENTS = 32;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String heap;
    private final Service service;
    private final PostingClients clients;

    /** A service with a heap, such as {@code -Xmx128m}; it ends where it runs out of memory. */
    NarrowHeap(Path work, String heap) throws Exception {
        this.heap = heap;
        this.service = new Service(
                Faults.folder(work, "narrow" + heap), Faults.freePort(), heap, "-XX:+ExitOnOutOfMemoryError");
        this.clients = new PostingClients(service.address());
    }

    void run() throws Exception {
        service.start(null);
        clients.start(CLIENTS);
        TimeUnit.SECONDS.sleep(20);
        Faults.say(
                "narrow",
                "%s: 32 clients saw %s, p99 %.0f ms, resident %d MiB",
                heap,
                clients.seen(),
                clients.millis(0.99),
                service.resident());
        for (int rows : new int[] {20_000, 50_000}) {
            HttpResponse<String> answer = UploadedTable.send(service, UploadedTable.of(service, rows));
            String state = JSON.readTree(answer.body()).path("state").asText();
            String job = JSON.readTree(answer.body()).path("id").asText();
            for (int i = 0; i < 300 && (state.equals("RUNNING") || state.equals("RECORDING")); i++) {
                TimeUnit.SECONDS.sleep(1);
                state = JSON.readTree(service.get("/api/v1/jobs/" + job).body())
                        .path("state")
                        .asText();
            }
            Faults.say(
                    "narrow",
                    "%s: a table of %,d rows beside them was answered %d and is %s; clients saw %s; resident %d MiB",
                    heap,
                    rows,
                    answer.statusCode(),
                    state.isEmpty() ? answer.body() : state,
                    clients.seen(),
                    service.resident());
        }
        clients.stop();
        service.stop();
        String kept = KeptRecords.in("jdbc:sqlite:" + service.sqlite()).against(clients.acknowledged());
        Faults.say("narrow", "%s: %s", heap, kept);
    }
}
