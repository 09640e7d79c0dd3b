package littlegiant.problem;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * What a caller goes on sending of a body that was refused. To close at once would make many a client fail on its own
 * sending and never read why; so a little is thrown away first.
 */
final class RefusedBodyDrain {
    private static final long MOST_BYTES = 32L << 20;
    private static final long MOST_MILLIS = 5_000;

    private final HttpServerRequest request;
    private long bytes;

    private RefusedBodyDrain(HttpServerRequest request) {
        this.request = request;
    }

    /** Throws away what comes; closes the connection where it is much, or takes long. */
    static void passOver(RoutingContext context) {
        passOver(context, () -> {});
    }

    /** Throws away what comes, and does something once all of it has come. */
    static void passOver(RoutingContext context, Runnable then) {
        HttpServerRequest request = context.request();
        RefusedBodyDrain leftover = new RefusedBodyDrain(request);
        long timer = context.vertx().setTimer(MOST_MILLIS, late -> leftover.close());
        request.handler(part -> leftover.passOver(part.length()));
        request.endHandler(end -> {
            context.vertx().cancelTimer(timer);
            then.run();
        });
        request.exceptionHandler(gone -> context.vertx().cancelTimer(timer));
        request.resume();
    }

    private void passOver(int more) {
        bytes += more;
        if (bytes > MOST_BYTES) {
            close();
        }
    }

    private void close() {
        request.connection().close();
    }
}
