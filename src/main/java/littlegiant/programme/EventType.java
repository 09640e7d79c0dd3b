package littlegiant.programme;

import littlegiant.wording.Text;

/** What can happen to an enterprise in the programme, and what the paper of each must say. */
public enum EventType {
    SELECTED(Text.of("遴选", "selection"), true, true, false),
    STAGE_ASSIGNED(Text.of("阶段认定", "assignment of a stage"), false, false, true),
    CULTIVATED(Text.of("培育", "cultivation"), true, true, false),
    RECOGNISED(Text.of("认定", "recognition"), true, true, false),
    REVOKED(Text.of("取消", "revocation"), true, true, true),
    SUPPORT_GIVEN(Text.of("给予支持", "support given"), false, true, false),
    CORRECTED(Text.of("更正", "correction"), false, false, true);

    private final Text label;
    private final boolean restsOnAssessment;
    private final boolean hasDocument;
    private final boolean givesReason;

    EventType(Text label, boolean restsOnAssessment, boolean hasDocument, boolean givesReason) {
        this.label = label;
        this.restsOnAssessment = restsOnAssessment;
        this.hasDocument = hasDocument;
        this.givesReason = givesReason;
    }

    /** What an officer calls it. */
    public Text label() {
        return label;
    }

    /** Whether it must name the assessment that it rests on; the others may. */
    boolean restsOnAssessment() {
        return restsOnAssessment;
    }

    /** Whether it must name its document; the others may. */
    boolean hasDocument() {
        return hasDocument;
    }

    /** Whether it must give its reason; the others may. */
    boolean givesReason() {
        return givesReason;
    }
}
