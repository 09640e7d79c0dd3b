package littlegiant.ruleset.language;

import littlegiant.wording.Text;

/** The outcome of a decision, as the interpretation of the notice defines it. */
public enum Outcome {
    QUALIFIED(Text.of("符合", "qualified")),
    NOT_QUALIFIED(Text.of("不符合", "not qualified")),
    INCOMPLETE(Text.of("资料不全", "incomplete")),
    NEEDS_REVIEW(Text.of("需人工核定", "needs review")),
    GROUNDS_FOUND(Text.of("触发,建议取消", "grounds found, revocation proposed")),
    UNDER_INVESTIGATION(Text.of("核查中", "under investigation")),
    NO_GROUNDS(Text.of("未触发", "no grounds"));

    private final Text label;

    Outcome(Text label) {
        this.label = label;
    }

    /** The outcome in officers' words, zh and en. */
    public Text label() {
        return label;
    }
}
