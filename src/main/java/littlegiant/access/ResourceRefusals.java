package littlegiant.access;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Writes audit entries for 403 answers that resources themselves give. Missing roles are audited by {@link SignInAudit}
 * and not repeated.
 */
@Singleton
class ResourceRefusals {
    private static final int FORBIDDEN = 403;

    /** Looked up on use, since filters are created before settings and database. */
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
