package littlegiant.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import littlegiant.ruleset.release.ActivatedRelease;
import littlegiant.ruleset.release.PublishAttempt;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * The health of the service in words, which release decides at this instance, and how the last attempt to replace it went.
 *
 * @param active null until the first good load
 * @param activatedBy who let it decide
 * @param attempt null before the first
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AdminPage(
        List<HealthLine> health,
        @Nullable ActivatedRelease active,
        Text activatedBy,
        @Nullable Instant loaded,
        @Nullable PublishAttempt attempt,
        Text publishing,
        boolean differs,
        InstanceRow instance)
        implements TemplateInstance {

    /** The instance that answers. */
    public record InstanceRow(String host, String number, Instant started, String version, String database) {}
}
