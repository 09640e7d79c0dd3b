package littlegiant;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A service over the shipped policy and another city's beside it, which asks for a fact of its own, too. */
public class TwoPolicies implements QuarkusTestProfile {
    private static final Path OTHER = Path.of("src", "test", "resources", "rules-other-city", "example-city-2026");

    /** What it declares, and the rule that asks for it; its cases do not know of them. */
    private static final String DECLARED = """

        facts:
          股权融资额: { unit: 元, per: enterprise, label: 近两年股权融资额, labelEn: equity raised in two years }
        """;

    private static final String ASKING = """

        rule "近两年股权融资额 {1}以上"
            @clause( "三4" )
        when
            Enterprise()
        then
            insert( require( "E99", fact( "股权融资额" ).atLeast( "1000万元" ) ) );
        end
        """;

    private static final Path FOLDER = create();

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("little-giant.rules", FOLDER.toString(), "little-giant.watch", "false");
    }

    private static Path create() {
        try {
            Path folder = Files.createTempDirectory("little-giant-two-policies");
            copy(Path.of("rules"), folder);
            Path other = Files.createDirectory(folder.resolve("example-city-2026"));
            Files.writeString(other.resolve("policy.yaml"), Files.readString(OTHER.resolve("policy.yaml")) + DECLARED);
            Files.writeString(
                    other.resolve("recognition.drl"), Files.readString(OTHER.resolve("recognition.drl")) + ASKING);
            return folder;
        } catch (IOException fails) {
            throw new UncheckedIOException(fails);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.write(copy, Files.readAllBytes(path));
                }
            }
        }
    }

    /** The same with its records in PostgreSQL. */
    public static final class OnPostgresql extends TwoPolicies {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.put(
                    "little-giant.database.url",
                    littlegiant.OnPostgresql.server().getJdbcUrl("postgres", "postgres"));
            return settings;
        }
    }
}
