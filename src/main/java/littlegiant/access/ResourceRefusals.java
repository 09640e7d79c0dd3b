package littlegiant.access;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/** Tells the audit trail of what a resource itself refuses with 403; that a role is missing is told by the security. */
@ApplicationScoped
class ResourceRefusals implements ProblemPostProcessor {
    private static final int LAST = 180;

    /** Asked for when it is needed: the library makes this object before there are settings, and so a database. */
    private final Instance<SignInAudit> audit;

    private final CurrentActor actor;

    ResourceRefusals(Instance<SignInAudit> audit, CurrentActor actor) {
        this.audit = audit;
        this.actor = actor;
    }

    @Override
    public int priority() {
        return LAST;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        if (problem.getStatusCode() == 403
                && !(context.cause instanceof ForbiddenException)
                && request != null
                && request.getTarget() != null) {
            Method method = request.getTarget().getLazyMethod().getMethod();
            audit.get().refused(method.getDeclaringClass().getSimpleName() + '.' + method.getName(), actor.current());
        }
        return problem;
    }
}
