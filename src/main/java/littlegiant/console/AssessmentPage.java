package littlegiant.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * One recorded assessment, on screen and on paper.
 *
 * @param title whose it is
 * @param assesses whether the viewer may assess the enterprise again
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AssessmentPage(String title, ShownAnswer answer, boolean assesses) implements TemplateInstance {}
