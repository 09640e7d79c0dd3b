package littlegiant.programme;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.problem.Spoken;
import littlegiant.records.NotKept;
import littlegiant.ruleset.engine.Release;
import littlegiant.submission.AssessmentDay;
import littlegiant.submission.Submissions;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Dynamic management (六(二)): deciding again for the whole registry. */
@Path("/api/v1/programme/recheck")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Programme")
public class RecheckResource {
    private static final Text NOT_LOADED = Text.of("规则尚未成功加载,请稍后再试", "no rules have been loaded yet: try again later");
    private static final Text RUNNING =
            Text.of("另一次复核正在进行;请等待其完成或先取消", "another recheck is running: wait for it to end, or cancel it");
    private static final Text NOT_KEPT =
            Text.of("数据库暂不可用,复核未开始;请稍后再试", "the database does not answer and no recheck was begun: try again later");
    private static final Template UNKNOWN = Template.of("没有编号为“{0}”的复核", "there is no recheck \"{0}\"");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Rechecks rechecks;
    private final Enterprises enterprises;
    private final Clock clock;

    RecheckResource(Rechecks rechecks, Enterprises enterprises, Clock clock) {
        this.rechecks = rechecks;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    /** Starts a recheck. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recheck",
            summary = "Decide again for the whole registry",
            description =
                    "By the latest recorded facts of each enterprise and the active release. It goes on after the "
                            + "answer, which says where to see its progress. Nothing is recorded: what changed is listed.")
    @APIResponseSchema(
            value = RecheckAnswer.class,
            responseCode = "202",
            responseDescription = "It has begun: Location says where to see how far it came")
    @APIResponse(responseCode = "409", description = "Another one is running")
    public RestResponse<RecheckAnswer> start(
            @RequestBody(required = false, content = @Content(schema = @Schema(implementation = RecheckRequest.class)))
                    byte[] body,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        LocalDate asOf = asOf(body, language);
        Release release = enterprises.release().orElseThrow(() -> Problems.unavailable(NOT_LOADED, language));
        Recheck.Progress begun = started(release, asOf, language)
                .orElseThrow(() -> Problems.of(ProblemKind.CONFLICT, RUNNING, language));
        return Spoken.in(language, Response.Status.ACCEPTED, RecheckAnswer.of(begun, language))
                .location(URI.create("/api/v1/programme/recheck/" + begun.id()))
                .build();
    }

    /** How far a recheck came. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "recheckProgress",
            summary = "See how far a recheck came and what changed",
            description = "Also after a restart: what was running then reads as interrupted.")
    @APIResponseSchema(value = RecheckAnswer.class, responseCode = "200", responseDescription = "Its progress")
    public RestResponse<RecheckAnswer> progress(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        return Spoken.in(language, RecheckAnswer.of(found(id, language), language));
    }

    /** Cancels a recheck; one that has ended stays as it is. */
    @DELETE
    @Path("/{id}")
    @Operation(operationId = "cancelRecheck", summary = "Cancel a recheck")
    @APIResponseSchema(
            value = RecheckAnswer.class,
            responseCode = "202",
            responseDescription = "It stops after the enterprise at which it is")
    public RestResponse<RecheckAnswer> cancel(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        rechecks.cancel(found(id, language));
        return Spoken.in(language, Response.Status.ACCEPTED, RecheckAnswer.of(found(id, language), language))
                .build();
    }

    private LocalDate asOf(byte[] body, Language language) {
        if (body == null || body.length == 0) {
            return LocalDate.now(clock);
        }
        LocalDate asOf = Submissions.body(RecheckRequest.class, body)
                .orElseThrow(faults -> Problems.invalid(faults, language))
                .asOf();
        if (asOf == null) {
            return LocalDate.now(clock);
        }
        AssessmentDay.fault(asOf).ifPresent(fault -> {
            throw Problems.invalid(List.of(fault), language);
        });
        return asOf;
    }

    private Optional<Recheck.Progress> started(Release release, LocalDate asOf, Language language) {
        try {
            return rechecks.start(release, asOf);
        } catch (NotKept failure) {
            throw Problems.unavailable(NOT_KEPT, language);
        }
    }

    private Recheck.Progress found(String id, Language language) {
        return Optional.of(id)
                .filter(some -> ID.matcher(some).matches())
                .flatMap(some -> rechecks.find(UUID.fromString(some)))
                .orElseThrow(() -> Problems.notFound(UNKNOWN.with(id), language));
    }
}
