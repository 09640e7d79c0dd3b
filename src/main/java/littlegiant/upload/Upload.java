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

/** An upload that runs here. Its progress can be read by any thread. */
final class Upload {
    static final String KIND = "upload";

    /**
     * What is asked of it.
     *
     * @param caller who asks
     * @param release the one release that decides, whatever becomes active meanwhile
     * @param parts what each request has besides its enterprise, by property
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

    /** A row was read. */
    synchronized void read(int count) {
        rows = count;
    }

    /** All of it was read. */
    synchronized void gathered(TableAssembler gathered) {
        total = gathered.size();
        absent = gathered.absent();
        formulas = gathered.formulas();
    }

    /** An enterprise was looked at. */
    synchronized void checked() {
        done++;
    }

    /** It was assessed, too. */
    synchronized void assessed(AssessmentRecord kept) {
        assessed++;
        kept.summary()
                .outcomes()
                .forEach((decision, outcome) -> outcomes.computeIfAbsent(decision, one -> new TreeMap<>())
                        .merge(outcome, 1, Integer::sum));
    }

    /** How many enterprises the file has; 0 until it is read. */
    synchronized long total() {
        return total;
    }

    /** How many of them were looked at. */
    synchronized long done() {
        return done;
    }

    /** What is known of it besides how far it came, beside a state: all of it is recorded when it is done, or nothing. */
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
                        ? mistakes.told().stream()
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
