package littlegiant.programme;

import java.util.Optional;
import littlegiant.ruleset.language.DecisionRole;
import littlegiant.ruleset.language.Outcome;
import littlegiant.wording.Text;

/** The reason why an enterprise's latest assessment needs a person. */
public enum ReviewReason {
    NEEDS_REVIEW(Text.of("需人工核定", "a person must settle it")),
    UNDER_INVESTIGATION(Text.of("核查中", "under investigation")),
    INCOMPLETE(Text.of("资料不全", "facts are missing")),
    NO_LONGER_QUALIFIES(Text.of("已认定企业不再符合认定标准", "recognised, and no longer qualifies")),
    GROUNDS_FOUND(Text.of("已认定企业触发取消情形", "recognised, and grounds for revocation are found")),
    AGAINST_ASSESSMENT(Text.of("已作出的决定与所依据的评估相反", "what was decided goes against the assessment that it rests on"));

    private final Text label;

    ReviewReason(Text label) {
        this.label = label;
    }

    /** The label, zh and en. */
    public Text label() {
        return label;
    }

    /**
     * The reason why a decision of an enterprise's latest assessment needs a person; empty if it does not. A decision
     * on which an event already rests does not.
     *
     * @param assessment the id of the assessment
     * @param role what officials do on the basis of the decision
     */
    public static Optional<ReviewReason> of(
            EnterpriseHistory life, String assessment, DecisionRole role, Outcome outcome) {
        if (isSettled(life, assessment, role)) {
            return Optional.empty();
        }
        boolean recognised = life.currentStatus().recognised();
        return switch (outcome) {
            case NEEDS_REVIEW -> Optional.of(NEEDS_REVIEW);
            case UNDER_INVESTIGATION -> Optional.of(UNDER_INVESTIGATION);
            case INCOMPLETE -> Optional.of(INCOMPLETE);
            case NOT_QUALIFIED ->
                recognised && role == DecisionRole.RECOGNITION ? Optional.of(NO_LONGER_QUALIFIES) : Optional.empty();
            case GROUNDS_FOUND -> recognised ? Optional.of(GROUNDS_FOUND) : Optional.empty();
            case QUALIFIED, NO_GROUNDS -> Optional.empty();
        };
    }

    private static boolean isSettled(EnterpriseHistory life, String assessment, DecisionRole role) {
        return role != DecisionRole.NONE
                && life.effective().stream()
                        .anyMatch(event -> event.type().role() == role && assessment.equals(event.assessment()));
    }
}
