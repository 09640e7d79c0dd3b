package littlegiant.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import littlegiant.ruleset.release.Releases;
import littlegiant.ruleset.release.ReloadState;
import littlegiant.wording.Language;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Readiness: up from the first good load of the rules on, also after later failures, since the last good release keeps
 * serving.
 */
@Readiness
@ApplicationScoped
class ReleaseReadiness implements HealthCheck {
    private final Releases releases;
    private final ReleaseFollower shared;

    ReleaseReadiness(Releases releases, ReleaseFollower shared) {
        this.releases = releases;
        this.shared = shared;
    }

    @Override
    public HealthCheckResponse call() {
        ReloadState state = releases.state();
        HealthCheckResponseBuilder health =
                HealthCheckResponse.named("rules").status(state.active().isPresent());
        state.active()
                .ifPresent(active -> health.withData("release", active.release().hash())
                        .withData("number", active.published().number())
                        .withData("since", active.activation().at().toString()));
        shared.cutOffSince().ifPresent(since -> health.withData("cutOffSince", since.toString()));
        state.distrusted().ifPresent(why -> health.withData("distrusted", why.in(Language.EN)));
        state.lastAttempt()
                .filter(attempt -> attempt.published().isEmpty())
                .ifPresent(failed -> health.withData(
                                "failedAttemptAt", failed.at().toString())
                        .withData("failedAttempt", failed.check().hash())
                        .withData("diagnostics", failed.check().diagnostics().size())
                        .withData(
                                "failedCases",
                                failed.check().cases().stream()
                                        .filter(result -> !result.passed())
                                        .count()));
        return health.build();
    }
}
