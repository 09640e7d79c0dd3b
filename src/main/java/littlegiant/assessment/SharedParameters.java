package littlegiant.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/**
 * Replaces parameters that a resource does not describe by the component with the same name and place, such as
 * {@code limit} in the query, and adds undeclared path parameters. A parameter without a schema is a string.
 */
final class SharedParameters {
    private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)\\}");

    private SharedParameters() {}

    static void refer(OpenAPI api) {
        Map<String, Parameter> shared = api.getComponents().getParameters();
        api.getPaths()
                .getPathItems()
                .forEach((address, path) ->
                        path.getOperations().values().forEach(operation -> refer(operation, address, shared)));
        // The type Language is a header in the interface, which the component describes.
        api.getComponents().removeSchema("Language");
    }

    private static void refer(Operation operation, String address, Map<String, Parameter> shared) {
        List<Parameter> own =
                new ArrayList<>(Optional.ofNullable(operation.getParameters()).orElse(List.of()));
        Matcher inPath = IN_PATH.matcher(address);
        while (inPath.find()) {
            String name = inPath.group(1);
            if (own.stream().noneMatch(one -> one.getIn() == In.PATH && name.equals(one.getName()))) {
                own.add(OASFactory.createParameter().in(In.PATH).name(name).required(true));
            }
        }
        List<Parameter> parameters = own.stream()
                .map(parameter -> referred(parameter, shared))
                .sorted(Comparator.comparing((Parameter one) -> place(one, shared)))
                .toList();
        if (!parameters.isEmpty()) {
            operation.setParameters(parameters);
        }
    }

    /** Every operation of the document. */
    static List<Operation> operations(OpenAPI api) {
        return api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .toList();
    }

    private static Parameter referred(Parameter own, Map<String, Parameter> shared) {
        if (own.getDescription() == null) {
            for (Map.Entry<String, Parameter> entry : shared.entrySet()) {
                Parameter one = entry.getValue();
                if (one.getIn() == own.getIn() && one.getName().equals(own.getName())) {
                    return OASFactory.createParameter().ref(entry.getKey());
                }
            }
        }
        return own.getSchema() == null && own.getRef() == null
                ? own.schema(OASFactory.createSchema().addType(SchemaType.STRING))
                : own;
    }

    /** The sort key of a parameter: path, then query, then header; the sort is stable. */
    private static int place(Parameter parameter, Map<String, Parameter> shared) {
        String ref = parameter.getRef();
        Parameter one = ref == null
                ? parameter
                : Objects.requireNonNull(shared.get(ref.substring(ref.lastIndexOf('/') + 1)), ref);
        return switch (one.getIn()) {
            case PATH -> 0;
            case QUERY -> 1;
            case HEADER, COOKIE -> 2;
        };
    }
}
