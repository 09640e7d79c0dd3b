package littlegiant.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import littlegiant.SignedIn;

/** 2,000 idle connections, 200 slow senders and four that ask for an export and never read it, beside 8 clients. */
final class CrowdedConnections {
    private static final int IDLE = 2_000;
    private static final int SLOW = 200;
    private static final int DEAF = 4;

    private final int port = Faults.freePort();
    private final Service service;
    private final PostingClients clients;

    CrowdedConnections(Path work) throws IOException {
        this.service = new Service(work, port, "-Xmx512m");
        this.clients = new PostingClients(service.address());
    }

    void run() throws Exception {
        service.start(null);
        clients.start(8);
        clients.awaitMore(500);
        phase("8 clients alone");
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < IDLE; i++) {
            sockets.add(connected());
        }
        phase("beside 2,000 idle connections");
        for (int i = 0; i < DEAF; i++) {
            Socket deaf = new Socket();
            deaf.setReceiveBufferSize(1_024);
            deaf.connect(new InetSocketAddress("127.0.0.1", port), 10_000);
            write(
                    deaf,
                    "GET " + PostingClients.AT + "/export HTTP/1.1\r\nHost: x\r\nAuthorization: " + SignedIn.ADMIN
                            + "\r\n\r\n");
            sockets.add(deaf);
        }
        phase("and 4 exports that nobody reads");
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < SLOW; i++) {
            Socket socket = connected();
            write(
                    socket,
                    "POST " + PostingClients.AT + " HTTP/1.1\r\nHost: x\r\nAuthorization: " + SignedIn.ADMIN
                            + "\r\nContent-Type: application/json\r\nContent-Length: 900000\r\n\r\n{");
            slow.add(socket);
        }
        Thread dripping = new Thread(() -> drip(slow));
        dripping.setDaemon(true);
        dripping.start();
        phase("and 200 slow senders");
        long answered = slow.stream().filter(CrowdedConnections::isAnswered).count();
        clients.stop();
        dripping.interrupt();
        for (Socket socket : sockets) {
            socket.close();
        }
        for (Socket socket : slow) {
            socket.close();
        }
        service.stop();
        Faults.say(
                "crowded",
                "%d of the slow senders were refused at once; %s",
                answered,
                KeptRecords.in("jdbc:sqlite:" + service.sqlite()).against(clients.acknowledged()));
    }

    private void phase(String what) throws IOException, InterruptedException {
        clients.seen();
        clients.forgetTimes();
        TimeUnit.SECONDS.sleep(15);
        Faults.say(
                "crowded",
                "%s: 15 s long clients saw %s, p50 %.1f ms, p99 %.1f ms; resident %d MiB",
                what,
                clients.seen(),
                clients.millis(0.5),
                clients.millis(0.99),
                service.resident());
    }

    private Socket connected() throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress("127.0.0.1", port), 10_000);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static boolean isAnswered(Socket socket) {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException closed) {
            return true;
        }
    }

    /** Each sends a byte of white space a second. */
    private static void drip(List<Socket> slow) {
        while (true) {
            for (Socket socket : slow) {
                try {
                    socket.getOutputStream().write(' ');
                } catch (IOException closed) {
                    // The service has had enough of it.
                }
            }
            try {
                TimeUnit.SECONDS.sleep(1);
            } catch (InterruptedException over) {
                return;
            }
        }
    }
}
