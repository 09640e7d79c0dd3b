package littlegiant.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import littlegiant.wording.Language;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers 401 for resources. The problem library's own mappers ask for a challenge in a way that Quarkus has left. */
class RefusalMappers {
    /** Before those of the library. */
    private static final int FIRST = 1;

    @ServerExceptionMapper(value = UnauthorizedException.class, priority = FIRST)
    Response unauthorized(UnauthorizedException nobody, HttpHeaders headers, UriInfo address) {
        if (ConsoleAddress.isPage(address.getPath())) {
            return Response.seeOther(URI.create(ConsoleAddress.signInFrom(
                            ConsoleAddress.local(address.getRequestUri().getRawPath()))))
                    .build();
        }
        return Refusals.unauthenticated(null, Language.negotiate(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)))
                .toResponse();
    }

    @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = FIRST)
    Response failed(AuthenticationFailedException failure, HttpHeaders headers) {
        return Refusals.unauthenticated(
                        failure, Language.negotiate(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)))
                .toResponse();
    }
}
