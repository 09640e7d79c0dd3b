package littlegiant.impact;

import java.util.Optional;
import java.util.Set;
import littlegiant.ruleset.engine.Evaluation;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.engine.Release;
import org.jspecify.annotations.Nullable;

/** The two releases of a comparison. Immutable, and safe for any number of threads. */
final class ComparedReleases {
    private final Release base;
    private final Release candidate;
    /**
     * The policy of members that name none: the only policy of the base release; null if it has several or none. A
     * policy that only the candidate has is never used.
     */
    private final @Nullable String only;

    ComparedReleases(Release base, Release candidate) {
        this.base = base;
        this.candidate = candidate;
        this.only = base.policies().size() == 1 ? base.policies().firstKey() : null;
    }

    /** The results of both for a member; empty if neither has a policy for it. */
    Optional<DecisionComparison> compare(PopulationMember member) {
        String named = member.policy() == null ? only : member.policy();
        if (named == null) {
            return Optional.empty();
        }
        Policy before = base.policies().get(named);
        Policy after = candidate.policies().get(named);
        return before == null && after == null
                ? Optional.empty()
                : Optional.of(DecisionComparison.of(named, evaluation(before, member), evaluation(after, member)));
    }

    private static Optional<Evaluation> evaluation(@Nullable Policy policy, PopulationMember member) {
        return Optional.ofNullable(policy).map(one -> one.decide(member.facts(), member.asOf(), Set.of()));
    }
}
