package littlegiant.assessment;

import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.wording.Language;
import littlegiant.wording.Template;

/** Parses the parameter {@code record}, which requests that an assessment be stored. */
final class RecordParameter {
    private static final Template RECORD =
            Template.of("参数 record 应为 true 或 false,而给出的是“{0}”", "record must be true or false, not \"{0}\"");

    private RecordParameter() {}

    /**
     * Whether to store the assessment, by default true; throws a 400 problem for anything but true and false.
     *
     * @param record the parameter, null if absent
     */
    static boolean isAsked(String record, Language language) {
        if (record != null && !record.equals("true") && !record.equals("false")) {
            throw Problems.of(ProblemKind.BAD_REQUEST, RECORD.with(record), language);
        }
        return !"false".equals(record);
    }
}
