package littlegiant.upload;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import littlegiant.records.Kept;
import littlegiant.records.KeptJob;
import littlegiant.ruleset.engine.Release;
import littlegiant.wording.Language;

/** An upload that runs here. Its progress can be read by any thread. */
final class Upload {
    static final String KIND = "upload";

    /** How far it came. */
    enum State {
        CHECKING,
        RECORDING,
        DONE,
        REFUSED,
        CANCELLED,
        FAILED,
        INTERRUPTED
    }

    /** What came of asking it to stop. */
    enum Cancelling {
        ASKED,
        TOO_LATE,
        ENDED
    }

    /**
     * What is asked of it.
     *
     * @param release the one release that decides, whatever becomes active meanwhile
     * @param parts what each request has besides its enterprise, by property
     */
    record Asked(boolean check, Release release, Map<String, JsonNode> parts, Language language) {

        String part(String name) {
            JsonNode part = parts.get(name);
            return part == null ? null : part.asText();
        }
    }

    /** It is to stop: nothing of it is recorded. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final UUID id;
    private final Asked asked;
    private final long bytes;
    private final Instant startedAt;
    private final Map<String, Map<String, Integer>> outcomes = new TreeMap<>();
    private State state = State.CHECKING;
    private boolean cancelled;
    private Format format;
    private int rows;
    private long total;
    private long done;
    private int recorded;
    private Mistakes mistakes = new Mistakes(0);
    private List<Column> absent = List.of();
    private FormulaCells formulas = new FormulaCells(0);
    private Instant finishedAt;

    Upload(UUID id, Asked asked, long bytes, Instant startedAt) {
        this.id = id;
        this.asked = asked;
        this.bytes = bytes;
        this.startedAt = startedAt;
    }

    UUID id() {
        return id;
    }

    Asked asked() {
        return asked;
    }

    synchronized void isOf(Format known, Mistakes found) {
        format = known;
        mistakes = found;
    }

    /** A row was read. */
    synchronized void read(int count) {
        rows = count;
        stopIfCancelled();
    }

    /** All of it was read. */
    synchronized void gathered(Gathered gathered) {
        total = gathered.size();
        absent = gathered.absent();
        formulas = gathered.formulas();
    }

    /** An enterprise was looked at. */
    synchronized void checked() {
        done++;
        stopIfCancelled();
    }

    /** It was assessed, too. */
    synchronized void assessed(Kept kept) {
        kept.summary()
                .outcomes()
                .forEach((decision, outcome) -> outcomes.computeIfAbsent(decision, one -> new TreeMap<>())
                        .merge(outcome, 1, Integer::sum));
    }

    private void stopIfCancelled() {
        if (cancelled) {
            throw new Stopped();
        }
    }

    /** Asks it to stop. It does while it checks, and not while it records: that is one transaction. */
    synchronized Cancelling cancel() {
        if (state == State.CHECKING) {
            cancelled = true;
            return Cancelling.ASKED;
        }
        return state == State.RECORDING ? Cancelling.TOO_LATE : Cancelling.ENDED;
    }

    /** From here on it is not to be cancelled. */
    synchronized void beginRecording() {
        stopIfCancelled();
        state = State.RECORDING;
    }

    synchronized void finish(State end, int kept, Instant at) {
        state = end;
        recorded = kept;
        finishedAt = at;
    }

    synchronized State state() {
        return state;
    }

    /** All of it at this moment. */
    synchronized KeptJob job() {
        return job(state, recorded, finishedAt);
    }

    /** All of it as it will be when so many are recorded. */
    synchronized KeptJob recorded(int kept, Instant at) {
        return job(State.DONE, kept, at);
    }

    private KeptJob job(State as, int kept, Instant at) {
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        outcomes.forEach((decision, count) -> counts.put(decision, Collections.unmodifiableMap(new TreeMap<>(count))));
        UploadReport report = new UploadReport(
                asked.check(),
                asked.part("policy"),
                asked.part("asOf"),
                asked.release().hash(),
                format == null ? null : format.ending(),
                bytes,
                rows,
                kept,
                counts,
                mistakes.count(),
                at == null
                        ? List.of()
                        : mistakes.told().stream().map(UploadReport.Told::of).toList(),
                absent.stream().map(Column::heading).map(UploadReport.Said::of).toList(),
                formulas.count(),
                formulas.first().stream().map(UploadReport.Found::of).toList());
        return new KeptJob(id, KIND, as.name(), startedAt, at, Math.max(total, done), done, report.written());
    }
}
