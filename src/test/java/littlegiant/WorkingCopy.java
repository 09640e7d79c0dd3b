package littlegiant;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A service over a copy of the shipped rules that tests may edit; who edits it puts it right again. It signs what it
 * publishes.
 */
public class WorkingCopy implements QuarkusTestProfile {
    private static final Path SHIPPED = Path.of("rules");
    private static final Path FOLDER = create();

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "little-giant.rules", FOLDER.toString(),
                "little-giant.watch", "false",
                "little-giant.release.key", Keys.keptKeyFile().toString());
    }

    /** Puts a text in the place of another in a file. */
    public static void edit(String path, String written, String instead) {
        try {
            String text = Files.readString(FOLDER.resolve(path));
            if (!text.contains(written)) {
                throw new IllegalArgumentException(path + " does not contain " + written);
            }
            Files.writeString(FOLDER.resolve(path), text.replace(written, instead));
        } catch (IOException fails) {
            throw new UncheckedIOException(fails);
        }
    }

    /** Makes the copy what is shipped. */
    public static void restore() {
        removeWhatWasAdded();
        try (Stream<Path> all = Files.walk(SHIPPED)) {
            for (Path path : all.toList()) {
                Path copy = FOLDER.resolve(SHIPPED.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.write(copy, Files.readAllBytes(path));
                }
            }
        } catch (IOException fails) {
            throw new UncheckedIOException(fails);
        }
    }

    private static void removeWhatWasAdded() {
        try (Stream<Path> all = Files.walk(FOLDER)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                if (Files.notExists(SHIPPED.resolve(FOLDER.relativize(path).toString()))) {
                    Files.delete(path);
                }
            }
        } catch (IOException fails) {
            throw new UncheckedIOException(fails);
        }
    }

    private static Path create() {
        try {
            return Files.createTempDirectory("little-giant-rules");
        } catch (IOException fails) {
            throw new UncheckedIOException(fails);
        }
    }

    /** Fills the copy before the service starts. */
    public WorkingCopy() {
        restore();
    }
}
