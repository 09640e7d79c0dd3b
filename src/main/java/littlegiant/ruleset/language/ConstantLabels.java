package littlegiant.ruleset.language;

import littlegiant.facts.AttestationTopic;
import littlegiant.facts.Category;
import littlegiant.facts.Figure;
import littlegiant.facts.RightStatus;
import littlegiant.facts.RightType;
import littlegiant.facts.Severity;
import littlegiant.facts.SizeClass;
import littlegiant.facts.Stage;
import littlegiant.facts.TaxCreditGrade;
import littlegiant.facts.TechnologyEvidence;
import littlegiant.facts.ViolationGround;
import littlegiant.wording.Text;

/** What people call the constants that a rule may name. */
final class ConstantLabels {
    private ConstantLabels() {}

    /** The label of a constant; its name where it has none. */
    static Text of(Enum<?> constant) {
        if (constant instanceof Category category) {
            return category.label();
        }
        if (constant instanceof Stage stage) {
            return stage.label();
        }
        if (constant instanceof TechnologyEvidence evidence) {
            return evidence.label();
        }
        if (constant instanceof TaxCreditGrade grade) {
            return grade.label();
        }
        if (constant instanceof RightType type) {
            return type.label();
        }
        if (constant instanceof RightStatus status) {
            return status.label();
        }
        if (constant instanceof ViolationGround ground) {
            return ground.label();
        }
        if (constant instanceof Severity severity) {
            return severity.label();
        }
        if (constant instanceof SizeClass size) {
            return size.label();
        }
        if (constant instanceof AttestationTopic topic) {
            return topic.label();
        }
        return constant instanceof Figure figure ? figure.label() : Text.verbatim(constant.name());
    }
}
