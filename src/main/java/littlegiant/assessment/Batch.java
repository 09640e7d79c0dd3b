package littlegiant.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;

/**
 * Answers a stream of lines with a line each, in order and in bounded memory: chunks of lines are decided in parallel,
 * and reading pauses while one more chunk than there are cores waits to be written.
 */
final class Batch {
    private static final int CHUNK_LINES = 64;
    private static final int CHUNK_BYTES = 256 * 1024;
    private static final int MOST_PENDING = Runtime.getRuntime().availableProcessors() + 1;

    private final Answering answering;
    private final OutputStream out;
    private final Executor cores = ForkJoinPool.commonPool();
    private final Deque<FutureTask<CompletionStage<byte[]>>> pending = new ArrayDeque<>();
    private List<LineReader.Line> chunk = new ArrayList<>(CHUNK_LINES);
    private int chunkBytes;

    /** Answers a chunk of lines. */
    @FunctionalInterface
    interface Answering {

        /**
         * Answers lines, none of them blank.
         *
         * @return the answers, each with its line end, once they may be sent
         */
        CompletionStage<byte[]> answer(List<LineReader.Line> lines) throws IOException;
    }

    private Batch(Answering answering, OutputStream out) {
        this.answering = answering;
        this.out = out;
    }

    /**
     * Answers every line of a stream.
     *
     * @param longest the longest line, in bytes
     * @throws IOException if the client disconnects
     */
    static void answer(InputStream in, int longest, Answering answering, OutputStream out) throws IOException {
        Batch batch = new Batch(answering, out);
        try {
            // Before the reader blocks, all answers are sent, for a client that waits for them before it sends the next
            // line.
            LineReader lines = new LineReader(in, longest, batch::drain);
            for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
                batch.add(line);
            }
            batch.drain();
        } finally {
            batch.pending.forEach(task -> task.cancel(false));
        }
    }

    private void add(LineReader.Line line) throws IOException {
        if (line.isBlank()) {
            return;
        }
        chunk.add(line);
        chunkBytes += line.isTooLong() ? 0 : line.text().length;
        if (chunk.size() == CHUNK_LINES || chunkBytes >= CHUNK_BYTES) {
            submit();
        }
    }

    private void submit() throws IOException {
        List<LineReader.Line> lines = chunk;
        chunk = new ArrayList<>(CHUNK_LINES);
        chunkBytes = 0;
        while (pending.size() >= MOST_PENDING) {
            writeOldest();
        }
        FutureTask<CompletionStage<byte[]>> task = new FutureTask<>(() -> answering.answer(lines));
        pending.add(task);
        cores.execute(task);
    }

    private void drain() throws IOException {
        if (!chunk.isEmpty()) {
            submit();
        }
        boolean any = !pending.isEmpty();
        while (!pending.isEmpty()) {
            writeOldest();
        }
        if (any) {
            out.flush();
        }
    }

    /**
     * Writes the oldest chunk, deciding it on this thread if no core has begun it, so that a batch never waits for a
     * busy pool.
     */
    private void writeOldest() throws IOException {
        FutureTask<CompletionStage<byte[]>> oldest = pending.remove();
        oldest.run();
        try {
            out.write(oldest.get().toCompletableFuture().get());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
