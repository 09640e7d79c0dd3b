package littlegiant.records;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * The repository of event documents. {@link EventRepository.EventWriter} adds them with their events; they are never
 * changed. Methods block on the database.
 */
@Singleton
public class EventDocumentRepository {
    private final Database database;

    /** Creates the repository of a database. */
    public EventDocumentRepository(Database database) {
        this.database = database;
    }

    /** The descriptions of the documents of an enterprise's events, by event number. */
    public Map<Integer, EventDocument.PaperDescription> of(String creditCode) {
        Map<Integer, EventDocument.PaperDescription> papers = new TreeMap<>();
        database.readNow(handle -> {
            handle.createQuery(
                            "SELECT number, name, media_type, sha256, size FROM event_document WHERE credit_code = :code")
                    .bind("code", creditCode)
                    .map((row, context) -> Map.entry(
                            row.getInt(1),
                            new EventDocument.PaperDescription(
                                    row.getString(2), row.getString(3), row.getString(4), row.getLong(5))))
                    .forEach(paper -> papers.put(paper.getKey(), paper.getValue()));
            return papers;
        });
        return papers;
    }

    /** The document of an event; empty if it has none. */
    public Optional<EventDocument> find(String creditCode, int number) {
        return database.readNow(handle -> handle.createQuery("SELECT name, media_type, sha256, content"
                        + " FROM event_document WHERE credit_code = :code AND number = :number")
                .bind("code", creditCode)
                .bind("number", number)
                .map((row, context) ->
                        new EventDocument(row.getString(1), row.getString(2), row.getString(3), row.getBytes(4)))
                .findOne());
    }

    static void insert(Handle handle, String creditCode, int number, EventDocument document) {
        handle.createUpdate("INSERT INTO event_document (credit_code, number, name, media_type, size, sha256, content)"
                        + " VALUES (:code, :number, :name, :type, :size, :sha256, :content)")
                .bind("code", creditCode)
                .bind("number", number)
                .bind("name", document.name())
                .bind("type", document.mediaType())
                .bind("size", document.content().length)
                .bind("sha256", document.sha256())
                .bind("content", document.content())
                .execute();
    }
}
