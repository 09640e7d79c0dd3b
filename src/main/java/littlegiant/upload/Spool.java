package littlegiant.upload;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import littlegiant.records.Kept;
import littlegiant.records.Summary;

/**
 * Assessments in a file, from when they are made until all of them are recorded: no memory holds them. They can be read
 * more than once, because a transaction may be tried more than once.
 */
final class Spool implements Iterable<Kept>, Closeable {
    private static final int BUFFER = 64 * 1024;

    private final Path file;
    private final DataOutputStream out;
    private int count;
    private Closeable reading = () -> {};

    /** Begins in an existing file, whatever it held. */
    Spool(Path file) throws IOException {
        this.file = file;
        this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
    }

    void add(Kept kept) throws IOException {
        Summary summary = kept.summary();
        write(summary.id().toString());
        write(summary.creditCode());
        write(summary.name());
        write(summary.townOrPark());
        write(summary.stage());
        write(summary.category());
        write(summary.policy());
        write(summary.release());
        write(summary.asOf().toString());
        out.writeLong(summary.assessedAt().toEpochMilli());
        write(summary.caller());
        write(summary.language());
        out.writeInt(summary.outcomes().size());
        for (Map.Entry<String, String> outcome : summary.outcomes().entrySet()) {
            write(outcome.getKey());
            write(outcome.getValue());
        }
        write(kept.request());
        write(kept.answer());
        count++;
    }

    private void write(String text) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(text);
        }
    }

    private void write(byte[] document) throws IOException {
        out.writeInt(document.length);
        out.write(document);
    }

    /** How many there are. */
    int size() {
        return count;
    }

    /** Adds no more; from here on they can be read. */
    void complete() throws IOException {
        out.close();
    }

    /** Lets go of the file. */
    @Override
    public void close() throws IOException {
        out.close();
        reading.close();
    }

    @Override
    public Iterator<Kept> iterator() {
        try {
            reading.close();
            Reader reader =
                    new Reader(new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER)), count);
            reading = reader.in;
            return reader;
        } catch (IOException fails) {
            throw new UncheckedIOException(fails);
        }
    }

    /** Reads them once. */
    private static final class Reader implements Iterator<Kept> {
        private final DataInputStream in;
        private int left;

        Reader(DataInputStream in, int count) {
            this.in = in;
            this.left = count;
        }

        @Override
        public boolean hasNext() {
            return left > 0;
        }

        @Override
        public Kept next() {
            if (left == 0) {
                throw new NoSuchElementException();
            }
            try {
                Kept kept = new Kept(summary(), document(), document());
                left--;
                return kept;
            } catch (IOException fails) {
                throw new UncheckedIOException(fails);
            }
        }

        private Summary summary() throws IOException {
            return new Summary(
                    UUID.fromString(text()),
                    text(),
                    text(),
                    text(),
                    text(),
                    text(),
                    text(),
                    text(),
                    LocalDate.parse(text()),
                    Instant.ofEpochMilli(in.readLong()),
                    text(),
                    text(),
                    outcomes());
        }

        private Map<String, String> outcomes() throws IOException {
            Map<String, String> outcomes = new LinkedHashMap<>();
            int size = in.readInt();
            for (int i = 0; i < size; i++) {
                outcomes.put(text(), text());
            }
            return outcomes;
        }

        private String text() throws IOException {
            return in.readBoolean() ? in.readUTF() : null;
        }

        private byte[] document() throws IOException {
            byte[] document = new byte[in.readInt()];
            in.readFully(document);
            return document;
        }
    }
}
