package littlegiant.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** An address of this machine that leads to a server, and can be led to another one. */
final class SwitchedAddress implements AutoCloseable {
    private final ServerSocket listening;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile int to;

    /** An address that leads to a port first. */
    SwitchedAddress(int to) throws IOException {
        this.to = to;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        begin(() -> {
            while (true) {
                accept(listening.accept());
            }
        });
    }

    /** The port of this machine at which it listens. */
    int port() {
        return listening.getLocalPort();
    }

    /** Leads new connections to another port; those that are open end. */
    void lead(int port) throws IOException {
        to = port;
        closeAll();
    }

    private void accept(Socket near) throws IOException {
        open.add(near);
        try {
            Socket far = new Socket(InetAddress.getLoopbackAddress(), to);
            open.add(far);
            begin(() -> carry(near, far));
            begin(() -> carry(far, near));
        } catch (IOException nobody) {
            near.close();
        }
    }

    private void carry(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private interface Carrying {
        void run() throws IOException;
    }

    private static void begin(Carrying work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException ended) {
                // One end is gone, or the address leads elsewhere; the other end is told by its closed socket.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private void closeAll() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        closeAll();
    }
}
