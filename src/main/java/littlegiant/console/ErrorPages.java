package littlegiant.console;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Optional;
import littlegiant.access.ConsoleAddress;
import littlegiant.problem.ProblemPage;
import littlegiant.wording.Language;
import org.jspecify.annotations.Nullable;

/** Shows failures in the frame of the pages, without what would have to be read for it: a failing database fails no error. */
@ApplicationScoped
class ErrorPages implements ProblemPage {
    private static final int MISSING = 404;
    private static final String LOGGED = "urn:uuid:";

    private final Viewer viewer;
    private final Frame frame;
    private final CurrentIdentityAssociation identity;
    private final CurrentVertxRequest current;

    ErrorPages(Viewer viewer, Frame frame, CurrentIdentityAssociation identity, CurrentVertxRequest current) {
        this.viewer = viewer;
        this.frame = frame;
        this.identity = identity;
        this.current = current;
    }

    @Override
    public Optional<String> of(HttpProblem problem, RoutingContext request) {
        String path = request.normalizedPath();
        if (!asksForPage(path, request.request().getHeader(HttpHeaders.ACCEPT))) {
            return Optional.empty();
        }
        ManagedContext context = Arc.container().requestContext();
        boolean begun = !context.isActive();
        if (begun) {
            context.activate();
            current.setCurrent(request);
        }
        try {
            if (request.user() instanceof QuarkusHttpUser user) {
                identity.setIdentity(user.getSecurityIdentity());
            }
            viewer.setLanguage(Language.negotiate(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
            return Optional.of(html(problem));
        } finally {
            if (begun) {
                context.terminate();
            }
        }
    }

    /** Whether a request asks for a page: a browser does, and says so. */
    static boolean asksForPage(String path, @Nullable String accept) {
        return ConsoleAddress.isPage(path) && accept != null && accept.contains("text/html");
    }

    /** The page, in the viewer's language. */
    String html(HttpProblem problem) {
        frame.withoutCounts();
        String detail = problem.getStatusCode() == MISSING
                        && problem.getDetail() != null
                        && problem.getDetail().contains("/q/")
                ? ErrorText.NOT_FOUND.in(viewer.language())
                : problem.getDetail();
        return new ErrorPage(
                        problem.getStatusCode(),
                        problem.getTitle() == null ? "" : problem.getTitle(),
                        detail == null ? "" : detail,
                        number(problem.getInstance()))
                .render();
    }

    /** Under what a failure of the service itself is logged; null for every other, whose instance is its address. */
    private static @Nullable String number(@Nullable URI instance) {
        String written = instance == null ? "" : instance.toString();
        return written.startsWith(LOGGED) ? written.substring(LOGGED.length()) : null;
    }
}
