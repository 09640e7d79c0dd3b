package littlegiant.assessment;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Adds real requests and answers as examples to the published interface: the resource
 * {@code openapi/<operation>-request.json} and, for an answer, {@code openapi/<operation>-<status>.json}. A test
 * compares each with the service's answer.
 */
final class InterfaceExamples {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private InterfaceExamples() {}

    static void show(OpenAPI api) {
        Map<String, APIResponse> shared = api.getComponents().getResponses();
        for (Operation operation : SharedParameters.operations(api)) {
            String id = operation.getOperationId();
            if (operation.getRequestBody() != null) {
                example(id + "-request")
                        .ifPresent(value -> operation
                                .getRequestBody()
                                .setContent(shown(operation.getRequestBody().getContent(), value)));
            }
            Map<String, APIResponse> responses =
                    new LinkedHashMap<>(operation.getResponses().getAPIResponses());
            responses.forEach((status, response) -> example(id + "-" + status).ifPresent(value -> {
                APIResponse described = described(response, shared);
                operation
                        .getResponses()
                        .addAPIResponse(
                                status,
                                OASFactory.createAPIResponse()
                                        .description(described.getDescription())
                                        .headers(described.getHeaders())
                                        .content(shown(described.getContent(), value)));
            }));
        }
    }

    private static APIResponse described(APIResponse response, Map<String, APIResponse> shared) {
        String ref = response.getRef();
        return ref == null
                ? response
                : Objects.requireNonNull(shared.get(ref.substring(ref.lastIndexOf('/') + 1)), ref);
    }

    /** A copy of the content with the example, since operations share content objects. */
    private static Content shown(Content content, Object example) {
        Content shown = OASFactory.createContent();
        content.getMediaTypes().forEach((name, type) -> {
            MediaType copy = OASFactory.createMediaType().schema(type.getSchema());
            shown.addMediaType(name, copy.example(example));
        });
        return shown;
    }

    private static Optional<Object> example(String name) {
        try (InputStream example = InterfaceExamples.class.getResourceAsStream("/openapi/" + name + ".json")) {
            return example == null ? Optional.empty() : Optional.of(JSON.readValue(example, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
