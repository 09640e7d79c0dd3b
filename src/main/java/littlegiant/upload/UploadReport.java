package littlegiant.upload;

import java.util.List;
import java.util.Map;
import littlegiant.job.JobDocument;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an upload besides how far it came, as it is kept with its job.
 *
 * @param caller who uploaded it; null of before that was kept
 * @param check whether it only checks
 * @param policy as it was asked for, null for the only one
 * @param asOf the day for which it decides
 * @param release the hash of the release that decides throughout
 * @param format null where the file is none that is known
 * @param bytes the length of the file
 * @param rows how many rows were read
 * @param recorded how many assessments were recorded
 * @param outcomes how many enterprises came out how, by decision
 * @param mistakes how many mistakes were found
 * @param errors the first of them
 * @param absent the headings that the file does not have
 * @param formulas how many cells' facts a formula came to
 * @param formulaCells the first of them; none in what was kept before there were any
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

    /** A cell and where it stands. */
    record Found(
            @Nullable String sheet,
            int row,
            @Nullable String column,
            @Nullable String cell) {

        static Found of(TableError.CellPlace place) {
            return new Found(place.sheet(), place.row(), place.column(), place.cell());
        }
    }

    /** A text in both languages: whoever reads it later may speak the other. */
    record LocalizedText(String zh, String en) {

        static LocalizedText of(Text text) {
            return new LocalizedText(text.in(Language.ZH), text.in(Language.EN));
        }

        String in(Language language) {
            return language == Language.ZH ? zh : en;
        }
    }

    /** A mistake and where it stands. */
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
