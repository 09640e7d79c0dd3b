package littlegiant.programme;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import littlegiant.facts.CreditCode;
import littlegiant.facts.Declarations;
import littlegiant.facts.Enterprise;
import littlegiant.records.AssessmentRecord;
import littlegiant.records.EnterpriseRepository;
import littlegiant.records.EventRepository;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.language.DecisionRole;
import littlegiant.ruleset.release.ActivatedRelease;
import littlegiant.ruleset.release.Releases;
import littlegiant.submission.Submissions;

/** Finds an enterprise's latest facts, its events, and the policies that apply to it. */
@Singleton
public class Enterprises {
    private final EnterpriseRepository enterprises;
    private final EventRepository events;
    private final Releases releases;

    Enterprises(EnterpriseRepository enterprises, EventRepository events, Releases releases) {
        this.enterprises = enterprises;
        this.events = events;
        this.releases = releases;
    }

    /**
     * An enterprise of the registry.
     *
     * @param latest its latest recorded assessment
     * @param facts the facts submitted for that assessment
     * @param events the events under every policy, in the order in which they were recorded
     */
    public record EnterpriseFile(AssessmentRecord latest, Enterprise facts, List<Event> events) {

        /** The unified social credit code. */
        public String creditCode() {
            return latest.summary().registeredCode();
        }

        /** The history under a policy. */
        public EnterpriseHistory life(String policy) {
            return EnterpriseHistory.of(creditCode(), facts.establishedOn(), policy, events);
        }
    }

    /**
     * The enterprise with the code, in lower or upper case; empty if no assessment of it was recorded. Blocks on the
     * database.
     */
    public Optional<EnterpriseFile> find(String written) {
        String creditCode = CreditCode.inCapitals(written);
        return enterprises.latest(creditCode).map(latest -> {
            Enterprise facts = facts(latest.request(), declared());
            List<Event> told =
                    events.of(creditCode).stream().map(EventRows::event).toList();
            return new EnterpriseFile(latest, facts, told);
        });
    }

    /**
     * The facts of a recorded assessment.
     *
     * @param request its request as it was recorded
     * @param declared the current declarations; recorded facts that are no longer declared are left out
     */
    static Enterprise facts(byte[] request, Declarations declared) {
        return Submissions.recorded(request, declared).accepted().enterprise();
    }

    /** The current declarations. */
    Declarations declared() {
        return release().map(Release::declared).orElse(Declarations.NONE);
    }

    /** The policy of the active release with the name; empty if there is no such policy or no active release. */
    public Optional<Policy> policy(String named) {
        return release().map(release -> release.policies().get(named));
    }

    /** The role of a decision, also for a policy that the active release does not have. */
    DecisionRole role(String policy, String decision) {
        return policy(policy).map(known -> known.roleOf(decision)).orElseGet(() -> DecisionRole.named(decision));
    }

    /** The active release. */
    public Optional<Release> release() {
        return releases.active().map(ActivatedRelease::release);
    }
}
