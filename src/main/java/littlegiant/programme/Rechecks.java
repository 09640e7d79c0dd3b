package littlegiant.programme;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import littlegiant.facts.Enterprise;
import littlegiant.job.JobControl;
import littlegiant.job.JobDocument;
import littlegiant.job.JobEnd;
import littlegiant.job.JobKind;
import littlegiant.job.JobPlaces;
import littlegiant.job.JobState;
import littlegiant.job.JobTask;
import littlegiant.records.EnterpriseRepository;
import littlegiant.records.EventRepository;
import littlegiant.records.JobRepository;
import littlegiant.records.KnownEnterprise;
import littlegiant.records.RecordedRequest;
import littlegiant.records.Registry;
import littlegiant.ruleset.engine.DecisionResult;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.language.Outcome;
import littlegiant.wording.Text;

/** Runs rechecks, one at a time per process. */
@Singleton
public class Rechecks {
    /** The job kind of rechecks. */
    public static final JobKind KIND =
            new JobKind(JobRepository.RECHECK, Text.of("复核", "recheck"), "/api/v1/programme/recheck");

    private static final int PAGE = 200;

    private final EnterpriseRepository enterprises;
    private final EventRepository events;
    private final Registry registry;
    private final JobPlaces places = new JobPlaces(1);

    Rechecks(EnterpriseRepository enterprises, EventRepository events, Registry registry) {
        this.enterprises = enterprises;
        this.events = events;
        this.registry = registry;
    }

    /** Provides the job kind to the job runner. */
    @Produces
    @Singleton
    JobKind kind() {
        return KIND;
    }

    /** The place for a recheck; empty if one is running. */
    public Optional<JobPlaces.JobPlace> place() {
        return places.take();
    }

    /** The task of a recheck under a release. Blocks on the database. */
    public JobTask task(Release release, LocalDate asOf) {
        return new RecheckTask(new Recheck(asOf, release.hash(), registry.countUnderEachPolicy()), release);
    }

    /** The task of a recheck, with the release that it uses. */
    private final class RecheckTask implements JobTask {
        private final Recheck recheck;
        private final Release release;

        RecheckTask(Recheck recheck, Release release) {
            this.recheck = recheck;
            this.release = release;
        }

        @Override
        public long total() {
            return recheck.total();
        }

        @Override
        public long done() {
            return recheck.done();
        }

        @Override
        public byte[] document(JobState state) {
            return JobDocument.write(recheck.report(state));
        }

        @Override
        public JobEnd run(JobControl control) {
            return JobEnd.of(checkAll(recheck, release, control) ? JobState.DONE : JobState.CANCELLED);
        }
    }

    /**
     * Checks all enterprises.
     *
     * @return false if the job was cancelled
     */
    private boolean checkAll(Recheck recheck, Release release, JobControl control) {
        Optional<String> after = Optional.empty();
        List<String> codes;
        do {
            codes = enterprises.page(after, PAGE).stream()
                    .map(KnownEnterprise::creditCode)
                    .toList();
            Map<String, List<Event>> told = new HashMap<>();
            events.of(codes)
                    .forEach(row -> told.computeIfAbsent(row.creditCode(), code -> new ArrayList<>())
                            .add(EventRows.event(row)));
            for (RecordedRequest latest : enterprises.latestRequests(codes)) {
                if (control.isCancelled()) {
                    return false;
                }
                String code = latest.summary().registeredCode();
                EnterpriseHistory life =
                        EnterpriseHistory.of(code, null, latest.summary().policy(), told.getOrDefault(code, List.of()));
                check(recheck, release, latest, life.currentStatus().recognised());
            }
            after = codes.isEmpty() ? after : Optional.of(codes.get(codes.size() - 1));
        } while (codes.size() == PAGE);
        return true;
    }

    private static void check(Recheck recheck, Release release, RecordedRequest latest, boolean recognised) {
        Policy policy = release.policies().get(latest.summary().policy());
        if (policy == null) {
            recheck.skip();
            return;
        }
        Enterprise facts = Enterprises.facts(latest.request(), release.declared());
        List<Recheck.RecheckChange> changes = new ArrayList<>(0);
        for (DecisionResult decided :
                policy.decide(facts, recheck.asOf(), Set.of()).decisions()) {
            String decision = decided.decision().decision();
            String before = latest.summary().outcomes().get(decision);
            if (before != null && !before.equals(decided.outcome().name())) {
                changes.add(new Recheck.RecheckChange(
                        latest.summary().registeredCode(),
                        latest.summary().name(),
                        latest.summary().townOrPark(),
                        latest.summary().id().toString(),
                        decision,
                        Outcome.valueOf(before),
                        decided.outcome(),
                        recognised));
            }
        }
        recheck.checked(changes);
    }
}
