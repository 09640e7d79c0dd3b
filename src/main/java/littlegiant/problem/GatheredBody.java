package littlegiant.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.ByteArrayInputStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Hands a body that was gathered on the way to the resource: by then the request itself has none left. */
final class GatheredBody {
    private static final String KEY = GatheredBody.class.getName();

    static void keep(Buffer body, RoutingContext context) {
        context.put(KEY, body);
    }

    /** Before a resource is found, so that the body is in place whichever it is. */
    @ServerRequestFilter(preMatching = true)
    void handOver(ContainerRequestContext request, RoutingContext context) {
        Buffer body = context.get(KEY);
        if (body != null) {
            request.setEntityStream(new ByteArrayInputStream(body.getBytes()));
        }
    }
}
