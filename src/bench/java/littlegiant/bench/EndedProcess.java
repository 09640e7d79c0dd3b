package littlegiant.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** A service that is asked to end (SIGTERM) while it works. */
final class EndedProcess {
    private static final int CLIENTS = 32;

    private final Service service;
    private final PostingClients clients;
    private final Random random = new Random(17);

    EndedProcess(Path work) throws IOException {
        this.service = new Service(work, Faults.freePort());
        this.clients = new PostingClients(service.address());
    }

    /** SIGTERM while 32 clients record. */
    void terminated(int times) throws Exception {
        service.start(null);
        for (int i = 0; i < times; i++) {
            clients.start(CLIENTS);
            clients.awaitMore(200);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(500));
            long begun = System.nanoTime();
            service.stop();
            long took = (System.nanoTime() - begun) / 1_000_000;
            clients.stop();
            Faults.say("terminated", "ended in %d ms; clients saw %s", took, clients.seen());
            service.start(null);
        }
        service.stop();
        KeptRecords kept = KeptRecords.in("jdbc:sqlite:" + service.sqlite());
        Faults.say(
                "terminated",
                "%d times, %s; of %d who were cut off, %d had been accepted",
                times,
                kept.against(clients.acknowledged()),
                clients.unanswered().size(),
                kept.acceptedAmong(clients.unanswered()));
    }
}
