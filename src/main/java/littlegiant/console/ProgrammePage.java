package littlegiant.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import littlegiant.wording.Text;

/**
 * The programme of a policy.
 *
 * @param year of the report
 * @param columns the titles of the report's columns
 * @param rechecks the latest ones
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ProgrammePage(
        String policy,
        List<SelectOption> policies,
        int year,
        List<SelectOption> years,
        List<TargetLine> targets,
        List<String> columns,
        List<TownLine> towns,
        List<RecheckLine> rechecks,
        String today)
        implements TemplateInstance {

    /** A target against what happened. */
    public record TargetLine(
            int year,
            String id,
            Text title,
            int goal,
            int reached,
            int since,
            boolean isMet,
            List<String> enterprises) {}

    /** A town's figures, as the report has them. */
    public record TownLine(String name, List<String> figures) {}

    /** A recheck. */
    public record RecheckLine(String address, Text started, Text state, Text progress, String changed) {}
}
