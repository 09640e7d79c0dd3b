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

/** The assessments that were kept. Whatever returns a plain value waits for the disk: not for an I/O thread. */
@Singleton
public class AssessmentRepository {
    /** The most that a page holds. */
    public static final int LARGEST_PAGE = 1_000;

    private static final int STREAMED = 200;

    private final Database database;
    private final AssessmentInsert keep = new AssessmentInsert();
    private final Set<DictionaryKey> learning = ConcurrentHashMap.newKeySet();

    /** The assessments in a database. */
    public AssessmentRepository(Database database) {
        this.database = database;
    }

    /**
     * An assessment to keep.
     *
     * @param idempotency empty where the caller gave no key
     * @param dictionary by which both documents were packed; empty where they need none
     * @param request the request as it will lie in the database
     * @param answer the answer as it will lie in the database
     * @param criteria what the registry is searched by of the answer
     */
    @SuppressWarnings("ArrayRecordComponent")
    record ToKeep(
            AssessmentRecord kept,
            Optional<Idempotency> idempotency,
            Optional<DocumentDictionary> dictionary,
            byte[] request,
            byte[] answer,
            String criteria) {

        /** Packs the documents on the calling thread, of which there are several; the writer is one. */
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
     * Packs the documents of further assessments under a release by what they have in common, which makes them about a third
     * as large. Returns at once; does nothing where it was done before.
     *
     * @param policy the policy's id
     * @param language of the answers
     * @param sample answers and requests of made-up enterprises, since it is never erased; asked for on a worker thread,
     *     empty where there are none
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
     * Keeps an assessment, in a commit that others share. Returns at once, from any thread.
     *
     * @return completes once it is durable; fails with {@link WriteFailed} where it is not, and then it was not kept
     */
    public CompletionStage<SaveResult> keep(AssessmentRecord kept, Optional<Idempotency> idempotency) {
        return database.writeTogether(keep, List.of(ToKeep.packed(kept, idempotency, database.dictionaries())))
                .thenApply(answers -> answers.get(0));
    }

    /**
     * As {@link #keep}, several in one commit: all of them or none. Where too much waits to be written, waits for a place
     * on the calling thread, so an I/O thread must not call it.
     */
    public CompletionStage<List<SaveResult>> keepAll(List<AssessmentRecord> several) {
        return database.writeManyTogether(
                keep,
                several.stream()
                        .map(one -> ToKeep.packed(one, Optional.empty(), database.dictionaries()))
                        .toList());
    }

    /** The assessment of an id. */
    public CompletionStage<Optional<AssessmentRecord>> find(UUID id) {
        return database.read(handle -> AssessmentRows.find(handle, id));
    }

    /**
     * A page of summaries, the latest first.
     *
     * @param after where the page before ended: the id of its last assessment; empty for the first page
     * @param limit how many at most, from 1 to {@link #LARGEST_PAGE}
     */
    public CompletionStage<List<AssessmentSummary>> page(Filter filter, Optional<UUID> after, int limit) {
        return database.read(handle -> AssessmentRows.summaries(handle, filter, after, limit));
    }

    /**
     * Hands over every assessment that the filter means, the latest first, and holds few of them at a time. What is
     * kept meanwhile is not among them, what is deleted meanwhile may be.
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
