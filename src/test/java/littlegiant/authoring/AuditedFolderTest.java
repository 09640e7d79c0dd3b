package littlegiant.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import littlegiant.authoring.WorkingFolder.PreconditionUnmet;
import littlegiant.authoring.WorkingFolder.Saved;
import littlegiant.records.AuditEntry;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.release.RulesetConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditedFolderTest {
    private static final Preconditions NEW = Preconditions.of(null, "*");
    private static final WorkingPath FILE = WorkingPath.of("p", "a.drl").orElseThrow();
    private static final WorkingPath OTHER = WorkingPath.of("p", "b.drl").orElseThrow();

    @TempDir
    Path temporary;

    private final List<AuditEntry> entries = new ArrayList<>();
    private Path file;
    private WorkingFolder folder;

    private record RulesAt(Path rules) implements RulesetConfig {
        @Override
        public boolean watch() {
            return false;
        }
    }

    @BeforeEach
    void create() throws IOException {
        Path root = Files.createDirectory(temporary.resolve("rules"));
        file = root.resolve("p/a.drl");
        folder = new WorkingFolder(new RulesAt(root));
    }

    private AuditedFolder writing(Consumer<AuditEntry> trail) {
        return new AuditedFolder(folder, trail);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String tag(String text) {
        return WorkingText.tag(bytes(text));
    }

    @Test
    void each_edit_has_an_entry_with_the_hashes_before_and_after() {
        AuditedFolder audited = writing(entries::add);
        audited.save(FILE, bytes("one"), NEW, AuditedEdit.SAVED);
        audited.save(FILE, bytes("two"), Preconditions.exactly(tag("one")), AuditedEdit.threshold("C2", 1, "5%", "6%"));
        audited.delete(FILE, Preconditions.exactly(tag("two")));
        assertThat(entries)
                .containsExactly(
                        AuditEntry.of("rules.saved", "p/a.drl", null, Map.of("sha256", tag("one"))),
                        AuditEntry.of(
                                "rules.threshold",
                                "p/a.drl",
                                Map.of("sha256", tag("one"), "threshold", "5%"),
                                Map.of("sha256", tag("two"), "threshold", "6%", "criterion", "C2", "n", 1)),
                        AuditEntry.of("rules.removed", "p/a.drl", Map.of("sha256", tag("two")), null));
    }

    @Test
    void what_is_refused_or_changes_nothing_has_no_entry() {
        AuditedFolder audited = writing(entries::add);
        assertThat(audited.save(FILE, bytes("one"), Preconditions.exactly("x"), AuditedEdit.SAVED))
                .isInstanceOf(PreconditionUnmet.class);
        assertThat(audited.delete(FILE, Preconditions.of("*", null))).isInstanceOf(PreconditionUnmet.class);
        assertThat(entries).isEmpty();
        audited.save(FILE, bytes("one"), NEW, AuditedEdit.SAVED);
        assertThat(audited.save(FILE, bytes("one"), Preconditions.of("*", null), AuditedEdit.SAVED))
                .isEqualTo(new Saved(false));
        assertThat(entries).hasSize(1);
    }

    @Test
    void the_entry_is_written_before_the_file_and_without_it_nothing_is() throws IOException {
        writing(entry -> assertThat(file).doesNotExist()).save(FILE, bytes("one"), NEW, AuditedEdit.SAVED);
        assertThat(file).hasContent("one");
        AuditedFolder audited = writing(entry -> {
            throw new IllegalStateException("the database is away");
        });
        Preconditions seen = Preconditions.exactly(tag("one"));
        assertThatThrownBy(() -> audited.save(FILE, bytes("two"), seen, AuditedEdit.SAVED))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> audited.delete(FILE, seen)).isInstanceOf(IllegalStateException.class);
        assertThat(file).hasContent("one");
    }

    @Test
    void files_that_a_release_gives_back_have_an_entry_each_before_any_is_written() throws IOException {
        AuditedFolder audited = writing(entries::add);
        audited.save(FILE, bytes("one"), NEW, AuditedEdit.SAVED);
        audited.save(OTHER, bytes("old"), NEW, AuditedEdit.SAVED);
        entries.clear();
        String seen = RuleFiles.read(file.getParent().getParent()).hash();
        List<Boolean> unchanged = new ArrayList<>();
        writing(entry -> {
                    unchanged.add(Files.exists(file));
                    entries.add(entry);
                })
                .saveTogether(
                        before -> RuleFiles.of(Map.of("p/b.drl", "new")),
                        Preconditions.exactly(seen),
                        AuditedEdit.takenBack("sha256:1"));
        assertThat(entries)
                .containsExactly(
                        AuditEntry.of(
                                "rules.taken-back",
                                "p/a.drl",
                                Map.of("sha256", tag("one")),
                                Map.of("release", "sha256:1")),
                        AuditEntry.of(
                                "rules.taken-back",
                                "p/b.drl",
                                Map.of("sha256", tag("old")),
                                Map.of("sha256", tag("new"), "release", "sha256:1")));
        assertThat(unchanged).containsOnly(true);
        assertThat(file).doesNotExist();
    }

    @Test
    void without_the_entry_of_one_file_none_is_given_back_and_the_entries_before_it_are_said_to_have_failed()
            throws IOException {
        AuditedFolder audited = writing(entries::add);
        audited.save(FILE, bytes("one"), NEW, AuditedEdit.SAVED);
        entries.clear();
        AuditedFolder failing = writing(entry -> {
            if (entry.subject().equals("p/b.drl")) {
                throw new IllegalStateException("the database is away");
            }
            entries.add(entry);
        });
        String seen = RuleFiles.read(file.getParent().getParent()).hash();
        assertThatThrownBy(() -> failing.saveTogether(
                        before -> RuleFiles.of(Map.of("p/b.drl", "new")),
                        Preconditions.exactly(seen),
                        AuditedEdit.takenBack("sha256:1")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(entries)
                .extracting(AuditEntry::what, AuditEntry::subject)
                .containsExactly(tuple("rules.taken-back", "p/a.drl"), tuple("rules.failed", "p/a.drl"));
        assertThat(file).hasContent("one");
        assertThat(file.resolveSibling("b.drl")).doesNotExist();
    }

    @Test
    void an_edit_that_the_disk_refuses_is_said_to_have_failed() {
        // The policy's folder becomes a file between the entry and the write.
        AuditedFolder audited = writing(entry -> {
            if (entries.isEmpty()) {
                try {
                    Files.createFile(file.getParent());
                } catch (IOException fails) {
                    throw new UncheckedIOException(fails);
                }
            }
            entries.add(entry);
        });
        assertThatThrownBy(() -> audited.save(FILE, bytes("one"), NEW, AuditedEdit.MERGED))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(entries)
                .containsExactly(
                        AuditEntry.of("rules.merged", "p/a.drl", null, Map.of("sha256", tag("one"))),
                        AuditEntry.of("rules.failed", "p/a.drl", Map.of("edit", "rules.merged")));
    }

    @Test
    void a_deletion_that_the_disk_refuses_is_said_to_have_failed() {
        writing(entries::add).save(FILE, bytes("one"), NEW, AuditedEdit.SAVED);
        entries.clear();
        // The file becomes a folder with a file in it for the moment of the deletion.
        AuditedFolder audited = writing(entry -> {
            try {
                if (entries.isEmpty()) {
                    Files.delete(file);
                    Files.createDirectory(file);
                    Files.createFile(file.resolve("inside"));
                }
            } catch (IOException fails) {
                throw new UncheckedIOException(fails);
            }
            entries.add(entry);
        });
        assertThatThrownBy(() -> audited.delete(FILE, Preconditions.exactly(tag("one"))))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(entries).extracting(AuditEntry::what).containsExactly("rules.removed", "rules.failed");
        assertThat(entries.get(1).after()).isEqualTo(Map.of("edit", "rules.removed"));
    }
}
