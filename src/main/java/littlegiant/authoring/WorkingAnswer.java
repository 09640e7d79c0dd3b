package littlegiant.authoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import littlegiant.problem.ShownDiagnostic;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.wording.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer for the working copy, compared with the active release. */
@Schema(name = "WorkingCopy", description = "The working copy, held against the release that decides.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WorkingAnswer(
        @Schema(description = "The hash that it would be released under")
        String hash,

        @Schema(description = "The hash of the release that decides; absent until the first good load") @Nullable
        String release,

        @Schema(description = "Whether it is another than that release")
        boolean differs,

        List<PolicyFiles> policies,

        @Schema(description = "What could not be read; then it is not the whole folder")
        List<ShownDiagnostic> unreadable) {

    /** The files of a policy. */
    @Schema(name = "WorkingPolicy")
    record PolicyFiles(@Schema(examples = "haicheng-2017") String policy, List<WorkingFile> files) {}

    /** A file. */
    @Schema(name = "WorkingFile")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WorkingFile(
            @Schema(description = "The path below the rules folder", examples = "haicheng-2017/cultivation.drl")
            String file,

            @Schema(description = "For If-Match, with its quotes; absent where it was removed") @Nullable
            String etag,

            @Schema(description = "Its length in bytes; absent where it was removed") @Nullable
            Integer bytes,

            @Schema(description = "Against the release that decides: SAME, ADDED, CHANGED or REMOVED")
            String status) {}

    static WorkingAnswer of(RuleFiles working, Optional<Release> active, Language language) {
        Map<String, String> released = active.map(
                        release -> (Map<String, String>) release.files().files())
                .orElse(Map.of());
        TreeSet<String> paths = new TreeSet<>(working.files().keySet());
        paths.addAll(released.keySet());
        Map<String, List<WorkingFile>> policies = new TreeMap<>();
        for (String path : paths) {
            policies.computeIfAbsent(path.substring(0, path.indexOf('/')), policy -> new ArrayList<>())
                    .add(file(path, working.files().get(path), released.get(path)));
        }
        String hash = working.hash();
        String release = active.map(Release::hash).orElse(null);
        return new WorkingAnswer(
                hash,
                release,
                !hash.equals(release),
                policies.entrySet().stream()
                        .map(one -> new PolicyFiles(one.getKey(), one.getValue()))
                        .toList(),
                ShownDiagnostic.of(working.unreadable(), language));
    }

    private static WorkingFile file(String path, @Nullable String is, @Nullable String was) {
        if (is == null) {
            return new WorkingFile(path, null, null, "REMOVED");
        }
        byte[] bytes = is.getBytes(StandardCharsets.UTF_8);
        String status = was == null ? "ADDED" : was.equals(is) ? "SAME" : "CHANGED";
        return new WorkingFile(path, "\"" + WorkingText.tag(bytes) + "\"", bytes.length, status);
    }
}
