package littlegiant.assessment;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import littlegiant.access.Caller;
import littlegiant.access.PublicRequests;
import littlegiant.access.Roles;
import littlegiant.problem.Problems;
import littlegiant.records.AssessmentRecord;
import littlegiant.records.Idempotency;
import littlegiant.ruleset.engine.Release;
import littlegiant.submission.AssessmentRequest;
import littlegiant.wording.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Assesses one enterprise. */
@Path("/api/v1/assessments")
@Tag(name = "Assessments")
public class AssessmentResource {
    private final ActiveRelease active;
    private final Assessments assessments;
    private final AssessmentRecorder keeper;
    private final PublicRequests publicRequests;
    private final SecurityIdentity identity;

    AssessmentResource(
            ActiveRelease active,
            Assessments assessments,
            AssessmentRecorder keeper,
            PublicRequests publicRequests,
            SecurityIdentity identity) {
        this.active = active;
        this.assessments = assessments;
        this.keeper = keeper;
        this.publicRequests = publicRequests;
        this.identity = identity;
    }

    /**
     * Decides on the I/O thread unless the rules are expensive, since a decision takes microseconds and changing
     * threads costs more. No thread blocks on the database: the answer is sent when the commit returns.
     */
    @POST
    @RolesAllowed({Roles.PUBLIC, Roles.INTEGRATOR, Roles.CLERK, Roles.OFFICER})
    @NonBlocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "assess",
            summary = "Assess an enterprise",
            description =
                    "Decides every decision of a policy, or those named, for one enterprise on one day, and explains"
                            + " each clause. It is answered once it is kept for good. Where the service is open to the"
                            + " public, record=false needs no credentials, and each address is answered so many requests a"
                            + " minute.")
    @APIResponse(
            responseCode = "201",
            description = "The assessment, which is kept under its id; Location says where",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(oneOf = {AssessmentAnswer.class, OutcomesAnswer.class})))
    @APIResponse(
            responseCode = "200",
            description = "The assessment, of which nothing is kept: record=false",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(oneOf = {AssessmentAnswer.class, OutcomesAnswer.class})))
    @APIResponse(responseCode = "409", description = "The Idempotency-Key was used for another request")
    @APIResponse(
            responseCode = "429",
            description = "The address has asked too often without credentials: Retry-After says when to try again")
    public CompletionStage<RestResponse<byte[]>> assess(
            @RequestBodySchema(AssessmentRequest.class) byte[] body,
            @QueryParam("record") String record,
            @QueryParam("detail") @Nullable String detail,
            @Parameter(
                            description =
                                    "Makes it safe to send the same request again: it is answered as it was, in the"
                                            + " detail that is asked for now, and kept once. Up to 255 bytes, for 30 days"
                                            + " where no other period is set and as long as the assessment is kept")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language,
            @Context UriInfo uri,
            @Context HttpServerRequest http) {
        Caller caller = Caller.of(identity);
        publicRequests.count(caller, http, language);
        boolean keep = RecordParameter.isAsked(record, language);
        AnswerDetail shown = AnswerDetail.asked(detail, language);
        if (keep && caller.name() == null) {
            throw new UnauthorizedException();
        }
        Optional<Idempotency> idempotency =
                keep ? AssessmentRecorder.idempotency(key, body, language) : Optional.empty();
        Release release = active.orUnavailable(language);
        // Request-scoped objects must not be used on the thread that commits.
        String place = keep ? uri.getAbsolutePath() + "/" : "";
        if (release.isLight()) {
            return answer(release, body, language, shown, keep, caller.name(), idempotency, place);
        }
        return CompletableFuture.supplyAsync(
                        () -> answer(release, body, language, shown, keep, caller.name(), idempotency, place),
                        Infrastructure.getDefaultWorkerPool())
                .thenCompose(Function.identity());
    }

    private CompletionStage<RestResponse<byte[]>> answer(
            Release release,
            byte[] body,
            Language language,
            AnswerDetail detail,
            boolean keep,
            @Nullable String caller,
            Optional<Idempotency> idempotency,
            String place) {
        AssessmentResult answered = assessments.assess(release, body, language, detail, keep, caller);
        if (!answered.faults().isEmpty()) {
            throw Problems.invalid(answered.faults(), language);
        }
        if (answered.toKeep().isEmpty()) {
            String tag = language.locale().toLanguageTag();
            return CompletableFuture.completedStage(
                    in(tag, Response.Status.OK, answered.answer()).build());
        }
        CompletableFuture<RestResponse<byte[]>> durable = new CompletableFuture<>();
        AssessmentRecord toKeep = answered.toKeep().get();
        keeper.keep(toKeep, idempotency, language).whenComplete((kept, failure) -> {
            if (failure != null) {
                durable.completeExceptionally(failure);
                return;
            }
            boolean before = !kept.summary().id().equals(toKeep.summary().id());
            byte[] answer = before ? ReducedAnswer.of(kept.answer(), detail) : answered.answer();
            durable.complete(in(kept.summary().language(), Response.Status.CREATED, answer)
                    .header(HttpHeaders.LOCATION, place + kept.summary().id())
                    .build());
        });
        return durable;
    }

    private static RestResponse.ResponseBuilder<byte[]> in(String language, Response.Status status, byte[] answer) {
        return RestResponse.ResponseBuilder.create(status, answer)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }
}
