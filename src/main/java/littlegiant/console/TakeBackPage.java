package littlegiant.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * What taking a release back changes in the working copy, to be confirmed; once it is done, what to do next.
 *
 * @param back the address of the page of the release
 * @param policies the policies of the release, in one text
 * @param plan null where the release or the working copy cannot be read
 * @param unreadable why there is no plan
 * @param active whether the working copy is what decides
 * @param fault why it was not taken back; null where nothing went wrong
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record TakeBackPage(
        int number,
        String hash,
        String back,
        String policies,
        @Nullable TakeBackPlan plan,
        @Nullable String unreadable,
        boolean active,
        boolean watched,
        @Nullable String fault,
        @Nullable Text done)
        implements TemplateInstance {

    /**
     * What is about to change.
     *
     * @param etag of the working copy as it is shown, in its quotes
     * @param files what happens to which files, a line for each kind of change
     * @param keptAs the number of the release that the working copy is now; null where it was never published
     * @param editors who edited the working copy since it was last published, in one text; empty for nobody
     */
    public record TakeBackPlan(
            String etag,
            ShownChanges changes,
            List<Text> files,
            @Nullable Integer keptAs,
            String editors) {}
}
