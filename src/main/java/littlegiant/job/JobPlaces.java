package littlegiant.job;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** Bounds how many jobs run at once in this process. */
public final class JobPlaces {
    private final int most;
    private final Semaphore free;

    /** Places for that many jobs. */
    public JobPlaces(int most) {
        this.most = most;
        this.free = new Semaphore(most);
    }

    /** How many jobs may run at once. */
    public int most() {
        return most;
    }

    /** A place for one more job; empty where as many run as may. */
    public Optional<JobPlace> take() {
        return free.tryAcquire() ? Optional.of(new JobPlace()) : Optional.empty();
    }

    /** The right to run one job. Closing it gives it back, unless a job has taken it over. */
    public final class JobPlace implements AutoCloseable {
        private final AtomicBoolean held = new AtomicBoolean(true);

        private JobPlace() {}

        /** Moves the right to a new owner, so that closing this object has no effect any more. */
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
