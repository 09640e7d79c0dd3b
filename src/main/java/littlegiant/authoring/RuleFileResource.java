package littlegiant.authoring;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A policy's {@code policy.yaml} or one of its rule files. */
@Path("/api/v1/rules/{policy}/{file}")
@Tag(name = "Rules")
public class RuleFileResource extends PolicyFileResource {
    RuleFileResource(WorkingEdits edits) {
        super(edits);
    }

    @Override
    NamedFile named(MultivaluedMap<String, String> parameters) {
        String policy = parameters.getFirst("policy");
        String file = parameters.getFirst("file");
        return new NamedFile(WorkingPath.of(policy, file), policy + "/" + file);
    }
}
