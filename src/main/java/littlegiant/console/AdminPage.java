package littlegiant.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import littlegiant.records.InstanceState.DecidingRelease;
import littlegiant.records.InstanceState.InstanceFault;
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
 * @param instances those that share the database, the one that answers too
 * @param othersUnknown whether the database could not be asked for the others
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
        String database,
        List<InstanceRow> instances,
        boolean othersUnknown)
        implements TemplateInstance {

    /**
     * An instance.
     *
     * @param number the beginning of the id of its process
     * @param release null where none can decide there
     * @param own whether it is the one that answers
     */
    public record InstanceRow(
            String host,
            String number,
            String version,
            Instant started,
            @Nullable DecidingRelease release,
            StatusMark state,
            @Nullable InstanceFault fault,
            Instant seen,
            boolean own) {}
}
