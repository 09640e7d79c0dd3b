package littlegiant.access;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Tells the audit trail of what a resource itself refuses with 403. That a role is missing was told by the security, in the
 * same words, and is not told again.
 */
@Singleton
class ResourceRefusals {
    private static final int FORBIDDEN = 403;

    /** Asked for when it is needed: filters are made before there are settings, and so a database. */
    private final Instance<SignInAudit> audit;

    private final CurrentActor actor;

    ResourceRefusals(Instance<SignInAudit> audit, CurrentActor actor) {
        this.audit = audit;
        this.actor = actor;
    }

    @ServerResponseFilter
    void tell(ContainerResponseContext response, @Nullable ResourceInfo resource) {
        Method method = response.getStatus() == FORBIDDEN && resource != null ? resource.getResourceMethod() : null;
        if (method != null) {
            audit.get().refused(method.getDeclaringClass().getSimpleName() + '.' + method.getName(), actor.current());
        }
    }
}
