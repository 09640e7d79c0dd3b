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

/** Loads the sets of rules that a study compares, compiled. Blocks on the database and the compiler. */
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
     * Rules that may be published.
     *
     * @param workingCopy whether they are the working copy
     * @param cases the number of its cases, and of failed ones; 0 for a published release
     */
    record Candidate(Release release, boolean workingCopy, int cases, int failedCases) {}

    /**
     * The release with the hash, or the active one; throws a 503 problem before the first good load, and 400 for an
     * unknown hash.
     */
    Release base(@Nullable String hash, Language language) {
        return hash == null
                ? releases.active().map(ActivatedRelease::release).orElseThrow(() -> retryLater(NOT_LOADED, language))
                : kept(hash, "/base", language);
    }

    /** The release with the hash, or the current working copy; throws a 422 problem if that does not compile. */
    Candidate candidate(@Nullable String hash, Language language) {
        if (hash != null) {
            return new Candidate(kept(hash, "/candidate", language), false, 0, 0);
        }
        CheckResult check = releases.check();
        Release release = check.release().orElseThrow(() -> Problems.unprocessable(check.diagnostics(), language));
        long failed = check.cases().stream().filter(one -> !one.passed()).count();
        return new Candidate(release, true, check.cases().size(), (int) failed);
    }

    /** The current files of the working copy. */
    RuleFiles working() {
        return releases.working();
    }

    private Release kept(String hash, String pointer, Language language) {
        return releases.compiled(hash)
                .orElseThrow(() -> Problems.invalid(List.of(new Fault(pointer, UNKNOWN.with(shown(hash)))), language));
    }

    /** Throws a 400 problem if none of the releases has the policy. */
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

    /** The 503 problem with the time to retry. */
    static HttpProblem retryLater(Text why, Language language) {
        return HttpProblem.builder(Problems.unavailable(why, language))
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .build();
    }
}
