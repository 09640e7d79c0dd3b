package littlegiant.bare;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.File;
import java.io.IOException;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What reading an assessment's body and writing its answer cost without deciding anything: the body is parsed into the
 * same records, and an answer of the same content, kept as objects, is written.
 */
@Path("/api/v1/assessments")
public class BareEndpoint {
    private final Map<String, Object> answer;

    /**
     * The endpoint.
     *
     * @param recorded the file with an answer of the service to the body that will be posted
     */
    @Inject
    @SuppressWarnings("unchecked")
    BareEndpoint(ObjectMapper mapper, @ConfigProperty(name = "bare.answer") File recorded) throws IOException {
        this.answer = mapper.readValue(recorded, Map.class);
    }

    /** Answers on the thread that read the request. */
    @POST
    @NonBlocking
    public Map<String, Object> answer(Assessed body) {
        if (body.enterprise() == null) {
            throw new IllegalArgumentException("no enterprise was read");
        }
        return answer;
    }
}
