package littlegiant.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import littlegiant.records.AssessmentRepository.ToKeep;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Inserts any number of assessments of a job within one transaction, with few of them in memory. */
final class SpooledAssessmentInsert {
    private static final int CHUNK = 200;
    private static final String RECORDED =
            "INSERT INTO job_assessment (job_id, number, assessment_id) VALUES (?, ?, ?)";

    private final AssessmentInsert keep = new AssessmentInsert();

    void write(Handle handle, UUID job, Iterable<AssessmentRecord> assessments) {
        List<ToKeep> chunk = new ArrayList<>(CHUNK);
        int written = 0;
        for (AssessmentRecord kept : assessments) {
            chunk.add(ToKeep.packed(kept, Optional.empty(), DocumentDictionaries.of(handle)));
            if (chunk.size() == CHUNK) {
                written = write(handle, job, chunk, written);
            }
        }
        write(handle, job, chunk, written);
    }

    private int write(Handle handle, UUID job, List<ToKeep> chunk, int written) {
        if (chunk.isEmpty()) {
            return written;
        }
        keep.write(handle, chunk);
        int number = written;
        try (PreparedBatch batch = handle.prepareBatch(RECORDED)) {
            for (ToKeep one : chunk) {
                number++;
                batch.bind(0, job.toString())
                        .bind(1, number)
                        .bind(2, one.kept().summary().id().toString())
                        .add();
            }
            batch.execute();
        }
        chunk.clear();
        return number;
    }
}
