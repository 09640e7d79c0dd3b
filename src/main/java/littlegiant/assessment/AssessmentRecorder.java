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

/** Keeps an assessment before it is answered, and says in the caller's language why one was not kept. */
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
     * What makes the request safe to send again; a 400 problem where the key cannot be one.
     *
     * @param key the header, null where it was not sent
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
     * Keeps an assessment, in a commit that others share.
     *
     * @return what is kept, once it is durable: this assessment, or the one that the same request was answered with
     *     before. Fails with a problem, 503 where nothing could be kept and 409 where the key means another request
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
