package littlegiant.yardstick;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import littlegiant.facts.Stage;

/** The support measures by stage, after the interpretation, "Stages and support". */
final class Measures {
    private static final List<String> START_UP =
            List.of("SPACE", "SERVICE_COMMUNITY", "SEED_FUND", "ANGEL_FUND", "FOUR_PLATFORMS");
    private static final List<String> GROWTH = List.of(
            "LOAN_GUARANTEE",
            "LOAN_CREDIT_ENHANCEMENT",
            "INDUSTRY_FUND",
            "EXHIBITION",
            "PORTAL_PROMOTION",
            "CROSS_BORDER_ECOMMERCE",
            "PROCUREMENT_PREFERENCE",
            "TECHNOLOGY_CENTRE",
            "TECHNOLOGY_ALLIANCE",
            "PUBLIC_SERVICE_PLATFORM",
            "PATENT_DEVELOPMENT",
            "IP_LEGAL_AID",
            "BRAND");
    private static final String EQUITY_FUND = "EQUITY_FUND";
    private static final String LISTING = "LISTING";
    private static final String TALENT_POLICY = "TALENT_POLICY";

    private static final Set<String> OF_START_UP = joined(START_UP, TALENT_POLICY);
    private static final Set<String> OF_GROWTH = joined(GROWTH, EQUITY_FUND, TALENT_POLICY);
    private static final Set<String> OF_EXPANSION = Set.of(EQUITY_FUND, LISTING, TALENT_POLICY);
    private static final Set<String> OF_ALL = Set.of(TALENT_POLICY);

    private Measures() {}

    /** What an enterprise of the stage may apply for; where no stage has been assigned, what all may. */
    static Set<String> of(Stage stage) {
        if (stage == null) {
            return OF_ALL;
        }
        return switch (stage) {
            case START_UP -> OF_START_UP;
            case GROWTH -> OF_GROWTH;
            case EXPANSION -> OF_EXPANSION;
            case MATURE -> OF_ALL;
        };
    }

    private static Set<String> joined(List<String> some, String... more) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }
}
