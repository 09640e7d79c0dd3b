package littlegiant.authoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import littlegiant.problem.ShownDiagnostic;
import littlegiant.ruleset.Check;
import littlegiant.ruleset.Releases.Published;
import littlegiant.wording.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A release that was activated. */
@Schema(name = "Release")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReleaseAnswer(
        @Schema(description = "sha256: and the SHA-256 of its files", pattern = "^sha256:[0-9a-f]{64}$")
        String hash,

        @Schema(description = "1 for the first that was ever published here")
        int number,

        @Schema(description = "What changed") String note,
        Instant publishedAt,

        @Schema(description = "Why it was published although a case fails; absent where none did")
        String override,

        @Schema(description = "Whether it decides now") boolean active,
        @Schema(description = "The policies in it") List<String> policies,

        @Schema(description = "What is worth a second look in its files; only in the answer to its publishing")
        List<ShownDiagnostic> warnings,

        @Schema(description = "How its cases went; only in the answer to its publishing")
        CasesAnswer cases) {

    static ReleaseAnswer of(Published published, boolean active) {
        return new ReleaseAnswer(
                published.hash(),
                published.number(),
                published.note(),
                published.at(),
                published.override(),
                active,
                published.policies(),
                null,
                null);
    }

    /** A release that was activated just now, with what was said of its files before. */
    static ReleaseAnswer of(Published published, Check check, Language language) {
        ReleaseAnswer release = of(published, true);
        return new ReleaseAnswer(
                release.hash,
                release.number,
                release.note,
                release.publishedAt,
                release.override,
                release.active,
                release.policies,
                ShownDiagnostic.of(check.diagnostics(), language),
                CasesAnswer.of(check.cases(), language));
    }
}
