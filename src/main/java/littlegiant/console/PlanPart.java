package littlegiant.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The part of the page that shows a plan and asks for one. */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PlanPart(ShownPlan plan) implements TemplateInstance {}
