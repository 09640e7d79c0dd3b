package littlegiant.assessment;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import littlegiant.access.Roles;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.engine.Release;
import littlegiant.wording.Language;
import littlegiant.wording.Nearest;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalogue of the active release. */
@Path("/api/v1/policies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Policies", description = "The catalogue of the active release")
public class PolicyResource {
    private static final Template NO_POLICY = Template.of("没有政策“{0}”", "there is no policy \"{0}\"");
    private static final Template NEAREST =
            Template.of("没有政策“{0}”;是否指“{1}”?", "there is no policy \"{0}\"; did you mean \"{1}\"?");
    private static final Template NO_DAY =
            Template.of("asOf“{0}”不是日期;请写作 2017-06-30", "asOf \"{0}\" is no day: write it like 2017-06-30");
    private static final int LONGEST_SHOWN = 50;

    private final ActiveRelease active;

    PolicyResource(ActiveRelease active) {
        this.active = active;
    }

    /** Lists the policies of the active release. */
    @GET
    @RolesAllowed({Roles.PUBLIC, Roles.INTEGRATOR, Roles.CLERK, Roles.OFFICER, Roles.ADMIN, Roles.AUDITOR})
    @NonBlocking
    @Operation(operationId = "policies", summary = "List the policies")
    @APIResponse(
            responseCode = "200",
            description = "The policies of the active release",
            content = @Content(schema = @Schema(implementation = Policies.class)))
    @APIResponse(responseCode = "304", description = "The release is still the one of If-None-Match")
    public Response policies(@Context Request request, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        Release release = active.orUnavailable(language);
        return cacheable(request, release.hash(), language, () -> Policies.of(release));
    }

    /** Reads one policy in full. */
    @GET
    @Path("/{policy}")
    @RolesAllowed({Roles.PUBLIC, Roles.INTEGRATOR, Roles.CLERK, Roles.OFFICER, Roles.ADMIN, Roles.AUDITOR})
    @NonBlocking
    @Operation(
            operationId = "policy",
            summary = "Read a policy",
            description =
                    "Its decisions and criteria, each with its clause, its condition in words and its thresholds as "
                            + "they stand in the rule file. With asOf, the rules that hold on that day.")
    @APIResponse(
            responseCode = "200",
            description = "The policy",
            content = @Content(schema = @Schema(implementation = Catalogue.class)))
    @APIResponse(responseCode = "304", description = "The release is still the one of If-None-Match")
    public Response policy(
            @PathParam("policy") String id,
            @Parameter(
                            description = "The day whose rules are shown; absent for all rules, each with its dates",
                            example = "2017-06-30",
                            schema = @Schema(implementation = LocalDate.class))
                    @QueryParam("asOf")
                    String asOf,
            @Context Request request,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        Release release = active.orUnavailable(language);
        Policy policy = release.policies().get(id);
        if (policy == null) {
            Text unknown = Nearest.of(id, release.policies().keySet())
                    .map(nearest -> NEAREST.with(id, nearest))
                    .orElse(NO_POLICY.with(id));
            throw Problems.notFound(unknown, language);
        }
        Optional<LocalDate> day = Optional.ofNullable(asOf).map(written -> day(written, language));
        return cacheable(
                request,
                release.hash() + day.map(one -> ";" + one).orElse(""),
                language,
                () -> Catalogue.of(release.hash(), policy, day, language));
    }

    private static LocalDate day(String written, Language language) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException noDay) {
            String shown = written.substring(0, Math.min(written.length(), LONGEST_SHOWN));
            throw Problems.of(ProblemKind.BAD_REQUEST, NO_DAY.with(shown), language);
        }
    }

    /** The representation, or 304 if the client has it: the catalogue changes only with the release. */
    private static Response cacheable(Request request, String what, Language language, Supplier<?> representation) {
        String tongue = language.locale().toLanguageTag();
        EntityTag tag = new EntityTag(what + ";" + tongue);
        Response.ResponseBuilder response = request.evaluatePreconditions(tag);
        if (response == null) {
            response = Response.ok(representation.get());
        }
        return response.tag(tag)
                .header(HttpHeaders.CONTENT_LANGUAGE, tongue)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
