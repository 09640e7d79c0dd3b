package littlegiant.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import littlegiant.records.ConsoleSession;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Who is signed in. */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SessionsPage(
        List<SessionRow> sessions,
        Text limits,
        @Nullable Text fault,
        @Nullable Text done) implements TemplateInstance {

    /**
     * A session.
     *
     * @param browser what the browser is, in a word or two
     * @param isThis whether it is that of whoever looks
     */
    public record SessionRow(ConsoleSession session, String browser, boolean isThis) {}
}
