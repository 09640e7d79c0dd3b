package littlegiant.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import littlegiant.programme.SupportAnswer;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * One enterprise under a policy.
 *
 * @param trend the criterion whose figures are drawn; null where none has any
 * @param threshold what it requires as a number, of the latest year; null where there is none
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record EnterprisePage(
        String policy,
        List<SelectOption> policies,
        String creditCode,
        Text name,
        List<StandingLine> standing,
        List<StandingMark> latest,
        @Nullable String latestAddress,
        List<TimelineEvent> events,
        YearComparison comparison,
        List<SelectOption> figures,
        YearComparison.@Nullable ComparedRow trend,
        @Nullable String threshold,
        @Nullable Text thresholdLabel,
        @Nullable SupportAnswer support,
        @Nullable Text supportBasis,
        List<Text> settled,
        List<PastAssessment> past)
        implements TemplateInstance {

    /** A line of what it is. */
    public record StandingLine(Text label, Text value) {}

    /** What a decision came to. */
    public record StandingMark(String title, StatusMark mark) {}

    /** An assessment of it. */
    public record PastAssessment(LocalDate asOf, Text assessed, String release, String address) {}
}
