package littlegiant.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * A recheck: how far it came, and what changed.
 *
 * @param shown the first of the changes
 * @param more that not all of them are shown; null where all are
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RecheckPage(
        String address,
        boolean isRunning,
        boolean mayCancel,
        Text state,
        LocalDate asOf,
        String release,
        long done,
        long total,
        Text progress,
        long skipped,
        long changed,
        List<RecheckedLine> shown,
        @Nullable Text more)
        implements TemplateInstance {

    /** A decision that comes out otherwise. */
    public record RecheckedLine(
            String creditCode, Text name, String decision, StatusMark before, StatusMark after, boolean isRecognised) {}
}
