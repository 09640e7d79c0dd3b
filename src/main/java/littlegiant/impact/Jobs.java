package littlegiant.impact;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import littlegiant.facts.Fault;
import littlegiant.ruleset.release.ThresholdSweep;
import littlegiant.wording.Text;
import littlegiant.wording.Withheld;
import org.jboss.logging.Logger;

/** Runs studies, a few at once, and remembers the last of them for a while. */
@Singleton
class Jobs {
    private static final Logger LOG = Logger.getLogger(Jobs.class);
    private static final Text BROKEN =
            Text.of("计算中断,原因在服务一方;请稍后重新发起", "it was broken off, and the service is to blame: start it again later");

    private final ImpactConfig config;
    private final Clock clock;
    private final Semaphore places;
    private final Map<UUID, Job<?>> known = new LinkedHashMap<>();

    Jobs(ImpactConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.places = new Semaphore(config.mostAtOnce());
    }

    /** The right to run a study; whoever has it starts one, or gives it back. */
    final class Place implements Closeable {
        private final AtomicBoolean held = new AtomicBoolean(true);

        private Place() {}

        @Override
        public void close() {
            if (held.getAndSet(false)) {
                places.release();
            }
        }
    }

    /** A place for another study; empty where as many run as may. */
    Optional<Place> place() {
        return places.tryAcquire() ? Optional.of(new Place()) : Optional.empty();
    }

    /** Starts going through a population; the place is given back, and the population let go, when that ends. */
    synchronized <S extends Study> Job<S> start(Place place, Population population, S study) {
        forget(1);
        Job<S> job = new Job<>(study, population.total(), Instant.now(clock));
        known.put(job.id(), job);
        Thread thread = new Thread(() -> run(place, job, population), "impact");
        thread.setDaemon(true);
        thread.start();
        return job;
    }

    /** The study of an id and a kind, where it is remembered. */
    synchronized <S extends Study> Optional<Job<S>> find(String id, Class<S> kind) {
        forget(0);
        return known.values().stream()
                .filter(job -> job.id().toString().equals(id) && kind.isInstance(job.study()))
                .map(job -> {
                    @SuppressWarnings("unchecked")
                    Job<S> found = (Job<S>) job;
                    return found;
                })
                .findFirst();
    }

    /** Lets go of the oldest that have ended where there are too many, and of those that ended long ago. */
    private void forget(int room) {
        Instant then = Instant.now(clock).minus(config.keptFor());
        Iterator<Job<?>> oldest = known.values().iterator();
        int more = known.size() - config.remembered() + room;
        while (oldest.hasNext()) {
            Job<?> job = oldest.next();
            if (!job.isRunning() && (more > 0 || job.endedBefore(then))) {
                oldest.remove();
                close(job.study());
                more--;
            }
        }
    }

    synchronized void stop(@Observes ShutdownEvent event) {
        List<Job<?>> ended = new ArrayList<>();
        for (Job<?> job : known.values()) {
            job.cancel();
            if (!job.isRunning()) {
                ended.add(job);
            }
        }
        ended.forEach(job -> close(job.study()));
        known.clear();
    }

    private <S extends Study> void run(Place place, Job<S> job, Population population) {
        Job.State end = Job.State.FAILED;
        Text why = BROKEN;
        try (place;
                population) {
            population.each(new Going<>(job));
            end = job.isCancelled() ? Job.State.CANCELLED : Job.State.DONE;
            why = null;
        } catch (ThresholdSweep.TooMany tooMany) {
            why = tooMany.why();
        } catch (IOException | RuntimeException e) {
            LOG.error("A study of what a change would do failed", Withheld.of(e));
        } finally {
            // What was found until then can be read, however it ended.
            end(job.study());
            finish(job, end, why);
        }
    }

    private static void end(Study study) {
        try {
            study.end();
        } catch (IOException full) {
            LOG.error("A list of a study could not be completed", Withheld.of(full));
        }
    }

    private synchronized void finish(Job<?> job, Job.State end, Text why) {
        job.finish(end, why, Instant.now(clock));
        if (!known.containsKey(job.id())) {
            // The service is stopping: nobody will ask for it.
            close(job.study());
        }
    }

    private static void close(Study study) {
        try {
            study.close();
        } catch (IOException fails) {
            LOG.warn("A file of a study could not be deleted", Withheld.of(fails));
        }
    }

    /** Goes through a population for a job. */
    private record Going<S extends Study>(Job<S> job) implements Population.Visitor {

        @Override
        public boolean visit(Member member) {
            if (job.isCancelled()) {
                return false;
            }
            try {
                if (job.study().take(member)) {
                    job.passed();
                } else {
                    job.skipped();
                }
            } catch (ThresholdSweep.TooMany tooMany) {
                throw tooMany;
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            } catch (RuntimeException e) {
                if (job.failedAtOne() == 1) {
                    LOG.error(
                            "A study could not decide an enterprise, the first of those that it could not",
                            Withheld.of(e));
                }
            }
            return true;
        }

        @Override
        public boolean refuse(long line, List<Fault> faults) {
            job.refused(line, faults);
            return !job.isCancelled();
        }

        @Override
        public boolean pass() {
            job.passed();
            return !job.isCancelled();
        }
    }
}
