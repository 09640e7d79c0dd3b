package littlegiant.assessment;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Completes the OpenAPI document at {@code /q/openapi}. Resources describe what is specific to an operation; common
 * parts are in {@code META-INF/openapi.yaml}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class PublishedInterface implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI api) {
        SubmissionSchema.complete(api);
        FileOperations.name(api);
        SharedParameters.refer(api);
        SharedResponses.refer(api);
        InterfaceExamples.show(api);
    }
}
