package littlegiant.impact;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import littlegiant.facts.Declarations;
import littlegiant.job.JobPlaces;
import littlegiant.job.JobTask;
import littlegiant.records.JobRecord;
import littlegiant.ruleset.engine.Release;
import littlegiant.wording.Language;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Compares two sets of rules over the registry, as jobs. */
@Singleton
public class ImpactStudies {
    /** More enterprises are not listed in an answer; an export has them all. */
    static final int MOST_LISTED = 10_000;

    private final StudyRequests asking;
    private final RulesetVersions versions;
    private final Studies studies;
    private final StudyLists listed;

    ImpactStudies(StudyRequests asking, RulesetVersions versions, Studies studies, StudyLists listed) {
        this.asking = asking;
        this.versions = versions;
        this.studies = studies;
        this.listed = listed;
    }

    /**
     * Begins to compare two sets of rules; a problem says what is wrong with what was asked.
     *
     * @param sent the enterprises that are sent along, a line each; empty for the registry
     * @param prefer how long to wait for the end, as the header {@code Prefer} says it
     */
    public RestResponse<ImpactAnswer> begin(
            ImpactRequest request, Optional<InputStream> sent, @Nullable String prefer, Language language) {
        LocalDate asOf = asking.day(request.asOf(), language);
        Optional<String> policy = Optional.ofNullable(request.policy());
        try (JobPlaces.JobPlace place = asking.place(language)) {
            Release base = versions.base(request.base(), language);
            RulesetVersions.Candidate candidate = versions.candidate(request.candidate(), language);
            RulesetVersions.require(policy, language, base, candidate.release());
            ImpactStudy.ImpactParameters asked = new ImpactStudy.ImpactParameters(
                    policy,
                    asOf,
                    base.hash(),
                    candidate.release().hash(),
                    candidate.workingCopy(),
                    candidate.cases(),
                    candidate.failedCases());
            Declarations declared = Declarations.together(
                    List.of(base.declared(), candidate.release().declared()));
            Population population = sent.isPresent()
                    ? asking.uploaded(sent.get(), policy, asOf, declared, language)
                    : asking.registry(policy, asOf, declared);
            JobTask task = StudyTask.over(
                    population, () -> new ImpactStudy(asked, base, candidate.release(), asking.list(), asking.list()));
            return studies.begin(
                    Studies.IMPACT, place, task, prefer, language, job -> answer(job, MOST_LISTED, language));
        }
    }

    /**
     * How far a comparison came, and what it found; a 404 problem where there is none, or it ended too long ago.
     *
     * @param most how many enterprises each list shows
     */
    public ImpactAnswer found(String id, int most, Language language) {
        return answer(studies.found(Studies.IMPACT, id, language), most, language);
    }

    /** Cancels a comparison; one that has ended stays as it is. */
    public RestResponse<ImpactAnswer> cancel(String id, Language language) {
        return studies.cancel(Studies.IMPACT, id, language, job -> answer(job, 0, language));
    }

    private ImpactAnswer answer(JobRecord job, int most, Language language) {
        if (job.finishedAt() == null) {
            return ImpactAnswer.of(job, null, null, language);
        }
        try {
            List<ListedAnswer> changed = listed.first(job.id(), StudyLists.StudyListKind.CHANGES, most, language);
            List<ListedAnswer> within = listed.first(job.id(), StudyLists.StudyListKind.WITHIN, most, language);
            return ImpactAnswer.of(job, changed, within, language);
        } catch (IOException fails) {
            throw new UncheckedIOException(fails);
        }
    }
}
