package littlegiant.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Requests that tests send: the published example, and the scenarios beside the tests. */
final class Requests {
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private Requests() {}

    /** The published example. */
    static String example() {
        return resource("/openapi/assess-request.json");
    }

    /** The published example on one line, changed. */
    static String example(Consumer<ObjectNode> change) {
        ObjectNode request = (ObjectNode) parsed(example());
        change.accept(request);
        return request.toString();
    }

    /** Every scenario, by its name. */
    static Stream<String> scenarios() {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/assessments"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        } catch (IOException fails) {
            throw new UncheckedIOException(fails);
        }
    }

    static String scenario(String name) {
        return resource("/assessments/" + name);
    }

    static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(json, malformed);
        }
    }

    static String resource(String path) {
        try (InputStream in = Requests.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fails) {
            throw new UncheckedIOException(fails);
        }
    }
}
