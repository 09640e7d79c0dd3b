package littlegiant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What the package is made of, by the list that the build makes of it: every part under a licence that we may pass on.
 * The licences of all of them are left in {@code target/licences.md}.
 */
class SupplyIT {
    private static final Path LIST = Path.of("target/sbom.json");
    private static final Path LIBRARIES = Path.of("target/quarkus-app/lib");
    private static final Path PAGE = Path.of("target/licences.md");

    /** One of these is enough where a part may be had under several. */
    private static final Set<String> ALLOWED = Set.of(
            "0BSD",
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "BSD licence",
            "Bouncy Castle Licence",
            "CC0-1.0",
            "EPL-1.0",
            "EPL-2.0",
            "MIT",
            "MIT-0",
            "Public Domain",
            "UPL-1.0");

    private static Set<String> licences(JsonNode component) {
        Set<String> licences = new TreeSet<>();
        component.path("licenses").forEach(one -> {
            String named = one.at("/license/id")
                    .asText(one.at("/license/name")
                            .asText(one.path("expression").asText()));
            licences.add(named);
        });
        return licences;
    }

    private static List<JsonNode> components() throws IOException {
        List<JsonNode> components = new ArrayList<>();
        new ObjectMapper().readTree(LIST.toFile()).path("components").forEach(components::add);
        assertThat(components).hasSizeGreaterThan(50);
        return components;
    }

    private static String name(JsonNode component) {
        return component.path("group").asText() + ":" + component.path("name").asText() + ":"
                + component.path("version").asText();
    }

    @Test
    void every_part_has_a_licence_that_we_may_pass_on() throws IOException {
        Set<String> rows = new TreeSet<>();
        for (JsonNode component : components()) {
            Set<String> licences = licences(component);
            assertThat(licences).as(name(component)).containsAnyElementsOf(ALLOWED);
            rows.add("| " + name(component) + " | " + String.join(", ", licences) + " |\n");
        }
        Files.writeString(PAGE, "| part | licences |\n|---|---|\n" + String.join("", rows));
    }

    @Test
    void the_list_holds_every_library_that_is_packaged() throws IOException {
        Set<String> listed = components().stream()
                .map(one ->
                        one.path("name").asText() + "-" + one.path("version").asText())
                .collect(Collectors.toSet());
        List<String> unlisted;
        try (var files = Files.walk(LIBRARIES)) {
            unlisted = files.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    // Where two extensions meet, Quarkus adds a third of the same maker, under the same licence
                    // (Apache-2.0).
                    .filter(name -> !name.startsWith("io.quarkus.") && !name.startsWith("io.quarkiverse.web-bundler."))
                    .filter(name -> listed.stream().noneMatch(name::contains))
                    .toList();
        }
        assertThat(unlisted).isEmpty();
    }
}
