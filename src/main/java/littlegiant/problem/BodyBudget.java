package littlegiant.problem;

import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many bytes of bodies may be on their way at once. A body is held until it is answered, and senders may take their
 * time: without a bound, memory is theirs.
 */
final class BodyBudget {
    /** What smaller bodies take does not count: as many connections as there may be hold little in them. */
    private static final long SMALL = 16L * 1024;

    private final long most;
    private final AtomicLong taken = new AtomicLong();

    BodyBudget(long most) {
        this.most = most;
    }

    /**
     * Takes the bytes of a request's body until the request has been answered or its connection is gone.
     *
     * @return whether there was room; nothing is taken where there was none
     */
    boolean take(RoutingContext context, long bytes) {
        if (bytes <= SMALL) {
            return true;
        }
        if (taken.addAndGet(bytes) > most) {
            taken.addAndGet(-bytes);
            return false;
        }
        context.addEndHandler(end -> taken.addAndGet(-bytes));
        return true;
    }
}
