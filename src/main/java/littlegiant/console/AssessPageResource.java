package littlegiant.console;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.util.Optional;
import littlegiant.access.Roles;
import littlegiant.assessment.AssessmentRecorder;
import littlegiant.records.AssessmentRecord;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The page on which an enterprise is assessed: its form, the answer that follows what is typed, and the record. */
@Path(AssessAddress.PAGE)
@Produces(MediaType.TEXT_HTML)
@Blocking
public class AssessPageResource {
    private final AssessSessions forms;
    private final AssessForm assessing;
    private final AssessPlans plans;
    private final AssessmentRecorder recorder;
    private final FactDrafts drafts;
    private final Viewer viewer;

    AssessPageResource(
            AssessSessions forms,
            AssessForm assessing,
            AssessPlans plans,
            AssessmentRecorder recorder,
            FactDrafts drafts,
            Viewer viewer) {
        this.forms = forms;
        this.assessing = assessing;
        this.plans = plans;
        this.recorder = recorder;
        this.drafts = drafts;
        this.viewer = viewer;
    }

    /**
     * The form for an enterprise, filled with its latest facts or the viewer's draft; or, where none is named, the choice of one.
     *
     * @param from the id of a recorded assessment whose facts to begin with
     * @param blank to begin with nothing
     */
    @GET
    @RolesAllowed({Roles.CLERK, Roles.OFFICER})
    public TemplateInstance form(
            @RestQuery @Nullable String policy,
            @RestQuery @Nullable String creditCode,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String blank) {
        boolean chosen = from != null || blank != null || (creditCode != null && !creditCode.isBlank());
        if (!chosen) {
            return forms.start(viewer.name());
        }
        FormSession session = forms.open(policy, creditCode, from, viewer);
        return page(session, outcome(session, false), plans.unasked(session));
    }

    /** What is typed: with a button pressed that changes the form, or to be recorded. */
    @POST
    @RolesAllowed({Roles.CLERK, Roles.OFFICER})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<Object> typed(@FormParam("policy") @Nullable String policy) {
        FormSession session = forms.typed(policy, SentForm.received(), viewer);
        if (session.wants("discard")) {
            drafts.remove(viewer.name(), session);
            return RestResponse.seeOther(URI.create(AssessAddress.PAGE));
        }
        drafts.keep(viewer.name(), session);
        FormOutcome outcome = outcome(session, session.wants("record"));
        Optional<AssessmentRecord> record =
                Optional.ofNullable(outcome.assessed()).flatMap(assessed -> assessed.toKeep());
        if (record.isEmpty()) {
            return RestResponse.ok(page(session, outcome, plans.unasked(session)));
        }
        AssessmentRecord kept = Awaited.result(recorder.keep(record.get(), Optional.empty(), viewer.language()));
        drafts.remove(viewer.name(), session);
        return RestResponse.seeOther(
                URI.create(AssessAddress.RECORDS + kept.summary().id()));
    }

    /** The part that follows what is typed; keeps the draft. */
    @POST
    @Path("/answer")
    @RolesAllowed({Roles.CLERK, Roles.OFFICER})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance answer(@FormParam("policy") @Nullable String policy) {
        FormSession session = forms.typed(policy, SentForm.received(), viewer);
        drafts.keep(viewer.name(), session);
        return new AssessPart(outcome(session, false).result());
    }

    /** What it would take: the plan for what is typed, as a part of the page or, without scripts, in the page. Keeps the draft. */
    @POST
    @Path("/plan")
    @RolesAllowed({Roles.CLERK, Roles.OFFICER})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance plan(
            @FormParam("policy") @Nullable String policy, @HeaderParam("HX-Request") @Nullable String part) {
        MultivaluedMap<String, String> sent = SentForm.received();
        FormSession session = forms.typed(policy, sent, viewer);
        drafts.keep(viewer.name(), session);
        ShownPlan plan = plans.make(session, sent);
        return part != null ? new PlanPart(plan) : page(session, outcome(session, false), plan);
    }

    /** Removes a draft of the viewer. */
    @POST
    @Path("/discard")
    @RolesAllowed({Roles.CLERK, Roles.OFFICER})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<Void> discard(
            @FormParam("policy") @DefaultValue("") String policy,
            @FormParam("creditCode") @DefaultValue("") String creditCode) {
        drafts.remove(viewer.name(), policy, creditCode);
        return RestResponse.seeOther(URI.create(AssessAddress.PAGE));
    }

    private FormOutcome outcome(FormSession session, boolean keep) {
        return assessing.assess(session, viewer.language(), keep, viewer.name());
    }

    private AssessPage page(FormSession session, FormOutcome outcome, ShownPlan plan) {
        String name = session.values().at("name");
        return new AssessPage(
                name.isBlank() ? AssessText.TITLE.in(viewer.language()) : name,
                session.policy().id(),
                forms.policies(),
                session.writtenDay(),
                session.begunWith(),
                session.lastDay(),
                session.lastId(),
                session.restoredAt(),
                outcome.form(),
                outcome.result(),
                plan);
    }
}
