package littlegiant.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * Publishing the working copy.
 *
 * @param active the hash of the release that decides, to which the changes can be undone; null where there is none
 * @param changelog a section for the officers' history that tells of the changes; null where there is nothing to tell
 * @param untold whether the check finds that the history does not tell of them
 * @param impact what was found of the impact; null where it was not asked
 * @param day the day for which to compute it, as it stands in the form
 * @param typed what was typed before something went wrong
 * @param done what to say of what was done just now
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PublishPage(
        WorkingCopySummary working,
        @Nullable ShownChanges changes,
        @Nullable String active,
        @Nullable String changelog,
        boolean untold,
        boolean twoPersons,
        @Nullable ImpactView impact,
        AskedDay day,
        PublishFields typed,
        @Nullable String fault,
        @Nullable Text done)
        implements TemplateInstance {

    /** What a person typed. */
    public record PublishFields(String note, String override, String when, String day) {
        static final PublishFields NONE = new PublishFields("", "", "now", "");
    }
}
