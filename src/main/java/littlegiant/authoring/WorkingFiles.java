package littlegiant.authoring;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import littlegiant.wording.Language;
import org.jspecify.annotations.Nullable;

/** Reads and saves the files of the working copy for those who edit them as texts. */
@Singleton
public class WorkingFiles {
    private static final String LINE_ENDS = "\r\n?";

    private final WorkingEdits edits;
    private final LatestEdits latest;

    WorkingFiles(WorkingEdits edits, LatestEdits latest) {
        this.edits = edits;
        this.latest = latest;
    }

    /**
     * A file.
     *
     * @param text with {@code \n} at the end of each line, however the file ends them
     * @param etag of the file, in its quotes, to be saved against
     * @param edit who saved it last; empty where it was changed in the folder by hand
     */
    public record WorkingFileText(String file, String text, String etag, Optional<LatestEdits.LatestEdit> edit) {}

    /** A file; empty where there is none of the name, or it is no text. */
    public Optional<WorkingFileText> read(String file, Language language) {
        return WorkingPath.parse(file)
                .flatMap(path -> edits.bytes(path, language))
                .flatMap(bytes -> WorkingText.read(bytes).map(text -> {
                    String tag = WorkingText.tag(bytes);
                    return new WorkingFileText(
                            file, text.replaceAll(LINE_ENDS, "\n"), "\"" + tag + "\"", latest.of(file, tag));
                }));
    }

    /**
     * Saves a file, faulty or not. Lines end as the file ended them before.
     *
     * @param etag of the file as it was read, in its quotes; null for a file that is to be new
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 412 where the file is another by now, 400 where the name or the
     *     text is not acceptable
     */
    public void save(String file, @Nullable String etag, String text, Language language) {
        save(file, etag, text, AuditedEdit.SAVED, language);
    }

    /** Saves what was made of two edits of a file, as {@link #save} does. */
    public void saveMerged(String file, @Nullable String etag, String text, Language language) {
        save(file, etag, text, AuditedEdit.MERGED, language);
    }

    private void save(String file, @Nullable String etag, String text, AuditedEdit edit, Language language) {
        WorkingPath path = WorkingPath.parse(file).orElseThrow(() -> WorkingProblems.noName(file, language));
        boolean carriageReturns = edits.bytes(path, language)
                .flatMap(WorkingText::read)
                .filter(before -> before.contains("\r\n"))
                .isPresent();
        String plain = text.replaceAll(LINE_ENDS, "\n");
        String lines = plain.isEmpty() || plain.endsWith("\n") ? plain : plain + "\n";
        byte[] bytes = (carriageReturns ? lines.replace("\n", "\r\n") : lines).getBytes(StandardCharsets.UTF_8);
        if (bytes.length > WorkingFolder.LARGEST) {
            throw WorkingProblems.tooLarge(bytes.length, language);
        }
        if (WorkingText.read(bytes).isEmpty()) {
            throw WorkingProblems.noText(language);
        }
        edits.write(path, bytes, Preconditions.of(etag, etag == null ? "*" : null), edit, language);
    }
}
