package littlegiant.impact;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of any length that lies on the disk, a row a line, so that it takes no memory however long it is. One thread
 * adds to it; once it is complete, any number may read it.
 */
final class Spool implements Closeable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final ObjectWriter WRITER = JSON.writerFor(Row.class);
    private static final ObjectReader READER = JSON.readerFor(Row.class);

    private final Path file;
    private final OutputStream out;

    /**
     * An empty list.
     *
     * @throws IOException where the disk does not take it
     */
    Spool() throws IOException {
        this.file = Files.createTempFile("little-giant-impact", ".ndjson");
        this.out = new BufferedOutputStream(Files.newOutputStream(file), 64 * 1024);
    }

    /** Takes in a row of the list. */
    @FunctionalInterface
    interface Taker {

        /**
         * Takes a row.
         *
         * @return whether another one is wanted
         */
        boolean take(Row row) throws IOException;
    }

    /** Adds a row. */
    void add(Row row) throws IOException {
        out.write(WRITER.writeValueAsBytes(row));
        out.write('\n');
    }

    /** Nothing is added any more. */
    void complete() throws IOException {
        out.close();
    }

    /**
     * Reads the list from its beginning.
     *
     * @throws NoSuchFileException where it was let go
     */
    void read(Taker taker) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new BufferedInputStream(Files.newInputStream(file), 64 * 1024), StandardCharsets.UTF_8))) {
            boolean goOn = true;
            for (String line = lines.readLine(); goOn && line != null; line = lines.readLine()) {
                goOn = taker.take(READER.readValue(line));
            }
        }
    }

    /** The first rows; none where the list was let go. */
    List<Row> first(int most) throws IOException {
        List<Row> rows = new ArrayList<>();
        if (most > 0) {
            try {
                read(row -> {
                    rows.add(row);
                    return rows.size() < most;
                });
            } catch (NoSuchFileException gone) {
                return List.of();
            }
        }
        return rows;
    }

    /** Lets go of the list. */
    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }
}
