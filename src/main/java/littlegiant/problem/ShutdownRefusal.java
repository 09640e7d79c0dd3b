package littlegiant.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import littlegiant.wording.Language;
import littlegiant.wording.Text;

/**
 * Refuses requests that come once the service has been told to stop. Quarkus would go on to take them until its time is
 * over, and cut off those that are under way then; so it ends as soon as what came before has been answered. Health goes on
 * to be told.
 */
@ApplicationScoped
class ShutdownRefusal {
    /** Before everything that reads a body. */
    private static final int PRIORITY = 200;

    private static final Text STOPPING = Text.of("服务正在停止;请稍后再试。", "the service is stopping: try again later.");
    private static final int RETRY_SECONDS = 2;

    private final ProblemWriter answer;
    private volatile boolean stopping;

    ShutdownRefusal(ProblemWriter answer) {
        this.answer = answer;
    }

    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        refuse(true);
    }

    /** Refuses requests from now on, or no longer. */
    void refuse(boolean every) {
        stopping = every;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        if (!stopping || context.request().path().startsWith("/q/health")) {
            context.next();
            return;
        }
        // Quarkus closes the connection behind an answer now: one that came before the body would not be read.
        boolean sends = context.request().getHeader("Expect") == null;
        Runnable refuse = () -> answer.with(refusal(context), context);
        RefusedBodyDrain.passOver(context, sends ? refuse : () -> {});
        if (!sends) {
            refuse.run();
        }
    }

    private static HttpProblem refusal(RoutingContext context) {
        HttpProblem problem = Problems.unavailable(
                STOPPING, Language.negotiate(context.request().getHeader("Accept-Language")));
        return HttpProblem.builder(problem)
                .withHeader("Retry-After", RETRY_SECONDS)
                .build();
    }
}
