package littlegiant.assessment;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import littlegiant.facts.Fault;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.submission.AssessmentDay;
import littlegiant.submission.AssessmentRequest;
import littlegiant.wording.Nearest;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Assesses what a request asks for, under the one release that it is given. */
@Singleton
class Assessor {
    private static final Template WHICH_POLICY =
            Template.of("有多个政策,请以 policy 指明其一:{0}", "there are several policies: name one in policy: {0}");
    private static final Template NO_POLICY =
            Template.of("没有政策“{0}”;现有:{1}", "there is no policy \"{0}\"; there are: {1}");
    private static final Template NO_DECISION =
            Template.of("政策 {1} 没有决定“{0}”;现有:{2}", "policy {1} has no decision \"{0}\"; it has: {2}");
    private static final Template MEANT = Template.of("{0};是否指“{1}”?", "{0}; did you mean \"{1}\"?");

    private final Clock clock;
    private final DecisionSpans spans;

    Assessor(Clock clock, DecisionSpans spans) {
        this.clock = clock;
        this.spans = spans;
    }

    /** What comes of a request. */
    sealed interface Result {}

    /** It was assessed. */
    record Assessed(Assessment assessment) implements Result {}

    /** It asks for what there is not; pointers go into the request. */
    record Refused(List<Fault> faults) implements Result {}

    /** Assesses the request's enterprise: by the only policy where it names none, on the day of the clock likewise. */
    Result assess(Release release, AssessmentRequest request) {
        List<Fault> faults = new ArrayList<>(0);
        LocalDate asOf = request.asOf() != null ? request.asOf() : LocalDate.now(clock);
        Policy policy = asked(release, request, asOf, faults);
        if (policy == null || !faults.isEmpty()) {
            return new Refused(faults);
        }
        return new Assessed(new Assessment(
                request.enterprise(),
                release.hash(),
                spans.within(policy.id(), () -> policy.decide(request.enterprise(), asOf, request.decisions())),
                Instant.now(clock).truncatedTo(ChronoUnit.MILLIS)));
    }

    /** What the request asks for that there is not, without assessing it. */
    List<Fault> faultsOf(Release release, AssessmentRequest request) {
        List<Fault> faults = new ArrayList<>(0);
        asked(release, request, request.asOf() != null ? request.asOf() : LocalDate.now(clock), faults);
        return faults;
    }

    private static @Nullable Policy asked(
            Release release, AssessmentRequest request, LocalDate asOf, List<Fault> faults) {
        AssessmentDay.fault(asOf).ifPresent(faults::add);
        Policy policy = policy(release, request.policy(), faults);
        if (policy != null) {
            decisions(policy, request.decisions(), faults);
        }
        return policy;
    }

    private static @Nullable Policy policy(Release release, @Nullable String named, List<Fault> faults) {
        if (named == null) {
            if (release.policies().size() == 1) {
                return release.policies().get(release.policies().firstKey());
            }
            faults.add(new Fault(
                    "/policy", WHICH_POLICY.with(names(release.policies().keySet()))));
            return null;
        }
        Policy policy = release.policies().get(named);
        if (policy == null) {
            Set<String> known = release.policies().keySet();
            faults.add(new Fault("/policy", meant(NO_POLICY.with(named, names(known)), named, known)));
        }
        return policy;
    }

    private static void decisions(Policy policy, Set<String> named, List<Fault> faults) {
        if (named.isEmpty()) {
            return;
        }
        List<String> known = policy.files().stream().map(DecisionFile::decision).toList();
        for (String decision : named) {
            if (!known.contains(decision)) {
                Text unknown = NO_DECISION.with(decision, policy.id(), names(known));
                faults.add(new Fault("/decisions", meant(unknown, decision, known)));
            }
        }
    }

    private static Text meant(Text unknown, String written, Collection<String> known) {
        return Nearest.of(written, known)
                .map(nearest -> MEANT.with(unknown, nearest))
                .orElse(unknown);
    }

    private static String names(Collection<String> names) {
        return String.join(", ", names);
    }
}
