package littlegiant.authoring;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import littlegiant.records.AuditEntry;
import littlegiant.records.AuditTrail;
import littlegiant.records.WriteFailed;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.wording.RedactedException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes the working copy with an audit entry of each edit.
 *
 * <p>The trail is in the database and the files are not, so no transaction covers both. The entry is written first, when
 * nothing but the disk can still refuse the edit, and under the lock under which the file is replaced, so that the text
 * whose hash it gives as the former one is the text that is replaced. If the entry cannot be written, the file stays as it
 * is: no edit is missing from the trail. If the file cannot be written then, a second entry says so. A process that is
 * killed between the two leaves an entry of an edit that was not made, which is visible: the next entry of that file, or
 * the file itself, has the former hash. The other order could leave an edit of which nobody ever learns.
 */
@Singleton
class AuditedFolder {
    private static final Logger LOG = Logger.getLogger(AuditedFolder.class);
    private static final String SHA256 = "sha256";

    private final WorkingFolder folder;
    private final Consumer<AuditEntry> trail;

    @Inject
    AuditedFolder(WorkingFolder folder, AuditTrail trail) {
        this(folder, trail::appendNow);
    }

    /** Creates one that passes the entries on; what is passed is written once the consumer returns. */
    AuditedFolder(WorkingFolder folder, Consumer<AuditEntry> trail) {
        this.folder = folder;
        this.trail = trail;
    }

    /**
     * Writes a file. A text that is the same as before is no edit, and has no entry.
     *
     * @throws UncheckedIOException if writing fails; the previous file is then unchanged
     * @throws WriteFailed if the entry cannot be written; the file is then unchanged
     */
    WorkingFolder.WriteResult save(WorkingPath path, byte[] bytes, Preconditions preconditions, AuditedEdit edit) {
        WrittenEntry entry = new WrittenEntry(path, edit, WorkingText.tag(bytes));
        try {
            return folder.save(path, bytes, preconditions, entry::write);
        } catch (UncheckedIOException fails) {
            entry.tellFailure();
            throw fails;
        }
    }

    /**
     * Deletes a file.
     *
     * @throws UncheckedIOException if deleting fails
     * @throws WriteFailed if the entry cannot be written; the file is then not deleted
     */
    WorkingFolder.WriteResult delete(WorkingPath path, Preconditions preconditions) {
        WrittenEntry entry = new WrittenEntry(path, AuditedEdit.REMOVED, null);
        try {
            return folder.delete(path, preconditions, entry::write);
        } catch (UncheckedIOException fails) {
            entry.tellFailure();
            throw fails;
        }
    }

    /**
     * Makes the rule files what an edit says: all of them or none, with an entry of each file that differs.
     *
     * @param edit the rule files as they are to be, of those as they are; called while nobody else can write
     * @param preconditions on the hash of all rule files
     * @throws UncheckedIOException if one cannot be written; the files are then what they were, unless that could not be
     *     written either
     * @throws WriteFailed if an entry cannot be written; the files are then unchanged
     */
    WorkingFolder.WriteResult saveTogether(
            UnaryOperator<RuleFiles> edit, Preconditions preconditions, AuditedEdit audited) {
        List<WrittenEntry> entries = new ArrayList<>();
        try {
            return folder.saveTogether(
                    edit,
                    preconditions,
                    writes -> writes.forEach((path, write) -> {
                        WrittenEntry entry = new WrittenEntry(
                                path,
                                audited,
                                write.willBe().map(WorkingText::tag).orElse(null));
                        entries.add(entry);
                        entry.write(write.was());
                    }));
        } catch (RuntimeException fails) {
            entries.forEach(WrittenEntry::tellFailure);
            throw fails;
        }
    }

    /** The entry of one edit, and the one that says that the edit failed. */
    private final class WrittenEntry {
        private final WorkingPath path;
        private final AuditedEdit edit;
        private final @Nullable String hash;
        private boolean written;

        /**
         * Creates an entry that is not written yet.
         *
         * @param hash of the text as it is to be; null for a file that is to be deleted
         */
        private WrittenEntry(WorkingPath path, AuditedEdit edit, @Nullable String hash) {
            this.path = path;
            this.edit = edit;
            this.hash = hash;
        }

        private void write(Optional<byte[]> before) {
            Optional<String> was = before.map(WorkingText::tag);
            if (hash == null || !was.equals(Optional.of(hash))) {
                trail.accept(AuditEntry.of(
                        edit.what(),
                        path.toString(),
                        was.map(tag -> with(edit.before(), tag)).orElse(null),
                        hash == null ? deleted() : with(edit.after(), hash)));
                written = true;
            }
        }

        /** What is told of a file that is no more; nothing, where the edit says nothing. */
        private @Nullable Map<String, Object> deleted() {
            return edit.after().isEmpty() ? null : edit.after();
        }

        private void tellFailure() {
            if (!written) {
                return;
            }
            try {
                Map<String, Object> after = new TreeMap<>(Map.of("edit", edit.what()));
                folder.read(path).map(WorkingText::tag).ifPresent(tag -> after.put(SHA256, tag));
                trail.accept(AuditEntry.of("rules.failed", path.toString(), after));
            } catch (RuntimeException untold) {
                LOG.errorf(
                        "That the edit of %s (%s) failed is not in the audit trail, which says that it was made: %s",
                        path, edit.what(), RedactedException.of(untold).getMessage());
            }
        }

        private static Map<String, Object> with(Map<String, Object> details, String hash) {
            Map<String, Object> all = new TreeMap<>(details);
            all.put(SHA256, hash);
            return all;
        }
    }
}
