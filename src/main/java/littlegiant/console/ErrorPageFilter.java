package littlegiant.console;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Puts a page in the place of the problem with which a page's resource failed. */
class ErrorPageFilter {
    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    private final ErrorPages pages;

    ErrorPageFilter(ErrorPages pages) {
        this.pages = pages;
    }

    @ServerResponseFilter
    void show(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof HttpProblem problem
                && ErrorPages.asksForPage(
                        request.getUriInfo().getPath(), request.getHeaderString(HttpHeaders.ACCEPT))) {
            response.setEntity(pages.html(problem), response.getEntityAnnotations(), HTML);
        }
    }
}
