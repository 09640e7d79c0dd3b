package littlegiant.impact;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import littlegiant.facts.Fault;
import littlegiant.problem.Problems;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.release.ActivatedRelease;
import littlegiant.ruleset.release.CheckResult;
import littlegiant.ruleset.release.Releases;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** The rules that a study compares, each taken once, compiled. Waits for the disk and for the compiler. */
@Singleton
class RulesetVersions {
    private static final int RETRY_SECONDS = 5;
    private static final int LONGEST_SHOWN = 100;
    private static final Text NOT_LOADED = Text.of("规则尚未成功加载,请稍后再试", "no rules have been loaded yet: try again later");
    private static final Template UNKNOWN =
            Template.of("没有版本“{0}”,或该版本已不能使用", "there is no release \"{0}\", or it cannot be used any more");
    private static final Template NO_POLICY =
            Template.of("没有政策“{0}”;现有:{1}", "there is no policy \"{0}\"; there are: {1}");

    private final Releases releases;

    RulesetVersions(Releases releases) {
        this.releases = releases;
    }

    /**
     * Rules that might be published.
     *
     * @param workingCopy whether they are the working copy
     * @param cases how many of its cases ran, and how many of them failed; none of a release that was published
     */
    record Candidate(Release release, boolean workingCopy, int cases, int failedCases) {}

    /** The release of a hash, or the active one; a 503 problem until the first good load, 400 where there is none. */
    Release base(@Nullable String hash, Language language) {
        return hash == null
                ? releases.active().map(ActivatedRelease::release).orElseThrow(() -> later(NOT_LOADED, language))
                : kept(hash, "/base", language);
    }

    /** The release of a hash, or the working copy as it is now; a 422 problem where that does not compile. */
    Candidate candidate(@Nullable String hash, Language language) {
        if (hash != null) {
            return new Candidate(kept(hash, "/candidate", language), false, 0, 0);
        }
        CheckResult check = releases.check();
        Release release = check.release().orElseThrow(() -> Problems.unprocessable(check.diagnostics(), language));
        long failed = check.cases().stream().filter(one -> !one.passed()).count();
        return new Candidate(release, true, check.cases().size(), (int) failed);
    }

    /** The files of the working copy, as they are now. */
    RuleFiles working() {
        return releases.working();
    }

    private Release kept(String hash, String pointer, Language language) {
        return releases.compiled(hash)
                .orElseThrow(() -> Problems.invalid(List.of(new Fault(pointer, UNKNOWN.with(shown(hash)))), language));
    }

    /** Refuses a policy that none of the releases has; a 400 problem. */
    static void require(Optional<String> policy, Language language, Release... releases) {
        if (policy.isEmpty()) {
            return;
        }
        for (Release release : releases) {
            if (release.policies().containsKey(policy.get())) {
                return;
            }
        }
        String known =
                String.join(", ", releases[releases.length - 1].policies().keySet());
        throw Problems.invalid(List.of(new Fault("/policy", NO_POLICY.with(shown(policy.get()), known))), language);
    }

    private static String shown(String written) {
        return written.substring(0, Math.min(written.length(), LONGEST_SHOWN));
    }

    /** A 503 problem that says when to try again. */
    static HttpProblem later(Text why, Language language) {
        return HttpProblem.builder(Problems.unavailable(why, language))
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .build();
    }
}
