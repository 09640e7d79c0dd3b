package littlegiant.console;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import littlegiant.access.ConsoleAddress;
import littlegiant.wording.Language;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Tells the viewer of a request its language, and the frame its address. */
class ViewerLanguage {
    private final Viewer viewer;
    private final Frame frame;

    ViewerLanguage(Viewer viewer, Frame frame) {
        this.viewer = viewer;
        this.frame = frame;
    }

    @ServerRequestFilter(preMatching = true)
    void set(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (ConsoleAddress.isPage(path)) {
            viewer.speak(Language.negotiate(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
            String query = request.getUriInfo().getRequestUri().getRawQuery();
            frame.at(path, query == null ? path : path + '?' + query);
        }
    }
}
