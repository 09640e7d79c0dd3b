package littlegiant.upload;

import java.util.List;
import java.util.Map;
import littlegiant.job.JobDocument;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * The stored results of an upload in addition to its job's.
 *
 * @param caller who uploaded it; null in old records
 * @param check whether it only checks
 * @param policy the requested policy, null for the only one
 * @param asOf the day of the assessments
 * @param release the hash of the release
 * @param format null for an unknown format
 * @param bytes the length of the file
 * @param rows the number of rows read
 * @param recorded the number of recorded assessments
 * @param outcomes the number of enterprises by decision and outcome
 * @param mistakes the number of errors
 * @param errors the first errors
 * @param absent the headings that the file does not have
 * @param formulas the number of cells whose facts are results of formulas
 * @param formulaCells the first of them; empty in old records
 */
record UploadReport(
        @Nullable String caller,
        boolean check,
        @Nullable String policy,
        @Nullable String asOf,
        String release,
        @Nullable String format,
        long bytes,
        int rows,
        int recorded,
        Map<String, Map<String, Integer>> outcomes,
        int mistakes,
        List<ReportedError> errors,
        List<LocalizedText> absent,
        int formulas,
        List<Found> formulaCells) {

    UploadReport {
        formulaCells = formulaCells == null ? List.of() : List.copyOf(formulaCells);
    }

    /** A cell and its place. */
    record Found(
            @Nullable String sheet,
            int row,
            @Nullable String column,
            @Nullable String cell) {

        static Found of(TableError.CellPlace place) {
            return new Found(place.sheet(), place.row(), place.column(), place.cell());
        }
    }

    /** A text in both languages, since a later reader may use either. */
    record LocalizedText(String zh, String en) {

        static LocalizedText of(Text text) {
            return new LocalizedText(text.in(Language.ZH), text.in(Language.EN));
        }

        String in(Language language) {
            return language == Language.ZH ? zh : en;
        }
    }

    /** An error and its place. */
    record ReportedError(
            @Nullable String sheet,
            int row,
            @Nullable String column,
            @Nullable String cell,
            LocalizedText message) {

        static ReportedError of(TableError mistake) {
            TableError.CellPlace place = mistake.place();
            return new ReportedError(
                    place.sheet(), place.row(), place.column(), place.cell(), LocalizedText.of(mistake.message()));
        }
    }

    byte[] written() {
        return JobDocument.write(this);
    }

    static UploadReport read(byte[] document) {
        return JobDocument.read(document, UploadReport.class);
    }
}
