package littlegiant.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees where a page cannot be shown.
 *
 * @param status of HTTP
 * @param title what kind of failure it is
 * @param detail what is wrong, and what to do
 * @param number under which the failure is logged; null where it is not one of the service
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ErrorPage(
        int status, String title, String detail, @Nullable String number) implements TemplateInstance {}
