package littlegiant.impact;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import littlegiant.facts.Declarations;
import littlegiant.facts.Enterprise;
import littlegiant.records.AssessmentRecord;
import littlegiant.records.EnterpriseRepository;
import littlegiant.records.KnownEnterprise;
import littlegiant.records.Registry;
import littlegiant.submission.Submissions;

/**
 * Every enterprise of the registry, read in pages: under the policy by which it is decided, by the facts of its latest
 * assessment under that policy.
 */
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
     * @param policy by which to decide for all of them, for those that were never assessed under it by their latest facts
     *     under any; empty to decide for each by every policy under which it was assessed
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
        this.total = policy.isPresent() ? registry.count() : registry.countUnderEachPolicy();
    }

    @Override
    public long total() {
        return total;
    }

    @Override
    public void each(Visitor visitor) {
        Optional<String> after = Optional.empty();
        List<String> codes;
        do {
            codes = enterprises.page(after, PAGE).stream()
                    .map(KnownEnterprise::creditCode)
                    .toList();
            for (AssessmentRecord latest : wanted(enterprises.latestUnderEachPolicy(codes))) {
                Enterprise facts = Submissions.recorded(latest.request(), declared)
                        .accepted()
                        .enterprise();
                String by = policy.orElse(latest.summary().policy());
                if (!visitor.visit(new PopulationMember(0, by, asOf, facts))) {
                    return;
                }
            }
            after = codes.isEmpty() ? after : Optional.of(codes.get(codes.size() - 1));
        } while (codes.size() == PAGE);
    }

    /** Of the latest assessments under each policy those by whose facts to decide. */
    private Collection<AssessmentRecord> wanted(List<AssessmentRecord> underEach) {
        if (policy.isEmpty()) {
            return underEach;
        }
        Map<String, AssessmentRecord> one = new LinkedHashMap<>();
        underEach.forEach(latest -> one.merge(latest.summary().registeredCode(), latest, this::preferred));
        return one.values();
    }

    /** That under the policy; where neither is, the later one, by their ids, which are in the order of time. */
    private AssessmentRecord preferred(AssessmentRecord one, AssessmentRecord other) {
        if (isUnderPolicy(one) != isUnderPolicy(other)) {
            return isUnderPolicy(one) ? one : other;
        }
        return one.summary().id().toString().compareTo(other.summary().id().toString()) > 0 ? one : other;
    }

    private boolean isUnderPolicy(AssessmentRecord latest) {
        return policy.filter(latest.summary().policy()::equals).isPresent();
    }
}
