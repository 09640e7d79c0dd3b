package littlegiant.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BatchTest {
    private static final int LONGEST = 1 << 20;

    private static final Batch.Answering NUMBER = each(line -> {});

    /** Answers each line with its number, after something else. */
    private static Batch.Answering each(Consumer<LineReader.Line> before) {
        return lines -> {
            lines.forEach(before);
            String numbers = lines.stream().map(line -> line.number() + "\n").collect(Collectors.joining());
            return CompletableFuture.completedStage(numbers.getBytes(StandardCharsets.UTF_8));
        };
    }

    @Test
    void answers_in_the_order_of_the_lines_however_long_each_takes() throws IOException {
        Batch.Answering uneven = each(line -> {
            if (ThreadLocalRandom.current().nextInt(20) == 0) {
                LockSupport.parkNanos(200_000);
            }
        });
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Batch.answer(lines(5_000), LONGEST, uneven, out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        LongStream.rangeClosed(1, 5_000).mapToObj(n -> n + "\n").collect(Collectors.joining()));
    }

    @Test
    void answers_every_line_that_came_before_it_waits_for_more() throws Exception {
        PipedOutputStream client = new PipedOutputStream();
        PipedInputStream in = new PipedInputStream(client);
        PipedInputStream answers = new PipedInputStream();
        PipedOutputStream out = new PipedOutputStream(answers);
        ForkJoinTask<?> batch = ForkJoinPool.commonPool().submit(() -> {
            Batch.answer(in, LONGEST, NUMBER, out);
            return null;
        });
        for (char number = '1'; number <= '3'; number++) {
            client.write("line\n".getBytes(StandardCharsets.UTF_8));
            client.flush();
            assertThat((char) answers.read()).isEqualTo(number);
            assertThat(answers.read()).isEqualTo('\n');
        }
        client.close();
        batch.get(60, TimeUnit.SECONDS);
    }

    @Test
    void reads_no_further_than_a_few_chunks_past_what_the_client_takes() {
        AtomicLong read = new AtomicLong();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return read.incrementAndGet() % 10 == 0 ? '\n' : 'x';
            }

            @Override
            public int available() {
                return 1;
            }
        };
        long taken = 1_000;
        OutputStream leaves = new OutputStream() {
            private long written;

            @Override
            public void write(int b) throws IOException {
                if (b == '\n' && ++written > taken) {
                    throw new IOException("the client left");
                }
            }
        };
        assertThatThrownBy(() -> Batch.answer(endless, LONGEST, NUMBER, leaves)).hasMessage("the client left");
        long block = 64 * 1024;
        long chunks = Runtime.getRuntime().availableProcessors() + 2;
        assertThat(read.get()).isLessThan(10 * (taken + 64 * chunks) + 2 * block);
    }

    @Test
    void decides_further_while_what_was_decided_waits_to_be_durable() throws Exception {
        List<CompletableFuture<byte[]>> undurable = new CopyOnWriteArrayList<>();
        CountDownLatch two = new CountDownLatch(2);
        Batch.Answering slow = lines -> {
            CompletableFuture<byte[]> answer = new CompletableFuture<>();
            undurable.add(answer);
            two.countDown();
            return answer;
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Thread batch = new Thread(() -> {
            try {
                Batch.answer(lines(128), LONGEST, slow, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        batch.start();
        assertThat(two.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(out.size()).isZero();
        undurable.forEach(answer -> answer.complete("kept\n".getBytes(StandardCharsets.UTF_8)));
        batch.join(60_000);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("kept\nkept\n");
    }

    @Test
    void a_failure_of_ours_ends_the_batch_and_is_not_swallowed() {
        Batch.Answering broken = lines -> {
            throw new IllegalStateException("broken");
        };
        assertThatThrownBy(() -> Batch.answer(lines(10), LONGEST, broken, OutputStream.nullOutputStream()))
                .hasRootCauseMessage("broken");
    }

    private static InputStream lines(int count) {
        return new ByteArrayInputStream("line\n".repeat(count).getBytes(StandardCharsets.UTF_8));
    }
}
