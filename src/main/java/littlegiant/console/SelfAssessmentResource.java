package littlegiant.console;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import littlegiant.access.ConsoleAddress;
import littlegiant.access.PublicRequests;
import littlegiant.access.Roles;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a firm assesses itself without signing in, where the setting {@code little-giant.public} opens it. It
 * counts as the interface's requests without credentials do, and keeps nothing: no draft, no assessment.
 */
@Path(SelfAssessmentResource.PAGE)
@Produces(MediaType.TEXT_HTML)
@Blocking
public class SelfAssessmentResource {
    static final String PAGE = ConsoleAddress.HOME + "/self-assessment";

    private final AssessSessions forms;
    private final AssessForm assessing;
    private final PublicRequests requests;
    private final Viewer viewer;

    SelfAssessmentResource(AssessSessions forms, AssessForm assessing, PublicRequests requests, Viewer viewer) {
        this.forms = forms;
        this.assessing = assessing;
        this.requests = requests;
        this.viewer = viewer;
    }

    /** The form with nothing filled in. */
    @GET
    @RolesAllowed({Roles.PUBLIC, Roles.INTEGRATOR, Roles.CLERK, Roles.OFFICER, Roles.ADMIN, Roles.AUDITOR})
    public SelfAssessmentPage form(@RestQuery @Nullable String policy, @Context HttpServerRequest http) {
        return page(policy, new MultivaluedHashMap<>(), http);
    }

    /** What is typed, with its result. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.PUBLIC, Roles.INTEGRATOR, Roles.CLERK, Roles.OFFICER, Roles.ADMIN, Roles.AUDITOR})
    public SelfAssessmentPage typed(@FormParam("policy") @Nullable String policy, @Context HttpServerRequest http) {
        return page(policy, SentForm.received(), http);
    }

    /** The part that follows what is typed. */
    @POST
    @Path("/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.PUBLIC, Roles.INTEGRATOR, Roles.CLERK, Roles.OFFICER, Roles.ADMIN, Roles.AUDITOR})
    public TemplateInstance answer(@FormParam("policy") @Nullable String policy, @Context HttpServerRequest http) {
        return new AssessPart(
                outcome(session(policy, SentForm.received(), http)).result());
    }

    private SelfAssessmentPage page(
            @Nullable String policy, MultivaluedMap<String, String> sent, HttpServerRequest http) {
        FormSession session = session(policy, sent, http);
        FormOutcome outcome = outcome(session);
        return new SelfAssessmentPage(
                session.policy().id(),
                session.policy().header().title(),
                forms.policies(),
                session.writtenDay(),
                session.values().at("name"),
                session.release().hash(),
                outcome.form(),
                outcome.result());
    }

    private FormSession session(@Nullable String policy, MultivaluedMap<String, String> sent, HttpServerRequest http) {
        requests.count(viewer.caller(), http, viewer.language());
        return forms.unsavedSession(policy, sent, viewer);
    }

    private FormOutcome outcome(FormSession session) {
        return assessing.assess(session, viewer.language(), false, null);
    }
}
