package littlegiant.console;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import littlegiant.access.AuditedExport;
import littlegiant.access.Roles;
import littlegiant.console.UploadPage.UploadLine;
import littlegiant.console.UploadProgressPage.CountedDecision;
import littlegiant.console.UploadProgressPage.CountedOutcome;
import littlegiant.console.UploadProgressPage.DecidedOutcome;
import littlegiant.console.UploadProgressPage.RecordedLine;
import littlegiant.document.XlsxSheet;
import littlegiant.job.JobResponses;
import littlegiant.job.JobRunner;
import littlegiant.job.JobState;
import littlegiant.problem.Problems;
import littlegiant.problem.StreamedResponse;
import littlegiant.records.JobRecord;
import littlegiant.records.JobRepository;
import littlegiant.records.WriteFailed;
import littlegiant.ruleset.language.Outcome;
import littlegiant.upload.MarkedWorkbook;
import littlegiant.upload.UploadAnswer;
import littlegiant.upload.UploadReception;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Serves the pages on which a table is uploaded: the form, how far it came, and what came of it. */
@Path(UploadPageResource.PAGE)
@Produces(MediaType.TEXT_HTML)
@Blocking
public class UploadPageResource {
    static final String PAGE = AssessAddress.PAGE + "/upload";

    private static final int MOST_SHOWN = 200;
    private static final int LATEST = 8;

    private final UploadReception reception;
    private final MarkedWorkbook marked;
    private final JobRunner jobs;
    private final JobResponses found;
    private final JobRepository records;
    private final PolicyOptions options;
    private final Viewer viewer;
    private final Clock clock;

    UploadPageResource(
            UploadReception reception,
            MarkedWorkbook marked,
            JobRunner jobs,
            JobResponses found,
            JobRepository records,
            PolicyOptions options,
            Viewer viewer,
            Clock clock) {
        this.reception = reception;
        this.marked = marked;
        this.jobs = jobs;
        this.found = found;
        this.records = records;
        this.options = options;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** The form, with the template of a policy, and the latest uploads. */
    @GET
    @RolesAllowed({Roles.CLERK, Roles.OFFICER})
    public UploadPage form(@RestQuery @Nullable String policy) {
        return form(policy, null);
    }

    private UploadPage form(@Nullable String policy, @Nullable String fault) {
        String chosen = options.chosen(policy, viewer.language());
        return new UploadPage(
                chosen,
                options.policies(chosen),
                LocalDate.now(clock).toString(),
                fault,
                jobs.latest(Optional.of(UploadReception.KIND), LATEST).stream()
                        .map(this::line)
                        .toList());
    }

    private UploadLine line(JobRecord job) {
        UploadAnswer upload = UploadAnswer.of(job, viewer.language());
        return new UploadLine(
                PAGE + "/" + upload.id(),
                Amounts.moment(upload.startedAt()),
                state(upload),
                Amounts.grouped(upload.enterprises()),
                Amounts.grouped(upload.mistakes()));
    }

    /** Receives the file, starts the upload and leads to it; or shows the form again with why it cannot be received. */
    @POST
    @RolesAllowed({Roles.CLERK, Roles.OFFICER})
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public RestResponse<String> upload(
            InputStream body,
            @RestQuery("csrf_token") @Nullable String token,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable String contentLength)
            throws IOException {
        Language language = viewer.language();
        try (UploadReception.ReceivedUpload received =
                reception.form(viewer.name(), body, contentType, contentLength, WrittenDay::standard, language)) {
            JobRecord job = jobs.start(UploadReception.KIND, received.place(), received.task());
            return RestResponse.seeOther(URI.create(PAGE + "/" + job.id()));
        } catch (WriteFailed failure) {
            return refused(Problems.unavailable(UploadText.NOT_KEPT, language));
        } catch (HttpProblem problem) {
            return refused(problem);
        }
    }

    private RestResponse<String> refused(HttpProblem problem) {
        return RestResponse.ResponseBuilder.<String>create(problem.getStatusCode())
                .entity(form(null, ProblemText.of(problem)).render())
                .build();
    }

    /** An upload. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.AUDITOR})
    public UploadProgressPage progress(@PathParam("id") String id) throws IOException {
        Language language = viewer.language();
        JobRecord job = found.found(UploadReception.KIND, id, language);
        UploadAnswer upload = UploadAnswer.of(job, language);
        JobState state = JobState.of(job);
        String policy = options.chosen(upload.policy(), language);
        return new UploadProgressPage(
                PAGE + "/" + job.id(),
                upload,
                options.title(policy),
                !state.isOver(),
                !state.isOver() && state != JobState.RECORDING && viewer.assesses(),
                state(upload),
                kind(state),
                message(state, upload),
                upload.enterprises() == 0
                        ? Text.verbatim("–")
                        : UploadText.OF.with(Amounts.grouped(upload.checked()), Amounts.grouped(upload.enterprises())),
                marked.isKept(job),
                upload.errors().stream().limit(MOST_SHOWN).toList(),
                first(upload.mistakes(), Math.min(MOST_SHOWN, upload.errors().size())),
                outcomes(policy, upload),
                recorded(job, policy, upload),
                first(upload.recorded(), MOST_SHOWN));
    }

    private static @Nullable Text first(int all, int shown) {
        return all > shown && shown > 0 ? UploadText.FIRST.with(Amounts.grouped(all), shown) : null;
    }

    private List<CountedDecision> outcomes(String policy, UploadAnswer upload) {
        return upload.outcomes().entrySet().stream()
                .map(decision -> new CountedDecision(
                        options.title(policy, decision.getKey()),
                        decision.getValue().entrySet().stream()
                                .map(count -> new CountedOutcome(
                                        StatusMark.of(Outcome.valueOf(count.getKey())), count.getValue()))
                                .toList()))
                .toList();
    }

    private List<RecordedLine> recorded(JobRecord job, String policy, UploadAnswer upload) {
        if (upload.recorded() == 0) {
            return List.of();
        }
        return records.recorded(job.id(), 0, MOST_SHOWN).stream()
                .map(one -> new RecordedLine(
                        one.number(),
                        Objects.requireNonNullElse(one.summary().creditCode(), ""),
                        Objects.requireNonNullElse(one.summary().name(), ""),
                        AssessAddress.RECORDS + one.summary().id(),
                        one.summary().outcomes().entrySet().stream()
                                .map(outcome -> new DecidedOutcome(
                                        options.title(policy, outcome.getKey()),
                                        StatusMark.of(Outcome.valueOf(outcome.getValue()))))
                                .toList()))
                .toList();
    }

    /** Asks an upload to stop. */
    @POST
    @Path("/{id}/cancel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.CLERK, Roles.OFFICER})
    public RestResponse<Void> cancel(@PathParam("id") String id) {
        JobRecord job = found.found(UploadReception.KIND, id, viewer.language());
        jobs.cancel(job);
        return RestResponse.seeOther(URI.create(PAGE + "/" + job.id()));
    }

    /** The table of an upload that was refused, as a workbook in which the wrong cells are marked and say why. */
    @GET
    @Path("/{id}/marked.xlsx")
    @Produces(XlsxSheet.MEDIA_TYPE)
    @AuditedExport("upload-marked")
    @RolesAllowed({Roles.CLERK, Roles.OFFICER})
    public Response marked(@PathParam("id") String id, @Context HttpServerResponse response) throws IOException {
        Language language = viewer.language();
        JobRecord job = found.found(UploadReception.KIND, id, language);
        if (!marked.isKept(job)) {
            throw Problems.notFound(UploadText.NOT_MARKED, language);
        }
        return Response.ok(
                        StreamedResponse.orCut(response, "a marked table", out -> marked.write(job, out, language)),
                        XlsxSheet.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"marked.xlsx\"")
                .build();
    }

    private static StatusMark state(UploadAnswer upload) {
        return switch (JobState.valueOf(upload.state())) {
            case CHECKING, RUNNING -> new StatusMark("review", UploadText.CHECKING);
            case RECORDING -> new StatusMark("review", UploadText.RECORDING);
            case DONE -> new StatusMark("met", upload.check() ? UploadText.CHECKED : UploadText.DONE);
            case REFUSED -> new StatusMark("not-met", UploadText.REFUSED);
            case CANCELLED -> new StatusMark("not-applicable", UploadText.CANCELLED);
            case FAILED -> new StatusMark("not-met", UploadText.FAILED);
            case INTERRUPTED -> new StatusMark("missing", UploadText.INTERRUPTED);
        };
    }

    private static String kind(JobState state) {
        return switch (state) {
            case DONE -> "good";
            case REFUSED, FAILED -> "bad";
            case CANCELLED, INTERRUPTED -> "warn";
            case CHECKING, RUNNING, RECORDING -> "";
        };
    }

    private static Text message(JobState state, UploadAnswer upload) {
        return switch (state) {
            case CHECKING, RUNNING -> UploadText.SAY_CHECKING;
            case RECORDING -> UploadText.SAY_RECORDING;
            case DONE ->
                upload.check()
                        ? UploadText.SAY_CHECKED.with(Amounts.grouped(upload.enterprises()))
                        : UploadText.SAY_RECORDED.with(Amounts.grouped(upload.recorded()));
            case REFUSED -> UploadText.SAY_REFUSED.with(Amounts.grouped(upload.mistakes()));
            case CANCELLED -> UploadText.SAY_CANCELLED;
            case FAILED -> UploadText.SAY_FAILED;
            case INTERRUPTED -> UploadText.SAY_INTERRUPTED;
        };
    }
}
