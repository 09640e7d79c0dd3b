package littlegiant.assessment;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import littlegiant.access.Caller;
import littlegiant.access.Roles;
import littlegiant.document.Html;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.records.AssessmentRecord;
import littlegiant.wording.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Renders reports and replays of assessments. */
@Path("/api/v1/assessments/{id}")
@Tag(name = "Assessments")
public class ReportResource {
    private final AssessmentLookup recorded;
    private final Replay replay;
    private final Instance<ReportAddition> additions;
    private final SecurityIdentity identity;

    ReportResource(
            AssessmentLookup recorded,
            Replay replay,
            @Any Instance<ReportAddition> additions,
            SecurityIdentity identity) {
        this.recorded = recorded;
        this.replay = replay;
        this.additions = additions;
        this.identity = identity;
    }

    /** Renders the assessment as a printable page. */
    @GET
    @Path("/report")
    @RolesAllowed({Roles.INTEGRATOR, Roles.CLERK, Roles.OFFICER, Roles.AUDITOR})
    @NonBlocking
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "report",
            summary = "Print an assessment",
            description =
                    "A page with every clause, its status, figures, threshold and gap. In another language than the "
                            + "record's it is decided again, and where that differs the record's language is kept.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    public CompletionStage<RestResponse<byte[]>> report(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        Language asked = language;
        return recorded.orNotFound(id, Caller.of(identity), asked).thenApplyAsync(kept -> page(kept, asked), workers());
    }

    private RestResponse<byte[]> page(AssessmentRecord kept, Language asked) {
        Replay.Translated translated = replay.translate(asked, kept);
        String page = Report.of(
                translated.answer(),
                Replay.parsed(kept.request()).path("enterprise"),
                replay.declared(kept),
                additions(kept),
                translated.language());
        return RestResponse.ResponseBuilder.ok(
                        page.getBytes(StandardCharsets.UTF_8),
                        MediaType.TEXT_HTML_TYPE.withCharset(StandardCharsets.UTF_8.name()))
                .header(
                        HttpHeaders.CONTENT_LANGUAGE,
                        translated.language().locale().toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header("Content-Security-Policy", Html.POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** The sections to add below decisions that are not met. */
    private Function<String, List<ReportAddition.Section>> additions(AssessmentRecord kept) {
        Optional<Replay.ReplaySubject> subject = replay.subject(kept);
        return decision -> subject.stream()
                .flatMap(of -> additions.stream()
                        .flatMap(addition -> addition.of(of.policy(), decision, of.enterprise(), of.asOf()).stream()))
                .toList();
    }

    /** Decides again and answers the differences. Stores nothing. */
    @POST
    @Path("/replay")
    @RolesAllowed({Roles.INTEGRATOR, Roles.CLERK, Roles.OFFICER, Roles.AUDITOR})
    @NonBlocking
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replay",
            summary = "Decide an assessment again",
            description = "With the facts of then, for the day of then, under the release that decided, however old it "
                    + "is; the answer is compared with the record place by place, texts in the record's language.")
    @APIResponseSchema(
            value = ReplayAnswer.class,
            responseCode = "200",
            responseDescription = "Whether it is identical, or where it differs")
    @APIResponse(responseCode = "409", description = "It cannot be decided again: detail says why")
    public CompletionStage<ReplayAnswer> replay(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        return recorded.orNotFound(id, Caller.of(identity), language)
                .thenApplyAsync(kept -> replayed(kept, language), workers());
    }

    private ReplayAnswer replayed(AssessmentRecord kept, Language language) {
        Replay.ReplayResult result = replay.decideAgain(kept, Replay.languageOf(kept));
        if (result instanceof Replay.NotReplayable impossible) {
            throw Problems.of(ProblemKind.CONFLICT, impossible.why(), language);
        }
        return ReplayAnswer.of(
                kept.summary().id(), kept.summary().release(), Replay.differences(kept, (Replay.ReplayedAnswer)
                        result));
    }

    /** The executor for replays: compiling an old release blocks for seconds. */
    private static Executor workers() {
        return Infrastructure.getDefaultWorkerPool();
    }
}
