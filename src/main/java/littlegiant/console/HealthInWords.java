package littlegiant.console;

import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import littlegiant.authoring.ReleaseFollower;
import littlegiant.ruleset.language.Diagnostic.Level;
import littlegiant.ruleset.release.PublishAttempt;
import littlegiant.ruleset.release.Releases;
import littlegiant.ruleset.release.ReloadState;
import littlegiant.wording.Text;

/** Says in words what the health checks of this instance find, and what has happened to its rules. */
@Singleton
class HealthInWords {
    private static final String NOTHING_KEPT = "nothingIsKeptSince";

    private final SmallRyeHealthReporter reporter;
    private final Releases releases;
    private final ReleaseFollower shared;

    HealthInWords(SmallRyeHealthReporter reporter, Releases releases, ReleaseFollower shared) {
        this.reporter = reporter;
        this.releases = releases;
        this.shared = shared;
    }

    /** What is well and what is not, the whole first. Waits for the checks. */
    List<HealthLine> lines() {
        SmallRyeHealth health = reporter.getHealth();
        List<HealthLine> lines = new ArrayList<>();
        lines.add(health.isDown() ? HealthLine.bad(HealthText.UNWELL) : HealthLine.good(HealthText.WELL));
        for (JsonValue check : health.getPayload().getJsonArray("checks")) {
            lines.add(line(check.asJsonObject()));
        }
        ReloadState state = releases.state();
        shared.cutOffSince()
                .ifPresent(since -> lines.add(HealthLine.warning(HealthText.CUT_OFF.with(Amounts.moment(since)))));
        state.distrusted().ifPresent(why -> lines.add(HealthLine.bad(HealthText.DISTRUSTED.with(why))));
        state.lastAttempt()
                .filter(attempt -> attempt.published().isEmpty())
                .ifPresent(refused -> lines.add(HealthLine.warning(told(refused))));
        return lines;
    }

    private static HealthLine line(JsonObject check) {
        String name = check.getString("name");
        boolean up = check.getString("status").equals("UP");
        return switch (name) {
            case "database" -> up ? HealthLine.good(HealthText.DATABASE_WELL) : HealthLine.bad(database(check));
            case "rules" -> up ? HealthLine.good(HealthText.RULES_WELL) : HealthLine.bad(HealthText.RULES_NONE);
            case "Graceful Shutdown" ->
                up ? HealthLine.good(HealthText.STOPPING_WELL) : HealthLine.bad(HealthText.STOPPING);
            default ->
                up
                        ? HealthLine.good(HealthText.OTHER_WELL.with(name))
                        : HealthLine.bad(HealthText.OTHER_UNWELL.with(name));
        };
    }

    private static Text database(JsonObject check) {
        JsonObject data = check.getJsonObject("data");
        String since = data == null ? "" : data.getString(NOTHING_KEPT, "");
        return since.isEmpty()
                ? HealthText.DATABASE_AWAY
                : HealthText.DATABASE_FULL.with(Amounts.moment(Instant.parse(since)));
    }

    private static Text told(PublishAttempt refused) {
        return HealthText.REFUSED.with(
                Amounts.moment(refused.at()),
                refused.check().diagnostics().stream()
                        .filter(found -> found.severity() == Level.ERROR)
                        .count(),
                refused.check().cases().stream().filter(one -> !one.passed()).count());
    }
}
