package littlegiant.authoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.SortedMap;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.language.RuleFilesOutline;
import littlegiant.wording.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The changes between two sets of rule files. */
@Schema(name = "Changes", description = "What changed between two releases, in the terms of a policy and as text.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangesAnswer(
        @Schema(description = "The hash of the older side; absent where the release is the first") @Nullable
        String since,

        @Schema(description = "The hash of the newer side") String release,

        @Schema(description = "In the terms of a policy. What cannot be read is only among the files.")
        List<ChangeAnswer> changes,

        @Schema(description = "The files whose text changed")
        List<FileChange> files) {

    /** A change in the terms of a policy. */
    @Schema(name = "Change")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChangeAnswer(
            ReleaseChange.ReleaseChangeKind kind,
            String policy,

            @Schema(description = "The path below the rules folder, in the newer side where it is there") @Nullable
            String file,

            @Schema(description = "From 1; absent where the whole file is meant") @Nullable
            Integer line,

            @Schema(description = "The id of the criterion, ground or measure", examples = "C2") @Nullable
            String criterion,

            @Schema(description = "The rule's name") @Nullable
            String rule,

            @Schema(description = "As it was", examples = "5%") @Nullable
            String before,

            @Schema(description = "As it is", examples = "6%") @Nullable
            String after,

            @Schema(description = "All of it in one sentence", examples = "C2 门槛:5% → 6%")
            String message) {

        static ChangeAnswer of(ReleaseChange change, Language language) {
            return new ChangeAnswer(
                    change.kind(),
                    change.policy(),
                    change.file(),
                    change.line() == 0 ? null : change.line(),
                    change.criterion(),
                    change.rule(),
                    change.before() == null ? null : change.before().in(language),
                    change.after() == null ? null : change.after().in(language),
                    change.message().in(language));
        }
    }

    /** A file whose text changed. */
    @Schema(name = "FileChange")
    public record FileChange(
            String file,

            @Schema(description = "ADDED, REMOVED or CHANGED")
            String status,

            @Schema(description = "The unified difference") String diff) {}

    static ChangesAnswer of(@Nullable String since, RuleFiles before, String hash, RuleFiles after, Language language) {
        SortedMap<String, String> was = before.files();
        return new ChangesAnswer(
                since,
                hash,
                Changes.between(RuleFilesOutline.of(before), RuleFilesOutline.of(after)).stream()
                        .map(change -> ChangeAnswer.of(change, language))
                        .toList(),
                TextDiff.between(was, after.files()).stream()
                        .map(file -> new FileChange(file.file(), file.status(), file.diff()))
                        .toList());
    }
}
