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
 * The compression dictionaries of one database, shared by all its handles.
 *
 * <p>A dictionary is a row that is never changed or removed. Each transaction that writes a document with a dictionary
 * inserts the dictionary if it is absent, so that every committed document can be read, also if an older backup was
 * restored while the service ran.
 */
public final class DocumentDictionaries implements JdbiConfig<DocumentDictionaries> {
    private static final int MOST = 64;

    private final Map<DictionaryKey, Optional<DocumentDictionary>> learned = bounded();
    private final Map<Long, ZstdDictDecompress> read = bounded();

    /** The property that documents with the same dictionary share. */
    record DictionaryKey(String release, String policy, String language) {
        static DictionaryKey of(AssessmentSummary summary) {
            return new DictionaryKey(summary.release(), summary.policy(), summary.language());
        }
    }

    /** Creates an empty object; Jdbi creates one for each database. */
    public DocumentDictionaries() {}

    private static <K, V> Map<K, V> bounded() {
        return Collections.synchronizedMap(new LinkedHashMap<>(MOST, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > MOST;
            }
        });
    }

    /** Returns this object, so that all handles share the dictionaries. */
    @Override
    public DocumentDictionaries createCopy() {
        return this;
    }

    static DocumentDictionaries of(Handle handle) {
        return handle.getConfig(DocumentDictionaries.class);
    }

    /**
     * Compresses further documents of these assessments with the bytes as dictionary; without one if the bytes are
     * empty.
     */
    void learn(DictionaryKey key, byte[] sample) {
        learned.put(key, sample.length == 0 ? Optional.empty() : Optional.of(new DocumentDictionary(sample)));
    }

    /** The dictionary for an assessment's documents; empty if there is none. */
    Optional<DocumentDictionary> of(AssessmentSummary summary) {
        return learned.getOrDefault(DictionaryKey.of(summary), Optional.empty());
    }

    boolean knows(DictionaryKey key) {
        return learned.containsKey(key);
    }

    /** Inserts a dictionary in the handle's transaction if it is absent. */
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
     * Decompresses a document.
     *
     * @param connection the connection with which its dictionary is read the first time
     * @throws IllegalStateException if the document or its dictionary is damaged or missing
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
