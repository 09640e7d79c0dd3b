package littlegiant.assessment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into lines, holding one line at a time and of a line no more than is allowed. */
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
     * @param number counted from 1, blank lines too
     * @param text without its line end; empty for a line that is too long
     * @param isTooLong whether the line is longer than allowed, so that its text was not held
     */
    public record Line(long number, byte[] text, boolean isTooLong) {

        /** Whether there is nothing on it but white space of JSON. */
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

    /** Is told before the reader waits for a sender who has nothing ready. */
    @FunctionalInterface
    public interface Waiting {
        /** Whatever is to be done first; a failure ends the reading. */
        void beforeWaiting() throws IOException;
    }

    /**
     * The lines of a stream.
     *
     * @param longest the longest line in bytes, without its line end
     */
    public LineReader(InputStream in, int longest, Waiting waiting) {
        this.in = in;
        this.longest = longest;
        this.waiting = waiting;
    }

    /** The next line; null after the last. The last needs no line end. */
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
            // A carriage return may follow the longest line, hence the one byte more.
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
