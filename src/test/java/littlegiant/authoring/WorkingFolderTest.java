package littlegiant.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import littlegiant.authoring.FileWrites.FileWrite;
import littlegiant.authoring.WorkingFolder.PreconditionUnmet;
import littlegiant.authoring.WorkingFolder.Saved;
import littlegiant.authoring.WorkingFolder.SavedTogether;
import littlegiant.authoring.WorkingFolder.WriteResult;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.release.RulesetConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkingFolderTest {
    private static final Preconditions NEW = Preconditions.of(null, "*");
    private static final WorkingPath FILE = WorkingPath.of("p", "a.drl").orElseThrow();

    @TempDir
    Path temporary;

    private Path root;
    private WorkingFolder folder;

    private record At(Path rules) implements RulesetConfig {
        @Override
        public boolean watch() {
            return false;
        }
    }

    @BeforeEach
    void create() throws IOException {
        root = Files.createDirectory(temporary.resolve("rules"));
        folder = new WorkingFolder(new At(root));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private WriteResult save(WorkingPath path, String text, Preconditions preconditions) {
        return folder.save(path, bytes(text), preconditions, before -> {});
    }

    private static Preconditions builtOn(String text) {
        return Preconditions.exactly(WorkingText.tag(bytes(text)));
    }

    @Test
    void a_file_is_created_once_changed_by_who_has_seen_it_and_deleted() throws IOException {
        assertThat(save(FILE, "one", NEW)).isEqualTo(new Saved(true));
        assertThat(save(FILE, "two", NEW)).isInstanceOf(PreconditionUnmet.class);
        assertThat(save(FILE, "two", builtOn("none"))).isInstanceOf(PreconditionUnmet.class);
        assertThat(Files.readString(root.resolve("p/a.drl"))).isEqualTo("one");
        assertThat(save(FILE, "two", builtOn("one"))).isEqualTo(new Saved(false));
        assertThat(folder.read(FILE))
                .hasValueSatisfying(read -> assertThat(read).isEqualTo(bytes("two")));
        assertThat(folder.delete(FILE, builtOn("one"), before -> {})).isInstanceOf(PreconditionUnmet.class);
        assertThat(folder.delete(FILE, builtOn("two"), before -> {})).isEqualTo(new Saved(false));
        assertThat(folder.read(FILE)).isEmpty();
        assertThat(left()).isEmpty();
    }

    private List<String> left() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(path -> root.relativize(path).toString())
                    .toList();
        }
    }

    @Test
    void of_many_who_build_on_the_same_text_one_wins() throws Exception {
        save(FILE, "one", NEW);
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<WriteResult>> writers = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                String text = "by " + i;
                writers.add(() -> save(FILE, text, builtOn("one")));
            }
            int won = 0;
            for (Future<WriteResult> writer : pool.invokeAll(writers)) {
                won += writer.get() instanceof Saved ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
            assertThat(left()).containsExactly("p/a.drl");
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void who_reads_while_a_file_is_written_never_sees_half_of_it() throws Exception {
        String one = "a".repeat(WorkingFolder.LARGEST);
        String other = "b".repeat(WorkingFolder.LARGEST);
        save(FILE, one, NEW);
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            Future<Integer> reader = pool.submit(() -> {
                int looks = 0;
                while (!done.get()) {
                    assertThat(Files.readString(root.resolve("p/a.drl"))).isIn(one, other);
                    looks++;
                }
                return looks;
            });
            for (int i = 0; i < 50; i++) {
                assertThat(save(FILE, i % 2 == 0 ? other : one, Preconditions.of("*", null)))
                        .isInstanceOf(Saved.class);
            }
            done.set(true);
            assertThat(reader.get()).isPositive();
        } finally {
            done.set(true);
            pool.shutdownNow();
        }
    }

    @Test
    void a_link_leads_nowhere() throws IOException {
        Path outside = Files.createDirectory(temporary.resolve("outside"));
        Files.writeString(outside.resolve("a.drl"), "secret");
        Files.createSymbolicLink(root.resolve("p"), outside);
        assertThat(folder.read(FILE)).isEmpty();
        assertThat(save(FILE, "x", NEW)).isInstanceOf(WorkingFolder.OutsideFolder.class);
        assertThat(save(FILE, "x", Preconditions.of("*", null))).isInstanceOf(PreconditionUnmet.class);
        assertThat(folder.delete(FILE, Preconditions.of("*", null), before -> {}))
                .isInstanceOf(PreconditionUnmet.class);
        Files.delete(root.resolve("p"));
        Files.createDirectory(root.resolve("p"));
        Files.createSymbolicLink(root.resolve("p/a.drl"), outside.resolve("a.drl"));
        assertThat(folder.read(FILE)).isEmpty();
        assertThat(save(FILE, "x", NEW)).isInstanceOf(WorkingFolder.OutsideFolder.class);
        assertThat(Files.readString(outside.resolve("a.drl"))).isEqualTo("secret");
    }

    @Test
    void two_names_that_differ_in_case_only_are_not_both_given() throws IOException {
        save(FILE, "one", NEW);
        assertThat(save(WorkingPath.of("p", "A.drl").orElseThrow(), "x", NEW))
                .isEqualTo(new WorkingFolder.NameInUse("a.drl"));
        assertThat(save(WorkingPath.of("P", "b.drl").orElseThrow(), "x", NEW))
                .isEqualTo(new WorkingFolder.NameInUse("p"));
        Files.createDirectory(root.resolve("p/b.drl"));
        assertThat(save(WorkingPath.of("p", "b.drl").orElseThrow(), "x", NEW))
                .isInstanceOf(WorkingFolder.OutsideFolder.class);
    }

    @Test
    void what_was_there_keeps_its_permissions() throws IOException {
        save(FILE, "one", NEW);
        Path file = root.resolve("p/a.drl");
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            var shared = PosixFilePermissions.fromString("rw-rw-r--");
            Files.setPosixFilePermissions(file, shared);
            save(FILE, "two", builtOn("one"));
            assertThat(Files.getPosixFilePermissions(file)).isEqualTo(shared);
        }
    }

    @Test
    void no_more_files_are_created_than_are_ever_read() throws IOException {
        save(FILE, "one", NEW);
        for (int i = 1; i < 2_000; i++) {
            Files.createFile(root.resolve("p/" + i + ".drl"));
        }
        assertThat(save(WorkingPath.of("p", "b.drl").orElseThrow(), "x", NEW))
                .isInstanceOf(WorkingFolder.FolderFull.class);
        assertThat(save(FILE, "two", builtOn("one"))).isEqualTo(new Saved(false));
    }

    private WriteResult together(Map<String, String> files, Preconditions preconditions) {
        return folder.saveTogether(before -> RuleFiles.of(files), preconditions, writes -> {});
    }

    private Preconditions builtOnAll() {
        return Preconditions.exactly(RuleFiles.read(root).hash());
    }

    @Test
    void several_files_are_written_and_deleted_together_by_who_has_seen_them_all() throws IOException {
        save(FILE, "one", NEW);
        save(WorkingPath.of("p", "b.drl").orElseThrow(), "old", NEW);
        Map<String, String> wanted = Map.of("p/a.drl", "two", "p/cases/c.yaml", "case", "q/policy.yaml", "head");
        assertThat(together(wanted, Preconditions.exactly("other"))).isInstanceOf(PreconditionUnmet.class);
        assertThat(together(wanted, Preconditions.of(null, null)))
                .isInstanceOfSatisfying(
                        PreconditionUnmet.class,
                        unmet -> assertThat(unmet.held()).isEqualTo(Preconditions.PreconditionResult.NOT_SAID));
        assertThat(left()).containsExactlyInAnyOrder("p/a.drl", "p/b.drl");
        assertThat(together(wanted, builtOnAll())).isInstanceOf(SavedTogether.class);
        assertThat(RuleFiles.read(root).files()).isEqualTo(wanted);
        assertThat(left()).hasSize(3);
    }

    @Test
    void where_one_file_cannot_be_written_none_is() throws IOException {
        save(FILE, "one", NEW);
        assertThat(together(Map.of("p/a.drl", "two", "p/A.drl", "x"), builtOnAll()))
                .isEqualTo(new WorkingFolder.NameInUse("a.drl"));
        assertThat(together(Map.of("p/a.drl", "two", "p/not a name.drl", "x"), builtOnAll()))
                .isEqualTo(new WorkingFolder.NameNotAcceptable("p/not a name.drl"));
        // A folder stands where the last of the files is to be.
        Files.createDirectories(root.resolve("p/cases/z.yaml/full"));
        Preconditions seen = builtOnAll();
        assertThat(together(Map.of("p/a.drl", "two", "p/cases/z.yaml", "x"), seen))
                .isInstanceOf(WorkingFolder.OutsideFolder.class);
        assertThat(RuleFiles.read(root).files()).isEqualTo(Map.of("p/a.drl", "one"));
        assertThat(left()).containsExactly("p/a.drl");
    }

    @Test
    void what_was_written_is_put_back_where_a_later_file_fails() throws IOException {
        save(FILE, "one", NEW);
        save(WorkingPath.of("p", "b.drl").orElseThrow(), "kept", NEW);
        Path full = Files.createDirectories(root.resolve("p/cases/z.yaml/full")).getParent();
        List<FileWrite> writes = List.of(
                new FileWrite(root.resolve("p/a.drl"), Optional.of(bytes("one")), Optional.of(bytes("two"))),
                new FileWrite(root.resolve("p/b.drl"), Optional.of(bytes("kept")), Optional.empty()),
                new FileWrite(root.resolve("p/c.drl"), Optional.empty(), Optional.of(bytes("new"))),
                // A folder that is not empty has taken the place of the file that is to be deleted.
                new FileWrite(full, Optional.of(bytes("case")), Optional.empty()));
        assertThatThrownBy(() -> FileWrites.apply(writes)).isInstanceOf(DirectoryNotEmptyException.class);
        assertThat(RuleFiles.read(root).files()).isEqualTo(Map.of("p/a.drl", "one", "p/b.drl", "kept"));
        assertThat(left()).containsExactlyInAnyOrder("p/a.drl", "p/b.drl");
    }
}
