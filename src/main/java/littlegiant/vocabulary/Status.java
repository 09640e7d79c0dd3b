package littlegiant.vocabulary;

import java.util.EnumSet;
import littlegiant.wording.Text;

/** What is known of a criterion. */
public enum Status {
    MET(Text.of("符合", "met")),
    NOT_MET(Text.of("不符合", "not met")),
    /** Facts are missing, and the judgement names them. */
    MISSING(Text.of("资料缺失", "missing")),
    /** A person must settle it, and the judgement says what. */
    REVIEW(Text.of("需人工核定", "review")),
    /** No rule of the criterion applies to the enterprise, as known facts alone say; it counts for nothing. */
    NOT_APPLICABLE(Text.of("不适用", "not applicable"));

    private final Text label;

    Status(Text label) {
        this.label = label;
    }

    /** What a condition can say of a situation: everything but that it does not apply, which is for its rules to say. */
    public static EnumSet<Status> ofConditions() {
        return EnumSet.complementOf(EnumSet.of(NOT_APPLICABLE));
    }

    /** What an officer calls it. */
    public Text label() {
        return label;
    }
}
