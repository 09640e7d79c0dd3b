package littlegiant.vocabulary;

import java.util.EnumSet;
import littlegiant.wording.Text;

/** The status of a criterion. */
public enum Status {
    MET(Text.of("符合", "met")),
    NOT_MET(Text.of("不符合", "not met")),
    /** Facts are missing; the judgement names them. */
    MISSING(Text.of("资料缺失", "missing")),
    /** A person must decide; the judgement says what. */
    REVIEW(Text.of("需人工核定", "review")),
    /** No rule of the criterion applies to the enterprise by known facts; the criterion does not affect the outcome. */
    NOT_APPLICABLE(Text.of("不适用", "not applicable"));

    private final Text label;

    Status(Text label) {
        this.label = label;
    }

    /** The statuses of a condition: all except {@code NOT_APPLICABLE}, which only a criterion's rules can give. */
    public static EnumSet<Status> ofConditions() {
        return EnumSet.complementOf(EnumSet.of(NOT_APPLICABLE));
    }

    /** The label, zh and en. */
    public Text label() {
        return label;
    }
}
