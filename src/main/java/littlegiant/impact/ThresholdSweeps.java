package littlegiant.impact;

import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import littlegiant.facts.Declarations;
import littlegiant.job.JobPlaces;
import littlegiant.job.JobTask;
import littlegiant.problem.Problems;
import littlegiant.ruleset.release.ThresholdEdit;
import littlegiant.wording.Language;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Runs sweeps of thresholds as jobs. */
@Singleton
public class ThresholdSweeps {
    private final StudyRequests asking;
    private final RulesetVersions versions;
    private final Studies studies;

    ThresholdSweeps(StudyRequests asking, RulesetVersions versions, Studies studies) {
        this.asking = asking;
        this.versions = versions;
        this.studies = studies;
    }

    /**
     * Starts a sweep; throws a problem for an invalid request.
     *
     * @param sent the uploaded enterprises, one per line; empty for the registry
     * @param prefer the header {@code Prefer}, with the time to wait for the end
     */
    public RestResponse<SweepAnswer> begin(
            SweepRequest request, Optional<InputStream> sent, @Nullable String prefer, Language language) {
        String criterion = RequestedSweep.criterion(request, language);
        LocalDate asOf = asking.day(request.asOf(), language);
        try (JobPlaces.JobPlace place = asking.place(language)) {
            RulesetVersions.Candidate candidate = versions.candidate(request.candidate(), language);
            RequestedSweep requested = RequestedSweep.of(request, candidate.release(), language);
            SweepStudy.SweepParameters asked = new SweepStudy.SweepParameters(
                    requested.policy().id(),
                    criterion,
                    requested.threshold(),
                    asOf,
                    candidate.release().hash(),
                    candidate.workingCopy());
            Optional<String> by = Optional.of(requested.policy().id());
            Declarations declared = candidate.release().declared();
            Population population = sent.isPresent()
                    ? asking.uploaded(sent.get(), by, asOf, declared, language)
                    : asking.registry(by, asOf, declared);
            JobTask task = StudyTask.over(population, () -> new SweepStudy(asked, requested.sweep()));
            return studies.begin(Studies.SWEEP, place, task, prefer, language, job -> SweepAnswer.of(job, language));
        }
    }

    /**
     * Starts a sweep of a threshold of the working copy over the registry, with values from nothing to twice the
     * greater of the present and the proposed value, including both.
     *
     * @param n its number among the criterion's thresholds, from 1
     * @param proposed a proposed value as an officer writes it
     * @param asOf the day for which to decide; null for today
     */
    public RestResponse<SweepAnswer> around(
            String policy,
            String criterion,
            int n,
            String proposed,
            @Nullable LocalDate asOf,
            @Nullable String prefer,
            Language language) {
        SweepRequest whole = new SweepRequest(policy, criterion, n, null, null, null, null, asOf, null);
        List<ThresholdEdit.Stated> all = ThresholdEdit.of(versions.working(), policy, criterion);
        if (n < 1 || n > all.size()) {
            return begin(whole, Optional.empty(), prefer, language);
        }
        SweepValues values = SweepValues.around(all.get(n - 1).place().threshold(), proposed);
        if (!values.faults().isEmpty()) {
            throw Problems.invalid(values.faults(), language);
        }
        SweepRequest request = new SweepRequest(policy, criterion, n, null, null, null, values.values(), asOf, null);
        return begin(request, Optional.empty(), prefer, language);
    }

    /** The progress and results of a sweep; throws a 404 problem if it does not exist or is no longer kept. */
    public SweepAnswer found(String id, Language language) {
        return SweepAnswer.of(studies.found(Studies.SWEEP, id, language), language);
    }

    /** Cancels a sweep; one that has ended does not change. */
    public RestResponse<SweepAnswer> cancel(String id, Language language) {
        return studies.cancel(Studies.SWEEP, id, language, job -> SweepAnswer.of(job, language));
    }
}
