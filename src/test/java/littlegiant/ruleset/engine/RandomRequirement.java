package littlegiant.ruleset.engine;

import java.util.List;
import java.util.Random;

/**
 * Random requirements of every word that settles with knowledge. Left out are what the contract excepts: words that read
 * every year that is supplied, and further readings of one sentence.
 */
final class RandomRequirement {
    private static final List<String> FIGURES =
            List.of("MAIN_BUSINESS_REVENUE", "NET_PROFIT", "RD_EXPENSE", "TOTAL_ASSETS", "TOTAL_LIABILITIES");
    private static final List<String> PLAIN = List.of(
            "registeredIn( \"210381\" )",
            "hasTechnologyEvidence()",
            "sizeAtMost( MICRO )",
            "attested( RD_MECHANISM )",
            "attested( MANAGEMENT_TEAM )",
            "taxCreditGradeIn( TaxCreditGrade.A, TaxCreditGrade.M )",
            "hasOtherCreditRating()",
            "notOnSeriousDishonestyList()",
            "notOnAbnormalOperationList()",
            "validRights( DESIGN, TRADEMARK ).atLeast( \"1项\" )",
            "validRights( IC_LAYOUT ).atMost( \"0项\" )",
            "violation( TAX_EVASION, ENVIRONMENT )",
            "violation( SAFETY_ACCIDENT, QUALITY_ACCIDENT ).ofSeverity( MAJOR )",
            "yearsEstablished().atLeast( \"4年\" )",
            "yearsEstablished().atLeast( \"5年\" )",
            "ratio( RD_EXPENSE, MAIN_BUSINESS_REVENUE ).atLeast(\n            by( MAIN_BUSINESS_REVENUE ).upTo( \"2元\", \"50%\" ).otherwise( \"100%\" ) )");

    private final Random random;

    private RandomRequirement(Random random) {
        this.random = random;
    }

    /** A condition as a rule file writes it. */
    static String next(Random random) {
        return new RandomRequirement(random).condition(2);
    }

    private String condition(int depth) {
        if (depth == 0 || random.nextBoolean()) {
            return random.nextBoolean() ? pick(PLAIN) : figure();
        }
        String one = condition(depth - 1);
        String other = condition(depth - 1);
        return switch (random.nextInt(9)) {
            case 0, 1 -> "anyOf( " + one + ", " + other + " )";
            case 2, 3 -> "allOf( " + one + ", " + other + " )";
            case 4 -> "atLeastOf( 2, " + one + ", " + other + ", " + condition(depth - 1) + " )";
            case 5 -> "generally( " + one + " )";
            case 6 -> "needsReview( " + one + " )";
            case 7 -> "whereMissing( " + one + ", " + other + " )";
            default -> "otherwiseReview( " + one + " )";
        };
    }

    private String figure() {
        String one = pick(FIGURES);
        String other = pick(FIGURES);
        return switch (random.nextInt(9)) {
            case 0 -> one + ".atLeast( \"2元\" )";
            case 1 -> one + ".lessThan( \"3元\" )";
            case 2 -> "ratio( " + one + ", " + other + " ).atMost( \"70%\" )";
            case 3 -> "growth( " + one + " ).atLeast( \"10%\" )";
            case 4 -> "total( " + one + ", 2 ).moreThan( \"3元\" )";
            case 5 -> "average( growth( " + one + " ), 2 ).atLeast( \"10%\" )";
            case 6 -> "inEachYear( ratio( RD_EMPLOYEES, EMPLOYEES ), 2 ).atLeast( \"25%\" )";
            case 7 -> "difference( " + one + ", " + other + " ).atLeast( \"0元\" )";
            default -> "compoundGrowth( " + one + ", 3 ).atLeast( \"5%\" )";
        };
    }

    private String pick(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
