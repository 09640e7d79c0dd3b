package littlegiant.programme;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
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
import org.jspecify.annotations.Nullable;

/**
 * Determines the policy of a request: the named one, or the only one of the active release. A policy that the release
 * no longer has is accepted if anything was recorded under it. Blocks on the database.
 */
@Singleton
public class PolicyChoice {
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

    /** The policy of a query; throws a 400 problem that lists the choices. */
    public String ofQuery(@Nullable String named, Language language) {
        return of(named, why -> Problems.of(ProblemKind.BAD_REQUEST, why, language));
    }

    /** The policy of an event; throws a 400 problem with a pointer to it. */
    String ofEvent(@Nullable String named, Language language) {
        return of(named, why -> Problems.invalid(List.of(new Fault("/policy", why)), language));
    }

    /**
     * The named policy, or the only one.
     *
     * @param refusal builds the problem from the reason why there is no policy
     */
    private String of(@Nullable String named, Function<Text, HttpProblem> refusal) {
        Collection<String> known = known();
        if (named == null) {
            if (known.size() > 1) {
                throw refusal.apply(SEVERAL.with(String.join(", ", known)));
            }
            return known.stream().findFirst().orElse("");
        }
        if (known.contains(named) || isRecorded(named)) {
            return named;
        }
        String shown = named.length() <= LONGEST_SHOWN ? named : named.substring(0, LONGEST_SHOWN) + "…";
        Text unknown = UNKNOWN.with(shown, String.join(", ", known));
        throw refusal.apply(Nearest.of(named, known)
                .map(nearest -> MEANT.with(unknown, nearest))
                .orElse(unknown));
    }

    /**
     * Whether anything was recorded under the policy. A name with a NUL is never an id, and PostgreSQL refuses it in
     * texts.
     */
    private boolean isRecorded(String policy) {
        return policy.indexOf('\0') < 0 && (registry.anyUnder(policy) || events.anyUnder(policy));
    }

    /** The policies of the active release; before the first release, those under which anything was recorded. */
    private Collection<String> known() {
        return releases.active()
                .map(ActivatedRelease::release)
                .map(Release::policies)
                .<Collection<String>>map(policies -> policies.keySet())
                .orElseGet(registry::policies);
    }
}
