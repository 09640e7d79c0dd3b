package littlegiant.records;

import java.util.function.Supplier;

/** Beats for a job while it goes on, seldom enough that it may be asked to at every step. */
public final class Pulse {
    private final KeptJobs jobs;
    private final Supplier<KeptJob> job;
    private final Runnable cancel;
    private long next = System.nanoTime() + KeptJobs.BEAT.toNanos();

    /**
     * The pulse of a job.
     *
     * @param job how far it came
     * @param cancel is called, by any thread, where somebody has asked that it stop
     */
    public Pulse(KeptJobs jobs, Supplier<KeptJob> job, Runnable cancel) {
        this.jobs = jobs;
        this.job = job;
        this.cancel = cancel;
    }

    /** Beats where it is time to. Waits for nothing; a beat that fails is made up for by the next. */
    public void beat() {
        long now = System.nanoTime();
        if (now - next < 0) {
            return;
        }
        next = now + KeptJobs.BEAT.toNanos();
        jobs.beat(job.get()).thenAccept(asked -> {
            if (asked) {
                cancel.run();
            }
        });
    }
}
