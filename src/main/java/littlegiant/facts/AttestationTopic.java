package littlegiant.facts;

import java.util.function.Function;
import littlegiant.wording.Text;

/** The predefined topics of attestations. */
public enum AttestationTopic implements Attestable {
    MANAGEMENT_TEAM("managementTeam", Text.of("经营管理团队", "management team"), Attestations::managementTeam),
    FINANCIAL_SYSTEM("financialSystem", Text.of("财务制度", "financial system"), Attestations::financialSystem),
    MARKET_ADAPTABILITY(
            "marketAdaptability", Text.of("市场应变能力", "market adaptability"), Attestations::marketAdaptability),
    INCENTIVE_MECHANISM("incentiveMechanism", Text.of("激励机制", "incentive mechanism"), Attestations::incentiveMechanism),
    RD_MECHANISM("rdMechanism", Text.of("研发运作机制", "R&D mechanism"), Attestations::rdMechanism),
    MANAGEMENT_SYSTEM(
            "managementSystem", Text.of("规范化管理制度", "standardised management system"), Attestations::managementSystem),
    PROPRIETARY_TECHNOLOGY(
            "proprietaryTechnology", Text.of("专有技术", "proprietary technology"), Attestations::proprietaryTechnology),
    INNOVATION_INTEGRATION(
            "innovationIntegration", Text.of("创新集成能力", "innovation integration"), Attestations::innovationIntegration),
    PRODUCT_OR_SERVICE_FORMED(
            "productOrServiceFormed",
            Text.of("形成产品或服务", "product or service formed"),
            Attestations::productOrServiceFormed);

    private final String property;
    private final Text label;
    private final Function<Attestations, Attestation> place;

    AttestationTopic(String property, Text label, Function<Attestations, Attestation> place) {
        this.property = property;
        this.label = label;
        this.place = place;
    }

    @Override
    public Attestation in(Attestations attestations) {
        return place.apply(attestations);
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
