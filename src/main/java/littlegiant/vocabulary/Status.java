package littlegiant.vocabulary;

import littlegiant.wording.Text;

/** What is known of a criterion. */
public enum Status {
    MET(Text.of("符合", "met")),
    NOT_MET(Text.of("不符合", "not met")),
    /** Facts are missing, and the judgement names them. */
    MISSING(Text.of("资料缺失", "missing")),
    /** A person must settle it, and the judgement says what. */
    REVIEW(Text.of("需人工核定", "review"));

    private final Text label;

    Status(Text label) {
        this.label = label;
    }

    /** What an officer calls it. */
    public Text label() {
        return label;
    }
}
