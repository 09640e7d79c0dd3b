package littlegiant.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import littlegiant.authoring.FileMerge.MergedPart;
import littlegiant.wording.Text;

/**
 * Two edits of one file side by side.
 *
 * @param etag of the file as it is now, in its quotes
 * @param base the text from which one's own edit began
 * @param mine one's own edit
 * @param lead who changed the file meanwhile, and what to do
 * @param byMe the labels of the parts that only the viewer changed
 * @param byThem the labels of the parts that only the other changed
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record MergePage(
        String file,
        String etag,
        String base,
        String mine,
        Text lead,
        List<Text> byMe,
        List<Text> byThem,
        List<MergedPart> conflicts)
        implements TemplateInstance {}
