package littlegiant.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import littlegiant.console.Frame.FramePolicy;

/** Where it is chosen which enterprise to assess. */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AssessStartPage(List<FramePolicy> policies, List<ListedDraft> drafts) implements TemplateInstance {

    /** A draft of the viewer. */
    public record ListedDraft(String policy, String creditCode, String name, Instant savedAt, String address) {}
}
