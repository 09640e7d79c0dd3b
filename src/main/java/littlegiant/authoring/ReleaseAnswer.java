package littlegiant.authoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import littlegiant.problem.ShownDiagnostic;
import littlegiant.ruleset.cases.CaseResult;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.release.CheckResult;
import littlegiant.ruleset.release.PublishedRelease;
import littlegiant.ruleset.release.SignatureStatus;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer for a published release. */
@Schema(name = "Release")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReleaseAnswer(
        @Schema(description = "sha256: and the SHA-256 of its files", pattern = "^sha256:[0-9a-f]{64}$")
        String hash,

        @Schema(description = "1 for the first that was ever published here")
        int number,

        @Schema(description = "What changed") String note,

        @Schema(
                description = "Who published it; absent where nobody said so. (watch) for a saved edit that was found,"
                        + " (start) for what was found when the service started.")
        @Nullable
        String author,

        Instant publishedAt,

        @Schema(description = "The number of the release that decided then; absent for the first") @Nullable
        Integer parent,

        @Schema(description = "Why it was published although a case fails; absent where none did") @Nullable
        String override,

        @Schema(description = "Whether it decides now") boolean active,
        @Schema(description = "The policies in it") List<String> policies,

        @Schema(
                description = "Whether the record is still what was published: VALID and UNSIGNED releases may decide,"
                        + " as may UNVERIFIED ones, for which no key is known; MISSING, UNKNOWN_KEY and BROKEN may not")
        SignatureStatus signature,

        @Schema(description = "Why its record is not to be trusted; absent where it is, and in lists") @Nullable
        String distrusted,

        @Schema(description = "What is worth a second look in its files; only in the answer to its publishing")
        @Nullable
        List<ShownDiagnostic> warnings,

        @Schema(description = "How its cases went when it was published; not in lists") @Nullable
        CasesAnswer cases,

        @Schema(description = "Its files; only where one release is asked for") @Nullable
        List<FileAnswer> files) {

    /** A file of a release. */
    @Schema(name = "ReleaseFile")
    record FileAnswer(
            @Schema(description = "The path below the rules folder")
            String file,

            @Schema(description = "Its length in bytes") int bytes) {}

    /** The answer in a list. */
    static ReleaseAnswer of(PublishedRelease published, boolean active) {
        return with(published, active, null, null, null, null);
    }

    /** The answer for a release that was just published, with the diagnostics of its files. */
    static ReleaseAnswer of(PublishedRelease published, boolean active, CheckResult check, Language language) {
        return with(
                published,
                active,
                null,
                ShownDiagnostic.of(check.diagnostics(), language),
                CasesAnswer.of(check.cases(), language),
                null);
    }

    /** The complete answer for a release. */
    static ReleaseAnswer of(
            PublishedRelease published,
            boolean active,
            Optional<Text> doubt,
            Optional<List<CaseResult>> cases,
            Optional<RuleFiles> files,
            Language language) {
        return with(
                published,
                active,
                doubt.map(why -> why.in(language)).orElse(null),
                null,
                cases.map(results -> CasesAnswer.of(results, language))
                        .orElseGet(() -> new CasesAnswer(published.cases(), published.failedCases(), List.of())),
                files.map(ReleaseAnswer::files).orElse(List.of()));
    }

    private static ReleaseAnswer with(
            PublishedRelease published,
            boolean active,
            @Nullable String distrusted,
            @Nullable List<ShownDiagnostic> warnings,
            @Nullable CasesAnswer cases,
            @Nullable List<FileAnswer> files) {
        return new ReleaseAnswer(
                published.hash(),
                published.number(),
                published.note(),
                published.author(),
                published.at(),
                published.parent(),
                published.override(),
                active,
                published.policies(),
                published.seal(),
                distrusted,
                warnings,
                cases,
                files);
    }

    private static List<FileAnswer> files(RuleFiles files) {
        return files.files().entrySet().stream()
                .map(file -> new FileAnswer(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8).length))
                .toList();
    }
}
