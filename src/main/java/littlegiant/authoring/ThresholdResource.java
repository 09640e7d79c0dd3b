package littlegiant.authoring;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import littlegiant.access.Roles;
import littlegiant.facts.Fault;
import littlegiant.problem.LocalizedResponse;
import littlegiant.problem.Problems;
import littlegiant.problem.ShownDiagnostic;
import littlegiant.ruleset.language.Diagnostic;
import littlegiant.ruleset.language.HeaderReader;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.release.Releases;
import littlegiant.ruleset.release.ThresholdEdit;
import littlegiant.ruleset.release.ThresholdEdit.Edited;
import littlegiant.ruleset.release.ThresholdEdit.Refused;
import littlegiant.ruleset.release.ThresholdEdit.Stated;
import littlegiant.submission.Submissions;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The thresholds of a criterion in the working copy: each can be changed without touching anything else. */
@Path("/api/v1/policies")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Rules")
public class ThresholdResource {
    private static final int LONGEST = 40;
    private static final Text NO_VALUE = Text.of("请用 value 写出门槛,例如 6%", "write the threshold in value, like 6%");
    private static final Template TOO_LONG = Template.of("门槛至多 {0} 个字符", "a threshold has {0} characters at most");
    private static final Template NO_THRESHOLD = Template.of(
            "工作副本的政策 {0} 中,{1} 没有第 {2} 个门槛", "in the working copy of {0}, the criterion {1} has no threshold {2}");
    private static final Template NO_CRITERION = Template.of(
            "工作副本的政策 {0} 中没有带门槛的条件 {1}", "in the working copy of {0} there is no criterion {1} with a threshold");
    private static final Template BOTH = Template.of("{0};{1}", "{0}: {1}");

    private final Releases releases;
    private final WorkingEdits edits;

    ThresholdResource(Releases releases, WorkingEdits edits) {
        this.releases = releases;
        this.edits = edits;
    }

    /** The thresholds of a criterion. */
    @GET
    @Path("/{policy}/criteria/{criterion}/thresholds")
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "thresholds",
            summary = "List a criterion's thresholds in the working copy",
            description = "In the order of the catalogue, each with the ETag of its file.")
    @APIResponseSchema(value = ThresholdAnswer[].class, responseCode = "200", responseDescription = "The thresholds")
    @APIResponse(responseCode = "422", ref = "UNPROCESSABLE")
    public RestResponse<List<ThresholdAnswer>> thresholds(
            @PathParam("policy") String policy,
            @Parameter(example = "C2") @PathParam("criterion") String criterion,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        RuleFiles files = releases.working();
        List<Stated> stated = stated(files, policy, criterion, language);
        return LocalizedResponse.in(
                language,
                IntStream.range(0, stated.size())
                        .mapToObj(i -> ThresholdAnswer.of(criterion, i + 1, stated.get(i), tag(files, stated.get(i))))
                        .toList());
    }

    /** Changes a threshold, and nothing else. */
    @PUT
    @Path("/{policy}/criteria/{criterion}/thresholds/{n}")
    @RolesAllowed(Roles.OFFICER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeThreshold",
            summary = "Change a threshold in the working copy",
            description = "Rewrites that literal in the rule file and nothing else: comments and layout stay. Where the"
                    + " rule's name still says the old figure, warnings says so. Nothing is activated, but where"
                    + " LITTLE_GIANT_WATCH is on, the saved edit is published by itself.")
    @APIResponseSchema(
            value = ThresholdAnswer.class,
            responseCode = "200",
            responseDescription = "It is changed; the ETag is the file's new one")
    @APIResponse(responseCode = "422", ref = "UNPROCESSABLE")
    public RestResponse<ThresholdAnswer> change(
            @PathParam("policy") String policy,
            @Parameter(example = "C2") @PathParam("criterion") String criterion,
            @Parameter(description = "From 1, in the order of the catalogue") @PathParam("n") String n,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBodySchema(ThresholdRequest.class) byte[] body,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        String value = value(body, language);
        RuleFiles files = releases.working();
        List<Stated> all = stated(files, policy, criterion, language);
        int place = place(n, all.size())
                .orElseThrow(() -> Problems.notFound(NO_THRESHOLD.with(policy, criterion, n), language));
        Stated stated = all.get(place - 1);
        String tag = tag(files, stated);
        Preconditions.PreconditionResult held = Preconditions.of(ifMatch, null).hold(Optional.of(tag));
        if (held != Preconditions.PreconditionResult.YES) {
            throw WorkingProblems.unmet(held, Optional.of(tag), language);
        }
        ThresholdEdit.Result result =
                ThresholdEdit.change(text(files, stated), HeaderReader.declared(policy, files.files()), stated, value);
        if (result instanceof Refused refused) {
            Text why = refused.suggestion() == null
                    ? refused.message()
                    : BOTH.with(refused.message(), refused.suggestion());
            throw Problems.invalid(List.of(new Fault("/value", why)), language);
        }
        Edited edited = (Edited) result;
        byte[] bytes = edited.text().getBytes(StandardCharsets.UTF_8);
        edits.write(path(stated, language), bytes, Preconditions.exactly(tag), language);
        String now = WorkingText.tag(bytes);
        return LocalizedResponse.in(
                        language,
                        Response.Status.OK,
                        ThresholdAnswer.of(
                                criterion,
                                place,
                                new Stated(stated.rule(), edited.place()),
                                now,
                                stated.place().threshold().written(),
                                ShownDiagnostic.of(edited.warnings(), language)))
                .header(HttpHeaders.ETAG, "\"" + now + "\"")
                .build();
    }

    private static WorkingPath path(Stated stated, Language language) {
        String file = stated.place().file();
        int slash = file.indexOf('/');
        return WorkingPath.of(file.substring(0, slash), file.substring(slash + 1))
                .orElseThrow(() -> WorkingProblems.noName(file, language));
    }

    /** The text of the file in which a threshold was found. */
    private static String text(RuleFiles files, Stated stated) {
        return Objects.requireNonNull(files.files().get(stated.place().file()));
    }

    private static String tag(RuleFiles files, Stated stated) {
        return WorkingText.tag(text(files, stated).getBytes(StandardCharsets.UTF_8));
    }

    private static List<Stated> stated(RuleFiles files, String policy, String criterion, Language language) {
        List<Stated> stated = ThresholdEdit.of(files, policy, criterion);
        if (stated.isEmpty()) {
            List<Diagnostic> faults = ThresholdEdit.faults(files, policy);
            if (!faults.isEmpty()) {
                throw Problems.unprocessable(faults, language);
            }
            throw Problems.notFound(NO_CRITERION.with(policy, criterion), language);
        }
        return stated;
    }

    private static Optional<Integer> place(String n, int most) {
        return n.matches("[1-9][0-9]{0,4}") && Integer.parseInt(n) <= most
                ? Optional.of(Integer.valueOf(n))
                : Optional.empty();
    }

    private static String value(byte[] body, Language language) {
        String value = Submissions.body(ThresholdRequest.class, body)
                .orElseThrow(faults -> Problems.invalid(faults, language))
                .value();
        if (value == null || value.isBlank()) {
            throw Problems.invalid(List.of(new Fault("/value", NO_VALUE)), language);
        }
        if (value.length() > LONGEST) {
            throw Problems.invalid(List.of(new Fault("/value", TOO_LONG.with(LONGEST))), language);
        }
        return value;
    }
}
