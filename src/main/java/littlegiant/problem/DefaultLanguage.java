package littlegiant.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import littlegiant.wording.Language;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Sets {@code Accept-Language} to Chinese where a request does not have it: the framework converts no header that is
 * absent, and a resource method would be given null.
 */
final class DefaultLanguage {
    @ServerRequestFilter(preMatching = true)
    void set(ContainerRequestContext request) {
        if (request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            request.getHeaders()
                    .putSingle(HttpHeaders.ACCEPT_LANGUAGE, Language.ZH.locale().toLanguageTag());
        }
    }
}
