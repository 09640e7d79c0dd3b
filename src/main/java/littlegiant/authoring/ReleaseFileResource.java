package littlegiant.authoring;

import io.smallrye.common.annotation.Blocking;
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
import java.util.List;
import java.util.Optional;
import littlegiant.access.Roles;
import littlegiant.problem.LocalizedResponse;
import littlegiant.problem.Problems;
import littlegiant.ruleset.cases.CaseResult;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.release.PublishedRelease;
import littlegiant.ruleset.release.Releases;
import littlegiant.ruleset.release.StoredZip;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import org.apache.commons.codec.digest.DigestUtils;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The files of a release, and its differences from another. */
@Path("/api/v1/releases")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Rules")
public class ReleaseFileResource {
    private static final String ARCHIVE = "application/zip";
    /** The number of characters of the hash in file names. */
    private static final int NAMED_BY = 12;

    private static final Template NO_FILE = Template.of("版本中没有文件“{0}”", "the release has no file \"{0}\"");

    private final Releases releases;
    private final DatabaseReleaseArchive archive;
    private final ReleaseComparison comparison;

    ReleaseFileResource(Releases releases, DatabaseReleaseArchive archive, ReleaseComparison comparison) {
        this.releases = releases;
        this.archive = archive;
        this.comparison = comparison;
    }

    /** Reads the text of a file. */
    @GET
    @Path("/{hash}/files/{policy}/{file}")
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN, Roles.AUDITOR})
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(operationId = "releaseFile", summary = "Read a file of a release")
    @APIResponse(responseCode = "200", description = "Its text", content = @Content(mediaType = MediaType.TEXT_PLAIN))
    @APIResponse(responseCode = "409", description = "The record of the release was changed and is not to be trusted")
    public Response file(
            @PathParam("hash") String hash,
            @PathParam("policy") String policy,
            @PathParam("file") String file,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        return text(hash, policy + "/" + file, language);
    }

    /** Reads the text of a case file. */
    @GET
    @Path("/{hash}/files/{policy}/cases/{file}")
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN, Roles.AUDITOR})
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(operationId = "releaseCaseFile", summary = "Read a case file of a release")
    @APIResponse(responseCode = "200", description = "Its text", content = @Content(mediaType = MediaType.TEXT_PLAIN))
    @APIResponse(responseCode = "409", description = "The record of the release was changed and is not to be trusted")
    public Response caseFile(
            @PathParam("hash") String hash,
            @PathParam("policy") String policy,
            @PathParam("file") String file,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        return text(hash, policy + "/cases/" + file, language);
    }

    private Response text(String hash, String path, Language language) {
        RuleFiles files = ReleaseLookup.files(releases, ReleaseLookup.of(releases, hash, language), language);
        String text = files.files().get(path);
        if (text == null) {
            throw Problems.notFound(NO_FILE.with(path.substring(0, Math.min(path.length(), 200))), language);
        }
        return WorkingText.answer(text).build();
    }

    /** Downloads the release as one file that can be verified and run without this service. */
    @GET
    @Path("/{hash}/archive")
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN, Roles.AUDITOR})
    @Produces(ARCHIVE)
    @Operation(
            operationId = "releaseArchive",
            summary = "Get a release as one signed file",
            description =
                    "A ZIP file: the rule files, how the cases went, the release's record with its signature, those of"
                            + " the releases that decided before, the public keys, and the sums of all of them. The same"
                            + " release has the same bytes. bin/verify verifies it without this service, as do sha256sum"
                            + " and openssl.")
    @APIResponse(responseCode = "200", description = "The file", content = @Content(mediaType = ARCHIVE))
    @APIResponse(responseCode = "304", description = "It is still what If-None-Match says")
    @APIResponse(responseCode = "409", description = "The record of the release was changed and is not to be trusted")
    public Response archive(
            @PathParam("hash") String hash,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language,
            @Context Request request) {
        PublishedRelease published = ReleaseLookup.of(releases, hash, language);
        ReleaseLookup.files(releases, published, language);
        byte[] zip = releases.bundle(published)
                .map(bundle -> StoredZip.bytes(bundle.entries()))
                .orElseThrow(() -> ReleaseLookup.unknown(hash, language));
        EntityTag tag = new EntityTag(DigestUtils.sha256Hex(zip));
        return Optional.ofNullable(request.evaluatePreconditions(tag))
                .orElseGet(() -> Response.ok(zip, ARCHIVE).header(HttpHeaders.CONTENT_DISPOSITION, named(published)))
                .tag(tag)
                .build();
    }

    private static String named(PublishedRelease published) {
        String hash = published.hash().substring(published.hash().indexOf(':') + 1);
        return "attachment; filename=\"release-" + published.number() + "-" + hash.substring(0, NAMED_BY) + ".zip\"";
    }

    /** Reads the results of all cases at the time of publication. */
    @GET
    @Path("/{hash}/cases")
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN, Roles.AUDITOR})
    @Operation(operationId = "releaseCases", summary = "See how the cases of a release went when it was published")
    @APIResponseSchema(
            value = CaseResultAnswer[].class,
            responseCode = "200",
            responseDescription = "Every case, in the order of the files")
    public RestResponse<List<CaseResultAnswer>> cases(
            @PathParam("hash") String hash, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        PublishedRelease published = ReleaseLookup.of(releases, hash, language);
        Optional<List<CaseResult>> cases = archive.cases(published);
        return LocalizedResponse.in(
                language,
                cases.orElseThrow(() -> ReleaseLookup.unknown(hash, language)).stream()
                        .map(result -> CaseResultAnswer.of(result, language))
                        .toList());
    }

    /** Lists the changes since another release. */
    @GET
    @Path("/{hash}/changes")
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "releaseChanges",
            summary = "See what changed from one release to another",
            description = "In the terms of a policy: thresholds, rules, whom they apply to, clauses, dates, cases, the"
                    + " policy's own data; and as text, file by file.")
    @APIResponseSchema(
            value = ChangesAnswer.class,
            responseCode = "200",
            responseDescription = "The changes; none where the two are the same")
    @APIResponse(responseCode = "409", description = "The record of a release was changed and is not to be trusted")
    public RestResponse<ChangesAnswer> changes(
            @Parameter(description = "The newer side: a release, or working for the working copy") @PathParam("hash")
                    String hash,
            @Parameter(
                            description = "The older side: a release, or working. Without it, the release that decided"
                                    + " when this one was published; for the working copy, the one that decides now.")
                    @QueryParam("since")
                    String since,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        return LocalizedResponse.in(language, comparison.of(hash, since, language));
    }
}
