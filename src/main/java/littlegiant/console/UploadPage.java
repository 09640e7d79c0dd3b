package littlegiant.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a table is uploaded.
 *
 * @param chosen the policy whose template is offered
 * @param today the day that is filled in
 * @param fault why what was sent is refused; null where nothing was
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record UploadPage(
        String chosen,
        List<SelectOption> policies,
        String today,
        @Nullable String fault,
        List<UploadLine> latest) implements TemplateInstance {

    /** An upload. */
    public record UploadLine(String address, Text started, StatusMark state, String enterprises, String mistakes) {}
}
