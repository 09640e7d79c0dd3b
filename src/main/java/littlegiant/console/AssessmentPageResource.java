package littlegiant.console;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import littlegiant.access.ConsoleAddress;
import littlegiant.access.Roles;
import littlegiant.assessment.AssessmentLookup;
import littlegiant.assessment.Replay;
import littlegiant.records.AssessmentRecord;

/** Shows a recorded assessment. */
@Path(ConsoleAddress.HOME + "/assessments/{id}")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class AssessmentPageResource {
    private final AssessmentLookup recorded;
    private final Replay replay;
    private final RuleQuotes rules;
    private final Viewer viewer;

    AssessmentPageResource(AssessmentLookup recorded, Replay replay, RuleQuotes rules, Viewer viewer) {
        this.recorded = recorded;
        this.replay = replay;
        this.rules = rules;
        this.viewer = viewer;
    }

    /** The assessment in the viewer's language, where that says nothing else than the record. */
    @GET
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.AUDITOR})
    public AssessmentPage assessment(@PathParam("id") String id) {
        AssessmentRecord kept = Awaited.result(recorded.orNotFound(id, viewer.caller(), viewer.language()));
        JsonNode enterprise = Replay.parsed(kept.request()).path("enterprise");
        ShownAnswer answer = AnswerReader.read(
                replay.translate(viewer.language(), kept).answer(),
                enterprise,
                rules.of(kept.summary().release(), kept.summary().policy()),
                viewer.assesses() ? AssessAddress.from(kept.summary().id()) : null);
        String name = answer.enterprise();
        return new AssessmentPage(
                name.isEmpty() ? AssessmentText.NO_NAME.in(viewer.language()) : name, answer, viewer.assesses());
    }
}
