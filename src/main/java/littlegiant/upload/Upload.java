package littlegiant.upload;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import littlegiant.job.JobState;
import littlegiant.records.AssessmentRecord;
import littlegiant.ruleset.engine.Release;
import littlegiant.wording.Language;
import org.jspecify.annotations.Nullable;

/** The state of a running upload. Its progress may be read from any thread. */
final class Upload {
    static final String KIND = "upload";

    /**
     * The parameters of an upload.
     *
     * @param caller the caller's name
     * @param release the release used throughout, whichever is active later
     * @param parts the properties of each request except its enterprise
     */
    record UploadOptions(
            @Nullable String caller, boolean check, Release release, Map<String, JsonNode> parts, Language language) {

        @Nullable
        String part(String name) {
            JsonNode part = parts.get(name);
            return part == null ? null : part.asText();
        }
    }

    private final UploadOptions asked;
    private final long bytes;
    private final Map<String, Map<String, Integer>> outcomes = new TreeMap<>();
    private @Nullable Format format;
    private int rows;
    private long total;
    private long done;
    private int assessed;
    private TableErrors mistakes = new TableErrors(0);
    private List<Column> absent = List.of();
    private FormulaCells formulas = new FormulaCells(0);

    Upload(UploadOptions asked, long bytes) {
        this.asked = asked;
        this.bytes = bytes;
    }

    UploadOptions asked() {
        return asked;
    }

    synchronized void isOf(@Nullable Format known, TableErrors found) {
        format = known;
        mistakes = found;
    }

    /** What the file is; null where it is none that is known. */
    synchronized @Nullable Format format() {
        return format;
    }

    /** How many rows were read. */
    synchronized int rows() {
        return rows;
    }

    /** Counts rows that were read. */
    synchronized void read(int count) {
        rows = count;
    }

    /** Sets the result of reading the whole file. */
    synchronized void gathered(TableAssembler gathered) {
        total = gathered.size();
        absent = gathered.absent();
        formulas = gathered.formulas();
    }

    /** Counts a checked enterprise. */
    synchronized void checked() {
        done++;
    }

    /** Counts an assessed enterprise. */
    synchronized void assessed(AssessmentRecord kept) {
        assessed++;
        kept.summary()
                .outcomes()
                .forEach((decision, outcome) -> outcomes.computeIfAbsent(decision, one -> new TreeMap<>())
                        .merge(outcome, 1, Integer::sum));
    }

    /** The number of enterprises in the file; 0 until it is read. */
    synchronized long total() {
        return total;
    }

    /** The number of processed enterprises. */
    synchronized long done() {
        return done;
    }

    /** The results to store with a state; an upload is recorded completely or not at all. */
    synchronized UploadReport report(JobState state) {
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        outcomes.forEach((decision, count) -> counts.put(decision, Collections.unmodifiableMap(new TreeMap<>(count))));
        return new UploadReport(
                asked.caller(),
                asked.check(),
                asked.part("policy"),
                asked.part("asOf"),
                asked.release().hash(),
                format == null ? null : format.ending(),
                bytes,
                rows,
                state == JobState.DONE && !asked.check() ? assessed : 0,
                counts,
                mistakes.count(),
                state.isOver()
                        ? mistakes.inFileOrder().stream()
                                .map(UploadReport.ReportedError::of)
                                .toList()
                        : List.of(),
                absent.stream()
                        .map(Column::heading)
                        .map(UploadReport.LocalizedText::of)
                        .toList(),
                formulas.count(),
                formulas.first().stream().map(UploadReport.Found::of).toList());
    }
}
