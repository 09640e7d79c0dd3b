package littlegiant.assessment;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CompletionStage;
import littlegiant.access.Caller;
import littlegiant.access.Roles;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.records.AssessmentRecord;
import littlegiant.records.AuditEntry;
import littlegiant.records.AuditTrail;
import littlegiant.ruleset.release.FileSigning;
import littlegiant.ruleset.release.PublishedRelease;
import littlegiant.ruleset.release.ReleaseBundle;
import littlegiant.ruleset.release.Releases;
import littlegiant.ruleset.release.StoredZip;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import org.apache.commons.codec.digest.DigestUtils;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Proves an assessment outside the service. */
@Path("/api/v1/assessments/{id}/proof")
@Tag(name = "Assessments")
public class ProofResource {
    private static final String ZIP = "application/zip";
    private static final Template NO_RELEASE = Template.of(
            "作出评估的规则版本 {0} 已无法取得,不能出具证明", "the rules that decided, {0}, cannot be had any more: there is no proof");

    private final AssessmentLookup recorded;
    private final Releases releases;
    private final FileSigning signing;
    private final AuditTrail trail;
    private final SecurityIdentity identity;

    ProofResource(
            AssessmentLookup recorded,
            Releases releases,
            FileSigning signing,
            AuditTrail trail,
            SecurityIdentity identity) {
        this.recorded = recorded;
        this.releases = releases;
        this.signing = signing;
        this.trail = trail;
        this.identity = identity;
    }

    /** Downloads the record, its release, signatures and chain as one ZIP file. */
    @GET
    @RolesAllowed({Roles.INTEGRATOR, Roles.CLERK, Roles.OFFICER, Roles.AUDITOR})
    @NonBlocking
    @Produces(ZIP)
    @Operation(
            operationId = "proof",
            summary = "Prove an assessment outside the service",
            description = "A ZIP file: what was submitted and answered, the release that decided with its signature"
                    + " and those before it, the sums of all of it signed, and a page that says how each part is checked"
                    + " with public tools. bin/verify checks it without the service and decides again. That it was given"
                    + " out is told in the audit trail.")
    @APIResponse(responseCode = "200", description = "The file", content = @Content(mediaType = ZIP))
    @APIResponse(responseCode = "409", description = "The release that decided cannot be had, or is not to be trusted")
    public CompletionStage<RestResponse<byte[]>> proof(
            @Parameter(description = "The assessment's id") @PathParam("id") String id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        // Reading files and the audit trail blocks on the database, so it runs on a worker thread.
        return recorded.orNotFound(id, Caller.of(identity), language)
                .thenApplyAsync(kept -> proof(kept, language), Infrastructure.getDefaultWorkerPool());
    }

    private RestResponse<byte[]> proof(AssessmentRecord kept, Language language) {
        SortedMap<String, byte[]> entries = AssessmentProof.entries(kept, release(kept, language), signing);
        String id = kept.summary().id().toString();
        // Audited before anything is sent, with the sum of all files, which the audit chain thereby protects as well.
        trail.appendNow(AuditEntry.of(
                "records.exported",
                null,
                Map.of(
                        "list",
                        "assessments",
                        "format",
                        "proof",
                        "assessment",
                        id,
                        "sha256",
                        DigestUtils.sha256Hex(entries.get(AssessmentProof.SUMS)))));
        return RestResponse.ResponseBuilder.ok(StoredZip.bytes(entries), ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"proof-" + id + ".zip\"")
                .build();
    }

    private ReleaseBundle release(AssessmentRecord kept, Language language) {
        PublishedRelease published = releases.find(kept.summary().release())
                .orElseThrow(() -> Problems.of(
                        ProblemKind.CONFLICT, NO_RELEASE.with(kept.summary().release()), language));
        releases.distrustReason(published).ifPresent(why -> {
            throw Problems.of(ProblemKind.CONFLICT, why, language);
        });
        return releases.bundle(published)
                .orElseThrow(() -> Problems.of(
                        ProblemKind.CONFLICT, NO_RELEASE.with(kept.summary().release()), language));
    }
}
