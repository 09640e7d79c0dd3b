package littlegiant.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import littlegiant.records.AssessmentRepository.ToKeep;
import org.jdbi.v3.core.Handle;

/** Inserts assessments with their enterprises, with one statement per table. */
final class AssessmentInsert implements BatchWrite<ToKeep, SaveResult> {
    private static final String ASSESSMENT = "INSERT INTO assessment (id, credit_code, name, town_or_park, stage,"
            + " category, policy, release_hash, as_of, assessed_at, caller, language, outcomes, request, answer)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String TRACE = "INSERT INTO assessment_trace (assessment_id, trace_id) VALUES (?, ?)";
    private static final String ENTERPRISE =
            "INSERT INTO enterprise (credit_code, first_id, latest_id) VALUES (?, ?, ?)"
                    + " ON CONFLICT (credit_code) DO UPDATE SET"
                    + " first_id = CASE WHEN excluded.first_id < enterprise.first_id"
                    + " THEN excluded.first_id ELSE enterprise.first_id END,"
                    + " latest_id = CASE WHEN excluded.latest_id > enterprise.latest_id"
                    + " THEN excluded.latest_id ELSE enterprise.latest_id END";
    private static final String KEY = "INSERT INTO idempotency_key (caller, key, body_sha256, assessment_id)"
            + " VALUES (?, ?, ?, ?) ON CONFLICT (caller, key) DO NOTHING";

    /** The id stored under an idempotency key, and the hash of its request. */
    private record Used(String bodySha256, UUID id) {}

    @Override
    public List<SaveResult> write(Handle handle, List<ToKeep> items) {
        List<SaveResult> answers = new ArrayList<>(items.size());
        List<ToKeep> fresh = new ArrayList<>(items.size());
        // A key may occur twice in the same group, before it is in the table.
        Map<UUID, AssessmentRecord> keyed = new TreeMap<>();
        for (ToKeep item : items) {
            SaveResult answer = item.idempotency()
                    .map(idempotency -> underKey(handle, item.kept(), idempotency, keyed))
                    .orElseGet(() -> new SaveResult.SavedAssessment(item.kept()));
            if (answer instanceof SaveResult.SavedAssessment) {
                fresh.add(item);
            }
            answers.add(answer);
        }
        if (!fresh.isEmpty()) {
            fresh.stream()
                    .flatMap(one -> one.dictionary().stream())
                    .distinct()
                    .forEach(dictionary -> DocumentDictionaries.keep(handle, dictionary));
            assessments(handle, fresh);
            traces(handle, fresh);
            enterprises(handle, fresh);
            RegistryIndex.kept(handle, fresh);
            fresh.stream()
                    .map(one -> one.kept().summary())
                    .forEach(summary -> LastWrites.addFeedEntry(
                            handle,
                            FeedEntry.FeedEntryKind.ASSESSMENT,
                            summary.assessedAt(),
                            summary.id().toString(),
                            summary.caller()));
        }
        return answers;
    }

    private static SaveResult underKey(
            Handle handle, AssessmentRecord kept, Idempotency idempotency, Map<UUID, AssessmentRecord> keyed) {
        String caller = Optional.ofNullable(kept.summary().caller()).orElse("");
        UUID id = kept.summary().id();
        if (handle.execute(KEY, caller, idempotency.key(), idempotency.bodySha256(), id.toString()) == 1) {
            keyed.put(id, kept);
            return new SaveResult.SavedAssessment(kept);
        }
        Used used = handle.select(
                        "SELECT body_sha256, assessment_id FROM idempotency_key WHERE caller = ? AND key = ?",
                        caller,
                        idempotency.key())
                .map((row, context) -> new Used(row.getString(1), UUID.fromString(row.getString(2))))
                .one();
        if (!used.bodySha256.equals(idempotency.bodySha256())) {
            return new SaveResult.KeyTaken();
        }
        return Optional.ofNullable(keyed.get(used.id))
                .or(() -> AssessmentRows.find(handle, used.id))
                .<SaveResult>map(SaveResult.Before::new)
                // The assessment was deleted since, so the key cannot be answered any more.
                .orElseGet(SaveResult.KeyTaken::new);
    }

    private static void assessments(Handle handle, List<ToKeep> fresh) {
        try (RowBatch batch = new RowBatch(handle, ASSESSMENT)) {
            for (ToKeep one : fresh) {
                AssessmentSummary summary = one.kept().summary();
                batch.add(
                        summary.id().toString(),
                        summary.creditCode(),
                        summary.name(),
                        summary.townOrPark(),
                        summary.stage(),
                        summary.category(),
                        summary.policy(),
                        summary.release(),
                        summary.asOf().toString(),
                        summary.assessedAt().toEpochMilli(),
                        summary.caller(),
                        summary.language(),
                        AssessmentRows.text(summary.outcomes()),
                        one.request(),
                        one.answer());
            }
            batch.execute();
        }
    }

    /** Most requests have no trace id, so they cost no statement. */
    private static void traces(Handle handle, List<ToKeep> fresh) {
        List<AssessmentRecord> traced = fresh.stream()
                .map(ToKeep::kept)
                .filter(kept -> kept.traceId() != null)
                .toList();
        if (traced.isEmpty()) {
            return;
        }
        try (RowBatch batch = new RowBatch(handle, TRACE)) {
            traced.forEach(kept -> batch.add(kept.summary().id().toString(), kept.traceId()));
            batch.execute();
        }
    }

    /**
     * One row per enterprise, however many of its assessments are in the group: one statement cannot update a row
     * twice.
     */
    private static void enterprises(Handle handle, List<ToKeep> fresh) {
        Map<String, KnownEnterprise> known = new TreeMap<>();
        for (ToKeep one : fresh) {
            String code = one.kept().summary().creditCode();
            if (code != null) {
                UUID id = one.kept().summary().id();
                known.merge(code, new KnownEnterprise(code, id, id), AssessmentInsert::merged);
            }
        }
        if (known.isEmpty()) {
            return;
        }
        try (RowBatch batch = new RowBatch(handle, ENTERPRISE)) {
            known.values()
                    .forEach(one -> batch.add(
                            one.creditCode(),
                            one.first().toString(),
                            one.latest().toString()));
            batch.execute();
        }
    }

    private static KnownEnterprise merged(KnownEnterprise one, KnownEnterprise other) {
        return new KnownEnterprise(
                one.creditCode(),
                earlier(one.first(), other.first()),
                earlier(one.latest(), other.latest()).equals(one.latest()) ? other.latest() : one.latest());
    }

    /** Compared as text, like in the database: UUID.compareTo is signed. */
    private static UUID earlier(UUID one, UUID other) {
        return one.toString().compareTo(other.toString()) <= 0 ? one : other;
    }
}
