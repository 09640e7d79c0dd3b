package littlegiant.impact;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import littlegiant.assessment.LineReader;
import littlegiant.facts.Declarations;
import littlegiant.facts.Fault;
import littlegiant.submission.Submitted;
import littlegiant.wording.Template;

/**
 * Uploaded enterprises, one per line: an enterprise, or a request for its assessment as in a batch. They are stored in
 * a file until they have been processed, so that the client need not wait.
 */
final class UploadedPopulation implements Population {
    private static final Template TOO_LONG =
            Template.of("这一行超过 {0} 字节,未读", "the line is longer than {0} bytes and was not read");

    private final Path file;
    private final long total;
    private final int longest;
    private final Optional<String> policy;
    private final LocalDate asOf;
    private final Declarations declared;

    private UploadedPopulation(
            Path file, long total, int longest, Optional<String> policy, LocalDate asOf, Declarations declared) {
        this.declared = declared;
        this.file = file;
        this.total = total;
        this.longest = longest;
        this.policy = policy;
        this.asOf = asOf;
    }

    /** Thrown for an upload larger than the limit. */
    static final class PopulationTooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }

    /**
     * Writes the upload to a file.
     *
     * @param file owned by the population, which deletes it
     * @param policy the policy for lines that name none
     * @param asOf the day for lines that name none
     * @param declared the facts that may be submitted in addition to the predefined ones
     * @param most the limit in bytes
     * @param longest the longest line that is read, in bytes
     * @throws PopulationTooLarge if the limit is exceeded
     * @throws IOException if the client has disconnected, or the disk is full
     */
    static UploadedPopulation of(
            Path file,
            InputStream in,
            Optional<String> policy,
            LocalDate asOf,
            Declarations declared,
            long most,
            int longest)
            throws IOException {
        boolean whole = false;
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] block = new byte[64 * 1024];
            long bytes = 0;
            long lines = 0;
            byte last = '\n';
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                bytes += read;
                if (bytes > most) {
                    throw new PopulationTooLarge();
                }
                for (int i = 0; i < read; i++) {
                    lines += block[i] == '\n' ? 1 : 0;
                }
                last = read > 0 ? block[read - 1] : last;
                out.write(block, 0, read);
            }
            whole = true;
            return new UploadedPopulation(file, last == '\n' ? lines : lines + 1, longest, policy, asOf, declared);
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public long total() {
        return total;
    }

    @Override
    public void visitAll(Visitor visitor) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            LineReader lines = new LineReader(in, longest, () -> {});
            boolean goOn = true;
            for (LineReader.Line line = lines.next(); goOn && line != null; line = goOn ? lines.next() : null) {
                goOn = line.isBlank() ? visitor.pass() : show(line, visitor);
            }
        }
    }

    private boolean show(LineReader.Line line, Visitor visitor) {
        if (line.isTooLong()) {
            return visitor.refuse(line.number(), List.of(new Fault("", TOO_LONG.with(longest))));
        }
        Submitted<PopulationMember> read = PopulationLine.read(line.text(), line.number(), policy, asOf, declared);
        return read.faults().isEmpty() ? visitor.visit(read.accepted()) : visitor.refuse(line.number(), read.faults());
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
