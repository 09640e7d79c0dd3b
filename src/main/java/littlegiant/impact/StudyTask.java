package littlegiant.impact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import littlegiant.facts.Fault;
import littlegiant.job.JobControl;
import littlegiant.job.JobEnd;
import littlegiant.job.JobState;
import littlegiant.job.JobTask;
import littlegiant.ruleset.release.ThresholdSweep;
import littlegiant.wording.RedactedException;
import littlegiant.wording.Text;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The task of a study: processes a population, one enterprise after the other. */
final class StudyTask implements JobTask {
    private static final Logger LOG = Logger.getLogger(StudyTask.class);
    private static final Text BROKEN =
            Text.of("计算中断,原因在服务一方;请稍后重新发起", "it was broken off, and the service is to blame: start it again later");

    private final Population population;
    private final PopulationStudy study;
    private final List<StudyProgress.BadLine> firstBadLines = new ArrayList<>();
    private long done;
    private long skipped;
    private long failed;
    private long badLines;
    private @Nullable Text failure;

    private StudyTask(Population population, PopulationStudy study) {
        this.population = population;
        this.study = study;
    }

    /** Creates a study. */
    @FunctionalInterface
    interface StudyMaker {

        /**
         * Creates the study.
         *
         * @throws IOException if its lists cannot be written
         */
        PopulationStudy make() throws IOException;
    }

    /** The task of a study over a population, which is closed if the study cannot be created. */
    static StudyTask over(Population population, StudyMaker maker) {
        boolean made = false;
        try {
            StudyTask task = new StudyTask(population, maker.make());
            made = true;
            return task;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        } finally {
            if (!made) {
                try {
                    population.close();
                } catch (IOException stays) {
                    LOG.warn("A temporary file of a study could not be deleted", RedactedException.of(stays));
                }
            }
        }
    }

    @Override
    public long total() {
        return population.total();
    }

    @Override
    public synchronized long done() {
        return done;
    }

    @Override
    public byte[] document(JobState state) {
        return study.document(progress(state));
    }

    private synchronized StudyProgress progress(JobState state) {
        Text why = state == JobState.FAILED && failure == null ? BROKEN : failure;
        return new StudyProgress(skipped, failed, badLines, List.copyOf(firstBadLines), why);
    }

    /** The results can be read however the task ended. */
    @Override
    public JobEnd run(JobControl control) throws IOException {
        JobState end = JobState.FAILED;
        try {
            population.visitAll(new Visit(control));
            end = control.isCancelled() ? JobState.CANCELLED : JobState.DONE;
        } catch (ThresholdSweep.TooMany tooMany) {
            fail(tooMany.why());
        } catch (IOException | RuntimeException broken) {
            LOG.error("A study of what a change would do failed", RedactedException.of(broken));
        }
        study.end();
        return JobEnd.with(end, study.lists());
    }

    private synchronized void fail(Text why) {
        failure = why;
    }

    @Override
    public void close() throws IOException {
        try {
            population.close();
        } finally {
            study.close();
        }
    }

    private synchronized void passed() {
        done++;
    }

    private synchronized void skipped() {
        done++;
        skipped++;
    }

    /**
     * Counts an enterprise that could not be decided.
     *
     * @return the count so far
     */
    private synchronized long failed() {
        done++;
        failed++;
        return failed;
    }

    private synchronized void refused(long line, List<Fault> faults) {
        done++;
        badLines++;
        if (firstBadLines.size() < StudyProgress.MOST_BAD_LINES) {
            firstBadLines.add(new StudyProgress.BadLine(line, faults));
        }
    }

    /** Passes each enterprise to the study until the job is cancelled. */
    private final class Visit implements Population.Visitor {
        private final JobControl control;

        Visit(JobControl control) {
            this.control = control;
        }

        @Override
        public boolean visit(PopulationMember member) {
            if (control.isCancelled()) {
                return false;
            }
            try {
                if (study.take(member)) {
                    passed();
                } else {
                    skipped();
                }
            } catch (ThresholdSweep.TooMany tooMany) {
                throw tooMany;
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            } catch (RuntimeException broken) {
                if (failed() == 1) {
                    LOG.error(
                            "A study could not decide an enterprise, the first of those that it could not",
                            RedactedException.of(broken));
                }
            }
            return true;
        }

        @Override
        public boolean refuse(long line, List<Fault> faults) {
            refused(line, faults);
            return !control.isCancelled();
        }

        @Override
        public boolean pass() {
            passed();
            return !control.isCancelled();
        }
    }
}
