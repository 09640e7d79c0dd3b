package littlegiant.assessment;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import littlegiant.access.Caller;
import littlegiant.problem.Problems;
import littlegiant.records.AssessmentRecord;
import littlegiant.records.AssessmentRepository;
import littlegiant.wording.Language;
import littlegiant.wording.Template;

/** Finds the stored assessment that a URL names. */
@Singleton
public class AssessmentLookup {
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Template NONE = Template.of(
            "没有编号为“{0}”的评估记录;以 record=false 评估的结果不保存",
            "no assessment \"{0}\" is kept; what was assessed with record=false is not");

    private final AssessmentRepository assessments;

    AssessmentLookup(AssessmentRepository assessments) {
        this.assessments = assessments;
    }

    /** The assessment with the id; fails with a 404 problem if there is none that the caller may see. */
    public CompletionStage<AssessmentRecord> orNotFound(String id, Caller caller, Language language) {
        CompletionStage<Optional<AssessmentRecord>> found = ID.matcher(id).matches()
                ? assessments.find(UUID.fromString(id.toLowerCase(Locale.ROOT)))
                : CompletableFuture.completedStage(Optional.empty());
        return found.thenApply(
                kept -> kept.filter(one -> caller.sees(one.summary().caller()))
                        .orElseThrow(() -> Problems.notFound(NONE.with(id), language)));
    }
}
