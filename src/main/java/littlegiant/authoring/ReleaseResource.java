package littlegiant.authoring;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import littlegiant.facts.Fault;
import littlegiant.problem.Problems;
import littlegiant.problem.Spoken;
import littlegiant.records.NotKept;
import littlegiant.ruleset.Diagnostic;
import littlegiant.ruleset.Releases;
import littlegiant.ruleset.Releases.Active;
import littlegiant.ruleset.Releases.Attempt;
import littlegiant.ruleset.Releases.Published;
import littlegiant.submission.Submissions;
import littlegiant.submission.Submitted;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Releases of the rules: publishing the working copy, and what was published. */
@Path("/api/v1/releases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rules")
public class ReleaseResource {
    private static final int LONGEST_TEXT = 1_000;
    private static final Text NO_NOTE = Text.of("请用 note 说明改了什么", "say in note what changed");
    private static final Text NO_REASON = Text.of(
            "override 应说明为何在案例未通过时仍要发布;无需越过时请省略",
            "override must say why to publish although a case fails: leave it out where there is no need");
    private static final Template TOO_LONG =
            Template.of("有 {0} 个字符,至多 {1} 个", "it has {0} characters, at most {1} are kept");
    private static final Template REFUSED = Template.of(
            "工作副本有 {0} 个错误、{1} 个未通过的案例,未发布;原有版本继续使用",
            "the working copy has {0} errors and {1} failed cases and was not published; the release before goes on serving");
    private static final Template UNKNOWN = Template.of("没有版本“{0}”", "there is no release \"{0}\"");

    private static final Text NOT_KEPT = Text.of(
            "数据库写入失败,新版本未发布;原有版本继续使用,请稍后再试",
            "the database could not keep the release, which was not published; the one before goes on serving: try again"
                    + " later");

    private final Releases releases;

    ReleaseResource(Releases releases) {
        this.releases = releases;
    }

    /** Publishes the working copy, or says why not. Publishing waits for one that is under way. */
    @POST
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "publish",
            summary = "Publish the working copy",
            description =
                    "Checks, compiles and tries the working copy, and activates it where no file has an error and no "
                            + "case fails. Assessments under way finish under the release with which they began.")
    @APIResponse(
            responseCode = "201",
            description = "It is active",
            content = @Content(schema = @Schema(implementation = ReleaseAnswer.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was active already: the working copy has not changed",
            content = @Content(schema = @Schema(implementation = ReleaseAnswer.class)))
    @APIResponse(responseCode = "400", description = "The request is not as it must be: errors says all of it")
    @APIResponse(
            responseCode = "422",
            description =
                    "The working copy was refused and the release before goes on serving: diagnostics and cases say why",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = RefusedRelease.class)))
    @APIResponse(
            responseCode = "503",
            description = "The database could not keep it, and the release before goes on serving")
    public RestResponse<ReleaseAnswer> publish(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = PublishRequest.class)))
                    byte[] body,
            @Parameter(description = "zh-CN, the default, or en") @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    String languages) {
        Language language = Language.negotiate(languages);
        Submitted<PublishRequest> submitted = Submissions.body(PublishRequest.class, body);
        List<Fault> faults = submitted.faults().isEmpty() ? faultsOf(submitted.value()) : submitted.faults();
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults, language);
        }
        PublishRequest request = submitted.value();
        Attempt attempt = publish(request, language);
        Published published = attempt.published().orElseThrow(() -> refused(attempt, language));
        boolean already = !published.at().equals(attempt.at());
        return Spoken.in(
                        language,
                        already ? Response.Status.OK : Response.Status.CREATED,
                        ReleaseAnswer.of(published, attempt.check(), language))
                .location(URI.create("/api/v1/releases/" + published.hash()))
                .build();
    }

    private Attempt publish(PublishRequest request, Language language) {
        try {
            return releases.publish(request.note(), request.override());
        } catch (NotKept notKept) {
            throw Problems.unavailable(NOT_KEPT, language);
        }
    }

    /** The releases that were published, the latest first. */
    @GET
    @Blocking
    @Operation(
            operationId = "releases",
            summary = "List the releases",
            description = "The latest first; the last thousand.")
    public List<ReleaseAnswer> history() {
        Optional<Published> active = releases.active().map(Active::published);
        return releases.history().stream()
                .map(published -> ReleaseAnswer.of(published, isActive(published, active)))
                .toList();
    }

    /** Which release decides, and how the last attempt to replace it went. */
    @GET
    @Path("/active")
    @NonBlocking
    @Operation(operationId = "activeRelease", summary = "See where reloading stands")
    public RestResponse<StateAnswer> state(
            @Parameter(description = "zh-CN, the default, or en") @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    String languages) {
        Language language = Language.negotiate(languages);
        return Spoken.in(language, StateAnswer.of(releases.state(), language));
    }

    /** One release. */
    @GET
    @Path("/{hash}")
    @Blocking
    @Operation(operationId = "release", summary = "Read a release")
    @APIResponse(
            responseCode = "200",
            description = "The release",
            content = @Content(schema = @Schema(implementation = ReleaseAnswer.class)))
    @APIResponse(responseCode = "404", description = "There is no such release")
    public ReleaseAnswer release(
            @Parameter(description = "sha256: and the hash") @PathParam("hash") String hash,
            @Parameter(description = "zh-CN, the default, or en") @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    String languages) {
        Optional<Published> active = releases.active().map(Active::published);
        return releases.find(hash)
                .map(published -> ReleaseAnswer.of(published, isActive(published, active)))
                .orElseThrow(() -> Problems.notFound(UNKNOWN.with(hash), Language.negotiate(languages)));
    }

    private static HttpProblem refused(Attempt attempt, Language language) {
        CasesAnswer cases = CasesAnswer.of(attempt.check().cases(), language);
        long errors = attempt.check().diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == Diagnostic.Level.ERROR)
                .count();
        return HttpProblem.builder(Problems.unprocessable(attempt.check().diagnostics(), language))
                .withDetail(REFUSED.with(errors, cases.failed()).in(language))
                .with("cases", cases)
                .build();
    }

    private static boolean isActive(Published published, Optional<Published> active) {
        return active.map(Published::number)
                .filter(number -> number == published.number())
                .isPresent();
    }

    private static List<Fault> faultsOf(PublishRequest request) {
        List<Fault> faults = new ArrayList<>();
        if (request.note() == null || request.note().isBlank()) {
            faults.add(new Fault("/note", NO_NOTE));
        } else {
            tooLong("/note", request.note(), faults);
        }
        if (request.override() != null) {
            if (request.override().isBlank()) {
                faults.add(new Fault("/override", NO_REASON));
            }
            tooLong("/override", request.override(), faults);
        }
        return faults;
    }

    private static void tooLong(String pointer, String text, List<Fault> faults) {
        int length = text.codePointCount(0, text.length());
        if (length > LONGEST_TEXT) {
            faults.add(new Fault(pointer, TOO_LONG.with(length, LONGEST_TEXT)));
        }
    }
}
