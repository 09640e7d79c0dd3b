package littlegiant.programme;

import littlegiant.ruleset.language.DecisionRole;
import littlegiant.wording.Text;

/** The types of events in the programme, and the properties that each requires. */
public enum EventType {
    SELECTED(Text.of("遴选", "selection"), true, true, false, DecisionRole.CULTIVATION),
    STAGE_ASSIGNED(Text.of("阶段认定", "assignment of a stage"), false, false, true, DecisionRole.NONE),
    CULTIVATED(Text.of("培育", "cultivation"), true, true, false, DecisionRole.CULTIVATION),
    RECOGNISED(Text.of("认定", "recognition"), true, true, false, DecisionRole.RECOGNITION),
    REVOKED(Text.of("取消", "revocation"), true, true, true, DecisionRole.REVOCATION),
    SUPPORT_GIVEN(Text.of("给予支持", "support given"), false, true, false, DecisionRole.NONE),
    CORRECTED(Text.of("更正", "correction"), false, false, true, DecisionRole.NONE);

    private final Text label;
    private final boolean restsOnAssessment;
    private final boolean hasDocument;
    private final boolean givesReason;
    private final DecisionRole role;

    EventType(Text label, boolean restsOnAssessment, boolean hasDocument, boolean givesReason, DecisionRole role) {
        this.label = label;
        this.restsOnAssessment = restsOnAssessment;
        this.hasDocument = hasDocument;
        this.givesReason = givesReason;
        this.role = role;
    }

    /** The label, zh and en. */
    public Text label() {
        return label;
    }

    /** Whether it must cite an assessment; other types may. */
    boolean restsOnAssessment() {
        return restsOnAssessment;
    }

    /** Whether it must name its document; other types may. */
    boolean hasDocument() {
        return hasDocument;
    }

    /** Whether it must give a reason; other types may. */
    boolean givesReason() {
        return givesReason;
    }

    /** The role of the decisions on which it rests; {@link DecisionRole#NONE} if it rests on none. */
    DecisionRole role() {
        return role;
    }
}
