package littlegiant.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import littlegiant.upload.UploadAnswer;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * An upload: how far it came, what is wrong with it, what it recorded.
 *
 * @param state in a word
 * @param kind of the notice that says what came of it; empty while it runs
 * @param message what came of it, or what it does
 * @param isMarked whether the table with its wrong cells marked can be fetched
 * @param shown the first of the mistakes
 * @param more that not all of them are shown; null where all are
 * @param recorded the first of the assessments
 * @param moreRecorded likewise
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record UploadProgressPage(
        String address,
        UploadAnswer upload,
        String policy,
        boolean isRunning,
        boolean mayCancel,
        StatusMark state,
        String kind,
        Text message,
        Text progress,
        boolean isMarked,
        List<UploadAnswer.Error> shown,
        @Nullable Text more,
        List<CountedDecision> outcomes,
        List<RecordedLine> recorded,
        @Nullable Text moreRecorded)
        implements TemplateInstance {

    /** How many enterprises came out how at a decision. */
    public record CountedDecision(String title, List<CountedOutcome> outcomes) {}

    /** How many came out so. */
    public record CountedOutcome(StatusMark mark, int count) {}

    /** An assessment that was recorded. */
    public record RecordedLine(
            int number, String creditCode, String name, String address, List<DecidedOutcome> outcomes) {}

    /** What a decision came to. */
    public record DecidedOutcome(String title, StatusMark mark) {}
}
