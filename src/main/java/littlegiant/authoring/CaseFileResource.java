package littlegiant.authoring;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One of a policy's case files. */
@Path("/api/v1/rules/{policy}/cases/{file}")
@Tag(name = "Rules")
public class CaseFileResource extends PolicyFileResource {
    CaseFileResource(WorkingEdits edits) {
        super(edits);
    }

    @Override
    NamedFile named(MultivaluedMap<String, String> parameters) {
        String policy = parameters.getFirst("policy");
        String file = parameters.getFirst("file");
        return new NamedFile(WorkingPath.ofCases(policy, file), policy + "/cases/" + file);
    }
}
