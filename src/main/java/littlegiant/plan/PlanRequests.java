package littlegiant.plan;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import littlegiant.assessment.RequestedPolicy;
import littlegiant.facts.Fault;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.submission.AssessmentDay;
import littlegiant.submission.PlanRequest;
import littlegiant.submission.Submissions;
import littlegiant.submission.Submitted;
import littlegiant.vocabulary.Situation;
import littlegiant.wording.Template;

/** Parses requests for plans. */
@Singleton
public class PlanRequests {
    private static final Template NOT_OF_CRITERIA = Template.of(
            "决定“{0}”不是由条件构成的(取消事由、支持措施不作规划)",
            "the decision \"{0}\" is not made of criteria: grounds and support measures are not planned for");
    private static final Template TOO_FAR = Template.of(
            "最近一个有数据的年度是 {0} 年,至多规划其后 {1} 年,即评估日不晚于 {2}-12-31",
            "the last year that was given is {0}; at most {1} years after it are planned, so the day is {2}-12-31 at"
                    + " the latest");

    private final Clock clock;

    PlanRequests(Clock clock) {
        this.clock = clock;
    }

    /** The question to a release, or all faults with pointers into the request. */
    public Submitted<PlanQuestion> read(Release release, byte[] json) {
        Submitted<PlanRequest> submitted = Submissions.plan(json, release.declared());
        PlanRequest request = submitted.value();
        if (request == null) {
            return new Submitted<>(null, submitted.faults());
        }
        List<Fault> faults = new ArrayList<>();
        LocalDate asOf = request.asOf() != null ? request.asOf() : LocalDate.now(clock);
        AssessmentDay.fault(asOf).ifPresent(faults::add);
        Policy policy = RequestedPolicy.of(release, request.policy(), faults);
        if (policy == null || !faults.isEmpty()) {
            return new Submitted<>(null, faults);
        }
        decision(policy, request.decision(), faults);
        refuseTooFarAhead(request, asOf, faults);
        if (!faults.isEmpty()) {
            return new Submitted<>(null, faults);
        }
        PlanTerms terms = new PlanTerms(
                new LinkedHashSet<>(request.keep()),
                request.atMost().byName(),
                request.weights().byName(),
                request.researchers());
        PlannedYears planned = PlannedYears.of(request.enterprise(), asOf);
        faults.addAll(new PlanTermsCheck(policy, planned, Situation.of(planned.enterprise(), asOf)).faultsOf(request));
        return faults.isEmpty()
                ? new Submitted<>(
                        new PlanQuestion(policy, request.decision(), asOf, request.enterprise(), terms), List.of())
                : new Submitted<>(null, faults);
    }

    private static void decision(Policy policy, String decision, List<Fault> faults) {
        RequestedPolicy.requireDecision(policy, decision, "/decision", faults);
        for (DecisionFile file : policy.files()) {
            if (file.decision().equals(decision) && file.kind() != DecisionFile.DecisionFileKind.CRITERIA) {
                faults.add(new Fault("/decision", NOT_OF_CRITERIA.with(decision)));
            }
        }
    }

    private static void refuseTooFarAhead(PlanRequest request, LocalDate asOf, List<Fault> faults) {
        int reference = Situation.referenceYear(asOf);
        int last = PlannedYears.lastGiven(request.enterprise(), reference);
        if (last > 0 && reference - last > PlannedYears.MOST_AHEAD) {
            faults.add(new Fault(
                    "/asOf",
                    TOO_FAR.with(
                            Integer.toString(last),
                            PlannedYears.MOST_AHEAD,
                            Integer.toString(last + PlannedYears.MOST_AHEAD + 1))));
        }
    }
}
