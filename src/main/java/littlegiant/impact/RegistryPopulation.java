package littlegiant.impact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import littlegiant.facts.Declarations;
import littlegiant.facts.Enterprise;
import littlegiant.records.AssessmentRecord;
import littlegiant.records.EnterpriseRepository;
import littlegiant.records.Registry;
import littlegiant.submission.Submissions;

/** Every enterprise of the registry, by its latest recorded facts, read in pages. */
final class RegistryPopulation implements Population {
    private static final int PAGE = 200;

    private final EnterpriseRepository enterprises;
    private final Optional<String> policy;
    private final LocalDate asOf;
    private final Declarations declared;
    private final long total;

    /**
     * The registry as it is now.
     *
     * @param policy by which to decide for all of them; empty to decide for each by the policy of its latest assessment
     * @param declared what is declared; what was recorded and is declared no more is not looked at
     */
    RegistryPopulation(
            EnterpriseRepository enterprises,
            Registry registry,
            Optional<String> policy,
            LocalDate asOf,
            Declarations declared) {
        this.declared = declared;
        this.enterprises = enterprises;
        this.policy = policy;
        this.asOf = asOf;
        this.total = registry.count();
    }

    @Override
    public long total() {
        return total;
    }

    @Override
    public void each(Visitor visitor) {
        Optional<String> after = Optional.empty();
        List<AssessmentRecord> page;
        do {
            page = enterprises.latest(after, PAGE);
            for (AssessmentRecord latest : page) {
                Enterprise facts = Submissions.recorded(latest.request(), declared)
                        .accepted()
                        .enterprise();
                String by = policy.orElse(latest.summary().policy());
                if (!visitor.visit(new PopulationMember(0, by, asOf, facts))) {
                    return;
                }
                after = Optional.of(latest.summary().registeredCode());
            }
        } while (page.size() == PAGE);
    }
}
