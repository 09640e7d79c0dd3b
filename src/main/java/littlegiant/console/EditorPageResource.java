package littlegiant.console;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import littlegiant.access.ConsoleAddress;
import littlegiant.access.PagePolicy;
import littlegiant.access.Roles;
import littlegiant.authoring.FileMerge;
import littlegiant.authoring.FileMerge.MergeSide;
import littlegiant.authoring.WorkingFiles;
import littlegiant.authoring.WorkingFiles.WorkingFileText;
import littlegiant.console.EditedFile.OpenFile;
import littlegiant.problem.Problems;
import littlegiant.ruleset.language.HeaderReader;
import littlegiant.wording.Text;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Serves the editor of the working copy's files, and saves what is typed in it without overwriting anybody's edit. */
@Path(EditorPageResource.PAGE)
@Produces(MediaType.TEXT_HTML)
public class EditorPageResource {
    static final String PAGE = ConsoleAddress.HOME + "/editor";

    private static final String CHOICE = "choice-";
    private static final String THEIRS = "THEIRS";

    private final EditorPages pages;
    private final RulesDesk desk;
    private final WorkingFiles files;
    private final StyleNonce nonces;
    private final Viewer viewer;

    EditorPageResource(EditorPages pages, RulesDesk desk, WorkingFiles files, StyleNonce nonces, Viewer viewer) {
        this.pages = pages;
        this.desk = desk;
        this.files = files;
        this.nonces = nonces;
        this.viewer = viewer;
    }

    /**
     * The page of a file.
     *
     * @param file its path below the rules folder; null for the first rule file
     * @param policy of which to show the first rule file, where no file is named
     * @param line at which to begin
     * @param saved whether it was saved just now
     */
    @GET
    @Blocking
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN, Roles.AUDITOR})
    public RestResponse<String> editor(
            @RestQuery @Nullable String file,
            @RestQuery @Nullable String policy,
            @RestQuery @Nullable Integer line,
            @RestQuery @Nullable String saved) {
        String named = file != null ? file : pages.first(policy).orElse("");
        WorkingFileText found = pages.file(named)
                .orElseThrow(() -> Problems.notFound(EditorText.MISSING_FILE.with(named), viewer.language()));
        Text done = saved == null ? null : desk.watched() ? EditorText.SAVED_WATCHED : EditorText.SAVED;
        return shown(Response.Status.OK, EditorPages.open(found), line, done, null);
    }

    /**
     * Saves a file; where it is another by now, shows both edits to be merged.
     *
     * @param etag of the file as it was read, in its quotes; none for one that is to be new
     * @param base the text as it was read
     * @param text as it is to be
     */
    @POST
    @Blocking
    @RolesAllowed(Roles.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> save(
            @RestForm @Nullable String file,
            @RestForm @Nullable String etag,
            @RestForm @Nullable String base,
            @RestForm @Nullable String text,
            @RestForm @Nullable Integer line) {
        OpenFile open = EditorPages.open(path(file), etag(etag), plain(base), plain(text));
        return save(open, open.text(), false, line);
    }

    /** Saves what was made of two edits, as the viewer chose; shows both again where the file is a further one by now. */
    @POST
    @Path("merge")
    @Blocking
    @RolesAllowed(Roles.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> merge(
            @RestForm @Nullable String file,
            @RestForm @Nullable String etag,
            @RestForm @Nullable String base,
            @RestForm @Nullable String text) {
        String named = path(file);
        WorkingFileText now = pages.file(named)
                .orElseThrow(() -> Problems.notFound(EditorText.MISSING_FILE.with(named), viewer.language()));
        if (!now.etag().equals(etag)) {
            return merge(now, plain(base), plain(text));
        }
        MultivaluedMap<String, String> sent = SentForm.received();
        String merged = FileMerge.of(named, plain(base), plain(text), now.text())
                .text(part -> THEIRS.equals(sent.getFirst(CHOICE + part)) ? MergeSide.THEIRS : MergeSide.MINE);
        return save(EditorPages.open(named, now.etag(), now.text(), merged), plain(text), true, null);
    }

    /** What the check says of a text as it is typed. */
    @POST
    @Path("check")
    @Blocking
    @RolesAllowed(Roles.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public CheckedText check(
            @RestForm @Nullable String file, @RestForm @Nullable String etag, @RestForm @Nullable String text) {
        return pages.check(path(file), plain(text), etag(etag));
    }

    /** What may be written in the files of a policy. */
    @GET
    @Path("words")
    @Blocking
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN, Roles.AUDITOR})
    @Produces(MediaType.APPLICATION_JSON)
    public EditorWords words(@RestQuery @Nullable String policy) {
        return EditorWords.of(
                HeaderReader.declared(
                        policy == null ? "" : policy, desk.working().files()),
                viewer.language());
    }

    /**
     * Saves what is open.
     *
     * @param mine what the viewer typed, where that is not what is saved
     * @param merged whether it was made of two edits
     */
    private RestResponse<String> save(OpenFile open, String mine, boolean merged, @Nullable Integer line) {
        try {
            if (merged) {
                files.saveMerged(open.file(), open.etag(), open.text(), viewer.language());
            } else {
                files.save(open.file(), open.etag(), open.text(), viewer.language());
            }
        } catch (HttpProblem problem) {
            Optional<WorkingFileText> now = pages.file(open.file());
            if (problem.getStatusCode() == Response.Status.PRECONDITION_FAILED.getStatusCode() && now.isPresent()) {
                return merge(now.get(), open.base(), mine);
            }
            return shown(
                    Response.Status.fromStatusCode(problem.getStatusCode()), open, line, null, ProblemText.of(problem));
        }
        return RestResponse.seeOther(
                URI.create(address(open.file()) + "&saved=now" + (line == null ? "" : "&line=" + line)));
    }

    private RestResponse<String> shown(
            Response.Status status,
            OpenFile open,
            @Nullable Integer line,
            @Nullable Text saved,
            @Nullable String fault) {
        String nonce = nonces.draw();
        return RestResponse.ResponseBuilder.<String>create(status.getStatusCode())
                .entity(pages.page(open, line, saved, fault, nonce).render())
                .header("Content-Security-Policy", PagePolicy.withStyles(nonce))
                .build();
    }

    private RestResponse<String> merge(WorkingFileText now, String base, String mine) {
        return RestResponse.ResponseBuilder.<String>create(Response.Status.PRECONDITION_FAILED.getStatusCode())
                .entity(pages.merge(now, base, mine).render())
                .build();
    }

    /** The address of the page of a file. */
    static String address(String file) {
        return PAGE + "?file=" + URLEncoder.encode(file, StandardCharsets.UTF_8);
    }

    private String path(@Nullable String file) {
        if (file == null || file.indexOf('/') < 0) {
            throw Problems.notFound(EditorText.MISSING_FILE.with(file == null ? "" : file), viewer.language());
        }
        return file;
    }

    private static @Nullable String etag(@Nullable String etag) {
        return etag == null || etag.isBlank() ? null : etag;
    }

    /** A text as a form sends it, with {@code \n} at the end of each line. */
    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\r\n?", "\n");
    }
}
