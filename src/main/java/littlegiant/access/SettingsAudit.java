package littlegiant.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import littlegiant.records.AuditEntry;
import littlegiant.records.AuditTrail;
import org.eclipse.microprofile.config.Config;

/** Writes an audit entry at the start if the settings of access control have changed. */
@Singleton
class SettingsAudit {
    private static final List<String> TOLD = List.of(
            "little-giant.public",
            "little-giant.access.bcrypt-cost",
            "little-giant.access.separate-duties",
            "little-giant.access.open-metrics",
            "little-giant.access.first-password-anywhere",
            "little-giant.access.public-requests-per-minute",
            "little-giant.access.session-idle",
            "little-giant.access.session-longest",
            "little-giant.two-persons",
            "little-giant.watch",
            "little-giant.release.earlier-keys",
            "little-giant.release.unsigned-to",
            "little-giant.retention.assessments",
            "little-giant.retention.idempotency-keys",
            "little-giant.retention.jobs",
            "quarkus.http.host");

    private final AuditTrail trail;
    private final Config config;

    SettingsAudit(AuditTrail trail, Config config) {
        this.trail = trail;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        Map<String, String> settings = new TreeMap<>();
        TOLD.forEach(name -> config.getOptionalValue(name, String.class).ifPresent(value -> settings.put(name, value)));
        trail.appendIfChanged(AuditEntry.of("settings", null, settings));
    }
}
