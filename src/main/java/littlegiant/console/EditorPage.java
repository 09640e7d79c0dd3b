package littlegiant.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import littlegiant.console.EditedFile.EditedFolder;
import littlegiant.console.EditedFile.OpenFile;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * The editor with a file open.
 *
 * @param problems what the check finds in the text that is shown
 * @param elsewhere how many errors there are in other files
 * @param line the line at which to begin, from 1; null for the first
 * @param origin who made the file what it is; null where there is nothing to say
 * @param others who else has it open; null where nobody
 * @param saved what to say of what was saved just now; null where nothing was
 * @param fault why it was not saved; null where nothing went wrong
 * @param nonce under which the page's content security policy allows the styles of the editor
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record EditorPage(
        OpenFile open,
        List<EditedFolder> folders,
        List<TextProblem> problems,
        int elsewhere,
        @Nullable Integer line,
        @Nullable Text origin,
        @Nullable Text others,
        @Nullable Text saved,
        @Nullable String fault,
        boolean edits,
        boolean watched,
        String nonce)
        implements TemplateInstance {}
