package littlegiant.wording;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * JSON in UTF-8 that is put together piece by piece: what is encoded already is copied, and texts are escaped (RFC 8259,
 * 7) while they are encoded. Escapes are those that Jackson writes, so that its output and this are the same bytes.
 */
public final class JsonBuffer {
    private static final int LONGEST_CHAR = 6;
    private static final int MOST_DIGITS = 20;
    private static final int EXACT_LONG = 18;
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    /** What follows the backslash, for each ASCII character; 0 where it stands as it is, -1 where its number follows. */
    private static final byte[] ESCAPES = escapes();

    private byte[] bytes;
    private int length;

    /** An empty buffer that holds so many bytes before it grows. */
    public JsonBuffer(int capacity) {
        bytes = new byte[capacity];
    }

    private static byte[] escapes() {
        byte[] escapes = new byte[0x80];
        Arrays.fill(escapes, 0, ' ', (byte) -1);
        String pairs = "\"\"\\\\\bb\tt\nn\ff\rr";
        for (int i = 0; i < pairs.length(); i += 2) {
            escapes[pairs.charAt(i)] = (byte) pairs.charAt(i + 1);
        }
        return escapes;
    }

    /** A text as it stands between the quotes of a JSON string. */
    public static byte[] escaped(String text) {
        JsonBuffer buffer = new JsonBuffer(text.length() * 3);
        buffer.text(text);
        return buffer.toByteArray();
    }

    /** Appends bytes that are encoded and escaped already. */
    public void copy(byte[] encoded) {
        reserve(encoded.length);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
    }

    /** Appends a character of ASCII as it is: a quote, a comma, a bracket. */
    public void mark(char ascii) {
        reserve(1);
        bytes[length++] = (byte) ascii;
    }

    /** Appends a text, escaped, without quotes. */
    public void text(String text) {
        reserve(text.length() * LONGEST_CHAR);
        for (int i = 0; i < text.length(); i++) {
            character(text.charAt(i));
        }
    }

    /** Appends a text, escaped, between quotes. */
    public void string(String text) {
        mark('"');
        text(text);
        mark('"');
    }

    /** Appends a text in the language, escaped, between quotes. */
    public void string(Text text, Language language) {
        mark('"');
        text.appendTo(this, language);
        mark('"');
    }

    /** Appends a whole number. */
    public void number(long number) {
        if (number < 0) {
            text(Long.toString(number));
            return;
        }
        reserve(MOST_DIGITS);
        int digits = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        long rest = number;
        for (int place = length + digits - 1; place >= length; place--) {
            bytes[place] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
    }

    /** Appends a number as {@code 100000000}, never as {@code 1E+8}. */
    public void number(BigDecimal number) {
        if (number.scale() == 0 && number.precision() <= EXACT_LONG) {
            number(number.longValue());
        } else {
            text(number.toPlainString());
        }
    }

    /** How many bytes it holds. */
    public int length() {
        return length;
    }

    /** Takes back what was appended since it held so many bytes. */
    public void truncate(int to) {
        length = to;
    }

    /** Whether so many bytes that begin at one place are those that begin at another. */
    boolean repeats(int from, int other, int many) {
        return Arrays.equals(bytes, from, from + many, bytes, other, other + many);
    }

    /** What it holds. */
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    /** Writes what it holds. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    private void character(char c) {
        if (c < 0x80) {
            byte escape = ESCAPES[c];
            if (escape == 0) {
                bytes[length++] = (byte) c;
            } else if (escape > 0) {
                bytes[length++] = '\\';
                bytes[length++] = escape;
            } else {
                byNumber(c);
            }
        } else if (c < 0x800) {
            bytes[length++] = (byte) (0xC0 | c >> 6);
            bytes[length++] = (byte) (0x80 | c & 0x3F);
        } else if (Character.isSurrogate(c)) {
            byNumber(c);
        } else {
            bytes[length++] = (byte) (0xE0 | c >> 12);
            bytes[length++] = (byte) (0x80 | c >> 6 & 0x3F);
            bytes[length++] = (byte) (0x80 | c & 0x3F);
        }
    }

    private void byNumber(char c) {
        bytes[length++] = '\\';
        bytes[length++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
            bytes[length++] = HEX[c >> shift & 0xF];
        }
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
