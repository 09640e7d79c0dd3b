package littlegiant.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** This version started beside an older one, on the same PostgreSQL, while clients of both record. */
final class RollingUpgrade {

    private final PostgresqlServer server;
    private final Service older;
    private final Service newer;
    private final PostingClients olderClients;
    private final PostingClients newerClients;

    RollingUpgrade(Path work) throws Exception {
        this.server = new PostgresqlServer(work.resolve("postgresql"), Faults.freePort());
        this.older = new Service(Faults.folder(work, "older"), Faults.freePort());
        this.newer = new Service(Faults.folder(work, "newer"), Faults.freePort());
        this.olderClients = new PostingClients(older.address());
        this.newerClients = new PostingClients(newer.address(), 1_000_000);
    }

    /**
     * Upgrades.
     *
     * @param package of the older version: its quarkus-run.jar
     */
    void run(Path olderRunJar) throws Exception {
        String url = server.start();
        older.from(olderRunJar).start(url);
        olderClients.start(8);
        olderClients.awaitMore(200);
        Faults.say("rolling", "the older alone: its clients saw %s", olderClients.seen());
        newer.start(url);
        Faults.say("rolling", "while the newer started: clients of the older saw %s", olderClients.seen());
        newerClients.start(8);
        newerClients.awaitMore(100);
        TimeUnit.SECONDS.sleep(5);
        Faults.say(
                "rolling",
                "both: clients of the older saw %s, of the newer %s; readiness of the older %d, of the newer %d",
                olderClients.seen(),
                newerClients.seen(),
                older.get("/q/health/ready").statusCode(),
                newer.get("/q/health/ready").statusCode());
        olderClients.stop();
        older.stop();
        older.begin(url);
        boolean came = older.isReadyWithin(60);
        String refused = came
                ? "started"
                : Files.readString(older.log())
                        .lines()
                        .filter(line -> line.contains("newer version"))
                        .findFirst()
                        .orElse("did not start");
        Faults.say("rolling", "the older started again on the newer's database: %s", refused);
        if (older.lives()) {
            older.stop();
        }
        newerClients.awaitMore(100);
        newerClients.stop();
        newer.stop();
        List<String> all = new ArrayList<>(olderClients.acknowledged());
        all.addAll(newerClients.acknowledged());
        Faults.say("rolling", "%s", KeptRecords.in(url).against(all));
        server.stop();
    }
}
