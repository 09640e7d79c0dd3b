package littlegiant.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import littlegiant.assessment.Attesting;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * The review queue: who waits, and the paper of one of them.
 *
 * @param paper of the one that is open; null where nothing waits
 * @param typed what was typed into the form
 * @param typedDay the day as it was written there, which may be no day
 * @param previews what the settlement would change, by enterprise; empty before that was asked
 * @param leftOut who cannot be settled together with the others, and why
 * @param failures what is wrong with what was typed, by field
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ReviewPage(
        String policy,
        List<SelectOption> policies,
        List<SelectOption> reasons,
        String why,
        String after,
        List<QueueLine> lines,
        @Nullable ReviewPaper paper,
        Attesting typed,
        String typedDay,
        List<PreviewedChange> previews,
        List<LeftOut> leftOut,
        Map<String, String> failures,
        @Nullable Text done,
        List<String> overtaken,
        @Nullable String first,
        @Nullable String next)
        implements TemplateInstance {

    /** An enterprise that waits. */
    public record QueueLine(
            String creditCode, Text name, List<Text> reasons, String address, boolean isOpen, boolean isTicked) {}

    /** What waits of the enterprise that is open. */
    public record ReviewPaper(
            String creditCode,
            Text name,
            String town,
            LocalDate asOf,
            String assessment,
            List<ReviewItem> items,
            List<SelectOption> topics) {}

    /** A decision that waits. */
    public record ReviewItem(
            String decision,
            StatusMark mark,
            String message,
            @Nullable String reason) {}

    /** What a settlement changes for one enterprise. */
    public record PreviewedChange(
            String creditCode, Text name, String assessment, List<ChangedLine> lines, boolean isOtherRelease) {}

    /** Something that changes; before is null where there was none. */
    public record ChangedLine(String title, @Nullable StatusMark before, StatusMark after) {}

    /** Who is left out, and why. */
    public record LeftOut(String creditCode, String why) {}
}
