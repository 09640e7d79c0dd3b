package littlegiant.facts;

import littlegiant.wording.Labelled;
import littlegiant.wording.Text;

/** The evidence that an enterprise is a technology enterprise, 四(一)1. */
public enum TechnologyEvidence implements Labelled {
    /** A recognised national or provincial high-tech enterprise. */
    HIGH_TECH_ENTERPRISE(Text.of("高新技术企业", "high-tech enterprise")),
    /** A registered technology-based small or medium enterprise. */
    TECHNOLOGY_SME(Text.of("科技型中小企业", "technology SME")),
    /** A place in a provincial science and technology programme. */
    PROVINCIAL_PROGRAMME(Text.of("省级科技计划项目", "provincial programme"));

    private final Text label;

    TechnologyEvidence(Text label) {
        this.label = label;
    }

    /** The label, zh and en. */
    @Override
    public Text label() {
        return label;
    }
}
