package littlegiant.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * Where one changes one's own password.
 *
 * @param drawn whether the password is the drawn one, which must be changed before anything else
 * @param refusal why it was refused; null where it was not tried
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PasswordPage(boolean drawn, @Nullable Text refusal) implements TemplateInstance {}
