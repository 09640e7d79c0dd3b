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
            "validRights( DESIGN, UTILITY_MODEL ).grantedWithin( \"1年\" ).atLeast( \"1项\" )",
            "violation( TAX_EVASION, QUALITY_ACCIDENT ).within( \"3年\" )",
            "noViolation()",
            "noViolation( TAX_EVASION, ENVIRONMENT ).within( \"3年\" )",
            "noViolation( SAFETY_ACCIDENT ).ofSeverity( LARGER ).within( \"12个月\" )",
            "violationCount().within( \"36个月\" ).atMost( \"1次\" )",
            "violationCount( ENVIRONMENT, TAX_EVASION ).lessThan( \"1次\" )",
            "holds( \"产品已认证\" )",
            "attested( \"国家奖励\" )",
            "fact( \"从事年限\" ).atLeast( \"3年\" )",
            "fact( \"股权融资额\" ).moreThan( \"2元\" )",
            "fact( \"市场占有率\" ).atLeast( \"20%\" )",
            "growth( fact( \"技术收入\" ) ).atLeast( \"10%\" )",
            "inEachYear( fact( \"市场占有率\" ), 2 ).atLeast( \"10%\" )",
            "ratio( fact( \"技术收入\" ), MAIN_BUSINESS_REVENUE ).atLeast( \"60%\" )",
            "yearsEstablished().atLeast( \"2年\" )",
            "yearsEstablished().atLeast( \"4年\" )",
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
        return switch (random.nextInt(11)) {
            case 9, 10 -> score(depth - 1);
            case 0, 1 -> "anyOf( " + one + ", " + other + " )";
            case 2, 3 -> "allOf( " + one + ", " + other + " )";
            case 4 -> "atLeastOf( 2, " + one + ", " + other + ", " + condition(depth - 1) + " )";
            case 5 -> "generally( " + one + " )";
            case 6 -> "needsReview( " + one + " )";
            case 7 -> "whereMissing( " + one + ", " + other + " )";
            default -> "otherwiseReview( " + one + " )";
        };
    }

    private String score(int depth) {
        String parts = points(depth) + ", " + points(depth)
                + (random.nextBoolean() ? ", bestOf( " + points(depth) + ", " + points(depth) + " )" : "");
        return "score( " + parts + " )" + (random.nextInt(3) == 0 ? ".each( \"1分\" )" : "")
                + (random.nextInt(4) == 0 ? ".atMost( \"20分\" )" : ".atLeast( \"25分\" )");
    }

    private String points(int depth) {
        return switch (random.nextInt(3)) {
            case 0 -> "points( " + condition(depth) + ", \"15分\" )";
            case 1 ->
                "points( by( " + pick(FIGURES)
                        + " ).below( \"1元\", \"0分\" ).upTo( \"2元\", \"20分\" ).otherwise( \"10分\" ) )";
            default ->
                "points( by( ratio( RD_EXPENSE, TOTAL_ASSETS ) ).below( \"50%\", \"0分\" ).otherwise( \"20分\" ) )";
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
