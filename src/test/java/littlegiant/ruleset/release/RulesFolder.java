package littlegiant.ruleset.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A working copy of the shipped rules that a test may edit. */
final class RulesFolder implements RulesetConfig {
    private final Path folder;

    RulesFolder(Path folder) {
        this.folder = folder;
        Path shipped = Path.of("rules");
        try (Stream<Path> all = Files.walk(shipped)) {
            for (Path path : all.toList()) {
                Path copy = folder.resolve(shipped.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
        } catch (IOException fails) {
            throw new UncheckedIOException(fails);
        }
    }

    @Override
    public Path rules() {
        return folder;
    }

    @Override
    public boolean watch() {
        return true;
    }

    /** Puts a text in the place of another in one of the files. */
    void edit(String path, String written, String instead) {
        Path file = folder.resolve(path);
        try {
            String text = Files.readString(file);
            if (!text.contains(written)) {
                throw new IllegalArgumentException(path + " does not contain " + written);
            }
            Files.writeString(file, text.replace(written, instead));
        } catch (IOException fails) {
            throw new UncheckedIOException(fails);
        }
    }
}
