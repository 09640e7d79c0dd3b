package littlegiant.programme;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import littlegiant.facts.Enterprise;
import littlegiant.records.Kept;
import littlegiant.records.KeptEnterprises;
import littlegiant.records.KeptEvents;
import littlegiant.records.Registry;
import littlegiant.ruleset.Decided;
import littlegiant.ruleset.Outcome;
import littlegiant.ruleset.Policy;
import littlegiant.ruleset.Release;
import org.jboss.logging.Logger;

/** Runs rechecks, one at a time, and remembers the last few. */
@Singleton
class Rechecks {
    private static final Logger LOG = Logger.getLogger(Rechecks.class);
    private static final int REMEMBERED = 10;
    private static final int PAGE = 200;

    private final KeptEnterprises enterprises;
    private final KeptEvents events;
    private final Registry registry;
    private final Clock clock;
    private final Map<UUID, Recheck> known = new LinkedHashMap<>();

    Rechecks(KeptEnterprises enterprises, KeptEvents events, Registry registry, Clock clock) {
        this.enterprises = enterprises;
        this.events = events;
        this.registry = registry;
        this.clock = clock;
    }

    /** Starts one under a release; empty where one is running. Waits for the disk. */
    synchronized Optional<Recheck> start(Release release, LocalDate asOf) {
        if (known.values().stream().anyMatch(Recheck::isRunning)) {
            return Optional.empty();
        }
        while (known.size() >= REMEMBERED) {
            known.remove(known.keySet().iterator().next());
        }
        Recheck recheck = new Recheck(UUID.randomUUID(), asOf, release.hash(), registry.count(), Instant.now(clock));
        known.put(recheck.id(), recheck);
        Thread thread = new Thread(() -> run(recheck, release), "recheck");
        thread.setDaemon(true);
        thread.start();
        return Optional.of(recheck);
    }

    /** The recheck of an id, where it is remembered. */
    synchronized Optional<Recheck> find(String id) {
        return known.values().stream()
                .filter(recheck -> recheck.id().toString().equals(id))
                .findFirst();
    }

    synchronized void stop(@Observes ShutdownEvent event) {
        known.values().forEach(Recheck::cancel);
    }

    private void run(Recheck recheck, Release release) {
        Recheck.State end = Recheck.State.FAILED;
        try {
            end = checkAll(recheck, release) ? Recheck.State.DONE : Recheck.State.CANCELLED;
        } catch (RuntimeException e) {
            LOG.error("A recheck of the registry failed", e);
        } finally {
            recheck.finish(end, Instant.now(clock));
        }
    }

    /** False where it was cancelled before it came to the end. */
    private boolean checkAll(Recheck recheck, Release release) {
        Optional<String> after = Optional.empty();
        List<Kept> some;
        do {
            some = enterprises.latest(after, PAGE);
            List<String> codes =
                    some.stream().map(kept -> kept.summary().creditCode()).toList();
            Map<String, Life> lives = EventRows.lives(events.of(codes));
            for (Kept latest : some) {
                if (recheck.isCancelled()) {
                    return false;
                }
                Life life = lives.get(latest.summary().creditCode());
                check(recheck, release, latest, life != null && life.standing().recognised());
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
