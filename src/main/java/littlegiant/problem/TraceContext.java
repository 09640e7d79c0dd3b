package littlegiant.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * The trace to which a request belongs, as its caller says in {@code traceparent} (W3C Trace Context). Its id goes with
 * the request: into what is logged of it, into a problem, into what is recorded. A header that is none is passed over, as
 * the standard has it.
 */
@ApplicationScoped
public class TraceContext {
    /** As traces are named in what is logged, whoever begins them. */
    public static final String TRACE_ID = "traceId";

    /** Before whatever may answer with a problem. */
    private static final int PRIORITY = 1_000;

    private static final String HEADER = "traceparent";
    private static final Pattern PARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");
    /** Later versions may say more; nobody says so much. */
    private static final int LONGEST = 512;

    void register(@Observes Filters filters) {
        filters.register(TraceContext::follow, PRIORITY);
    }

    private static void follow(RoutingContext context) {
        String header = context.request().getHeader(HEADER);
        if (header != null) {
            traceId(header).ifPresent(id -> {
                context.put(TRACE_ID, id);
                MDC.put(TRACE_ID, id);
            });
        }
        context.next();
    }

    /** The id of the trace that a header names; empty where it names none. */
    static Optional<String> traceId(String header) {
        if (header.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher parent = PARENT.matcher(header);
        return parent.matches() && (parent.group(2) == null || !header.startsWith("00"))
                ? Optional.of(parent.group(1))
                : Optional.empty();
    }

    /** The id of the trace to which a request belongs, whichever thread answers it; empty where to none. */
    static Optional<String> of(RoutingContext context) {
        return Optional.ofNullable(context.<String>get(TRACE_ID)).or(TraceContext::current);
    }

    /** The id of the trace to which the request belongs that is served now; empty where to none. */
    public static Optional<String> current() {
        return Optional.ofNullable(MDC.get(TRACE_ID)).map(Object::toString);
    }
}
