package littlegiant.document;

import java.util.Arrays;
import java.util.Optional;

/** How a list of any length is written to a file. */
public enum ExportFormat {
    /** A JSON object a line. */
    NDJSON("application/x-ndjson", "ndjson"),
    CSV("text/csv;charset=UTF-8", "csv"),
    XLSX(XlsxSheet.MEDIA_TYPE, "xlsx");

    private final String mediaType;
    private final String ending;

    ExportFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    /** For {@code Content-Type}. */
    public String mediaType() {
        return mediaType;
    }

    /** How it is asked for, and how its files end. */
    public String ending() {
        return ending;
    }

    /** The format that is asked for by its ending; empty where there is none. */
    public static Optional<ExportFormat> of(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending.equals(ending))
                .findFirst();
    }
}
