package littlegiant.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import littlegiant.console.Frame.FramePolicy;
import org.jspecify.annotations.Nullable;

/**
 * The page on which an enterprise is assessed.
 *
 * @param title the enterprise, or what the page is
 * @param creditCode whose latest facts the form began with; empty for none
 * @param filledFrom the day of the assessment whose facts are filled in; null for none
 * @param filledId its id
 * @param restoredAt when the draft was kept that is filled in; null where none is
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AssessPage(
        String title,
        String policy,
        List<FramePolicy> policies,
        String asOf,
        String creditCode,
        @Nullable LocalDate filledFrom,
        @Nullable String filledId,
        @Nullable Instant restoredAt,
        ShownForm form,
        TypedAnswer result,
        ShownPlan plan)
        implements TemplateInstance {}
