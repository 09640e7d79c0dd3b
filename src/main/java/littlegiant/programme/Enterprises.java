package littlegiant.programme;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import littlegiant.facts.CreditCode;
import littlegiant.facts.Enterprise;
import littlegiant.records.Kept;
import littlegiant.records.KeptEnterprises;
import littlegiant.records.KeptEvents;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.release.ActivatedRelease;
import littlegiant.ruleset.release.Releases;
import littlegiant.submission.Submissions;

/** Finds what is known of an enterprise: its latest facts, its life, and the rules that hold for it. */
@Singleton
class Enterprises {
    private final KeptEnterprises enterprises;
    private final KeptEvents events;
    private final Releases releases;

    Enterprises(KeptEnterprises enterprises, KeptEvents events, Releases releases) {
        this.enterprises = enterprises;
        this.events = events;
        this.releases = releases;
    }

    /**
     * An enterprise of the registry.
     *
     * @param latest its latest recorded assessment
     * @param facts what was submitted for that
     */
    record Known(Kept latest, Enterprise facts, Life life) {}

    /** The enterprise of a code, in small or capital letters; empty where no assessment of it was recorded. Waits for the disk. */
    Optional<Known> find(String written) {
        String creditCode = CreditCode.inCapitals(written);
        return enterprises.latest(creditCode).map(latest -> {
            Enterprise facts = facts(latest);
            List<Event> told =
                    events.of(creditCode).stream().map(EventRows::event).toList();
            return new Known(latest, facts, Life.of(creditCode, facts.establishedOn(), told));
        });
    }

    /** The facts of a recorded assessment, which were accepted when it was recorded. */
    static Enterprise facts(Kept kept) {
        return Submissions.assessment(kept.request()).value().enterprise();
    }

    /** The policy by which the enterprise was assessed last, as the active release states it. */
    Optional<Policy> policy(Known known) {
        return policy(known.latest().summary().policy());
    }

    /** A policy of the active release; the first of its support where it has none of the name. */
    Optional<Policy> policy(String named) {
        return releases.active()
                .map(active -> active.release().policies())
                .flatMap(policies -> Optional.ofNullable(policies.get(named))
                        .or(() -> policies.values().stream().min(Comparator.comparing(Policy::id))));
    }

    /** The active release. */
    Optional<Release> release() {
        return releases.active().map(ActivatedRelease::release);
    }
}
