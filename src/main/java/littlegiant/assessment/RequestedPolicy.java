package littlegiant.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import littlegiant.facts.Fault;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.wording.Nearest;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Finds the policy and the decisions that a request names, or reports the available ones. */
public final class RequestedPolicy {
    private static final Template WHICH_POLICY =
            Template.of("有多个政策,请以 policy 指明其一:{0}", "there are several policies: name one in policy: {0}");
    private static final Template NO_POLICY =
            Template.of("没有政策“{0}”;现有:{1}", "there is no policy \"{0}\"; there are: {1}");
    private static final Template NO_DECISION =
            Template.of("政策 {1} 没有决定“{0}”;现有:{2}", "policy {1} has no decision \"{0}\"; it has: {2}");
    private static final Template MEANT = Template.of("{0};是否指“{1}”?", "{0}; did you mean \"{1}\"?");

    private RequestedPolicy() {}

    /** The named policy, or the only one if none is named; null, with a fault at {@code /policy}, if there is none. */
    public static @Nullable Policy of(Release release, @Nullable String named, List<Fault> faults) {
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

    /** Adds a fault at the pointer if the policy has no such decision. */
    public static void requireDecision(Policy policy, String decision, String pointer, List<Fault> faults) {
        List<String> known = policy.files().stream().map(DecisionFile::decision).toList();
        if (!known.contains(decision)) {
            Text unknown = NO_DECISION.with(decision, policy.id(), names(known));
            faults.add(new Fault(pointer, meant(unknown, decision, known)));
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
