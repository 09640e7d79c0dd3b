package littlegiant.access;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.security.ForbiddenException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import littlegiant.wording.Language;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/** Adds the required roles of the resource method to a 403 problem. */
@ApplicationScoped
class NeededRoles implements ProblemPostProcessor {
    /** After the problem was created, at 200. */
    private static final int SECOND = 190;

    @Override
    public int priority() {
        return SECOND;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        if (!(context.cause instanceof ForbiddenException) || request == null || request.getTarget() == null) {
            return problem;
        }
        RolesAllowed allowed = request.getTarget().getLazyMethod().getMethod().getAnnotation(RolesAllowed.class);
        List<String> roles = allowed == null
                ? List.of()
                : Arrays.stream(allowed.value()).filter(Roles.GIVEN::contains).toList();
        if (roles.isEmpty()) {
            return problem;
        }
        Language language = Language.negotiate(request.getHttpHeaders().getHeaderString("Accept-Language"));
        return HttpProblem.builder(problem)
                .withDetail(Refusals.neededRoles(roles).in(language))
                .build();
    }
}
