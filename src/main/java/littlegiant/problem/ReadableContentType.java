package littlegiant.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import littlegiant.wording.Language;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a {@code Content-Type} that is no media type, or longer than any: where several resources share an address the
 * framework fails over it.
 */
final class ReadableContentType {
    private static final int LONGEST = 512;

    /** Before a resource is found, which is where the framework would read it. */
    @ServerRequestFilter(preMatching = true)
    void refuse(ContainerRequestContext request) {
        String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (type != null && !isReadable(type)) {
            throw Problems.of(
                    ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                    ProblemKind.UNSUPPORTED_MEDIA_TYPE.detail(),
                    Language.negotiate(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        }
    }

    private static boolean isReadable(String type) {
        if (type.length() > LONGEST) {
            return false;
        }
        try {
            return MediaType.valueOf(type) != null;
        } catch (IllegalArgumentException noMediaType) {
            return false;
        }
    }
}
