package littlegiant.authoring;

import io.quarkiverse.resteasy.problem.HttpProblem;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.records.WriteFailed;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.release.PublishedRelease;
import littlegiant.ruleset.release.Releases;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** Finds releases for a request, or throws a problem. */
public final class ReleaseLookup {
    private static final Template UNKNOWN = Template.of("没有版本“{0}”", "there is no release \"{0}\"");
    private static final Text NOT_KEPT = Text.of(
            "数据库写入失败,未作改动;原有版本继续使用,请稍后再试",
            "the database could not keep it, and nothing was changed; the release before goes on serving: try again"
                    + " later");

    private ReleaseLookup() {}

    /** The release with the hash; throws a 404 problem if there is none. */
    public static PublishedRelease of(Releases releases, String hash, Language language) {
        return releases.find(hash).orElseThrow(() -> unknown(hash, language));
    }

    /** The verified files of a release; throws a 409 problem if they were changed. */
    static RuleFiles files(Releases releases, PublishedRelease release, Language language) {
        releases.distrustReason(release).ifPresent(why -> {
            throw Problems.of(ProblemKind.CONFLICT, why, language);
        });
        return releases.files(release).orElseThrow(() -> unknown(release.hash(), language));
    }

    static HttpProblem unknown(String hash, Language language) {
        return Problems.notFound(UNKNOWN.with(hash.substring(0, Math.min(hash.length(), 100))), language);
    }

    /** The 503 problem for a failed write to the database. */
    static HttpProblem notKept(WriteFailed failure, Language language) {
        return Problems.unavailable(NOT_KEPT, language);
    }

    /** Whether the release is active. */
    static boolean isActive(Releases releases, PublishedRelease release) {
        return releases.active()
                .filter(active -> active.published().number() == release.number())
                .isPresent();
    }
}
