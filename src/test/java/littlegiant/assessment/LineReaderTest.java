package littlegiant.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    @Test
    void counts_blank_lines_and_reads_either_line_end() throws IOException {
        assertThat(read("a\r\n\n  \r\nb\n\tc", 10)).containsExactly("1:a", "2:blank", "3:blank", "4:b", "5:\tc");
    }

    @Test
    void needs_no_line_end_after_the_last_line_and_adds_no_line_after_one() throws IOException {
        assertThat(read("a", 10)).containsExactly("1:a");
        assertThat(read("a\n", 10)).containsExactly("1:a");
        assertThat(read("", 10)).isEmpty();
    }

    @Test
    void keeps_the_longest_line_allowed_and_passes_over_a_longer_one() throws IOException {
        assertThat(read("12345\n123456\nx\n12345\r\n123456", 5))
                .containsExactly("1:12345", "2:too long", "3:x", "4:12345", "5:too long");
    }

    @Test
    void a_line_of_a_gigabyte_is_passed_over_without_being_held() throws IOException {
        long gigabyte = 1L << 30;
        LineReader lines = new LineReader(new Endless('x', gigabyte, "\nafter"), 1 << 20, () -> {});
        assertThat(lines.next().isTooLong()).isTrue();
        assertThat(new String(lines.next().text(), StandardCharsets.UTF_8)).isEqualTo("after");
        assertThat(lines.next()).isNull();
    }

    @Test
    void says_that_it_waits_only_where_nothing_is_ready() throws IOException {
        List<String> order = new ArrayList<>();
        LineReader lines = new LineReader(
                new ByteArrayInputStream("a\nb\n".getBytes(StandardCharsets.UTF_8)), 10, () -> order.add("waits"));
        order.add(new String(lines.next().text(), StandardCharsets.UTF_8));
        order.add(new String(lines.next().text(), StandardCharsets.UTF_8));
        assertThat(lines.next()).isNull();
        assertThat(order).containsExactly("a", "b", "waits");
    }

    @Property(tries = 200)
    void lines_are_the_same_however_the_stream_is_cut(
            @ForAll @Size(max = 40) List<@IntRange(max = 200_000) Integer> lengths,
            @ForAll @IntRange(min = 1, max = 70_000) int piece)
            throws IOException {
        StringBuilder text = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < lengths.size(); i++) {
            int length = lengths.get(i);
            text.append("y".repeat(length)).append('\n');
            expected.add((i + 1) + ":" + (length == 0 ? "blank" : length > 100_000 ? "too long" : "y".repeat(length)));
        }
        assertThat(read(new Pieces(text.toString().getBytes(StandardCharsets.UTF_8), piece), 100_000))
                .isEqualTo(expected);
    }

    private static List<String> read(String text, int longest) throws IOException {
        return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), longest);
    }

    private static List<String> read(InputStream in, int longest) throws IOException {
        LineReader lines = new LineReader(in, longest, () -> {});
        List<String> read = new ArrayList<>();
        for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
            String text = line.isTooLong()
                    ? "too long"
                    : line.isBlank() ? "blank" : new String(line.text(), StandardCharsets.UTF_8);
            read.add(line.number() + ":" + text);
        }
        return read;
    }

    /** Gives no more than so many bytes at a time. */
    private static final class Pieces extends ByteArrayInputStream {
        private final int piece;

        Pieces(byte[] bytes, int piece) {
            super(bytes);
            this.piece = piece;
        }

        @Override
        public synchronized int read(byte[] into, int from, int length) {
            return super.read(into, from, Math.min(piece, length));
        }
    }

    /** One character so many times, then an end. */
    private static final class Endless extends InputStream {
        private final char character;
        private final InputStream end;
        private long left;

        Endless(char character, long count, String end) {
            this.character = character;
            this.left = count;
            this.end = new ByteArrayInputStream(end.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public int read() throws IOException {
            if (left > 0) {
                left--;
                return character;
            }
            return end.read();
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (left > 0) {
                int count = (int) Math.min(left, length);
                Arrays.fill(into, from, from + count, (byte) character);
                left -= count;
                return count;
            }
            return end.read(into, from, length);
        }
    }
}
