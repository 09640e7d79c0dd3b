package littlegiant.access;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Adds the authentication schemes and the 401 and 403 responses to the published interface. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class InterfaceSecurity implements OASFilter {
    private static final String PERSON = "person";
    private static final String SYSTEM = "system";

    @Override
    public void filterOpenAPI(OpenAPI published) {
        if (published.getComponents() == null) {
            published.setComponents(OASFactory.createComponents());
        }
        published
                .getComponents()
                .addSecurityScheme(PERSON, scheme("basic", "The name and the password of a person, in UTF-8"))
                .addSecurityScheme(SYSTEM, scheme("bearer", "The secret of a system's key"));
    }

    private static SecurityScheme scheme(String name, String description) {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(name)
                .description(description);
    }

    @Override
    public Operation filterOperation(Operation operation) {
        operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(PERSON));
        operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(SYSTEM));
        APIResponses responses = operation.getResponses();
        if (!responses.hasAPIResponse("401")) {
            responses.addAPIResponse(
                    "401",
                    OASFactory.createAPIResponse()
                            .description("Nobody signed in: WWW-Authenticate says how to")
                            .content(problem()));
        }
        if (!responses.hasAPIResponse("403")) {
            responses.addAPIResponse(
                    "403",
                    OASFactory.createAPIResponse()
                            .description("Whoever signed in has none of the roles that it needs: detail names them")
                            .content(problem()));
        }
        return operation;
    }

    private static Content problem() {
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
    }
}
