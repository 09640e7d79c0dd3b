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

/** Runs comparisons of two sets of rules as jobs. */
@Singleton
public class ImpactStudies {
    /** The number of enterprises listed in an answer; exports list all. */
    public static final int MOST_LISTED = 10_000;

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
     * Starts a comparison; throws a problem for an invalid request.
     *
     * @param sent the uploaded enterprises, one per line; empty for the registry
     * @param prefer the header {@code Prefer}, with the time to wait for the end
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
     * The progress and results of a comparison; throws a 404 problem if it does not exist or is no longer kept.
     *
     * @param most the number of enterprises in each list
     */
    public ImpactAnswer found(String id, int most, Language language) {
        return answer(studies.found(Studies.IMPACT, id, language), most, language);
    }

    /** Cancels a comparison; one that has ended does not change. */
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
