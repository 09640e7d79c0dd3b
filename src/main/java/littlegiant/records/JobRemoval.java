package littlegiant.records;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Deletes jobs with their documents and lists, which may name enterprises: uploads quote cells, rechecks and studies
 * list enterprises.
 */
final class JobRemoval {
    /** The number of documents that are in memory at once. */
    private static final int TOGETHER = 20;

    private JobRemoval() {}

    /**
     * Deletes every job whose document or lists contain one of the words. A job is deleted as a whole, since only its
     * feature knows the document's structure. Blocks on the database.
     */
    static void mentioning(Handle handle, Collection<String> words) {
        List<String> escaped = Stream.concat(words.stream(), words.stream().map(JobRemoval::escaped))
                .distinct()
                .toList();
        Set<String> told = new HashSet<>(mentioning(handle, "SELECT id, document FROM job", escaped));
        told.addAll(mentioning(handle, "SELECT job_id, lines FROM job_list", escaped));
        told.forEach(id -> remove(handle, id));
    }

    private static List<String> mentioning(Handle handle, String query, Collection<String> words) {
        try (var documents = handle
                .createQuery(query)
                .setFetchSize(TOGETHER)
                .map((row, context) -> has(CompressedDocument.unpack(row.getBytes(2)), words)
                        ? Optional.of(row.getString(1))
                        : Optional.<String>empty())
                .stream()) {
            return documents.flatMap(Optional::stream).toList();
        }
    }

    /** The word as it appears within a JSON string. */
    private static String escaped(String word) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(word));
    }

    /**
     * Deletes one job that ended, or was interrupted, before the time.
     *
     * @return whether there was one
     */
    static boolean endedBefore(Handle handle, Instant moment) {
        Optional<String> one = handle.createQuery("SELECT id FROM job WHERE finished < :moment"
                        + " OR (finished IS NULL AND beat < :moment AND started < :moment) LIMIT 1")
                .bind("moment", moment.toEpochMilli())
                .mapTo(String.class)
                .findOne();
        one.ifPresent(id -> remove(handle, id));
        return one.isPresent();
    }

    static void remove(Handle handle, String id) {
        handle.execute("DELETE FROM job_assessment WHERE job_id = ?", id);
        handle.execute("DELETE FROM job_list WHERE job_id = ?", id);
        handle.execute("DELETE FROM job WHERE id = ?", id);
    }

    private static boolean has(byte[] document, Collection<String> words) {
        String text = new String(document, StandardCharsets.UTF_8);
        return words.stream().anyMatch(text::contains);
    }
}
