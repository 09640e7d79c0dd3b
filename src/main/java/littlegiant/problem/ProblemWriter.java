package littlegiant.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Writes a problem where there is no resource that could throw it. */
@ApplicationScoped
class ProblemWriter {
    private final ObjectMapper json;
    private final Instance<ProblemPage> pages;

    ProblemWriter(ObjectMapper json, Instance<ProblemPage> pages) {
        this.json = json;
        this.pages = pages;
    }

    void with(HttpProblem problem, RoutingContext context) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        response.setStatusCode(problem.getStatusCode());
        problem.getHeaders().forEach((name, value) -> response.putHeader(name, value.toString()));
        Optional<String> page =
                pages.stream().flatMap(one -> one.of(problem, context).stream()).findFirst();
        response.putHeader(
                "Content-Type", page.isPresent() ? "text/html;charset=UTF-8" : HttpProblem.MEDIA_TYPE.toString());
        response.end(Buffer.buffer(page.map(html -> html.getBytes(StandardCharsets.UTF_8))
                .orElseGet(() -> written(Problems.answering(problem, context)))));
    }

    private byte[] written(HttpProblem problem) {
        try {
            return json.writeValueAsBytes(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem cannot be written", e);
        }
    }
}
