package littlegiant.authoring;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import littlegiant.access.Caller;
import littlegiant.access.Roles;
import littlegiant.facts.Fault;
import littlegiant.problem.LocalizedResponse;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.records.ScheduleRecord;
import littlegiant.records.WriteFailed;
import littlegiant.ruleset.release.ActivationResult;
import littlegiant.ruleset.release.PublishedRelease;
import littlegiant.ruleset.release.Releases;
import littlegiant.submission.Submissions;
import littlegiant.submission.Submitted;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Which release decides: now, from a moment on, and until now. */
@Path("/api/v1/releases")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Rules")
public class ActivationResource {
    private static final int LISTED = 1_000;
    private static final Text NO_REASON = Text.of("请用 reason 说明为什么", "say in reason why");
    private static final Template OWN_CHANGE = Template.of(
            "启用了双人复核:{0} 的改动须由另一人启用",
            "two persons are required here: a change of {0} must be activated by somebody else");
    private static final Text BY_A_KEY =
            Text.of("启用了双人复核:须由人而不是密钥启用", "two persons are required here: a person activates it, not a key");
    private static final Text NOBODY = Text.of("(未署名)", "(nobody in particular)");
    private static final Template NO_SCHEDULE = Template.of("没有编号为“{0}”的定时启用", "nothing is scheduled under \"{0}\"");
    private static final Text OVER = Text.of("该定时启用已经结束,不能取消", "it is over and cannot be cancelled");

    private final Releases releases;
    private final Schedule schedule;
    private final ReleaseSeal seal;
    private final Clock clock;
    private final SecurityIdentity identity;

    ActivationResource(Releases releases, Schedule schedule, ReleaseSeal seal, Clock clock, SecurityIdentity identity) {
        this.releases = releases;
        this.schedule = schedule;
        this.seal = seal;
        this.clock = clock;
        this.identity = identity;
    }

    /** Makes a release the one that decides: back to an earlier one, or forward. */
    @POST
    @Path("/{hash}/activate")
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "activate",
            summary = "Roll back or forward to a release",
            description =
                    "Assessments under way finish under the release with which they began. The working copy stays as"
                        + " it is, and is not published by itself before somebody edits it. With activateAt it is to"
                        + " decide from then on.")
    @APIResponse(
            responseCode = "200",
            description = "It decides",
            content = @Content(schema = @Schema(implementation = ReleaseAnswer.class)))
    @APIResponse(
            responseCode = "202",
            description = "It is to decide from activateAt on: Location says where that is listed",
            content = @Content(schema = @Schema(implementation = ScheduledAnswer.class)))
    @APIResponse(responseCode = "403", description = "Two persons are required, and this is the author of the change")
    @APIResponse(
            responseCode = "409",
            description = "The record of the release was changed, or it does not compile any more: it may not decide")
    public RestResponse<?> activate(
            @PathParam("hash") String hash,
            @RequestBodySchema(ActivateRequest.class) byte[] body,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        Submitted<ActivateRequest> submitted = Submissions.body(ActivateRequest.class, body);
        List<Fault> faults = new ArrayList<>(submitted.faults());
        Optional<Instant> later = faults.isEmpty() ? checked(submitted.accepted(), faults) : Optional.empty();
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults, language);
        }
        ActivateRequest request = submitted.accepted();
        if (releases.twoPersons() && !Caller.of(identity).isPerson()) {
            throw Problems.of(ProblemKind.FORBIDDEN, BY_A_KEY, language);
        }
        try {
            return later.isPresent()
                    ? schedule(hash, request, later.get(), language)
                    : activate(hash, request, language);
        } catch (WriteFailed notKept) {
            throw ReleaseLookup.notKept(notKept, language);
        }
    }

    private Optional<Instant> checked(ActivateRequest request, List<Fault> faults) {
        RequestTexts.text("/reason", request.reason(), NO_REASON, faults);
        return request.activateAt() == null
                ? Optional.empty()
                : RequestTexts.moment("/activateAt", request.activateAt(), clock.getZone(), faults);
    }

    private RestResponse<?> activate(String hash, ActivateRequest request, Language language) {
        ActivationResult activated = releases.activate(hash, by(), request.reason());
        if (activated instanceof ActivationResult.Done done) {
            return LocalizedResponse.in(language, ReleaseAnswer.of(done.active().published(), true));
        }
        if (activated instanceof ActivationResult.Refused refused) {
            throw Problems.of(ProblemKind.CONFLICT, refused.why(), language);
        }
        if (activated instanceof ActivationResult.FourEyesViolation own) {
            throw ownChange(own.author(), language);
        }
        throw ReleaseLookup.unknown(hash, language);
    }

    private RestResponse<?> schedule(String hash, ActivateRequest request, Instant later, Language language) {
        PublishedRelease release = ReleaseLookup.of(releases, hash, language);
        if (releases.isOwnChange(release, by())) {
            throw ownChange(release.author(), language);
        }
        releases.doubt(release).ifPresent(why -> {
            throw Problems.of(ProblemKind.CONFLICT, why, language);
        });
        ScheduleRecord scheduled = schedule.add(release, later, by(), request.reason());
        return LocalizedResponse.in(language, Response.Status.ACCEPTED, ScheduledAnswer.of(scheduled))
                .location(URI.create("/api/v1/releases/scheduled"))
                .build();
    }

    private @Nullable String by() {
        return Caller.of(identity).name();
    }

    private static RuntimeException ownChange(@Nullable String author, Language language) {
        return Problems.of(ProblemKind.FORBIDDEN, OWN_CHANGE.with(author == null ? NOBODY : author), language);
    }

    /** When and why releases were made to decide. */
    @GET
    @Path("/activations")
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "activations",
            summary = "List when which release was activated, by whom and why",
            description = "The latest first; the last thousand.")
    public List<ActivationAnswer> activations() {
        return releases.activations().stream().map(ActivationAnswer::of).toList();
    }

    /** The releases that are to decide from a moment on. */
    @GET
    @Path("/scheduled")
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "scheduledActivations",
            summary = "List which releases are scheduled, and what came of those that were",
            description = "The latest first; the last thousand.")
    public List<ScheduledAnswer> scheduled() {
        return schedule.latest(LISTED).stream().map(ScheduledAnswer::of).toList();
    }

    /** Cancels what is still to come. */
    @DELETE
    @Path("/scheduled/{number}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "cancelScheduled", summary = "Cancel a scheduled activation")
    @APIResponseSchema(value = ScheduledAnswer.class, responseCode = "200", responseDescription = "It is cancelled")
    @APIResponse(responseCode = "409", description = "It is over already")
    public RestResponse<ScheduledAnswer> cancel(
            @PathParam("number") String number,
            @Parameter(
                            description = "Whoever signed in cancels it: what stands here is taken and passed over",
                            deprecated = true)
                    @QueryParam("author")
                    String author,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        ScheduleRecord found = found(number, language);
        try {
            if (!schedule.cancel(found.number(), by())) {
                throw Problems.of(ProblemKind.CONFLICT, OVER, language);
            }
        } catch (WriteFailed notKept) {
            throw ReleaseLookup.notKept(notKept, language);
        }
        return LocalizedResponse.in(language, ScheduledAnswer.of(found(number, language)));
    }

    private ScheduleRecord found(String number, Language language) {
        Optional<ScheduleRecord> found =
                number.matches("[1-9][0-9]{0,8}") ? schedule.find(Integer.parseInt(number)) : Optional.empty();
        return found.orElseThrow(() -> Problems.notFound(NO_SCHEDULE.with(number), language));
    }

    /** The public keys by which releases are verified. */
    @GET
    @Path("/keys")
    @RolesAllowed({Roles.INTEGRATOR, Roles.CLERK, Roles.OFFICER, Roles.ADMIN, Roles.AUDITOR})
    @Operation(operationId = "releaseKeys", summary = "Read the public keys by which releases are verified")
    public KeysAnswer keys() {
        return KeysAnswer.of(seal.signing(), seal.known());
    }
}
