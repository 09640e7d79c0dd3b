package littlegiant.facts;

import littlegiant.wording.Labelled;
import littlegiant.wording.Text;

/** The kinds of violations, after the grounds of 四(三). */
public enum ViolationGround implements Labelled {
    APPLICATION_FRAUD(Text.of("申请过程弄虚作假", "fraud in the application")),
    TAX_EVASION(Text.of("偷税、骗税", "tax evasion or tax fraud")),
    SAFETY_ACCIDENT(Text.of("安全生产事故", "production-safety accident")),
    QUALITY_ACCIDENT(Text.of("质量事故", "quality accident")),
    ENVIRONMENT(Text.of("违反环境保护法", "violation of environmental protection law"));

    private final Text label;

    ViolationGround(Text label) {
        this.label = label;
    }

    /** The label, zh and en. */
    @Override
    public Text label() {
        return label;
    }
}
