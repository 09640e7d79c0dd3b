package littlegiant.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * Where one signs in.
 *
 * @param back the page to be led to afterwards
 * @param failure why it was in vain the last time; null where it was not tried
 * @param ended whether a session has ended, so that the person is asked again
 * @param officeSignsIn whether the office's own server vouches for people
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SignInPage(String back, @Nullable Text failure, boolean ended, boolean officeSignsIn)
        implements TemplateInstance {}
