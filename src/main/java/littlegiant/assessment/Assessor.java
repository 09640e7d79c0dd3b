package littlegiant.assessment;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import littlegiant.facts.Fault;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.engine.Release;
import littlegiant.submission.AssessmentDay;
import littlegiant.submission.AssessmentRequest;
import org.jspecify.annotations.Nullable;

/** Assesses requests with a given release. */
@Singleton
class Assessor {
    private final Clock clock;
    private final DecisionSpans spans;

    Assessor(Clock clock, DecisionSpans spans) {
        this.clock = clock;
        this.spans = spans;
    }

    /** The result of a request. */
    sealed interface AssessorResult {}

    /** The request was assessed. */
    record Assessed(Assessment assessment) implements AssessorResult {}

    /** The request names an unknown policy or decision; pointers start at the request. */
    record RefusedRequest(List<Fault> faults) implements AssessorResult {}

    /** Assesses the request's enterprise, by default with the only policy and for the current day. */
    AssessorResult assess(Release release, AssessmentRequest request) {
        List<Fault> faults = new ArrayList<>(0);
        LocalDate asOf = request.asOf() != null ? request.asOf() : LocalDate.now(clock);
        Policy policy = asked(release, request, asOf, faults);
        if (policy == null || !faults.isEmpty()) {
            return new RefusedRequest(faults);
        }
        return new Assessed(new Assessment(
                request.enterprise(),
                release.hash(),
                spans.within(policy.id(), () -> policy.decide(request.enterprise(), asOf, request.decisions())),
                Instant.now(clock).truncatedTo(ChronoUnit.MILLIS)));
    }

    /** The faults of a request in naming policies, decisions and days, without assessing it. */
    List<Fault> faultsOf(Release release, AssessmentRequest request) {
        List<Fault> faults = new ArrayList<>(0);
        asked(release, request, request.asOf() != null ? request.asOf() : LocalDate.now(clock), faults);
        return faults;
    }

    private static @Nullable Policy asked(
            Release release, AssessmentRequest request, LocalDate asOf, List<Fault> faults) {
        AssessmentDay.fault(asOf).ifPresent(faults::add);
        Policy policy = RequestedPolicy.of(release, request.policy(), faults);
        if (policy != null) {
            for (String decision : request.decisions()) {
                RequestedPolicy.requireDecision(policy, decision, "/decisions", faults);
            }
        }
        return policy;
    }
}
