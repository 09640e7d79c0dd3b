package littlegiant.upload;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The parts of a workbook as text, with characters that are written by their number as themselves. */
final class WorkbookText {
    private static final Pattern NUMBERED = Pattern.compile("&#x([0-9a-f]+);");

    private WorkbookText() {}

    /** The text of each part, by its name. */
    static Map<String, String> of(byte[] workbook) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                parts.put(
                        entry.getName(),
                        unescaped(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        return parts;
    }

    private static String unescaped(String xml) {
        return NUMBERED.matcher(xml)
                .replaceAll(character ->
                        Matcher.quoteReplacement(Character.toString(Integer.parseInt(character.group(1), 16))));
    }
}
