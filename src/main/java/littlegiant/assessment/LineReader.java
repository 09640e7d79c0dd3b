package littlegiant.assessment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Splits a stream into lines, with only one line of limited length in memory. */
public final class LineReader {
    private static final int BLOCK = 64 * 1024;

    private final InputStream in;
    private final int longest;
    private final Waiting waiting;
    private final byte[] block = new byte[BLOCK];
    private int position;
    private int end;
    private long number;

    /**
     * A line.
     *
     * @param number from 1, counting blank lines
     * @param text without its line end; empty for a line that is too long
     * @param isTooLong whether the line exceeds the limit and was skipped
     */
    public record Line(long number, byte[] text, boolean isTooLong) {

        /** Whether it contains only JSON white space. */
        public boolean isBlank() {
            if (isTooLong) {
                return false;
            }
            for (byte b : text) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    /** Notified before the reader blocks on the client. */
    @FunctionalInterface
    public interface Waiting {
        /** Called before blocking; an exception ends the reading. */
        void beforeWaiting() throws IOException;
    }

    /**
     * Creates a reader.
     *
     * @param longest the longest line in bytes, without its line end
     */
    public LineReader(InputStream in, int longest, Waiting waiting) {
        this.in = in;
        this.longest = longest;
        this.waiting = waiting;
    }

    /** The next line; null after the last, which needs no line end. */
    public @Nullable Line next() throws IOException {
        @Nullable ByteArrayOutputStream earlier = null;
        long length = 0;
        while (true) {
            int start = position;
            int feed = indexOfFeed(start);
            int until = feed < 0 ? end : feed;
            length += until - start;
            position = feed < 0 ? end : feed + 1;
            if (feed >= 0 && earlier == null) {
                return line(Arrays.copyOfRange(block, start, feed), length);
            }
            // A carriage return may follow the longest line, hence one more byte.
            if (until > start && length <= longest + 1L) {
                earlier = earlier == null ? new ByteArrayOutputStream(2 * (until - start)) : earlier;
                earlier.write(block, start, until - start);
            } else if (length > longest + 1L) {
                earlier = new ByteArrayOutputStream(0);
            }
            if (feed >= 0 && earlier != null) {
                return line(earlier.toByteArray(), length);
            }
            if (!fill()) {
                return earlier == null ? null : line(earlier.toByteArray(), length);
            }
        }
    }

    private Line line(byte[] text, long length) {
        number++;
        boolean returned = text.length > 0 && length == text.length && text[text.length - 1] == '\r';
        long without = returned ? length - 1 : length;
        if (without > longest) {
            return new Line(number, new byte[0], true);
        }
        return new Line(number, returned ? Arrays.copyOf(text, text.length - 1) : text, false);
    }

    private int indexOfFeed(int from) {
        for (int i = from; i < end; i++) {
            if (block[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private boolean fill() throws IOException {
        if (in.available() <= 0) {
            waiting.beforeWaiting();
        }
        int read = in.read(block, 0, block.length);
        position = 0;
        end = Math.max(read, 0);
        return read >= 0;
    }
}
