package littlegiant.upload;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import littlegiant.assessment.Answered;
import littlegiant.assessment.Assessments;
import littlegiant.records.Ids;
import littlegiant.records.KeptJob;
import littlegiant.records.KeptJobs;
import littlegiant.records.Pulse;
import littlegiant.wording.Withheld;
import org.jboss.logging.Logger;

/**
 * Runs uploads, a few at once: each is read and assessed whole before any of it is recorded, and then all of it is, in one
 * transaction.
 */
@Singleton
class Uploads {
    private static final Logger LOG = Logger.getLogger(Uploads.class);

    private final UploadConfig config;
    private final Assessments assessments;
    private final KeptJobs jobs;
    private final Clock clock;
    private final Semaphore places;
    private final Map<UUID, Upload> running = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    Uploads(UploadConfig config, Assessments assessments, KeptJobs jobs, Clock clock) {
        this.config = config;
        this.assessments = assessments;
        this.jobs = jobs;
        this.clock = clock;
        this.places = new Semaphore(config.mostAtOnce());
    }

    /** Takes a place for an upload, from before its file arrives; false where there is none. */
    boolean takePlace() {
        return places.tryAcquire();
    }

    /** Gives back a place that {@link #start} has not taken over. */
    void leavePlace() {
        places.release();
    }

    /**
     * Starts an upload, for which a place was taken. The file is its own from here on: it is deleted in the end.
     *
     * @return the upload as it begins. Throws {@code NotKept} where it cannot be kept that it does
     */
    KeptJob start(Upload.Asked asked, Path file) throws IOException {
        Instant now = now();
        Upload upload = new Upload(Ids.at(now), asked, Files.size(file), now);
        KeptJob begun = upload.job();
        jobs.begin(begun);
        running.put(upload.id(), upload);
        Thread thread = new Thread(() -> run(upload, file), "upload");
        thread.setDaemon(true);
        thread.start();
        return begun;
    }

    /** The upload of an id, whichever instance runs or ran it. Waits for the disk. */
    Optional<KeptJob> find(UUID id) {
        Upload here = running.get(id);
        return here != null ? Optional.of(here.job()) : jobs.find(Upload.KIND, id);
    }

    /** Asks an upload to stop. Waits for the disk. */
    Upload.Cancelling cancel(KeptJob job) {
        Upload here = running.get(job.id());
        if (here != null) {
            return here.cancel();
        }
        if (job.finishedAt() != null || job.isInterrupted()) {
            return Upload.Cancelling.ENDED;
        }
        if (job.state().equals(Upload.State.RECORDING.name())) {
            return Upload.Cancelling.TOO_LATE;
        }
        jobs.cancel(job.id());
        return Upload.Cancelling.ASKED;
    }

    /** What is not being recorded stops, and reads as interrupted when the service is here again. */
    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        running.values().forEach(Upload::cancel);
    }

    private void run(Upload upload, Path file) {
        try {
            Path spooled = Files.createTempFile("little-giant-upload", ".spool");
            try (Spool spool = new Spool(spooled)) {
                process(upload, file, spool);
            } finally {
                Files.deleteIfExists(spooled);
            }
        } catch (Upload.Stopped cancelled) {
            finish(upload, Upload.State.CANCELLED);
        } catch (IOException | RuntimeException | OutOfMemoryError failure) {
            LOG.errorf(Withheld.of(failure), "Upload %s failed; nothing of it is recorded", upload.id());
            finish(upload, Upload.State.FAILED);
        } finally {
            places.release();
            delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            LOG.warnf(Withheld.of(stays), "%s could not be deleted", file);
        }
    }

    private void process(Upload upload, Path file, Spool spool) throws IOException {
        Mistakes mistakes = new Mistakes(config.mostErrors());
        Pulse pulse = new Pulse(jobs, upload::job, upload::cancel);
        Gathered gathered = new Gathered(config, mistakes, rows -> {
            upload.read(rows);
            pulse.beat();
        });
        if (read(upload, file, gathered, mistakes)) {
            gathered.complete();
            upload.gathered(gathered);
            for (Firm firm : gathered.firms()) {
                assess(upload, firm, gathered, mistakes, spool);
                upload.checked();
                pulse.beat();
            }
        }
        if (!mistakes.isEmpty()) {
            finish(upload, Upload.State.REFUSED);
        } else if (upload.asked().check()) {
            finish(upload, Upload.State.DONE);
        } else {
            record(upload, spool);
        }
    }

    /** False where it cannot be read to its end. */
    private boolean read(Upload upload, Path file, Gathered gathered, Mistakes mistakes) throws IOException {
        upload.isOf(null, mistakes);
        try {
            Format format = Format.of(file);
            upload.isOf(format, mistakes);
            switch (format) {
                case CSV -> CsvFile.read(file, gathered);
                case XLSX -> {
                    WorkbookGuard.check(file, config.largestUnpacked().asLongValue());
                    WorkbookFile.read(file, gathered, mistakes);
                }
            }
            return true;
        } catch (Unreadable unreadable) {
            mistakes.addFirst(unreadable.mistake());
            return false;
        }
    }

    private void assess(Upload upload, Firm firm, Gathered gathered, Mistakes mistakes, Spool spool)
            throws IOException {
        Upload.Asked asked = upload.asked();
        byte[] request = firm.request(asked.parts());
        if (!mistakes.isEmpty()) {
            gathered.refuse(firm, assessments.faultsOf(asked.release(), request));
            return;
        }
        Answered answered = assessments.assess(asked.release(), request, asked.language(), true);
        if (answered.toKeep().isEmpty()) {
            gathered.refuse(firm, answered.faults());
            return;
        }
        upload.assessed(answered.toKeep().get());
        if (!asked.check()) {
            spool.add(answered.toKeep().get());
        }
    }

    private void record(Upload upload, Spool spool) throws IOException {
        spool.complete();
        upload.beginRecording();
        Instant now = now();
        jobs.beat(upload.job());
        try {
            jobs.finish(upload.recorded(spool.size(), now), spool)
                    .toCompletableFuture()
                    .join();
            upload.finish(Upload.State.DONE, spool.size(), now);
            running.remove(upload.id());
        } catch (CompletionException failure) {
            LOG.errorf(Withheld.of(failure), "Upload %s could not be recorded", upload.id());
            settle(upload, spool.size(), now);
        }
    }

    /** Whether it was recorded although nobody was told is what the job says: both are one transaction. */
    private void settle(Upload upload, int size, Instant at) {
        boolean recorded = jobs.find(Upload.KIND, upload.id())
                .filter(job -> job.state().equals(Upload.State.DONE.name()))
                .isPresent();
        if (recorded) {
            upload.finish(Upload.State.DONE, size, at);
            running.remove(upload.id());
        } else {
            finish(upload, Upload.State.FAILED);
        }
    }

    /** Keeps how it ended; where that cannot be, it is known here for as long as the process lives. */
    private void finish(Upload upload, Upload.State end) {
        if (stopping && end == Upload.State.CANCELLED) {
            return;
        }
        upload.finish(end, 0, now());
        try {
            jobs.finish(upload.job());
            running.remove(upload.id());
        } catch (RuntimeException failure) {
            LOG.errorf(Withheld.of(failure), "How upload %s ended (%s) could not be kept", upload.id(), end);
        }
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
