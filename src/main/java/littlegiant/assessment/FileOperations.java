package littlegiant.assessment;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;

/**
 * Assigns operation ids to the operations on files of the working copy: the same methods serve rule files, case files
 * and the changelog, and operation ids must be unique.
 */
final class FileOperations {
    private static final List<Files> ALL = List.of(
            new Files("/api/v1/rules/{policy}/{file}", "RuleFile", "a file"),
            new Files("/api/v1/rules/{policy}/cases/{file}", "CaseFile", "a case file"),
            new Files("/api/v1/rules/CHANGELOG.md", "Changelog", "the officers' history"));

    private record Files(String address, String id, String words) {}

    private FileOperations() {}

    static void name(OpenAPI api) {
        for (Files files : ALL) {
            api.getPaths().getPathItem(files.address()).getOperations().forEach((method, operation) -> {
                operation.setOperationId(id(method, files.id()));
                operation.setSummary(summary(operation, files));
            });
        }
    }

    private static String id(PathItem.HttpMethod method, String noun) {
        return switch (method) {
            case PUT -> "save" + noun;
            case DELETE -> "delete" + noun;
            default -> noun.substring(0, 1).toLowerCase(Locale.ROOT) + noun.substring(1);
        };
    }

    private static String summary(Operation operation, Files files) {
        return operation.getSummary().replace("a file", files.words());
    }
}
