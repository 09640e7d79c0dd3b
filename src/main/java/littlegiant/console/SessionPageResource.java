package littlegiant.console;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import littlegiant.access.Roles;
import littlegiant.access.Sessions;
import littlegiant.console.SessionsPage.SessionRow;
import littlegiant.records.Ids;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Serves the sessions of everybody, and lets an admin end them. */
@Path(SessionPageResource.ROOT)
@Produces(MediaType.TEXT_HTML)
@Blocking
public class SessionPageResource {
    static final String ROOT = AdminPageResource.ROOT + "/sessions";

    private final Sessions sessions;
    private final SecurityIdentity identity;

    SessionPageResource(Sessions sessions, SecurityIdentity identity) {
        this.sessions = sessions;
        this.identity = identity;
    }

    /**
     * The list.
     *
     * @param done whether one was ended just now, or there was none to end
     */
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    public SessionsPage all(@RestQuery @Nullable String done) {
        Optional<UUID> current = Sessions.idOf(identity);
        return new SessionsPage(
                sessions.all().stream()
                        .map(one ->
                                new SessionRow(one, BrowserName.of(one.agent()), current.equals(Optional.of(one.id()))))
                        .toList(),
                AdminText.IDLE.with(
                        sessions.limits().idle().toMinutes(),
                        sessions.limits().longest().toHours()),
                "none".equals(done) ? AdminText.WAS_ENDED : null,
                "ended".equals(done) ? AdminText.IS_ENDED : null);
    }

    /** Ends a session. */
    @POST
    @Path("{id}/end")
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<Void> end(@RestPath String id) {
        boolean ended = Ids.read(id).filter(one -> sessions.end(one, identity)).isPresent();
        return RestResponse.seeOther(URI.create(ROOT + "?done=" + (ended ? "ended" : "none")));
    }
}
