package littlegiant.programme;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import littlegiant.facts.Fault;
import littlegiant.records.EventDocument;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * Checks a file that is submitted as the document of an event. The type is detected from its content, never from its
 * name; accepted types are PDF, OFD (GB/T 33190), JPEG and PNG.
 */
public final class EventPaper {
    /** The largest accepted size, in bytes. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final int LONGEST_NAME = 200;
    private static final int MOST_ENTRIES = 64;
    private static final String UNNAMED = "document";
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private static final Template TOO_LARGE =
            Template.of("文件有 {0} 字节,至多 {1} 字节(10 MB)", "the file has {0} bytes, at most {1} (10 MB) are kept");
    private static final Text EMPTY = Text.of("文件是空的", "the file is empty");
    private static final Text UNKNOWN = Text.of(
            "文件内容不是 PDF、OFD、JPEG 或 PNG;请改存为其中一种再附上",
            "the file is no PDF, OFD, JPEG or PNG: save it as one of these and attach that");

    private EventPaper() {}

    /** The result of checking a file. */
    public sealed interface CheckedPaper {}

    /** The file is accepted. */
    public record AcceptedPaper(EventDocument document) implements CheckedPaper {}

    /** The file is refused; the fault's pointer is {@code /file}. */
    public record RefusedPaper(Fault fault) implements CheckedPaper {}

    /**
     * Checks a file.
     *
     * @param name the submitted name, from which folders and characters invalid in file names are removed
     */
    public static CheckedPaper check(String name, byte[] content) {
        if (content.length == 0) {
            return refused(EMPTY);
        }
        if (content.length > LARGEST) {
            return refused(TOO_LARGE.with(content.length, LARGEST));
        }
        String[] type = typeOf(content);
        return type.length == 0
                ? refused(UNKNOWN)
                : new AcceptedPaper(EventDocument.of(named(name, type[1]), type[0], content));
    }

    private static RefusedPaper refused(Text why) {
        return new RefusedPaper(new Fault("/file", why));
    }

    /** The media type, followed by the usual endings of file names; empty for any other type. */
    private static String[] typeOf(byte[] content) {
        if (begins(content, PDF)) {
            return new String[] {"application/pdf", ".pdf"};
        }
        if (begins(content, PNG)) {
            return new String[] {"image/png", ".png"};
        }
        if (begins(content, JPEG)) {
            return new String[] {"image/jpeg", ".jpg"};
        }
        return begins(content, ZIP) && isOfd(content) ? new String[] {"application/ofd", ".ofd"} : new String[0];
    }

    private static boolean begins(byte[] content, byte[] mark) {
        return content.length >= mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }

    /** Whether the ZIP file is OFD: OFD.xml is among its first entries. Nothing is written to disk. */
    private static boolean isOfd(byte[] content) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            long read = 0;
            byte[] part = new byte[8_192];
            for (int i = 0; i < MOST_ENTRIES; i++) {
                ZipEntry entry = zip.getNextEntry();
                if (entry == null) {
                    return false;
                }
                if (entry.getName().equals("OFD.xml")) {
                    return true;
                }
                for (int some = zip.read(part); some > 0; some = zip.read(part)) {
                    read += some;
                    if (read > 10L * LARGEST) {
                        return false;
                    }
                }
            }
            return false;
        } catch (IOException | IllegalArgumentException damaged) {
            return false;
        }
    }

    private static String named(String name, String ending) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"*:<>?|]", "")
                .strip();
        int dot = last.lastIndexOf('.');
        String stem = dot > 0 ? last.substring(0, dot) : last;
        if (stem.codePointCount(0, stem.length()) > LONGEST_NAME) {
            stem = stem.substring(0, stem.offsetByCodePoints(0, LONGEST_NAME));
        }
        return (stem.isBlank() || stem.startsWith(".") ? UNNAMED : stem) + ending;
    }
}
