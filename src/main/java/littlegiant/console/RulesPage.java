package littlegiant.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a policy as a page of the notice.
 *
 * @param policy the id of the policy; null where the working copy holds none
 * @param header what the head of the notice says
 * @param unread the files of which nothing is listed
 * @param loads the parts that are put in once the check is made, for {@code hx-select-oob}
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RulesPage(
        @Nullable String policy,
        List<SelectOption> policies,
        @Nullable NoticeHead header,
        WorkingCopySummary working,
        List<NoticeOutline.NoticeSection> sections,
        List<String> unread,
        boolean edits,
        String loads)
        implements TemplateInstance {

    /** The head of a notice. */
    public record NoticeHead(Text title, Text documentNumber, Text issuer) {}
}
