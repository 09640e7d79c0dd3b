package littlegiant.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * The list of enterprises.
 *
 * @param first the address of the first page; null on it
 * @param next the address of the next page; null on the last
 * @param saved the viewer's own filters
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RegistryPage(
        RegistryQuery query,
        RegistryFields fields,
        List<RegistryRow> rows,
        Text count,
        @Nullable String first,
        @Nullable String next,
        List<SavedLink> saved)
        implements TemplateInstance {

    /** What can be chosen in the filters. */
    public record RegistryFields(
            List<SelectOption> policies,
            List<SelectOption> towns,
            List<SelectOption> stages,
            List<SelectOption> recognised,
            List<SelectOption> outcomes,
            List<SelectOption> criteria,
            List<SelectOption> statuses,
            List<SelectOption> orders) {}

    /** A filter of the viewer. */
    public record SavedLink(String name, String address) {}
}
