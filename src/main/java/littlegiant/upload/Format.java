package littlegiant.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import littlegiant.document.XlsxSheet;
import littlegiant.wording.Text;

/** The formats of uploaded tables and of templates. */
enum Format {
    CSV("csv", "text/csv"),
    XLSX("xlsx", XlsxSheet.MEDIA_TYPE);

    private static final Text EMPTY = Text.of("文件是空的", "the file is empty");
    private static final Text OLD_WORKBOOK = Text.of(
            "这是旧式的 .xls 工作簿或加密的工作簿;请另存为不加密的 .xlsx",
            "this is an old .xls workbook or an encrypted one: save it as .xlsx, without a password");

    private final String ending;
    private final String mediaType;

    Format(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** The value of the parameter, and the file extension. */
    String ending() {
        return ending;
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<Format> of(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending.equals(ending))
                .findFirst();
    }

    /** Detects the format from the first bytes, whatever the file's name. */
    static Format of(Path file) throws IOException, UnreadableTable {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(4);
        }
        if (head.length == 0) {
            throw new UnreadableTable(EMPTY);
        }
        if (head.length == 4 && head[0] == (byte) 0xD0 && head[1] == (byte) 0xCF && head[2] == 0x11) {
            throw new UnreadableTable(OLD_WORKBOOK);
        }
        return head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 ? XLSX : CSV;
    }
}
