package littlegiant.programme;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import littlegiant.facts.Fault;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.records.EventRepository;
import littlegiant.records.Registry;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.release.ActivatedRelease;
import littlegiant.ruleset.release.Releases;
import littlegiant.wording.Language;
import littlegiant.wording.Nearest;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * Says which policy's programme is meant: the one that is named, or the only one of the active release. A policy that
 * the release no longer has can still be named as long as something was recorded under it. Waits for the disk.
 */
@Singleton
class PolicyChoice {
    private static final Template SEVERAL =
            Template.of("有多个政策,请以 policy 指明其一:{0}", "there are several policies: name one in policy: {0}");
    private static final Template UNKNOWN =
            Template.of("没有政策“{0}”;现有:{1}", "there is no policy \"{0}\"; there are: {1}");
    private static final Template MEANT = Template.of("{0};是否指“{1}”?", "{0}; did you mean \"{1}\"?");
    private static final int LONGEST_SHOWN = 60;

    private final Releases releases;
    private final Registry registry;
    private final EventRepository events;

    PolicyChoice(Releases releases, Registry registry, EventRepository events) {
        this.releases = releases;
        this.registry = registry;
        this.events = events;
    }

    /** The policy of a query; throws the 400 problem that names the choices. */
    String ofQuery(String named, Language language) {
        Choice choice = of(named);
        return choice.policy().orElseThrow(() -> refused(choice, language));
    }

    /** The policy of an event; throws the 400 problem that points at it. */
    String ofEvent(String named, Language language) {
        Choice choice = of(named);
        return choice.policy()
                .orElseThrow(() -> Problems.invalid(List.of(new Fault("/policy", choice.refusal())), language));
    }

    private static HttpProblem refused(Choice choice, Language language) {
        return Problems.of(ProblemKind.BAD_REQUEST, choice.refusal(), language);
    }

    /**
     * A policy, or why there is none.
     *
     * @param refusal null where there is a policy
     */
    private record Choice(Optional<String> policy, Text refusal) {
        static Choice of(String policy) {
            return new Choice(Optional.of(policy), null);
        }
    }

    private Choice of(String named) {
        Collection<String> known = known();
        if (named == null) {
            return known.size() > 1
                    ? new Choice(Optional.empty(), SEVERAL.with(String.join(", ", known)))
                    : Choice.of(known.stream().findFirst().orElse(""));
        }
        if (known.contains(named) || isRecorded(named)) {
            return Choice.of(named);
        }
        String shown = named.length() <= LONGEST_SHOWN ? named : named.substring(0, LONGEST_SHOWN) + "…";
        Text unknown = UNKNOWN.with(shown, String.join(", ", known));
        return new Choice(
                Optional.empty(),
                Nearest.of(named, known)
                        .map(nearest -> MEANT.with(unknown, nearest))
                        .orElse(unknown));
    }

    /** Whether anything was recorded under a policy. No id has a NUL, and PostgreSQL takes none in a text. */
    private boolean isRecorded(String policy) {
        return policy.indexOf('\0') < 0 && (registry.anyUnder(policy) || events.anyUnder(policy));
    }

    /** The policies of the active release; before the first, those under which something was recorded. */
    private Collection<String> known() {
        return releases.active()
                .map(ActivatedRelease::release)
                .map(Release::policies)
                .<Collection<String>>map(policies -> policies.keySet())
                .orElseGet(registry::policies);
    }
}
