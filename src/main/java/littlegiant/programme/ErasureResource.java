package littlegiant.programme;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import littlegiant.access.Roles;
import littlegiant.problem.LocalizedResponse;
import littlegiant.records.Erasure;
import littlegiant.records.ErasureRepository;
import littlegiant.wording.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The records of erasures. Administrators erase by a command, not over the network. */
@Path("/api/v1/erasures")
@Blocking
@Tag(name = "Enterprises")
public class ErasureResource {
    private final ErasureRepository erasures;

    ErasureResource(ErasureRepository erasures) {
        this.erasures = erasures;
    }

    /** Lists a page of erasures. */
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "erasures",
            summary = "List what was erased",
            description = "The latest first: when, by whom, why and how much, and of whom only a salted hash. What was "
                    + "removed because its period of retention was over is listed too.")
    @APIResponseSchema(value = ErasuresPage.class, responseCode = "200", responseDescription = "A page")
    public RestResponse<ErasuresPage> erasures(
            @QueryParam("before") String before,
            @QueryParam("limit") String limit,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        int most = QueryParameters.limit(limit, language);
        // One more than requested shows whether another page follows.
        List<Erasure> found = erasures.page(QueryParameters.before(before, language), most + 1);
        List<Erasure> page = found.subList(0, Math.min(most, found.size()));
        Integer next = found.size() > most ? page.get(page.size() - 1).number() : null;
        return LocalizedResponse.in(
                language,
                new ErasuresPage(
                        page.stream().map(ErasuresPage.ErasureEntry::of).toList(), next));
    }
}
