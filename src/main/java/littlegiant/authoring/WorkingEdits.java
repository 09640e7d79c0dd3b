package littlegiant.authoring;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import littlegiant.access.Caller;
import littlegiant.problem.LocalizedResponse;
import littlegiant.records.WriteFailed;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.release.Releases;
import littlegiant.wording.Language;
import littlegiant.wording.RedactedException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

/** Handles requests that read, write and delete files of the working copy. */
@Singleton
class WorkingEdits {
    private static final Logger LOG = Logger.getLogger(WorkingEdits.class);

    private final WorkingFolder folder;
    private final AuditedFolder audited;
    private final Releases releases;
    private final SecurityIdentity identity;
    private final LatestEdits latest;

    WorkingEdits(
            WorkingFolder folder,
            AuditedFolder audited,
            Releases releases,
            SecurityIdentity identity,
            LatestEdits latest) {
        this.folder = folder;
        this.audited = audited;
        this.releases = releases;
        this.identity = identity;
        this.latest = latest;
    }

    /** Answers the text of a file; throws a 404 problem if there is none. */
    Response read(Optional<WorkingPath> path, String written, Language language) {
        byte[] bytes =
                path.flatMap(one -> bytes(one, language)).orElseThrow(() -> WorkingProblems.noFile(written, language));
        return Response.ok(bytes, MediaType.TEXT_PLAIN + ";charset=UTF-8")
                .tag(new EntityTag(WorkingText.tag(bytes)))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** The bytes of a file; empty if there is none. */
    Optional<byte[]> bytes(WorkingPath path, Language language) {
        try {
            return folder.read(path);
        } catch (UncheckedIOException fails) {
            LOG.errorf(RedactedException.of(fails), "%s cannot be read", path);
            throw WorkingProblems.disk(language);
        }
    }

    /** Saves the submitted text, with or without errors, and answers the diagnostics. */
    RestResponse<SavedAnswer> save(
            Optional<WorkingPath> named,
            String written,
            byte[] body,
            String contentType,
            Preconditions preconditions,
            Language language) {
        WorkingPath path = named.orElseThrow(() -> WorkingProblems.noName(written, language));
        byte[] bytes = body == null ? new byte[0] : body;
        refuseOtherCharsets(contentType, language);
        if (bytes.length > WorkingFolder.LARGEST) {
            throw WorkingProblems.tooLarge(bytes.length, language);
        }
        if (WorkingText.read(bytes).isEmpty()) {
            throw WorkingProblems.noText(language);
        }
        boolean created = write(path, bytes, preconditions, AuditedEdit.SAVED, language);
        return LocalizedResponse.in(
                        language,
                        created ? Response.Status.CREATED : Response.Status.OK,
                        SavedAnswer.of(path.toString(), bytes, releases.check(), language))
                .header("ETag", "\"" + WorkingText.tag(bytes) + "\"")
                .location(URI.create("/api/v1/rules/" + encoded(path)))
                .build();
    }

    /** Writes a file; returns whether it is new. */
    boolean write(WorkingPath path, byte[] bytes, Preconditions preconditions, AuditedEdit edit, Language language) {
        WorkingFolder.WriteResult done;
        String by = Caller.of(identity).name();
        releases.editedBy(by);
        try {
            done = audited.save(path, bytes, preconditions, edit);
            releases.editedBy(by);
        } catch (UncheckedIOException fails) {
            LOG.errorf(RedactedException.of(fails), "%s was not saved", path);
            throw WorkingProblems.disk(language);
        } catch (WriteFailed unaudited) {
            throw WorkingProblems.unaudited(language);
        }
        if (done instanceof WorkingFolder.Saved saved) {
            latest.saved(path, by, WorkingText.tag(bytes));
            return saved.created();
        }
        throw WorkingProblems.of(done, language);
    }

    /** Deletes a file. */
    void delete(Optional<WorkingPath> named, String written, Preconditions preconditions, Language language) {
        WorkingPath path = named.filter(one -> bytes(one, language).isPresent())
                .orElseThrow(() -> WorkingProblems.noFile(written, language));
        WorkingFolder.WriteResult done;
        String by = Caller.of(identity).name();
        releases.editedBy(by);
        try {
            done = audited.delete(path, preconditions);
            releases.editedBy(by);
        } catch (UncheckedIOException fails) {
            LOG.errorf(RedactedException.of(fails), "%s was not deleted", path);
            throw WorkingProblems.disk(language);
        } catch (WriteFailed unaudited) {
            throw WorkingProblems.unaudited(language);
        }
        if (!(done instanceof WorkingFolder.Saved)) {
            throw WorkingProblems.of(done, language);
        }
    }

    /**
     * Makes the rule files what an edit says, all of them or none. Nobody is recorded as an editor where nothing differs.
     *
     * @param preconditions on the hash of all rule files
     * @param audited what the audit trail says of each file
     */
    WorkingFolder.SavedTogether writeTogether(
            UnaryOperator<RuleFiles> edit, Preconditions preconditions, AuditedEdit audited, Language language) {
        WorkingFolder.WriteResult done;
        String by = Caller.of(identity).name();
        try {
            done = this.audited.saveTogether(
                    before -> {
                        RuleFiles after = edit.apply(before);
                        if (!after.files().equals(before.files())) {
                            releases.editedBy(by);
                        }
                        return after;
                    },
                    preconditions,
                    audited);
        } catch (UncheckedIOException fails) {
            LOG.error("The files were not saved", RedactedException.of(fails));
            throw WorkingProblems.disk(language);
        } catch (WriteFailed unaudited) {
            throw WorkingProblems.unaudited(language);
        }
        if (!(done instanceof WorkingFolder.SavedTogether saved)) {
            throw WorkingProblems.ofTogether(done, language);
        }
        if (!saved.after().files().equals(saved.before().files())) {
            releases.editedBy(by);
        }
        saved.after().files().forEach((file, text) -> {
            if (!text.equals(saved.before().files().get(file))) {
                WorkingPath.parse(file)
                        .ifPresent(
                                path -> latest.saved(path, by, WorkingText.tag(text.getBytes(StandardCharsets.UTF_8))));
            }
        });
        return saved;
    }

    private static void refuseOtherCharsets(String contentType, Language language) {
        String charset = contentType == null
                ? null
                : MediaType.valueOf(contentType).getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null
                && !charset.equalsIgnoreCase(StandardCharsets.UTF_8.name())
                && !charset.equalsIgnoreCase(StandardCharsets.US_ASCII.name())) {
            throw WorkingProblems.charset(charset, language);
        }
    }

    private static String encoded(WorkingPath path) {
        return path.parts().stream()
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8))
                .collect(Collectors.joining("/"));
    }
}
