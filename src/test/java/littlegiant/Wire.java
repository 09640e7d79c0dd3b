package littlegiant;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A network between a service and its database, which can be cut: so that packets are swallowed, or calls refused. */
final class Wire implements AutoCloseable {

    /** How a wire fails. */
    enum Cut {
        /** Nothing is said any more and nobody hears of it; what was open then stays dead when the wire is mended. */
        SWALLOWING,

        /** Connections are ended, and no other one is taken. */
        REFUSING
    }

    private final int to;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket listening;
    private volatile boolean swallowing;
    private volatile int mended;

    /** A wire to a port of this machine. */
    Wire(int to) {
        this.to = to;
        this.listening = listen(0);
        this.port = listening.getLocalPort();
        accept(listening);
    }

    /** The port of this machine at which it begins. */
    int port() {
        return port;
    }

    private static ServerSocket listen(int port) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket;
        } catch (IOException fails) {
            throw new UncheckedIOException(fails);
        }
    }

    private void accept(ServerSocket server) {
        begin(() -> {
            while (true) {
                Socket near = server.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), to);
                open.add(near);
                open.add(far);
                int since = swallowing ? -1 : mended;
                begin(() -> carry(near, far, since));
                begin(() -> carry(far, near, since));
            }
        });
    }

    /** Carries what is said as long as the wire has not been cut since. */
    private void carry(Socket from, Socket to, int since) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] some = new byte[8_192];
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                if (!swallowing && since == mended) {
                    out.write(some, 0, read);
                    out.flush();
                }
            }
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
                // One of the ends is gone, or the wire was cut; the other end is told by the closed socket.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    /** Cuts it. */
    void cut(Cut how) throws IOException {
        if (how == Cut.SWALLOWING) {
            swallowing = true;
        } else {
            close();
        }
    }

    /** Mends it for connections that are opened from now on. */
    synchronized void mend() {
        mended++;
        swallowing = false;
        if (listening.isClosed()) {
            listening = listen(port);
            accept(listening);
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
