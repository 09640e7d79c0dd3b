package littlegiant.assessment;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import littlegiant.problem.ProblemKind;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Adds the common error responses to each operation, depending on its parameters: an unknown id in the path, a body
 * that is too large, a failed precondition. Responses that the resource describes are kept.
 */
final class SharedResponses {
    private static final String OF_PROBLEMS = "application/problem+json";
    private static final Set<ProblemKind> OF_ANY = EnumSet.of(
            ProblemKind.BAD_REQUEST,
            ProblemKind.UNAUTHENTICATED,
            ProblemKind.FORBIDDEN,
            ProblemKind.NOT_ACCEPTABLE,
            ProblemKind.UNAVAILABLE);

    private SharedResponses() {}

    static void refer(OpenAPI api) {
        api.getPaths()
                .getPathItems()
                .forEach((address, path) ->
                        path.getOperations().forEach((method, operation) -> complete(api, address, method, operation)));
    }

    private static void complete(OpenAPI api, String address, PathItem.HttpMethod method, Operation operation) {
        APIResponses responses = operation.getResponses();
        shareSuccess(responses);
        APIResponse refused = Objects.requireNonNull(
                api.getComponents().getResponses().get(ProblemKind.BAD_REQUEST.name()), ProblemKind.BAD_REQUEST.name());
        for (ProblemKind kind : of(address, method, operation)) {
            String status = Integer.toString(kind.status());
            if (!responses.hasAPIResponse(status)) {
                responses.addAPIResponse(status, OASFactory.createAPIResponse().ref(kind.name()));
            }
        }
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.compareTo("400") >= 0 && response.getRef() == null && !hasOwnSchema(response)) {
                response.setContent(refused.getContent());
            }
        });
        if (operation.getRequestBody() != null && operation.getRequestBody().getRequired() == null) {
            operation.getRequestBody().setRequired(true);
        }
    }

    private static Set<ProblemKind> of(String address, PathItem.HttpMethod method, Operation operation) {
        Set<ProblemKind> kinds = EnumSet.copyOf(OF_ANY);
        if (address.contains("{")) {
            kinds.add(ProblemKind.NOT_FOUND);
        }
        if (operation.getRequestBody() != null) {
            kinds.add(ProblemKind.TOO_LARGE);
            kinds.add(ProblemKind.UNSUPPORTED_MEDIA_TYPE);
        }
        if (method != PathItem.HttpMethod.GET && hasParameter("If-Match", operation)) {
            kinds.add(ProblemKind.CHANGED);
            kinds.add(ProblemKind.PRECONDITION_REQUIRED);
        }
        return kinds;
    }

    private static boolean hasParameter(String header, Operation operation) {
        return Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                .map(Parameter::getRef)
                .anyMatch(ref -> ref != null && ref.endsWith('/' + header));
    }

    private static boolean hasOwnSchema(APIResponse response) {
        Content content = response.getContent();
        return content != null
                && content.getMediaType(OF_PROBLEMS) != null
                && content.getMediaType(OF_PROBLEMS).getSchema() != null
                && !"#/components/schemas/Problem"
                        .equals(content.getMediaType(OF_PROBLEMS).getSchema().getRef());
    }

    /** A success response described without content gets that of another success response. */
    private static void shareSuccess(APIResponses responses) {
        Optional<Content> content = responses.getAPIResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(response -> response.getValue().getContent())
                .filter(some -> some != null)
                .findFirst();
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2") && !status.equals("204") && response.getContent() == null) {
                content.ifPresent(response::setContent);
            }
        });
    }
}
