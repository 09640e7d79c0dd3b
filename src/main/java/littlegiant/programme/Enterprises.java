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

/** Finds what is known of an enterprise: its latest facts, its events, and the rules that hold for it. */
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
     * @param facts what was submitted for that
     * @param events under every policy, in the order in which they were recorded
     */
    public record EnterpriseFile(AssessmentRecord latest, Enterprise facts, List<Event> events) {

        /** Its unified social credit code. */
        public String creditCode() {
            return latest.summary().registeredCode();
        }

        /** Its life under a policy. */
        public EnterpriseHistory life(String policy) {
            return EnterpriseHistory.of(creditCode(), facts.establishedOn(), policy, events);
        }
    }

    /** The enterprise of a code, in small or capital letters; empty where no assessment of it was recorded. Waits for the disk. */
    public Optional<EnterpriseFile> find(String written) {
        String creditCode = CreditCode.inCapitals(written);
        return enterprises.latest(creditCode).map(latest -> {
            Enterprise facts = facts(latest, declared());
            List<Event> told =
                    events.of(creditCode).stream().map(EventRows::event).toList();
            return new EnterpriseFile(latest, facts, told);
        });
    }

    /**
     * The facts of a recorded assessment, which were accepted when it was recorded.
     *
     * @param declared what is declared now; what was recorded and is declared no more is not among the facts
     */
    static Enterprise facts(AssessmentRecord kept, Declarations declared) {
        return Submissions.recorded(kept.request(), declared).accepted().enterprise();
    }

    /** What is declared now. */
    Declarations declared() {
        return release().map(Release::declared).orElse(Declarations.NONE);
    }

    /** A policy of the active release; empty where it has none of the name, or there is none yet. */
    public Optional<Policy> policy(String named) {
        return release().map(release -> release.policies().get(named));
    }

    /** What a decision of a policy is the basis of, also where the active release has no such policy. */
    DecisionRole role(String policy, String decision) {
        return policy(policy).map(known -> known.roleOf(decision)).orElseGet(() -> DecisionRole.named(decision));
    }

    /** The active release. */
    public Optional<Release> release() {
        return releases.active().map(ActivatedRelease::release);
    }
}
