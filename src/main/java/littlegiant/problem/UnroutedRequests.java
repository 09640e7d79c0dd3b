package littlegiant.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationException;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import littlegiant.wording.Language;
import littlegiant.wording.RedactedException;
import org.jboss.logging.Logger;

/** Answers for what no resource sees: addresses that nobody serves, and failures on the way to a resource. */
@ApplicationScoped
class UnroutedRequests {
    private static final Logger LOG = Logger.getLogger(UnroutedRequests.class);

    private final ProblemWriter answer;

    UnroutedRequests(ProblemWriter answer) {
        this.answer = answer;
    }

    void routes(@Observes Router router) {
        router.route()
                .order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT)
                .handler(RoutingContext::next)
                .failureHandler(this::failed);
        router.route().last().handler(context -> context.fail(404));
        router.errorHandler(400, this::failed);
        router.errorHandler(404, this::failed);
        router.errorHandler(405, this::failed);
    }

    private void failed(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure instanceof HttpProblem problem) {
            answer.with(problem, context);
            return;
        }
        if (failure instanceof SecurityException || failure instanceof AuthenticationException) {
            // Quarkus answers with the challenge of whichever mechanism was tried.
            context.next();
            return;
        }
        int status = failure instanceof HttpException http ? http.getStatusCode() : context.statusCode();
        Language language = Language.negotiate(context.request().getHeader("Accept-Language"));
        HttpProblem problem =
                ProblemMapper.of(status < 0 ? 500 : status, language).build();
        if (problem.getInstance() != null) {
            LOG.errorf(
                    failure == null ? null : RedactedException.of(failure),
                    "%s %s",
                    context.request().method(),
                    problem.getInstance());
        }
        answer.with(problem, context);
    }
}
