package littlegiant.assessment;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import littlegiant.problem.Problems;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.release.ActivatedRelease;
import littlegiant.ruleset.release.Releases;
import littlegiant.wording.Language;
import littlegiant.wording.Text;

/** Captures the active release for a request, which uses that release until it is answered. */
@Singleton
public class ActiveRelease {
    private static final Text NOT_LOADED = Text.of(
            "规则尚未成功加载,服务暂不能评估;请稍后再试", "no rules have been loaded yet, so nothing can be assessed: try again later");

    private static final int RETRY_SECONDS = 5;

    private final Releases releases;

    ActiveRelease(Releases releases) {
        this.releases = releases;
    }

    /** The active release; throws a 503 problem before the first good load. */
    public Release orUnavailable(Language language) {
        ActivatedRelease active = releases.active().orElse(null);
        if (active == null) {
            throw retryLater(NOT_LOADED, language);
        }
        return active.release();
    }

    /** The 503 problem with the time to retry. */
    public static HttpProblem retryLater(Text why, Language language) {
        return HttpProblem.builder(Problems.unavailable(why, language))
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .build();
    }
}
