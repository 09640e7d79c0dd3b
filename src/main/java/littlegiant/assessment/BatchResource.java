package littlegiant.assessment;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import littlegiant.access.Caller;
import littlegiant.access.Roles;
import littlegiant.problem.StreamedResponse;
import littlegiant.ruleset.engine.Release;
import littlegiant.submission.AssessmentRequest;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Assesses many enterprises in one request. */
@Path("/api/v1/assessments/batch")
@Tag(name = "Assessments")
public class BatchResource {
    static final String NDJSON = "application/x-ndjson";
    static final String JSON_LINES = "application/jsonl";
    private static final Template BUSY =
            Template.of("已有 {0} 个批次在处理;请稍后再试", "{0} batches are being answered already: try again later");

    private final ActiveRelease active;
    private final BatchLines lines;
    private final AssessmentConfig.BatchConfig config;
    private final Semaphore places;
    private final SecurityIdentity identity;

    BatchResource(ActiveRelease active, BatchLines lines, AssessmentConfig config, SecurityIdentity identity) {
        this.active = active;
        this.lines = lines;
        this.config = config.batch();
        this.identity = identity;
        this.places = new Semaphore(this.config.mostAtOnce());
    }

    /**
     * Answers each line with a line. Runs on a worker thread, since it blocks on the client: a client that does not
     * read stops the writing, and so the reading of its own lines.
     */
    @POST
    @RolesAllowed({Roles.INTEGRATOR, Roles.CLERK, Roles.OFFICER})
    @Blocking
    @Consumes({NDJSON, JSON_LINES})
    @Produces({NDJSON, JSON_LINES})
    @Operation(
            operationId = "assessBatch",
            summary = "Assess many enterprises",
            description =
                    "One request for an assessment a line; each is answered by a line, in the same order and under one"
                            + " release: an assessment, or a problem with the number of its line, which stops nothing."
                            + " Blank lines are counted and passed over. Answers are sent while lines are read, so read"
                            + " them while you send. An assessment is kept before its line is answered, together with its"
                            + " neighbours; one that cannot be is answered with a problem of status 503.")
    @APIResponse(
            responseCode = "200",
            description = "A line for each line",
            content = {
                @Content(
                        mediaType = NDJSON,
                        schema = @Schema(oneOf = {AssessmentAnswer.class, OutcomesAnswer.class, LineProblem.class})),
                @Content(
                        mediaType = JSON_LINES,
                        schema = @Schema(oneOf = {AssessmentAnswer.class, OutcomesAnswer.class, LineProblem.class}))
            })
    public BatchAnswers assess(
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = NDJSON,
                                        schema = @Schema(implementation = AssessmentRequest.class)),
                                @Content(
                                        mediaType = JSON_LINES,
                                        schema = @Schema(implementation = AssessmentRequest.class))
                            })
                    InputStream body,
            @QueryParam("record") String record,
            @QueryParam("detail") String detail,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language,
            @Context HttpServerResponse response) {
        boolean keep = RecordParameter.isAsked(record, language);
        AnswerDetail shown = AnswerDetail.asked(detail, language);
        // Determined before the lines are decided, on threads without a request context.
        String caller = Caller.of(identity).name();
        Release release = active.orUnavailable(language);
        StreamingOutput each = StreamedResponse.orCut(
                response,
                "a batch",
                out -> Batch.answer(
                        body,
                        (int) config.longestLine().asLongValue(),
                        some -> lines.answer(release, some, language, shown, keep, caller),
                        out));
        BatchAnswers answers = new BatchAnswers(out -> {
            try {
                each.write(out);
            } finally {
                places.release();
            }
        });
        if (!places.tryAcquire()) {
            throw ActiveRelease.retryLater(BUSY.with(config.mostAtOnce()), language);
        }
        response.putHeader(HttpHeaders.CONTENT_LANGUAGE, language.locale().toLanguageTag());
        response.putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        return answers;
    }
}
