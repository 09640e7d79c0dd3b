package littlegiant.records;

import com.github.luben.zstd.ZstdDictDecompress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.config.JdbiConfig;

/**
 * The dictionaries of one database: those by which assessments are packed, and those by which they are read again. All
 * handles of a database share them.
 *
 * <p>A dictionary is a row that is never changed or removed. Each transaction that writes a document looks whether the
 * dictionary is there, and writes it where it is not: what was committed can be read, also where an older backup was
 * restored beneath a running service.
 */
public final class DocumentDictionaries implements JdbiConfig<DocumentDictionaries> {
    private static final int MOST = 64;

    private final Map<DictionaryKey, Optional<DocumentDictionary>> learned = bounded();
    private final Map<Long, ZstdDictDecompress> read = bounded();

    /** What the documents have in common which share a dictionary. */
    record DictionaryKey(String release, String policy, String language) {
        static DictionaryKey of(AssessmentSummary summary) {
            return new DictionaryKey(summary.release(), summary.policy(), summary.language());
        }
    }

    /** None yet. The library makes one for each database. */
    public DocumentDictionaries() {}

    private static <K, V> Map<K, V> bounded() {
        return Collections.synchronizedMap(new LinkedHashMap<>(MOST, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > MOST;
            }
        });
    }

    /** The same one: what is learned on one handle is known on all. */
    @Override
    public DocumentDictionaries createCopy() {
        return this;
    }

    static DocumentDictionaries of(Handle handle) {
        return handle.getConfig(DocumentDictionaries.class);
    }

    /** Packs the documents of these assessments by the bytes from now on; without a dictionary where there are none. */
    void learn(DictionaryKey key, byte[] sample) {
        learned.put(key, sample.length == 0 ? Optional.empty() : Optional.of(new DocumentDictionary(sample)));
    }

    /** The dictionary of an assessment's documents; empty where none was learned. */
    Optional<DocumentDictionary> of(AssessmentSummary summary) {
        return learned.getOrDefault(DictionaryKey.of(summary), Optional.empty());
    }

    boolean knows(DictionaryKey key) {
        return learned.containsKey(key);
    }

    /** Sees to it that a dictionary is in the database once the transaction of the handle is committed. */
    static void keep(Handle handle, DocumentDictionary dictionary) {
        boolean there = handle.createQuery("SELECT 1 FROM document_dictionary WHERE id = :id")
                .bind("id", dictionary.id())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
        if (!there) {
            handle.execute(
                    "INSERT INTO document_dictionary (id, content) VALUES (?, ?) ON CONFLICT (id) DO NOTHING",
                    dictionary.id(),
                    dictionary.content());
        }
    }

    /**
     * A document as it was before it was packed.
     *
     * @param connection where the dictionary is read that it was packed by, the first time
     * @throws IllegalStateException where the document or its dictionary is damaged or missing
     */
    byte[] unpack(byte[] stored, Connection connection) throws SQLException {
        long id = CompressedDocument.dictionaryOf(stored);
        if (id == CompressedDocument.NO_DICTIONARY) {
            return CompressedDocument.unpack(stored);
        }
        ZstdDictDecompress dictionary = read.get(id);
        if (dictionary == null) {
            dictionary = new ZstdDictDecompress(content(id, connection));
            read.put(id, dictionary);
        }
        return CompressedDocument.unpack(stored, dictionary);
    }

    private static byte[] content(long id, Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT content FROM document_dictionary WHERE id = ?")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                byte[] content = row.next() ? row.getBytes(1) : null;
                if (content == null || DocumentDictionary.idOf(content) != id) {
                    throw new IllegalStateException(
                            "the dictionary " + id + " by which a kept document was packed is damaged or missing");
                }
                return content;
            }
        }
    }
}
