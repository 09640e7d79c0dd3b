package littlegiant.submission;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import littlegiant.facts.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a body is UTF-8 before it is parsed, since the parser detects other encodings by itself and accepts
 * surrogates.
 */
final class Encoding {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    private Encoding() {}

    /** The fault of the encoding; null if it is UTF-8. */
    static @Nullable Fault fault(byte[] buffer, int from, int to) {
        if (to - from >= 2 && isForeign(buffer, from, to)) {
            return new Fault("", Refusal.UTF_16.with());
        }
        if (to - from >= 3
                && at(buffer, from) == 0xEF
                && at(buffer, from + 1) == 0xBB
                && at(buffer, from + 2) == 0xBF) {
            return new Fault("", Refusal.BOM.with());
        }
        int i = from;
        while (i < to) {
            if (i + Long.BYTES <= to && ((long) EIGHT.get(buffer, i) & HIGH_BITS) == 0) {
                i += Long.BYTES;
            } else {
                int length = length(buffer, i, to);
                if (length == 0) {
                    return new Fault(
                            "",
                            Refusal.NOT_UTF_8.with(
                                    Place.line(buffer, from, i - from),
                                    Place.column(buffer, from, i - from),
                                    "0x%02X".formatted(at(buffer, i))));
                }
                i += length;
            }
        }
        return null;
    }

    /**
     * Whether the text has another encoding: JSON begins with two ASCII characters, so a zero among the first four
     * bytes, or a byte order mark, shows one.
     */
    private static boolean isForeign(byte[] buffer, int from, int to) {
        int mark = at(buffer, from) << 8 | at(buffer, from + 1);
        boolean foreign = mark == 0xFEFF || mark == 0xFFFE;
        for (int i = from; i < Math.min(from + 4, to); i++) {
            foreign |= buffer[i] == 0;
        }
        return foreign;
    }

    /** The length in bytes of the character at {@code i}, 0 if the bytes are invalid (RFC 3629, section 4). */
    private static int length(byte[] buffer, int i, int to) {
        int lead = at(buffer, i);
        if (lead < 0x80) {
            return 1;
        }
        int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
        if (length == 0 || i + length > to) {
            return 0;
        }
        int least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        int most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        if (at(buffer, i + 1) < least || at(buffer, i + 1) > most) {
            return 0;
        }
        for (int k = 2; k < length; k++) {
            if ((buffer[i + k] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    private static int at(byte[] buffer, int i) {
        return buffer[i] & 0xFF;
    }
}
