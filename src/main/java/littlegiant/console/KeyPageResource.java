package littlegiant.console;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import littlegiant.access.KeyAdministration;
import littlegiant.access.KeyAnswer;
import littlegiant.access.KeyRequest;
import littlegiant.access.Roles;
import littlegiant.console.KeysPage.KeyRow;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Serves the keys of systems, and lets an admin issue and revoke them. */
@Path(KeyPageResource.ROOT)
@Produces(MediaType.TEXT_HTML)
@Blocking
public class KeyPageResource {
    static final String ROOT = AdminPageResource.ROOT + "/keys";

    private final KeyAdministration keys;
    private final Viewer viewer;

    KeyPageResource(KeyAdministration keys, Viewer viewer) {
        this.keys = keys;
        this.viewer = viewer;
    }

    /**
     * The list.
     *
     * @param revoked whether one was revoked just now
     */
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    public KeysPage all(@RestQuery @Nullable String revoked) {
        return new KeysPage(
                rows(),
                null,
                "",
                "",
                RoleChoice.of(List.of(Roles.INTEGRATOR)),
                false,
                null,
                revoked == null ? null : AdminText.IS_REVOKED);
    }

    /** Issues a key, whose secret is on the page that answers and on no other. */
    @POST
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> issue(
            @RestForm @Nullable String name, @RestForm List<String> roles, @RestForm @Nullable String expires) {
        String system = name == null ? "" : name.strip();
        String until = expires == null ? "" : expires.strip();
        try {
            KeyAnswer issued = keys.make(
                    new KeyRequest(system, roles, until.isEmpty() ? null : WrittenDay.standard(until)),
                    viewer.language());
            return RestResponse.ok(
                    new KeysPage(rows(), issued, "", "", RoleChoice.of(roles), false, null, null).render());
        } catch (HttpProblem problem) {
            String fault = ProblemText.of(problem);
            return RestResponse.ResponseBuilder.<String>create(problem.getStatusCode())
                    .entity(new KeysPage(rows(), null, system, until, RoleChoice.of(roles), true, fault, null).render())
                    .build();
        }
    }

    /** Revokes a key. */
    @POST
    @Path("{id}/revoke")
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<Void> revoke(@RestPath String id) {
        keys.revoke(id, viewer.language());
        return RestResponse.seeOther(URI.create(ROOT + "?revoked=now"));
    }

    private List<KeyRow> rows() {
        Instant now = Instant.now();
        return keys.all().stream().map(key -> row(key, now)).toList();
    }

    private static KeyRow row(KeyAnswer key, Instant now) {
        if (key.revokedAt() != null) {
            String by = key.revokedBy() == null ? "" : key.revokedBy();
            return new KeyRow(key, "not-met", AdminText.REVOKED.with(by, Amounts.moment(key.revokedAt())), false);
        }
        return key.expiresAt() != null && !now.isBefore(key.expiresAt())
                ? new KeyRow(key, "", AdminText.EXPIRED, false)
                : new KeyRow(key, "met", AdminText.VALID, true);
    }
}
