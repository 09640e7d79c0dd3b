package littlegiant.access;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import littlegiant.records.Actor;
import littlegiant.records.AuditEntry;
import littlegiant.records.AuditTrail;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Writes an audit entry before records are exported; if that fails, nothing is exported. */
@Singleton
class ExportAudit {
    private static final String FORMAT = "format";

    /** Looked up on use, since filters are created at build time, before the database. */
    private final Instance<AuditTrail> trail;

    private final CurrentActor actor;
    private final RecentEvents paged = new RecentEvents(Duration.ofHours(1));

    ExportAudit(Instance<AuditTrail> trail, CurrentActor actor) {
        this.trail = trail;
        this.actor = actor;
    }

    @ServerRequestFilter
    @AuditedExport
    Uni<Void> tell(ContainerRequestContext request, ResourceInfo resource) {
        AuditedExport export = resource.getResourceMethod().getAnnotation(AuditedExport.class);
        Actor who = actor.current();
        if (export.paged() && !paged.isNew(export.value() + " " + who, System.nanoTime())) {
            return Uni.createFrom().voidItem();
        }
        Map<String, String> what = new TreeMap<>(Map.of("list", export.value()));
        String format = request.getUriInfo().getQueryParameters().getFirst(FORMAT);
        if (format != null && format.matches("[a-z]{1,8}")) {
            what.put(FORMAT, format);
        }
        AuditEntry entry = AuditEntry.of(
                "records.exported", request.getUriInfo().getPathParameters().getFirst("id"), what);
        return Uni.createFrom()
                .completionStage(() -> trail.get().append(entry.by(who)))
                .replaceWithVoid();
    }
}
