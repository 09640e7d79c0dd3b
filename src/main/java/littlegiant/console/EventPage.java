package littlegiant.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import littlegiant.wording.Text;

/**
 * The form for an event.
 *
 * @param back the address of the enterprise
 * @param assessments that it may rest on; empty where its type rests on none
 * @param measures that are open; empty where its type gives none
 * @param failures what is wrong, by the field's name; under an empty name what is wrong with all of it
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record EventPage(
        String creditCode,
        String back,
        Text name,
        EventFields typed,
        List<SelectOption> types,
        List<SelectOption> policies,
        List<SelectOption> assessments,
        List<SelectOption> stages,
        List<SelectOption> measures,
        EventNeeds needs,
        Map<String, String> failures)
        implements TemplateInstance {

    /** Which fields the type of event has. */
    public record EventNeeds(boolean assessment, boolean cohort, boolean stage, boolean measure, boolean voids) {}
}
