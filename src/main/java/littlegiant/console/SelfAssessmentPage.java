package littlegiant.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import littlegiant.console.Frame.FramePolicy;

/**
 * The page on which a firm assesses itself.
 *
 * @param policy the id of the policy
 * @param title of the policy
 * @param firm what the firm calls itself; empty where it does not say
 * @param release the hash of the release that decides
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SelfAssessmentPage(
        String policy,
        String title,
        List<FramePolicy> policies,
        String asOf,
        String firm,
        String release,
        ShownForm form,
        TypedAnswer result)
        implements TemplateInstance {}
