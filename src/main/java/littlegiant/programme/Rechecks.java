package littlegiant.programme;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import littlegiant.facts.Enterprise;
import littlegiant.records.Ids;
import littlegiant.records.Kept;
import littlegiant.records.KeptEnterprises;
import littlegiant.records.KeptEvents;
import littlegiant.records.KeptJobs;
import littlegiant.records.Pulse;
import littlegiant.records.Registry;
import littlegiant.ruleset.engine.Decided;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.language.Outcome;
import littlegiant.wording.Withheld;
import org.jboss.logging.Logger;

/** Runs rechecks, one at a time in a process, and keeps what came of each. */
@Singleton
class Rechecks {
    private static final Logger LOG = Logger.getLogger(Rechecks.class);
    private static final int PAGE = 200;

    private final KeptEnterprises enterprises;
    private final KeptEvents events;
    private final Registry registry;
    private final KeptJobs jobs;
    private final RecheckDocument documents;
    private final Clock clock;
    /** The one that runs, or the last where it could not be kept how it ended. */
    private volatile Recheck current;

    private volatile boolean stopping;

    Rechecks(
            KeptEnterprises enterprises,
            KeptEvents events,
            Registry registry,
            KeptJobs jobs,
            RecheckDocument documents,
            Clock clock) {
        this.enterprises = enterprises;
        this.events = events;
        this.registry = registry;
        this.jobs = jobs;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * Starts one under a release; empty where one is running. Waits for the disk, and throws {@code NotKept} where it
     * cannot be kept that it begins.
     */
    synchronized Optional<Recheck.Progress> start(Release release, LocalDate asOf) {
        if (current != null && current.isRunning()) {
            return Optional.empty();
        }
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
        Recheck recheck = new Recheck(Ids.at(now), asOf, release.hash(), registry.count(), now);
        jobs.begin(documents.job(recheck.progress()));
        current = recheck;
        Thread thread = new Thread(() -> run(recheck, release), "recheck");
        thread.setDaemon(true);
        thread.start();
        return Optional.of(recheck.progress());
    }

    /** The recheck of an id, whichever instance runs or ran it. Waits for the disk. */
    Optional<Recheck.Progress> find(UUID id) {
        Recheck here = current;
        return here != null && here.id().equals(id)
                ? Optional.of(here.progress())
                : jobs.find(RecheckDocument.KIND, id).map(documents::progress);
    }

    /** Asks a recheck to stop; one that has ended stays as it is. Waits for the disk. */
    void cancel(Recheck.Progress recheck) {
        Recheck here = current;
        if (here != null && here.id().equals(recheck.id())) {
            here.cancel();
        } else if (recheck.state() == Recheck.State.RUNNING) {
            jobs.cancel(recheck.id());
        }
    }

    /** What runs stops, and reads as interrupted when the service is here again. */
    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        Recheck here = current;
        if (here != null) {
            here.cancel();
        }
    }

    private void run(Recheck recheck, Release release) {
        Recheck.State end = Recheck.State.FAILED;
        try {
            end = checkAll(recheck, release) ? Recheck.State.DONE : Recheck.State.CANCELLED;
        } catch (RuntimeException e) {
            LOG.error("A recheck of the registry failed", Withheld.of(e));
        } finally {
            recheck.finish(end, Instant.now(clock).truncatedTo(ChronoUnit.MILLIS));
        }
        if (stopping && end == Recheck.State.CANCELLED) {
            return;
        }
        try {
            jobs.finish(documents.job(recheck.progress()));
        } catch (RuntimeException failure) {
            LOG.errorf(Withheld.of(failure), "How recheck %s ended (%s) could not be kept", recheck.id(), end);
        }
    }

    /** False where it was cancelled before it came to the end. */
    private boolean checkAll(Recheck recheck, Release release) {
        Optional<String> after = Optional.empty();
        Pulse pulse = new Pulse(jobs, () -> documents.job(recheck.progress()), recheck::cancel);
        List<Kept> some;
        do {
            some = enterprises.latest(after, PAGE);
            List<String> codes =
                    some.stream().map(kept -> kept.summary().creditCode()).toList();
            Map<String, List<Event>> told = new HashMap<>();
            events.of(codes)
                    .forEach(row -> told.computeIfAbsent(row.creditCode(), code -> new ArrayList<>())
                            .add(EventRows.event(row)));
            for (Kept latest : some) {
                if (recheck.isCancelled()) {
                    return false;
                }
                pulse.beat();
                String code = latest.summary().creditCode();
                Life life = Life.of(code, null, latest.summary().policy(), told.getOrDefault(code, List.of()));
                check(recheck, release, latest, life.standing().recognised());
                after = Optional.of(latest.summary().creditCode());
            }
        } while (some.size() == PAGE);
        return true;
    }

    private static void check(Recheck recheck, Release release, Kept latest, boolean recognised) {
        Policy policy = release.policies().get(latest.summary().policy());
        if (policy == null) {
            recheck.skip();
            return;
        }
        Enterprise facts = Enterprises.facts(latest);
        List<Recheck.Changed> changes = new ArrayList<>(0);
        for (Decided decided : policy.decide(facts, recheck.asOf(), Set.of()).decisions()) {
            String decision = decided.decision().decision();
            String before = latest.summary().outcomes().get(decision);
            if (before != null && !before.equals(decided.outcome().name())) {
                changes.add(new Recheck.Changed(
                        latest.summary().creditCode(),
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
