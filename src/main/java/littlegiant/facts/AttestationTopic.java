package littlegiant.facts;

import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** The predefined topics of attestations. */
public enum AttestationTopic implements Attestable {
    MANAGEMENT_TEAM("managementTeam", Text.of("经营管理团队", "management team")),
    FINANCIAL_SYSTEM("financialSystem", Text.of("财务制度", "financial system")),
    MARKET_ADAPTABILITY("marketAdaptability", Text.of("市场应变能力", "market adaptability")),
    INCENTIVE_MECHANISM("incentiveMechanism", Text.of("激励机制", "incentive mechanism")),
    RD_MECHANISM("rdMechanism", Text.of("研发运作机制", "R&D mechanism")),
    MANAGEMENT_SYSTEM("managementSystem", Text.of("规范化管理制度", "standardised management system")),
    PROPRIETARY_TECHNOLOGY("proprietaryTechnology", Text.of("专有技术", "proprietary technology")),
    INNOVATION_INTEGRATION("innovationIntegration", Text.of("创新集成能力", "innovation integration")),
    PRODUCT_OR_SERVICE_FORMED("productOrServiceFormed", Text.of("形成产品或服务", "product or service formed"));

    private final String property;
    private final Text label;
    private final String pointer;

    AttestationTopic(String property, Text label) {
        this.property = property;
        this.label = label;
        this.pointer = Attestable.super.pointer();
    }

    @Override
    public @Nullable Attestation in(Attestations attestations) {
        return switch (this) {
            case MANAGEMENT_TEAM -> attestations.managementTeam();
            case FINANCIAL_SYSTEM -> attestations.financialSystem();
            case MARKET_ADAPTABILITY -> attestations.marketAdaptability();
            case INCENTIVE_MECHANISM -> attestations.incentiveMechanism();
            case RD_MECHANISM -> attestations.rdMechanism();
            case MANAGEMENT_SYSTEM -> attestations.managementSystem();
            case PROPRIETARY_TECHNOLOGY -> attestations.proprietaryTechnology();
            case INNOVATION_INTEGRATION -> attestations.innovationIntegration();
            case PRODUCT_OR_SERVICE_FORMED -> attestations.productOrServiceFormed();
        };
    }

    @Override
    public String pointer() {
        return pointer;
    }

    @Override
    public Text label() {
        return label;
    }

    @Override
    public String property() {
        return property;
    }
}
