package littlegiant.console;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import littlegiant.access.ConsoleAddress;
import littlegiant.access.PasswordChange;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Leads whoever signed in with the password that the first start drew to where it is changed. */
class DrawnPasswordFilter {
    /** What is open before it is changed. */
    private static final Set<String> OPEN = Set.of(
            PasswordPageResource.PAGE,
            ConsoleAddress.SIGN_IN,
            ConsoleAddress.HOME + "/sign-out",
            ConsoleAddress.HOME + "/language");

    private final PasswordChange passwords;
    private final Viewer viewer;

    DrawnPasswordFilter(PasswordChange passwords, Viewer viewer) {
        this.passwords = passwords;
        this.viewer = viewer;
    }

    @ServerRequestFilter
    @Nullable
    Response lead(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        boolean mustChange = ConsoleAddress.isPage(path)
                && !OPEN.contains(path)
                && viewer.signedIn()
                && passwords.isDrawn(viewer.name());
        return mustChange
                ? Response.seeOther(URI.create(PasswordPageResource.PAGE)).build()
                : null;
    }
}
