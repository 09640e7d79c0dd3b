package littlegiant.job;

import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import littlegiant.records.JobRepository;

/** Stores the result lists of jobs in the database, page by page, so that no list is held in memory. */
@Singleton
public class JobLists {
    private static final int PAGE_BYTES = 128 * 1024;

    private final JobRepository jobs;

    /** Creates the lists of a database. */
    public JobLists(JobRepository jobs) {
        this.jobs = jobs;
    }

    /** Receives the elements of a list. */
    @FunctionalInterface
    public interface JobPageReader<T> {

        /**
         * Receives an element.
         *
         * @return whether to continue
         * @throws IOException if it cannot be processed
         */
        boolean take(T element) throws IOException;
    }

    /** Stores a list of a running job, each page in a transaction of its own. Blocks on the database. */
    void keep(UUID job, String list, Spool<?> spool) throws IOException {
        ByteArrayOutputStream page = new ByteArrayOutputStream(PAGE_BYTES);
        int number = 0;
        try (BufferedReader lines = spool.lines()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                page.writeBytes(line.getBytes(StandardCharsets.UTF_8));
                page.write('\n');
                if (page.size() >= PAGE_BYTES) {
                    number++;
                    jobs.keepPage(job, list, number, page.toByteArray());
                    page.reset();
                }
            }
        }
        if (page.size() > 0) {
            jobs.keepPage(job, list, number + 1, page.toByteArray());
        }
    }

    /**
     * Reads a list of an ended job from its beginning. Blocks on the database.
     *
     * @throws IOException if the job is no longer stored, so that the list may be incomplete, or if the reader throws
     *     it
     */
    public <T> void read(UUID job, String list, Class<T> type, JobPageReader<T> reader) throws IOException {
        ObjectReader json = JobDocument.JSON.readerFor(type);
        int number = 1;
        Optional<byte[]> page = jobs.page(job, list, number);
        while (page.isPresent()) {
            BufferedReader lines = new BufferedReader(
                    new InputStreamReader(new ByteArrayInputStream(page.get()), StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!reader.take(json.<T>readValue(line))) {
                    return;
                }
            }
            number++;
            page = jobs.page(job, list, number);
        }
        if (jobs.find(job).isEmpty()) {
            throw new IOException("job " + job + " was removed while its list was read");
        }
    }

    /** The first elements of a list; empty if the job is no longer stored. Blocks on the database. */
    public <T> List<T> first(UUID job, String list, Class<T> type, int most) throws IOException {
        List<T> first = new ArrayList<>();
        if (most > 0 && jobs.find(job).isPresent()) {
            read(job, list, type, element -> {
                first.add(element);
                return first.size() < most;
            });
        }
        return first;
    }
}
