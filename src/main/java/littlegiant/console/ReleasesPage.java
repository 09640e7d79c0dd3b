package littlegiant.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** The releases that were published, when they decided, and what is scheduled. */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ReleasesPage(
        List<ReleaseRow> releases, List<ActivationRow> activations, List<ScheduleRow> schedules, boolean administers)
        implements TemplateInstance {

    /** That a release began to decide. */
    public record ActivationRow(
            int number,
            String hash,
            Instant at,
            Text by,
            @Nullable String reason) {}

    /** That a release is to decide from a moment on, and what came of it. */
    public record ScheduleRow(
            int number,
            int release,
            String hash,
            Instant activateAt,
            Text by,
            String reason,
            boolean waits,
            Text state) {}
}
