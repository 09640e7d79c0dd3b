package littlegiant.facts;

import littlegiant.wording.Labelled;
import littlegiant.wording.Text;

/** The status of an intellectual property right: applied for, granted, or no longer in force. */
public enum RightStatus implements Labelled {
    PENDING(Text.of("申请中", "pending")),
    GRANTED(Text.of("已授权", "granted")),
    LAPSED(Text.of("已失效", "lapsed"));

    private final Text label;

    RightStatus(Text label) {
        this.label = label;
    }

    /** The label, zh and en. */
    @Override
    public Text label() {
        return label;
    }
}
