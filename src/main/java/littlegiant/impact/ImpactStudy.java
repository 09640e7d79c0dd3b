package littlegiant.impact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import littlegiant.facts.Enterprise;
import littlegiant.job.JobDocument;
import littlegiant.job.Spool;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.language.Outcome;
import littlegiant.vocabulary.Status;
import org.jspecify.annotations.Nullable;

/**
 * Compares the results of two releases for every enterprise of a population. Both releases are captured when the study
 * begins.
 */
final class ImpactStudy implements PopulationStudy {
    /** The number of towns counted; further ones are counted as others. */
    static final int MOST_TOWNS = 500;

    private final ImpactParameters asked;
    private final List<ComparedOutline.Decision> outline;
    private final Spool<AffectedEnterprise> changes;
    private final Spool<AffectedEnterprise> within;
    private final ImpactTally tally = new ImpactTally(MOST_TOWNS);
    private @Nullable ComparedReleases releases;

    /**
     * The parameters of a study.
     *
     * @param policy the policy for all enterprises; empty if each has its own
     * @param workingCopy whether the candidate is the working copy as of the study's beginning
     * @param cases the number of its cases, and of failed ones
     */
    record ImpactParameters(
            Optional<String> policy,
            LocalDate asOf,
            String base,
            String candidate,
            boolean workingCopy,
            int cases,
            int failedCases) {}

    /** A criterion of a decision of a policy, stored as one string, since it is a key of a JSON object. */
    record CriterionKey(String policy, String decision, String criterion) {

        @JsonCreator
        static CriterionKey parse(String written) {
            String[] parts = written.split("\t", -1);
            return new CriterionKey(parts[0], parts[1], parts[2]);
        }

        /** All separated by tabs, which file names and ids do not contain. */
        @JsonValue
        String written() {
            return policy + '\t' + decision + '\t' + criterion;
        }
    }

    /**
     * The counts so far.
     *
     * @param deciding for each criterion, the number of enterprises for which it changes together with its decision
     * @param reach for each criterion, the number of enterprises that lack it alone
     */
    record ImpactCounts(
            long compared,
            long changed,
            Map<Breakdown.DecisionKey, List<OutcomeTransition.CountedTransition<Outcome>>> outcomes,
            Map<CriterionKey, List<OutcomeTransition.CountedTransition<Status>>> statuses,
            Map<CriterionKey, Long> deciding,
            List<Breakdown.BreakdownCount> towns,
            List<Breakdown.BreakdownCount> stages,
            List<Breakdown.BreakdownCount> categories,
            long within,
            Map<CriterionKey, Long> reach) {}

    /**
     * Creates a study.
     *
     * @param changes receives the enterprises that change
     * @param within receives the enterprises within reach; the study owns and closes both
     */
    ImpactStudy(
            ImpactParameters asked,
            Release base,
            Release candidate,
            Spool<AffectedEnterprise> changes,
            Spool<AffectedEnterprise> within) {
        this.asked = asked;
        this.releases = new ComparedReleases(base, candidate);
        this.outline = ComparedOutline.of(base, candidate, asked.policy());
        this.changes = changes;
        this.within = within;
    }

    /** Every decision that either release has. */
    List<ComparedOutline.Decision> outline() {
        return outline;
    }

    /** The enterprises that change; complete when the study has ended. */
    Spool<AffectedEnterprise> changes() {
        return changes;
    }

    /** The enterprises within reach; complete when the study has ended. */
    Spool<AffectedEnterprise> within() {
        return within;
    }

    @Override
    public boolean take(PopulationMember member) throws IOException {
        // Members are compared only before the end.
        Optional<DecisionComparison> compared = Objects.requireNonNull(releases).compare(member);
        if (compared.isEmpty()) {
            return false;
        }
        DecisionComparison both = compared.get();
        if (both.changed()) {
            changes.add(AffectedEnterprise.changed(member, both));
        }
        if (!both.within().isEmpty()) {
            within.add(AffectedEnterprise.within(member, both));
        }
        count(member.facts(), both);
        return true;
    }

    private synchronized void count(Enterprise facts, DecisionComparison both) {
        tally.count(facts, both);
    }

    synchronized ImpactCounts found() {
        return tally.found();
    }

    @Override
    public byte[] document(StudyProgress progress) {
        return JobDocument.write(new ImpactReport(progress, asked, outline, found()));
    }

    @Override
    public Map<String, Spool<?>> lists() {
        return Map.of(
                StudyLists.StudyListKind.CHANGES.listName(),
                changes,
                StudyLists.StudyListKind.WITHIN.listName(),
                within);
    }

    @Override
    public void end() throws IOException {
        // Allows the releases to be garbage collected, since an ended study is kept longer.
        releases = null;
        changes.complete();
        within.complete();
    }

    @Override
    public void close() throws IOException {
        try {
            changes.close();
        } finally {
            within.close();
        }
    }
}
