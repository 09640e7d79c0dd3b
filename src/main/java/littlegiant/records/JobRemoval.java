package littlegiant.records;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Removes jobs that have ended, with what they say of enterprises: an upload quotes cells, a recheck names whom it found. */
final class JobRemoval {
    private JobRemoval() {}

    /**
     * Removes every job whose document has one of the words, whatever else is in it: what a feature writes into a
     * document is its own, so nothing can be cut out of one from here. Waits for the disk.
     */
    static void mentioning(Handle handle, Collection<String> words) {
        List<String> told;
        try (var jobs = handle
                .createQuery("SELECT id, document FROM job WHERE finished IS NOT NULL")
                .map((row, context) ->
                        has(row.getBytes(2), words) ? Optional.of(row.getString(1)) : Optional.<String>empty())
                .stream()) {
            told = jobs.flatMap(Optional::stream).toList();
        }
        told.forEach(id -> remove(handle, id));
    }

    /** Removes one job that ended before a moment, and says whether there was one. */
    static boolean endedBefore(Handle handle, Instant moment) {
        Optional<String> one = handle.createQuery("SELECT id FROM job WHERE finished < :moment LIMIT 1")
                .bind("moment", moment.toEpochMilli())
                .mapTo(String.class)
                .findOne();
        one.ifPresent(id -> remove(handle, id));
        return one.isPresent();
    }

    private static void remove(Handle handle, String id) {
        handle.execute("DELETE FROM job_assessment WHERE job_id = ?", id);
        handle.execute("DELETE FROM job WHERE id = ?", id);
    }

    private static boolean has(byte[] document, Collection<String> words) {
        String text = new String(document, StandardCharsets.UTF_8);
        return words.stream().anyMatch(text::contains);
    }
}
