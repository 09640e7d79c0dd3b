package littlegiant.submission;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.nio.charset.StandardCharsets;
import littlegiant.facts.Fault;

/** Describes where a text stops being JSON, in place of the parser's messages, which name its classes and settings. */
final class Malformed {
    private static final int SHOWN_BYTES = 60;

    private Malformed() {}

    /** The fault of a text in a buffer, from {@code from} (inclusive) to {@code to} (exclusive). */
    static Fault at(JsonProcessingException e, String pointer, byte[] text, int from, int to) {
        JsonLocation location = e.getLocation();
        int offset = location == null ? 0 : (int) Math.max(0, Math.min(location.getByteOffset(), to - from));
        if (offset < to - from) {
            offset = startOfToken(text, from, offset);
        }
        int line = Place.line(text, from, offset);
        int column = Place.column(text, from, offset);
        if (e instanceof StreamConstraintsException) {
            return new Fault(pointer, Refusal.TOO_DEEP.with(line, column));
        }
        if (e instanceof JsonEOFException || offset == to - from) {
            return new Fault(pointer, Refusal.CUT_OFF.with(line, column));
        }
        return new Fault(pointer, Refusal.MALFORMED.with(line, column, shown(text, from + offset, to)));
    }

    /** The fault of a text that only the parser has read. */
    static Fault at(JsonProcessingException e, String pointer) {
        JsonLocation location = e.getLocation();
        return location == null
                ? new Fault(pointer, Refusal.MALFORMED_UNQUOTED.with(1, 1))
                : new Fault(pointer, Refusal.MALFORMED_UNQUOTED.with(location.getLineNr(), location.getColumnNr()));
    }

    /** The start of the faulty token: the parser may notice it only after a word, or after a character's first byte. */
    private static int startOfToken(byte[] text, int from, int offset) {
        int start = offset;
        while (start > 0 && (text[from + start] & 0xC0) == 0x80) {
            start--;
        }
        while (start > 0 && isPartOfWord(text[from + start - 1])) {
            start--;
        }
        return start;
    }

    private static boolean isPartOfWord(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '-' || b == '.';
    }

    /** The rest of the line, shortened. */
    private static String shown(byte[] text, int from, int to) {
        int end = from;
        while (end < Math.min(from + SHOWN_BYTES, to) && text[end] != '\n') {
            end++;
        }
        while (end < to && (text[end] & 0xC0) == 0x80) {
            end++;
        }
        return QuotedValue.of(new String(text, from, end - from, StandardCharsets.UTF_8));
    }
}
