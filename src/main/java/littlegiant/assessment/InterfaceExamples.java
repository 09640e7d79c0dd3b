package littlegiant.assessment;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;

/**
 * Shows real requests and answers in the published interface: the resource {@code openapi/<operation>-request.json} and,
 * for an answer, {@code openapi/<operation>-<status>.json}. A test asks the service for each answer and compares.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class InterfaceExamples implements OASFilter {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Override
    public Operation filterOperation(Operation operation) {
        String id = operation.getOperationId();
        if (operation.getRequestBody() != null) {
            show(operation.getRequestBody().getContent(), id + "-request");
        }
        operation
                .getResponses()
                .getAPIResponses()
                .forEach((status, response) -> show(response.getContent(), id + "-" + status));
        return operation;
    }

    private static void show(Content content, String name) {
        if (content == null) {
            return;
        }
        try (InputStream example = InterfaceExamples.class.getResourceAsStream("/openapi/" + name + ".json")) {
            if (example != null) {
                Object value = JSON.readValue(example, Object.class);
                content.getMediaTypes().values().forEach(type -> type.setExample(value));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
