package littlegiant.console;

import io.quarkus.qute.TemplateData;
import littlegiant.ruleset.release.PublishedRelease;
import littlegiant.ruleset.release.Releases;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * The author and the note of a release as people read them, as {@code releaseWords:}. Where the service published by itself,
 * the record has fixed words instead of a name and a note; pages say them in the reader's language.
 */
@TemplateData(namespace = "releaseWords")
public final class ReleaseWords {
    private static final Text BY_WATCH = Text.of("(自动发布)", "(a saved edit)");
    private static final Text BY_START = Text.of("(服务启动时)", "(when the service started)");
    private static final Text START_NOTE = Text.of("服务启动时的规则", "The rules that the service started with");
    private static final Text EDIT_NOTE = Text.of("保存修改后自动发布", "Published when an edit was saved");
    private static final Text NOBODY = Text.verbatim("–");

    private ReleaseWords() {}

    /**
     * Who published, activated or scheduled.
     *
     * @param name as it is recorded; null, which is shown as a dash, if nobody gave a name
     */
    public static Text author(@Nullable String name) {
        if (name == null) {
            return NOBODY;
        }
        return switch (name) {
            case Releases.BY_WATCH -> BY_WATCH;
            case Releases.BY_START -> BY_START;
            default -> Text.verbatim(name);
        };
    }

    /** What a release is said to change. */
    public static Text note(PublishedRelease release) {
        return note(release.author(), release.note());
    }

    /**
     * What a release is said to change.
     *
     * @param author as it is recorded; null if nobody gave a name
     */
    static Text note(@Nullable String author, String note) {
        if (Releases.BY_START.equals(author) && note.equals(Releases.START_NOTE)) {
            return START_NOTE;
        }
        // With two persons asked for, those who edited are the authors of what was published by itself.
        return note.equals(Releases.EDIT_NOTE) ? EDIT_NOTE : Text.verbatim(note);
    }
}
