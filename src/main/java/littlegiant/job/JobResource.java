package littlegiant.job;

import io.quarkus.arc.All;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import littlegiant.access.Roles;
import littlegiant.problem.LocalizedResponse;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.records.Ids;
import littlegiant.records.JobRecord;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Jobs of all kinds: uploads, rechecks and studies. */
@Path("/api/v1/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Jobs", description = "Work that goes on after its request was answered, whichever instance runs it")
public class JobResource {
    private static final int MOST_LISTED = 500;
    private static final int LISTED = 50;
    private static final Text JOB = Text.of("任务", "job");
    private static final Template NO_LIMIT = Template.of("limit 应在 1 至 {0} 之间", "limit must be from 1 to {0}");
    private static final Template NO_KIND = Template.of("kind 应为下列之一:{0}", "kind must be one of {0}");

    private final JobRunner runner;
    private final JobResponses responses;
    private final Map<String, JobKind> kinds;

    JobResource(JobRunner runner, JobResponses responses, @All List<JobKind> kinds) {
        this.runner = runner;
        this.responses = responses;
        this.kinds = new TreeMap<>(kinds.stream().collect(Collectors.toMap(JobKind::name, Function.identity())));
    }

    /** Lists the latest jobs. */
    @GET
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "jobs",
            summary = "List the latest jobs",
            description = "The latest first, whichever instance runs or ran them, and what was interrupted too.")
    @APIResponse(
            responseCode = "200",
            description = "The jobs",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = JobAnswer.class)))
    public RestResponse<List<JobAnswer>> jobs(
            @Parameter(description = "Only jobs that do this: upload, recheck, impact or sweep")
                    @QueryParam("kind")
                    @Nullable
                    String kind,
            @Parameter(
                            description = "How many are listed",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "500",
                                            defaultValue = "50"))
                    @QueryParam("limit")
                    @Nullable
                    String limit,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        if (kind != null && !kinds.containsKey(kind)) {
            throw Problems.of(ProblemKind.BAD_REQUEST, NO_KIND.with(String.join(", ", kinds.keySet())), language);
        }
        List<JobAnswer> latest =
                runner.latest(Optional.ofNullable(kind).map(kinds::get), limit(limit, language)).stream()
                        .filter(job -> kinds.containsKey(job.kind()))
                        .map(this::answer)
                        .toList();
        return LocalizedResponse.in(language, latest);
    }

    private static int limit(@Nullable String limit, Language language) {
        if (limit == null) {
            return LISTED;
        }
        int most = limit.matches("[0-9]{1,3}") ? Integer.parseInt(limit) : 0;
        if (most < 1 || most > MOST_LISTED) {
            throw Problems.of(ProblemKind.BAD_REQUEST, NO_LIMIT.with(MOST_LISTED), language);
        }
        return most;
    }

    /** Reads the progress of a job. */
    @GET
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.ADMIN, Roles.AUDITOR})
    @Path("/{id}")
    @Operation(
            operationId = "jobProgress",
            summary = "See how far a job came",
            description =
                    "Also after a restart: what was running then reads as interrupted. Location of the answer says "
                            + "where everything else that is known of it can be read.")
    @APIResponseSchema(value = JobAnswer.class, responseCode = "200", responseDescription = "Its progress")
    public RestResponse<JobAnswer> progress(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        return LocalizedResponse.in(language, answer(found(id, language)));
    }

    /** Cancels a job; one that has ended does not change. */
    @DELETE
    @RolesAllowed(Roles.OFFICER)
    @Path("/{id}")
    @Operation(
            operationId = "cancelJob",
            summary = "Cancel a job",
            description = "At whichever instance it runs: another one hears of it within seconds.")
    @APIResponseSchema(
            value = JobAnswer.class,
            responseCode = "202",
            responseDescription = "It stops soon; one that has ended stays as it is")
    @APIResponse(responseCode = "409", description = "It is being recorded, which cannot be broken off")
    public RestResponse<JobAnswer> cancel(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        responses.cancel(found(id, language), language);
        return LocalizedResponse.in(language, Response.Status.ACCEPTED, answer(found(id, language)))
                .build();
    }

    private JobRecord found(String id, Language language) {
        return Ids.read(id)
                .flatMap(runner::find)
                .filter(job -> kinds.containsKey(job.kind()))
                .orElseThrow(() -> JobResponses.unknown(JOB, id, language));
    }

    private JobAnswer answer(JobRecord job) {
        // Only jobs of known kinds are found or listed.
        return JobAnswer.of(job, Objects.requireNonNull(kinds.get(job.kind())));
    }
}
