package littlegiant.problem;

import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import littlegiant.records.ReadFailed;
import littlegiant.wording.RedactedException;
import org.jboss.logging.Logger;

/** Answers that are written while they are made, of which a part may be sent when they fail. */
public final class StreamedResponse {
    private static final Logger LOG = Logger.getLogger(StreamedResponse.class);

    private StreamedResponse() {}

    /**
     * Content that ends the connection where it breaks off: to end the answer would tell a client who is still there that
     * it is whole. Where the database cannot be read and nothing was sent, it is still answered as a problem.
     *
     * @param what it is, for the log: {@code an export}
     */
    public static StreamingOutput orCut(HttpServerResponse response, String what, StreamingOutput content) {
        return out -> {
            try {
                content.write(out);
            } catch (IOException gone) {
                LOG.debugf(
                        "The reader of %s has left: %s",
                        what, RedactedException.of(gone).getMessage());
                cut(response);
            } catch (RuntimeException failure) {
                if (failure instanceof ReadFailed && !response.headWritten()) {
                    throw failure;
                }
                LOG.errorf(RedactedException.of(failure), "%s was broken off", what);
                cut(response);
            }
        };
    }

    private static void cut(HttpServerResponse response) {
        if (!response.ended()) {
            response.reset();
        }
    }
}
