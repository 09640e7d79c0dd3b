package littlegiant.authoring;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import littlegiant.access.Caller;
import littlegiant.facts.Fault;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.records.WriteFailed;
import littlegiant.ruleset.language.Diagnostic;
import littlegiant.ruleset.release.Publication;
import littlegiant.ruleset.release.PublishAttempt;
import littlegiant.ruleset.release.Releases;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** Publishes the working copy for a person, or throws a problem. */
@Singleton
public class WorkingCopyPublication {
    private static final Text NO_NOTE = Text.of("请用 note 说明改了什么", "say in note what changed");
    private static final Text NO_REASON = Text.of(
            "override 应说明为何在案例未通过时仍要发布;无需越过时请省略",
            "override must say why to publish although a case fails: leave it out where there is no need");
    private static final Template REFUSED = Template.of(
            "工作副本有 {0} 个错误、{1} 个未通过的案例,未发布;原有版本继续使用",
            "the working copy has {0} errors and {1} failed cases and was not published; the release before goes on"
                    + " serving");
    private static final Text TWO_PERSONS = Text.of(
            "启用了双人复核:请先发布,再由另一人用 activate 指定启用时间",
            "two persons are required here: publish it, and let somebody else say from when it is to decide, by"
                    + " activate");

    private final Releases releases;
    private final Clock clock;
    private final SecurityIdentity identity;

    WorkingCopyPublication(Releases releases, Clock clock, SecurityIdentity identity) {
        this.releases = releases;
        this.clock = clock;
        this.identity = identity;
    }

    /**
     * Publishes the working copy in the name of the signed-in user; waits for a publication that is under way.
     *
     * @return an attempt with a published release
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for an invalid request, 409 if two persons are required
     *     and an activation time is given, 422 for errors in the files, 503 if the database fails
     */
    public PublishAttempt publish(PublishRequest request, Language language) {
        List<Fault> faults = new ArrayList<>();
        Publication wish = wish(request, faults);
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults, language);
        }
        if (releases.twoPersons() && wish.activateAt() != null) {
            throw Problems.of(ProblemKind.CONFLICT, TWO_PERSONS, language);
        }
        PublishAttempt attempt = publish(wish, language);
        if (attempt.published().isEmpty()) {
            throw refused(attempt, language);
        }
        return attempt;
    }

    private PublishAttempt publish(Publication wish, Language language) {
        try {
            return releases.publish(wish);
        } catch (WriteFailed notKept) {
            throw ReleaseLookup.notKept(notKept, language);
        }
    }

    private static HttpProblem refused(PublishAttempt attempt, Language language) {
        CasesAnswer cases = CasesAnswer.of(attempt.check().cases(), language);
        long errors = attempt.check().diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == Diagnostic.Level.ERROR)
                .count();
        return HttpProblem.builder(Problems.unprocessable(attempt.check().diagnostics(), language))
                .withDetail(REFUSED.with(errors, cases.failed()).in(language))
                .with("cases", cases)
                .build();
    }

    private Publication wish(PublishRequest request, List<Fault> faults) {
        RequestTexts.text("/note", request.note(), NO_NOTE, faults);
        if (request.override() != null) {
            RequestTexts.text("/override", request.override(), NO_REASON, faults);
        }
        Instant activateAt = request.activateAt() == null
                ? null
                : RequestTexts.moment("/activateAt", request.activateAt(), clock.getZone(), faults)
                        .orElse(null);
        return new Publication(
                request.note(), request.override(), Caller.of(identity).name(), activateAt);
    }
}
