package littlegiant.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import littlegiant.problem.Problems;
import littlegiant.wording.Language;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * Maps authentication failures at resources to 401 problems. The problem library's own mappers use an outdated way to
 * request a challenge.
 */
class RefusalMappers {
    /** Before the mappers of the library. */
    private static final int FIRST = 1;

    private final CurrentVertxRequest request;

    RefusalMappers(CurrentVertxRequest request) {
        this.request = request;
    }

    @ServerExceptionMapper(value = UnauthorizedException.class, priority = FIRST)
    Response unauthorized(UnauthorizedException nobody, HttpHeaders headers, UriInfo address) {
        if (ConsoleAddress.isPage(address.getPath())) {
            return Response.seeOther(URI.create(ConsoleAddress.signInFrom(
                            ConsoleAddress.local(address.getRequestUri().getRawPath()))))
                    .build();
        }
        return answer(null, headers);
    }

    @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = FIRST)
    Response failed(AuthenticationFailedException failure, HttpHeaders headers) {
        return answer(failure, headers);
    }

    private Response answer(@Nullable AuthenticationFailedException failure, HttpHeaders headers) {
        Language language = Language.negotiate(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return Problems.answering(Refusals.unauthenticated(failure, language), request.getCurrent())
                .toResponse();
    }
}
