package littlegiant.programme;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import littlegiant.records.KeptJob;

/** Writes rechecks as the jobs that are kept of them, and reads them. */
@Singleton
class RecheckDocument {
    static final String KIND = "recheck";

    private final ObjectMapper json;

    RecheckDocument(ObjectMapper json) {
        this.json = json;
    }

    /** What a job does not say of itself. */
    record Content(LocalDate asOf, String release, long skipped, long changed, List<Recheck.Changed> changes) {}

    KeptJob job(Recheck.Progress recheck) {
        // What changed is kept at the end; until then whoever runs it knows.
        boolean ended = recheck.finishedAt() != null;
        Content content = new Content(
                recheck.asOf(),
                recheck.release(),
                recheck.skipped(),
                recheck.changed(),
                ended ? recheck.changes() : List.of());
        try {
            return new KeptJob(
                    recheck.id(),
                    KIND,
                    recheck.state().name(),
                    recheck.startedAt(),
                    recheck.finishedAt(),
                    recheck.total(),
                    recheck.done(),
                    json.writeValueAsBytes(content));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    Recheck.Progress progress(KeptJob job) {
        try {
            Content content = json.readValue(job.document(), Content.class);
            return new Recheck.Progress(
                    job.id(),
                    Recheck.State.valueOf(job.state()),
                    content.asOf(),
                    content.release(),
                    job.total(),
                    job.done(),
                    content.skipped(),
                    content.changed(),
                    content.changes(),
                    job.startedAt(),
                    job.finishedAt());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
