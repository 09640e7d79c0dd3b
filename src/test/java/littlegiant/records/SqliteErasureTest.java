package littlegiant.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteErasureTest extends ErasureContract {
    @TempDir
    Path folder;

    @Override
    String newDatabase() {
        return DatabaseSettings.sqliteUrl(folder.toString());
    }

    @Test
    void what_was_erased_is_in_no_byte_of_the_files_any_more() throws IOException {
        keepSome(ONE, 40);
        keepSome(OTHER, 40);
        assertThat(found(ONE)).isTrue();
        erase(ONE);
        assertThat(database().emptyJournal()).isTrue();
        assertThat(found(ONE)).isFalse();
        assertThat(found(OTHER)).isTrue();
    }

    private boolean found(String text) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.toString().endsWith("-shm")).anyMatch(file -> contains(file, text));
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException fails) {
            throw new IllegalStateException(fails);
        }
    }
}
