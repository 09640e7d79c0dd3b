package littlegiant.console;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import littlegiant.access.ConsoleAddress;
import littlegiant.wording.Language;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Tells the viewer of a request its language, the frame its address, and which policy is in use. */
class ViewerLanguage {
    private final Viewer viewer;
    private final Frame frame;
    private final PolicyInUse policy;

    ViewerLanguage(Viewer viewer, Frame frame, PolicyInUse policy) {
        this.viewer = viewer;
        this.frame = frame;
        this.policy = policy;
    }

    @ServerRequestFilter(preMatching = true)
    void set(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (ConsoleAddress.isPage(path)) {
            viewer.setLanguage(Language.negotiate(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
            Cookie chosen = request.getCookies().get(PolicyInUse.COOKIE);
            policy.keep(chosen == null ? "" : chosen.getValue());
            String query = request.getUriInfo().getRequestUri().getRawQuery();
            frame.at(path, query == null ? path : path + '?' + query);
        }
    }
}
