package littlegiant.console;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.SortedMap;
import java.util.stream.IntStream;
import littlegiant.access.ConsoleAddress;
import littlegiant.access.PagePolicy;
import littlegiant.access.Roles;
import littlegiant.assessment.AssessmentLookup;
import littlegiant.assessment.Replay;
import littlegiant.records.AssessmentRecord;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Serves the cases of the working copy as a table, and makes a case of a recorded assessment. */
@Path(ConsoleAddress.HOME + "/cases")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class CasesPageResource {
    private final CasesPages pages;
    private final EditorPages editor;
    private final RulesDesk desk;
    private final AssessmentLookup recorded;
    private final StyleNonce nonces;
    private final Viewer viewer;

    CasesPageResource(
            CasesPages pages,
            EditorPages editor,
            RulesDesk desk,
            AssessmentLookup recorded,
            StyleNonce nonces,
            Viewer viewer) {
        this.pages = pages;
        this.editor = editor;
        this.desk = desk;
        this.recorded = recorded;
        this.nonces = nonces;
        this.viewer = viewer;
    }

    /**
     * The page of a decision.
     *
     * @param policy its id; the first where none is named
     * @param decision its name; the first where none is named
     * @param failing whether to show only cases that fail
     * @param check whether to wait for the check; without it the page shows what is known
     */
    @GET
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN, Roles.AUDITOR})
    public CasesPage cases(
            @RestQuery @Nullable String policy,
            @RestQuery @Nullable String decision,
            @RestQuery @Nullable String failing,
            @RestQuery @Nullable String check) {
        return pages.page(policy, decision, failing != null, check != null);
    }

    /** Opens a new case file in the editor, made of a recorded assessment; nothing is saved before the viewer does. */
    @POST
    @RolesAllowed(Roles.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> make(@RestForm @Nullable String assessment) {
        AssessmentRecord kept = Awaited.result(
                recorded.orNotFound(assessment == null ? "" : assessment, viewer.caller(), viewer.language()));
        JsonNode enterprise = Replay.parsed(kept.request()).path("enterprise");
        String text = CaseFromAssessment.text(Replay.parsed(kept.answer()), enterprise);
        String file = unused(kept.summary().policy());
        String nonce = nonces.draw();
        return RestResponse.ResponseBuilder.ok(
                        editor.page(EditorPages.open(file, null, "", text), null, CasesText.MAKE_HINT, null, nonce)
                                .render())
                .header("Content-Security-Policy", PagePolicy.withStyles(nonce))
                .build();
    }

    /** A name for a new case file. */
    private String unused(String policy) {
        SortedMap<String, String> files = desk.working().files();
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> policy + "/cases/assessed-" + n + ".yaml")
                .filter(name -> !files.containsKey(name))
                .findFirst()
                .orElseThrow();
    }
}
