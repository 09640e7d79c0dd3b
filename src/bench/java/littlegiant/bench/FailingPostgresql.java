package littlegiant.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL that is killed while 32 clients record, and comes back, or another one in its place. */
final class FailingPostgresql {
    private static final int CLIENTS = 32;

    private final int port = Faults.freePort();
    private final Path work;
    private final Service service;
    private final PostingClients clients;
    private final Random random = new Random(17);

    FailingPostgresql(Path work) throws IOException {
        this.work = work;
        this.service = new Service(work, Faults.freePort());
        this.clients = new PostingClients(service.address());
    }

    /** Kills every process of the server, starts it two seconds later, and looks how long it takes until something is kept. */
    void goneAndBack(int times) throws Exception {
        PostgresqlServer server = new PostgresqlServer(work.resolve("postgresql"), port);
        String url = server.start();
        service.start(url);
        for (int i = 0; i < times; i++) {
            clients.start(CLIENTS);
            clients.awaitMore(300);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(500));
            clients.seen();
            server.kill();
            TimeUnit.SECONDS.sleep(2);
            int ready = service.get("/q/health/ready").statusCode();
            server.start();
            long back = System.nanoTime();
            clients.awaitMore(1);
            long millis = (System.nanoTime() - back) / 1_000_000;
            clients.awaitMore(100);
            clients.stop();
            Faults.say(
                    "database",
                    "clients saw %s; readiness answered %d meanwhile; recorded again %d ms after the server was back",
                    clients.seen(),
                    ready,
                    millis);
        }
        service.stop();
        String kept = KeptRecords.in(url).against(clients.acknowledged());
        Faults.say("database", "%d times, %s", times, kept);
        server.stop();
    }

    /** Kills the server that writes, makes the one that follows it write, and leads the service's address there. */
    void failover(int times) throws Exception {
        PostgresqlServer writing = new PostgresqlServer(work.resolve("postgresql"), port);
        String url = writing.start();
        try (SwitchedAddress address = new SwitchedAddress(port)) {
            service.start(url.replace(":" + port, ":" + address.port()));
            for (int i = 0; i < times; i++) {
                int other = Faults.freePort();
                PostgresqlServer following = writing.standby(work.resolve("postgresql" + i), other);
                clients.start(CLIENTS);
                clients.awaitMore(300);
                TimeUnit.MILLISECONDS.sleep(random.nextInt(500));
                clients.seen();
                writing.kill();
                long killed = System.nanoTime();
                TimeUnit.SECONDS.sleep(2);
                following.promote();
                address.lead(other);
                clients.awaitMore(1);
                long millis = (System.nanoTime() - killed) / 1_000_000;
                clients.awaitMore(100);
                clients.stop();
                writing = following;
                Faults.say("failover", "clients saw %s; recorded again %d ms after the kill", clients.seen(), millis);
            }
            service.stop();
            String kept = KeptRecords.in(url.replace(":" + port, ":" + writing.port()))
                    .against(clients.acknowledged());
            Faults.say("failover", "%d times, %s", times, kept);
        }
        writing.stop();
    }
}
