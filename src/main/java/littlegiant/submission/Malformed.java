package littlegiant.submission;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.nio.charset.StandardCharsets;
import littlegiant.facts.Fault;

/** Says where a text stops being JSON, in our words: the parser's speak of its classes and settings. */
final class Malformed {
    private static final int SHOWN_BYTES = 60;

    private Malformed() {}

    /** The fault of a text that is at hand, from {@code from} to before {@code to}. */
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

    /** The fault of a text of which only the parser knows. */
    static Fault at(JsonProcessingException e, String pointer) {
        JsonLocation location = e.getLocation();
        return location == null
                ? new Fault(pointer, Refusal.MALFORMED_UNQUOTED.with(1, 1))
                : new Fault(pointer, Refusal.MALFORMED_UNQUOTED.with(location.getLineNr(), location.getColumnNr()));
    }

    /** The parser may have noticed only after a word, or after a character's first byte. */
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

    /** The rest of the line, or its beginning. */
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
