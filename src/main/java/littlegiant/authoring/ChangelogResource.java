package littlegiant.authoring;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The officers' changelog of the rules. */
@Path("/api/v1/rules/CHANGELOG.md")
@Tag(name = "Rules")
public class ChangelogResource extends WorkingFileResource {
    ChangelogResource(WorkingEdits edits) {
        super(edits);
    }

    @Override
    NamedFile named(MultivaluedMap<String, String> parameters) {
        return new NamedFile(Optional.of(WorkingPath.CHANGELOG), WorkingPath.CHANGELOG.toString());
    }
}
