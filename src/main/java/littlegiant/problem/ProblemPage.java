package littlegiant.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** Shows a problem to a person, where a person asked: programs get its JSON. */
public interface ProblemPage {

    /** The page in HTML; empty where the request is not one of a person's browser for a page. */
    Optional<String> of(HttpProblem problem, RoutingContext request);
}
