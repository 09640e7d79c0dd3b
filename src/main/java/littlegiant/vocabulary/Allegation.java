package littlegiant.vocabulary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import littlegiant.facts.Severity;
import littlegiant.facts.Violation;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Determines why a violation record is an allegation and not established. */
final class Allegation {
    private static final Text NOT_FINAL = Text.of("没有终局决定", "there is no final decision");
    private static final Text NUMBER = Text.of("缺决定文号", "the decision's number is missing");
    private static final Text AUTHORITY = Text.of("缺决定机关", "the authority is missing");
    private static final Text DATE = Text.of("缺决定日期", "the decision's date is missing");
    private static final Template LATER =
            Template.of("决定日期 {0} 晚于评估日", "the decision of {0} is later than the day of the assessment");
    private static final Text SEVERITY = Text.of("未定等级", "the severity is not determined");

    private Allegation() {}

    /**
     * Why the record is not established on the day, as text; null if it is.
     *
     * @param severity the least severity required, null for any
     */
    static @Nullable Text lackingIn(Violation record, @Nullable Severity severity, LocalDate asOf) {
        List<Text> lacking = new ArrayList<>();
        if (!Boolean.TRUE.equals(record.finalDecision())) {
            lacking.add(NOT_FINAL);
        }
        if (isAbsent(record.decisionNumber())) {
            lacking.add(NUMBER);
        }
        if (isAbsent(record.authority())) {
            lacking.add(AUTHORITY);
        }
        if (record.decidedOn() == null) {
            lacking.add(DATE);
        } else if (record.decidedOn().isAfter(asOf)) {
            lacking.add(LATER.with(record.decidedOn()));
        }
        if (severity != null && record.severity() == null) {
            lacking.add(SEVERITY);
        }
        return lacking.isEmpty() ? null : Text.join(Text.LISTED, lacking);
    }

    private static boolean isAbsent(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
