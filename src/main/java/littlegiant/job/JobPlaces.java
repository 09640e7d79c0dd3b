package littlegiant.job;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** Limits the number of jobs that run at once in this process. */
public final class JobPlaces {
    private final int most;
    private final Semaphore free;

    /** Creates places for up to {@code most} jobs. */
    public JobPlaces(int most) {
        this.most = most;
        this.free = new Semaphore(most);
    }

    /** The number of jobs that may run at once. */
    public int limit() {
        return most;
    }

    /** Takes a place for one more job; empty if all are taken. */
    public Optional<JobPlace> take() {
        return free.tryAcquire() ? Optional.of(new JobPlace()) : Optional.empty();
    }

    /** A place for one job. Closing it releases the place, unless it was handed over. */
    public final class JobPlace implements AutoCloseable {
        private final AtomicBoolean held = new AtomicBoolean(true);

        private JobPlace() {}

        /** Hands the place over to a new object; closing this one then has no effect. */
        JobPlace handOver() {
            if (!held.getAndSet(false)) {
                throw new IllegalStateException("the place was given back");
            }
            return new JobPlace();
        }

        @Override
        public void close() {
            if (held.getAndSet(false)) {
                free.release();
            }
        }
    }
}
