package littlegiant.records;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import littlegiant.records.DocumentDictionaries.DictionaryKey;

/**
 * The repository of assessments. Methods that return a plain value block on the database, so do not call them on an I/O
 * thread.
 */
@Singleton
public class AssessmentRepository {
    /** The largest page size. */
    public static final int LARGEST_PAGE = 1_000;

    private static final int STREAMED = 200;

    private final Database database;
    private final AssessmentInsert keep = new AssessmentInsert();
    private final Set<DictionaryKey> learning = ConcurrentHashMap.newKeySet();

    /** Creates the repository of a database. */
    public AssessmentRepository(Database database) {
        this.database = database;
    }

    /**
     * An assessment to store.
     *
     * @param idempotency empty if the caller gave no key
     * @param dictionary the dictionary with which both documents were compressed; empty if none was used
     * @param request the compressed request
     * @param answer the compressed answer
     * @param criteria the statuses by which the registry is searched
     */
    @SuppressWarnings("ArrayRecordComponent")
    record ToKeep(
            AssessmentRecord kept,
            Optional<Idempotency> idempotency,
            Optional<DocumentDictionary> dictionary,
            byte[] request,
            byte[] answer,
            String criteria) {

        /** Compresses the documents on the calling thread, since there is only one writer thread. */
        static ToKeep packed(
                AssessmentRecord kept, Optional<Idempotency> idempotency, DocumentDictionaries dictionaries) {
            Optional<DocumentDictionary> dictionary = dictionaries.of(kept.summary());
            return new ToKeep(
                    kept,
                    idempotency,
                    dictionary,
                    packed(kept.request(), dictionary),
                    packed(kept.answer(), dictionary),
                    CriterionStatuses.of(kept));
        }

        private static byte[] packed(byte[] document, Optional<DocumentDictionary> dictionary) {
            return dictionary
                    .map(one -> CompressedDocument.pack(document, one))
                    .orElseGet(() -> CompressedDocument.pack(document));
        }
    }

    /**
     * Compresses the documents of further assessments under a release with a shared dictionary, which makes them about
     * a third as large. Returns at once; does nothing if there is a dictionary already.
     *
     * @param policy the policy's id
     * @param language the language of the answers
     * @param sample answers and requests of invented enterprises, since the dictionary is never erased; called on a
     *     worker thread, empty if there are none
     */
    public void packAlike(String release, String policy, String language, Supplier<byte[]> sample) {
        DictionaryKey key = new DictionaryKey(release, policy, language);
        if (database.dictionaries().knows(key) || !learning.add(key)) {
            return;
        }
        database.later(() -> {
            try {
                database.dictionaries().learn(key, sample.get());
            } finally {
                learning.remove(key);
            }
        });
    }

    /**
     * Stores an assessment in a commit shared with others. Returns at once, on any thread.
     *
     * @return completes once it is durable; fails with {@link WriteFailed} if it was not stored
     */
    public CompletionStage<SaveResult> keep(AssessmentRecord kept, Optional<Idempotency> idempotency) {
        return database.writeTogether(keep, List.of(ToKeep.packed(kept, idempotency, database.dictionaries())))
                .thenApply(answers -> answers.get(0));
    }

    /**
     * Stores several assessments in one commit, all or none; see {@link #keep}. Blocks while the queue of writes is
     * full, so do not call it on an I/O thread.
     */
    public CompletionStage<List<SaveResult>> keepAll(List<AssessmentRecord> several) {
        return database.writeManyTogether(
                keep,
                several.stream()
                        .map(one -> ToKeep.packed(one, Optional.empty(), database.dictionaries()))
                        .toList());
    }

    /** The assessment with the id. */
    public CompletionStage<Optional<AssessmentRecord>> find(UUID id) {
        return database.read(handle -> AssessmentRows.find(handle, id));
    }

    /**
     * A page of summaries, the latest first.
     *
     * @param after the id of the previous page's last assessment; empty for the first page
     * @param limit the page size, from 1 to {@link #LARGEST_PAGE}
     */
    public CompletionStage<List<AssessmentSummary>> page(Filter filter, Optional<UUID> after, int limit) {
        return database.read(handle -> AssessmentRows.summaries(handle, filter, after, limit));
    }

    /**
     * Passes every assessment that matches the filter to {@code each}, the latest first, with few of them in memory.
     * Assessments stored meanwhile are left out; those deleted meanwhile may be.
     */
    public void stream(Filter filter, Consumer<AssessmentRecord> each) {
        Optional<UUID> after = Optional.empty();
        List<AssessmentRecord> some;
        do {
            Optional<UUID> from = after;
            some = database.readNow(handle -> AssessmentRows.whole(handle, filter, from, STREAMED));
            some.forEach(each);
            after = some.isEmpty()
                    ? after
                    : Optional.of(some.get(some.size() - 1).summary().id());
        } while (some.size() == STREAMED);
    }
}
