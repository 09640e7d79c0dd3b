package littlegiant.impact;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import littlegiant.facts.Fault;
import littlegiant.problem.Problems;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.release.ThresholdEdit;
import littlegiant.ruleset.release.ThresholdSweep;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * A sweep that was requested of a release, ready to run.
 *
 * @param policy the policy to which the criterion belongs
 * @param criterion its id
 * @param threshold the number of the threshold among those of the criterion, from 1
 * @param sweep not safe for concurrent use
 */
public record RequestedSweep(Policy policy, String criterion, int threshold, ThresholdSweep sweep) {
    private static final Text NO_CRITERION =
            Text.of("请用 criterion 指明条件,例如 C2", "name the criterion in criterion, like C2");
    private static final Template WHICH_POLICY =
            Template.of("有多个政策,请以 policy 指明其一:{0}", "there are several policies: name one in policy: {0}");

    /** The named criterion; throws a 400 problem if the request names none. */
    static String criterion(SweepRequest request, Language language) {
        if (request.criterion() == null || request.criterion().isBlank()) {
            throw invalid("/criterion", NO_CRITERION, language);
        }
        return request.criterion();
    }

    /** Prepares the sweep of a release; throws a 400 problem if it has no such threshold, or a value cannot be one. */
    public static RequestedSweep of(SweepRequest request, Release release, Language language) {
        String criterion = criterion(request, language);
        RulesetVersions.require(Optional.ofNullable(request.policy()), language, release);
        Policy policy = policy(request.policy(), release, language);
        int n = request.threshold() == null ? 1 : request.threshold();
        return new RequestedSweep(policy, criterion, n, sweep(request, criterion, release, policy, n, language));
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
            SweepRequest request, String criterion, Release release, Policy policy, int n, Language language) {
        List<ThresholdEdit.Stated> all = ThresholdEdit.of(release.files(), policy.id(), criterion);
        // If there is no such threshold, preparing the sweep reports it.
        SweepValues values = n < 1 || n > all.size()
                ? new SweepValues(List.of(), List.of())
                : SweepValues.of(request, all.get(n - 1).place().threshold());
        if (!values.faults().isEmpty()) {
            throw Problems.invalid(values.faults(), language);
        }
        ThresholdSweep.ThresholdSweepResult result = ThresholdSweep.of(release, policy, criterion, n, values.values());
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
}
