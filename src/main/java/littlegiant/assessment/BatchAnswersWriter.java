package littlegiant.assessment;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Writes the response of a batch. A StreamingOutput would be serialised as JSON for these media types. */
@Provider
@Produces({BatchResource.NDJSON, BatchResource.JSON_LINES})
public class BatchAnswersWriter implements ServerMessageBodyWriter<BatchAnswers> {

    @Override
    public boolean isWriteable(Class<?> type, Type generic, ResteasyReactiveResourceInfo target, MediaType media) {
        return BatchAnswers.class.isAssignableFrom(type);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return BatchAnswers.class.isAssignableFrom(type);
    }

    @Override
    public void writeResponse(BatchAnswers answers, Type generic, ServerRequestContext context) throws IOException {
        answers.content().writeTo(context.getOrCreateOutputStream());
    }

    @Override
    public void writeTo(
            BatchAnswers answers,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        answers.content().writeTo(out);
    }
}
