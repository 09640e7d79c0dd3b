package littlegiant.job;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * A list of any length in a temporary file, one line of JSON per element, so that it takes no memory. One thread adds
 * elements; once complete, it can be read any number of times, by one reader at a time.
 */
public final class Spool<T> implements Iterable<T>, Closeable {
    private static final int BUFFER = 64 * 1024;

    private final Path file;
    private final ObjectWriter writer;
    private final ObjectReader reader;
    private final OutputStream out;
    private long size;
    private Closeable reading = () -> {};

    /**
     * Creates an empty list.
     *
     * @param file owned by this object, which deletes it on close
     * @throws IOException if it cannot be written
     */
    public Spool(Path file, Class<T> type) throws IOException {
        this.file = file;
        this.writer = JobDocument.JSON.writerFor(type);
        this.reader = JobDocument.JSON.readerFor(type);
        this.out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
    }

    /** Adds an element. */
    public void add(T element) throws IOException {
        out.write(writer.writeValueAsBytes(element));
        out.write('\n');
        size++;
    }

    /** The number of elements. */
    public long size() {
        return size;
    }

    /** Completes the list: it can then be read, and no longer be added to. */
    public void complete() throws IOException {
        out.close();
    }

    /** The lines of the file from its beginning; ends a previous reading. */
    BufferedReader lines() throws IOException {
        reading.close();
        BufferedReader lines = new BufferedReader(new InputStreamReader(
                new BufferedInputStream(Files.newInputStream(file), BUFFER), StandardCharsets.UTF_8));
        reading = lines;
        return lines;
    }

    /** The elements from the first; ends a previous reading. */
    @Override
    public Iterator<T> iterator() {
        try {
            return new SpoolIterator(lines());
        } catch (IOException fails) {
            throw new UncheckedIOException(fails);
        }
    }

    /** Deletes the file. */
    @Override
    public void close() throws IOException {
        try {
            reading.close();
            out.close();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private final class SpoolIterator implements Iterator<T> {
        private final BufferedReader lines;
        private long left = size;

        SpoolIterator(BufferedReader lines) {
            this.lines = lines;
        }

        @Override
        public boolean hasNext() {
            return left > 0;
        }

        @Override
        public T next() {
            if (left == 0) {
                throw new NoSuchElementException();
            }
            left--;
            try {
                String line = lines.readLine();
                if (line == null) {
                    throw new IOException("a temporary list ends before its last element");
                }
                return reader.readValue(line);
            } catch (IOException fails) {
                throw new UncheckedIOException(fails);
            }
        }
    }
}
