package littlegiant.authoring;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import littlegiant.access.Caller;
import littlegiant.access.Roles;
import littlegiant.facts.Fault;
import littlegiant.problem.LocalizedResponse;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.records.WriteFailed;
import littlegiant.ruleset.language.Diagnostic;
import littlegiant.ruleset.release.Publication;
import littlegiant.ruleset.release.PublishAttempt;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Releases of the rules: publishing the working copy, and what was published. */
@Path("/api/v1/releases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rules")
public class ReleaseResource {
    private static final Text NO_NOTE = Text.of("请用 note 说明改了什么", "say in note what changed");
    private static final Text NO_REASON = Text.of(
            "override 应说明为何在案例未通过时仍要发布;无需越过时请省略",
            "override must say why to publish although a case fails: leave it out where there is no need");
    private static final Template REFUSED = Template.of(
            "工作副本有 {0} 个错误、{1} 个未通过的案例,未发布;原有版本继续使用",
            "the working copy has {0} errors and {1} failed cases and was not published; the release before goes on"
                    + " serving");
    private static final Text TWO_PERSONS = Text.of(
            "启用了双人复核:请先发布,再由另一人用 activate 指定启用时间",
            "two persons are required here: publish it, and let somebody else say from when it is to decide, by"
                    + " activate");

    private final Releases releases;
    private final DatabaseReleaseArchive archive;
    private final ReleaseFollower shared;
    private final Clock clock;
    private final SecurityIdentity identity;

    ReleaseResource(
            Releases releases,
            DatabaseReleaseArchive archive,
            ReleaseFollower shared,
            Clock clock,
            SecurityIdentity identity) {
        this.releases = releases;
        this.archive = archive;
        this.shared = shared;
        this.clock = clock;
        this.identity = identity;
    }

    /** Publishes the working copy, or says why not. Publication waits for one that is under way. */
    @POST
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "publish",
            summary = "Publish the working copy",
            description =
                    "Checks, compiles and tries the working copy, and activates it where no file has an error and no "
                            + "case fails. Assessments under way finish under the release with which they began. Where "
                            + "two persons are required, or a later moment is given, it is kept and decides later.")
    @APIResponseSchema(
            value = ReleaseAnswer.class,
            responseCode = "201",
            responseDescription = "It is published; active says whether it decides already")
    @APIResponse(responseCode = "200", description = "It was published already: the working copy has not changed")
    @APIResponse(
            responseCode = "409",
            description = "Two persons are required, and the author cannot say when it is to decide")
    @APIResponse(
            responseCode = "422",
            description =
                    "The working copy was refused and the release before goes on serving: diagnostics and cases say"
                            + " why",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = RefusedRelease.class)))
    public RestResponse<ReleaseAnswer> publish(
            @RequestBodySchema(PublishRequest.class) byte[] body,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        Submitted<PublishRequest> submitted = Submissions.body(PublishRequest.class, body);
        List<Fault> faults = new ArrayList<>(submitted.faults());
        Publication wish = faults.isEmpty() ? wish(submitted.accepted(), faults) : null;
        if (wish == null || !faults.isEmpty()) {
            throw Problems.invalid(faults, language);
        }
        if (releases.twoPersons() && wish.activateAt() != null) {
            throw Problems.of(ProblemKind.CONFLICT, TWO_PERSONS, language);
        }
        PublishAttempt attempt = publish(wish, language);
        PublishedRelease published = attempt.published().orElseThrow(() -> refused(attempt, language));
        return LocalizedResponse.in(
                        language,
                        attempt.fresh() ? Response.Status.CREATED : Response.Status.OK,
                        ReleaseAnswer.of(
                                published, ReleaseLookup.isActive(releases, published), attempt.check(), language))
                .location(URI.create("/api/v1/releases/" + published.hash()))
                .build();
    }

    private PublishAttempt publish(Publication wish, Language language) {
        try {
            return releases.publish(wish);
        } catch (WriteFailed notKept) {
            throw ReleaseLookup.notKept(notKept, language);
        }
    }

    /** The releases that were published, the latest first. */
    @GET
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN, Roles.AUDITOR})
    @Blocking
    @Operation(
            operationId = "releases",
            summary = "List the releases",
            description = "The latest first; the last thousand.")
    public List<ReleaseAnswer> history() {
        return releases.history().stream()
                .map(published -> ReleaseAnswer.of(published, ReleaseLookup.isActive(releases, published)))
                .toList();
    }

    /** Which release decides, and how the last attempt to replace it went. */
    @GET
    @Path("/active")
    @RolesAllowed({Roles.INTEGRATOR, Roles.CLERK, Roles.OFFICER, Roles.ADMIN, Roles.AUDITOR})
    @NonBlocking
    @Operation(operationId = "activeRelease", summary = "See where reloading stands")
    public RestResponse<StateAnswer> state(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        return LocalizedResponse.in(language, StateAnswer.of(releases.state(), shared.cutOffSince(), language));
    }

    /** One release. */
    @GET
    @Path("/{hash}")
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN, Roles.AUDITOR})
    @Blocking
    @Operation(operationId = "release", summary = "Read a release")
    @APIResponseSchema(value = ReleaseAnswer.class, responseCode = "200", responseDescription = "The release")
    public RestResponse<ReleaseAnswer> release(
            @PathParam("hash") String hash, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        PublishedRelease published = ReleaseLookup.of(releases, hash, language);
        return LocalizedResponse.in(
                language,
                ReleaseAnswer.of(
                        published,
                        ReleaseLookup.isActive(releases, published),
                        releases.doubt(published),
                        archive.cases(published),
                        releases.files(published),
                        language));
    }

    private static HttpProblem refused(PublishAttempt attempt, Language language) {
        CasesAnswer cases = CasesAnswer.of(attempt.check().cases(), language);
        long errors = attempt.check().diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == Diagnostic.Level.ERROR)
                .count();
        return HttpProblem.builder(Problems.unprocessable(attempt.check().diagnostics(), language))
                .withDetail(REFUSED.with(errors, cases.failed()).in(language))
                .with("cases", cases)
                .build();
    }

    private Publication wish(PublishRequest request, List<Fault> faults) {
        RequestTexts.text("/note", request.note(), NO_NOTE, faults);
        if (request.override() != null) {
            RequestTexts.text("/override", request.override(), NO_REASON, faults);
        }
        Instant activateAt = request.activateAt() == null
                ? null
                : RequestTexts.moment("/activateAt", request.activateAt(), clock.getZone(), faults)
                        .orElse(null);
        return new Publication(
                request.note(), request.override(), Caller.of(identity).name(), activateAt);
    }
}
