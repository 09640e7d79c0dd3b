package littlegiant.assessment;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.records.AssessmentRecord;
import littlegiant.records.AssessmentRepository;
import littlegiant.records.Idempotency;
import littlegiant.records.SaveResult;
import littlegiant.wording.Language;
import littlegiant.wording.RedactedException;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.apache.commons.codec.digest.DigestUtils;
import org.jboss.logging.Logger;

/** Stores an assessment before it is answered, and converts failures to problems in the caller's language. */
@Singleton
public class AssessmentRecorder {
    private static final Logger LOG = Logger.getLogger(AssessmentRecorder.class);
    private static final int LONGEST_KEY = 255;
    static final Text NOT_KEPT = Text.of(
            "评估结果未能存入数据库,未予记录;请稍后重新提交", "the assessment could not be kept and is not recorded: submit it again later");
    private static final Template KEY_TAKEN = Template.of(
            "Idempotency-Key“{0}”已用于另一内容的请求;请换用新的键",
            "the Idempotency-Key \"{0}\" was used for another request: take a new one");
    private static final Template KEY = Template.of(
            "Idempotency-Key 应有 1 至 {0} 个字节,而给出的有 {1} 个", "Idempotency-Key must have 1 to {0} bytes, not {1}");

    private final AssessmentRepository kept;

    AssessmentRecorder(AssessmentRepository kept) {
        this.kept = kept;
    }

    /**
     * The idempotency key of a request; throws a 400 problem for an invalid key.
     *
     * @param key the header, null if absent
     */
    static Optional<Idempotency> idempotency(String key, byte[] body, Language language) {
        if (key == null) {
            return Optional.empty();
        }
        int length = key.getBytes(StandardCharsets.UTF_8).length;
        if (key.isBlank() || length > LONGEST_KEY) {
            throw Problems.of(ProblemKind.BAD_REQUEST, KEY.with(LONGEST_KEY, length), language);
        }
        return Optional.of(new Idempotency(key, DigestUtils.sha256Hex(body)));
    }

    /**
     * Stores an assessment in a commit shared with others.
     *
     * @return once it is durable, the stored assessment: this one, or an earlier one of the same request. Fails with a
     *     503 problem if it was not stored, and 409 if the key belongs to another request
     */
    public CompletionStage<AssessmentRecord> keep(
            AssessmentRecord assessment, Optional<Idempotency> idempotency, Language language) {
        CompletableFuture<AssessmentRecord> durable = new CompletableFuture<>();
        kept.keep(assessment, idempotency).whenComplete((keeping, failure) -> {
            if (failure != null) {
                LOG.debugf(
                        "An assessment was not kept: %s",
                        RedactedException.of(failure).getMessage());
                durable.completeExceptionally(ActiveRelease.retryLater(NOT_KEPT, language));
            } else if (keeping instanceof SaveResult.SavedAssessment done) {
                durable.complete(done.kept());
            } else if (keeping instanceof SaveResult.Before before) {
                durable.complete(before.kept());
            } else {
                durable.completeExceptionally(Problems.of(
                        ProblemKind.CONFLICT,
                        KEY_TAKEN.with(idempotency.orElseThrow().key()),
                        language));
            }
        });
        return durable;
    }
}
