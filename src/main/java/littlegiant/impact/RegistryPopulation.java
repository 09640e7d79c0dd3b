package littlegiant.impact;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import littlegiant.facts.Declarations;
import littlegiant.facts.Enterprise;
import littlegiant.records.AssessmentSummary;
import littlegiant.records.EnterpriseRepository;
import littlegiant.records.KnownEnterprise;
import littlegiant.records.RecordedRequest;
import littlegiant.records.Registry;
import littlegiant.submission.Submissions;

/**
 * The enterprises of the registry, read in pages, each with the facts of its latest assessment under the policy that is
 * applied.
 */
final class RegistryPopulation implements Population {
    private static final int PAGE = 200;

    private final EnterpriseRepository enterprises;
    private final Optional<String> policy;
    private final LocalDate asOf;
    private final Declarations declared;
    private final long total;

    /**
     * The current registry.
     *
     * @param policy the policy for all enterprises (for those never assessed under it, with their latest facts under
     *     any policy); empty to apply every policy under which an enterprise was assessed
     * @param declared the declarations; recorded facts that are no longer declared are ignored
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
    public void visitAll(Visitor visitor) {
        Optional<String> after = Optional.empty();
        List<String> codes;
        do {
            codes = enterprises.page(after, PAGE).stream()
                    .map(KnownEnterprise::creditCode)
                    .toList();
            for (RecordedRequest latest : selected(enterprises.latestRequests(codes))) {
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

    /** Those of the latest assessments under each policy whose facts to use. */
    private Collection<RecordedRequest> selected(List<RecordedRequest> underEach) {
        if (policy.isEmpty()) {
            return underEach;
        }
        Map<String, RecordedRequest> one = new LinkedHashMap<>();
        underEach.forEach(latest -> one.merge(
                latest.summary().registeredCode(),
                latest,
                (a, b) -> isPreferred(policy.get(), a.summary(), b.summary()) ? a : b));
        return one.values();
    }

    /** Whether the first assessment is the one under the policy; if neither or both are, the later one by id. */
    static boolean isPreferred(String policy, AssessmentSummary one, AssessmentSummary other) {
        boolean isFirst = one.policy().equals(policy);
        if (isFirst != other.policy().equals(policy)) {
            return isFirst;
        }
        return one.id().toString().compareTo(other.id().toString()) > 0;
    }
}
