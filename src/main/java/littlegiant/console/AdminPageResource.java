package littlegiant.console;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import littlegiant.access.ConsoleAddress;
import littlegiant.access.Roles;
import littlegiant.access.SettingInForce;
import littlegiant.access.SettingOrigin;
import littlegiant.access.SettingsInForce;
import littlegiant.console.InstanceRows.GatheredInstances;
import littlegiant.records.Database;
import littlegiant.records.Dialect;
import littlegiant.ruleset.release.Releases;
import littlegiant.ruleset.release.ReloadState;
import littlegiant.ruleset.release.RulesetConfig;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Serves the state of the service and the settings that it runs with. */
@Path(AdminPageResource.ROOT)
@Produces(MediaType.TEXT_HTML)
@Blocking
public class AdminPageResource {
    static final String ROOT = ConsoleAddress.HOME + "/admin";

    private final HealthInWords health;
    private final Releases releases;
    private final RulesetConfig rules;
    private final WorkingCopyState workingCopy;
    private final SettingsInForce settings;
    private final Database database;
    private final InstanceRows instances;

    AdminPageResource(
            HealthInWords health,
            Releases releases,
            RulesetConfig rules,
            WorkingCopyState workingCopy,
            SettingsInForce settings,
            Database database,
            InstanceRows instances) {
        this.health = health;
        this.releases = releases;
        this.rules = rules;
        this.workingCopy = workingCopy;
        this.settings = settings;
        this.database = database;
        this.instances = instances;
    }

    /** Whether the service is well, and what decides. */
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    public AdminPage state() {
        ReloadState state = releases.state();
        GatheredInstances gathered = instances.gather();
        return new AdminPage(
                health.lines(),
                state.active().orElse(null),
                ReleaseWords.author(
                        state.active().map(active -> active.activation().by()).orElse(null)),
                state.lastSuccess().orElse(null),
                state.lastAttempt().orElse(null),
                releases.twoPersons()
                        ? HealthText.TWO_PERSONS
                        : rules.watch() ? HealthText.WATCHED : HealthText.BY_HAND,
                workingCopy.differs(),
                database.dialect() == Dialect.SQLITE ? "SQLite" : "PostgreSQL",
                gathered.rows(),
                gathered.othersUnknown());
    }

    /**
     * The settings in force.
     *
     * @param all whether those are shown, too, that nobody has set
     */
    @GET
    @Path("settings")
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    public SettingsPage settings(@RestQuery @Nullable String all) {
        List<SettingInForce> shown = settings.all().stream()
                .filter(one -> all != null || one.origin() != SettingOrigin.DEFAULT)
                .toList();
        return new SettingsPage(shown, all != null);
    }
}
