package littlegiant.impact;

import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import littlegiant.facts.Declarations;
import littlegiant.facts.Fault;
import littlegiant.job.JobPlaces;
import littlegiant.job.JobTask;
import littlegiant.problem.Problems;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.release.ThresholdEdit;
import littlegiant.ruleset.release.ThresholdSweep;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Runs sweeps of thresholds as jobs. */
@Singleton
public class ThresholdSweeps {
    private static final Text NO_CRITERION =
            Text.of("请用 criterion 指明条件,例如 C2", "name the criterion in criterion, like C2");
    private static final Template WHICH_POLICY =
            Template.of("有多个政策,请以 policy 指明其一:{0}", "there are several policies: name one in policy: {0}");
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
        if (request.criterion() == null || request.criterion().isBlank()) {
            throw invalid("/criterion", NO_CRITERION, language);
        }
        LocalDate asOf = asking.day(request.asOf(), language);
        try (JobPlaces.JobPlace place = asking.place(language)) {
            RulesetVersions.Candidate candidate = versions.candidate(request.candidate(), language);
            RulesetVersions.require(Optional.ofNullable(request.policy()), language, candidate.release());
            Policy policy = policy(request.policy(), candidate.release(), language);
            int n = request.threshold() == null ? 1 : request.threshold();
            ThresholdSweep sweep = sweep(request, candidate.release(), policy, n, language);
            SweepStudy.SweepParameters asked = new SweepStudy.SweepParameters(
                    policy.id(),
                    request.criterion(),
                    n,
                    asOf,
                    candidate.release().hash(),
                    candidate.workingCopy());
            Optional<String> by = Optional.of(policy.id());
            Declarations declared = candidate.release().declared();
            Population population = sent.isPresent()
                    ? asking.uploaded(sent.get(), by, asOf, declared, language)
                    : asking.registry(by, asOf, declared);
            JobTask task = StudyTask.over(population, () -> new SweepStudy(asked, sweep));
            return studies.begin(Studies.SWEEP, place, task, prefer, language, job -> SweepAnswer.of(job, language));
        }
    }

    private static Policy policy(@Nullable String named, Release release, Language language) {
        if (named == null && release.policies().size() != 1) {
            throw invalid(
                    "/policy",
                    WHICH_POLICY.with(String.join(", ", release.policies().keySet())),
                    language);
        }
        // The policy was checked before.
        return Objects.requireNonNull(
                release.policies().get(named == null ? release.policies().firstKey() : named));
    }

    private static ThresholdSweep sweep(
            SweepRequest request, Release release, Policy policy, int n, Language language) {
        List<ThresholdEdit.Stated> all = ThresholdEdit.of(release.files(), policy.id(), request.criterion());
        // If there is no such threshold, preparing the sweep reports it.
        SweepValues values = n < 1 || n > all.size()
                ? new SweepValues(List.of(), List.of())
                : SweepValues.of(request, all.get(n - 1).place().threshold());
        if (!values.faults().isEmpty()) {
            throw Problems.invalid(values.faults(), language);
        }
        ThresholdSweep.ThresholdSweepResult result =
                ThresholdSweep.of(release, policy, request.criterion(), n, values.values());
        if (result instanceof ThresholdSweep.NoSuchThreshold absent) {
            throw invalid(all.isEmpty() ? "/criterion" : "/threshold", absent.why(), language);
        }
        if (result instanceof ThresholdSweep.Unusable unusable) {
            String pointer = request.values() == null ? "/from" : "/values/" + unusable.index();
            throw invalid(pointer, unusable.why(), language);
        }
        return ((ThresholdSweep.Ready) result).sweep();
    }

    private static RuntimeException invalid(String pointer, Text message, Language language) {
        return Problems.invalid(List.of(new Fault(pointer, message)), language);
    }

    /**
     * Starts a sweep of a threshold of the working copy over the registry, with values from nothing to twice the
     * greater of the present and the proposed value, including both.
     *
     * @param n its number among the criterion's thresholds, from 1
     * @param proposed a proposed value as an officer writes it
     */
    public RestResponse<SweepAnswer> around(
            String policy, String criterion, int n, String proposed, @Nullable String prefer, Language language) {
        SweepRequest whole = new SweepRequest(policy, criterion, n, null, null, null, null, null, null);
        List<ThresholdEdit.Stated> all = ThresholdEdit.of(versions.working(), policy, criterion);
        if (n < 1 || n > all.size()) {
            return begin(whole, Optional.empty(), prefer, language);
        }
        SweepValues values = SweepValues.around(all.get(n - 1).place().threshold(), proposed);
        if (!values.faults().isEmpty()) {
            throw Problems.invalid(values.faults(), language);
        }
        SweepRequest request = new SweepRequest(policy, criterion, n, null, null, null, values.values(), null, null);
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
