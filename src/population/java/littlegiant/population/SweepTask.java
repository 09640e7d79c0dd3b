package littlegiant.population;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Queue;
import littlegiant.facts.Declarations;
import littlegiant.impact.PopulationMember;
import littlegiant.impact.RequestedSweep;
import littlegiant.impact.SweepPart;
import littlegiant.impact.SweepRequest;
import littlegiant.job.JobDocument;
import littlegiant.ruleset.engine.Release;
import littlegiant.wording.Language;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;

/** Tries values of a threshold on the enterprises of a partition. */
final class SweepTask extends PartTask {
    private static final long serialVersionUID = 1;

    private final Broadcast<ReleaseFile> release;
    /** The request as JSON, since records of the interface are not serializable. */
    private final byte[] request;

    /**
     * Creates the task.
     *
     * @param request that was prepared for this release before, without a fault
     * @param policy the policy of enterprises that name none
     * @param asOf the day of enterprises that name none
     */
    SweepTask(Broadcast<ReleaseFile> release, SweepRequest request, Optional<String> policy, LocalDate asOf) {
        super(policy, asOf);
        this.release = release;
        this.request = JobDocument.write(request);
    }

    @Override
    Part begin() {
        Release rules = release.value().release();
        return new SweptPart(
                rules.declared(), RequestedSweep.of(JobDocument.read(request, SweepRequest.class), rules, Language.ZH));
    }

    private static final class SweptPart implements Part {
        private final Declarations declared;
        private final SweepPart part;
        private boolean goesOn = true;

        SweptPart(Declarations declared, RequestedSweep asked) {
            this.declared = declared;
            this.part = new SweepPart(asked);
        }

        @Override
        public Declarations declared() {
            return declared;
        }

        @Override
        public Optional<Row[]> take(PopulationMember member, Queue<Row> results) {
            goesOn = part.take(member);
            return Optional.empty();
        }

        @Override
        public void refuse() {
            part.refuse();
        }

        @Override
        public boolean goesOn() {
            return goesOn;
        }

        @Override
        public byte[] counts() {
            return part.document();
        }
    }
}
