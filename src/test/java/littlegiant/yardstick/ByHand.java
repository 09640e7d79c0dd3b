package littlegiant.yardstick;

import static java.util.Collections.unmodifiableMap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import littlegiant.facts.AttestationTopic;
import littlegiant.facts.Category;
import littlegiant.facts.Enterprise;
import littlegiant.facts.FiscalYear;
import littlegiant.facts.RightType;
import littlegiant.facts.Severity;
import littlegiant.facts.TechnologyEvidence;
import littlegiant.facts.ViolationGround;

/**
 * The notice decided by a program written for it alone: what a rule engine's answers and its speed are held against. It
 * shares the facts with the product and nothing else, and reads the interpretation for itself.
 */
public final class ByHand {
    private static final String HAICHENG = "210381";
    private static final BigDecimal THREE_PERCENT = new BigDecimal("0.03");
    private static final BigDecimal FIVE_PERCENT = new BigDecimal("0.05");
    private static final BigDecimal EIGHT_PERCENT = new BigDecimal("0.08");
    private static final BigDecimal SEVENTY_PERCENT = new BigDecimal("0.70");
    private static final BigDecimal GROWN_BY_TENTH = new BigDecimal("1.10");
    private static final BigDecimal GROWN_BY_15_PERCENT = new BigDecimal("1.15");
    private static final BigDecimal THREE_TIMES_GROWN_BY_15_PERCENT = new BigDecimal("3.45");
    private static final BigDecimal HUNDRED_MILLION = new BigDecimal("100000000");

    private static final Set<RightType> NAMED_RIGHTS = EnumSet.range(RightType.INVENTION_PATENT, RightType.IC_LAYOUT);
    private static final Set<RightType> OTHER_RIGHTS = EnumSet.of(RightType.PLANT_VARIETY, RightType.TRADEMARK);
    private static final Set<ViolationGround> FRAUD = EnumSet.of(ViolationGround.APPLICATION_FRAUD);
    private static final Set<ViolationGround> TAX = EnumSet.of(ViolationGround.TAX_EVASION);
    private static final Set<ViolationGround> ACCIDENT =
            EnumSet.of(ViolationGround.SAFETY_ACCIDENT, ViolationGround.QUALITY_ACCIDENT);
    private static final Set<ViolationGround> ENVIRONMENT = EnumSet.of(ViolationGround.ENVIRONMENT);

    private final Enterprise enterprise;
    private final LocalDate asOf;
    private final int reference;
    /** The reference year and the three before it, null where one was not given. */
    private final FiscalYear[] years = new FiscalYear[4];

    private final Map<Point, Mark> marks = new EnumMap<>(Point.class);

    private ByHand(Enterprise enterprise, LocalDate asOf) {
        this.enterprise = enterprise;
        this.asOf = asOf;
        this.reference = asOf.getYear() - 1;
        for (FiscalYear year : enterprise.years()) {
            int back = reference - year.fiscalYear();
            if (back >= 0 && back < years.length) {
                years[back] = year;
            }
        }
    }

    /** Decides everything about an enterprise that satisfies the facts' invariants. */
    public static Answer decide(Enterprise enterprise, LocalDate asOf) {
        return new ByHand(enterprise, asOf).decide();
    }

    private Answer decide() {
        Mark cultivation = cultivation();
        Mark recognition = recognition();
        return new Answer(
                unmodifiableMap(marks),
                Verdict.ofCriteria(cultivation),
                Verdict.ofCriteria(recognition),
                revocation(),
                Measures.of(enterprise.stage()));
    }

    private Mark cultivation() {
        FiscalYear last = years[0];
        return criterion(Point.C1a, registeredHere())
                .and(criterion(Point.C1b, technologyEnterprise()))
                .and(criterion(Point.C1c, Sizes.smallOrMicro(enterprise.industryCode(), last)))
                .and(criterion(Point.C2, researchersAtLeast(5)))
                .and(criterion(Point.C3, investment(last).readAlso(investmentEveryYear())))
                .and(criterion(Point.C4, ownRight().or(attested(AttestationTopic.PROPRIETARY_TECHNOLOGY))))
                .and(criterion(Point.C5a, debtAtMostSeventyPercent().generally()))
                .and(criterion(Point.C5b, creditStanding()))
                .and(criterion(
                        Point.C6,
                        grew(FiscalYear::productSalesRevenue, GROWN_BY_TENTH)
                                .or(grew(FiscalYear::netProfit, GROWN_BY_TENTH))))
                .and(criterion(Point.C7a, attested(AttestationTopic.MANAGEMENT_TEAM)))
                .and(criterion(Point.C7b, attested(AttestationTopic.FINANCIAL_SYSTEM)))
                .and(criterion(Point.C7c, attested(AttestationTopic.MARKET_ADAPTABILITY)))
                .and(criterion(Point.C7d, attested(AttestationTopic.INCENTIVE_MECHANISM)));
    }

    private Mark recognition() {
        return criterion(Point.R1a, revenueReached())
                .and(criterion(Point.R1b, growth().readAlso(meanGrowth())))
                .and(criterion(Point.R2, researchersOfCategory()))
                .and(criterion(Point.R3, expenseOfCategory()))
                .and(criterion(Point.R4a, attested(AttestationTopic.FINANCIAL_SYSTEM)))
                .and(criterion(Point.R4b, debtAtMostSeventyPercent()))
                .and(criterion(
                        Point.R5a,
                        ownRight()
                                .or(attested(AttestationTopic.PROPRIETARY_TECHNOLOGY))
                                .or(attested(AttestationTopic.INNOVATION_INTEGRATION))))
                .and(criterion(Point.R5b, attested(AttestationTopic.PRODUCT_OR_SERVICE_FORMED)))
                .and(criterion(Point.R6a, attested(AttestationTopic.RD_MECHANISM)))
                .and(criterion(Point.R6b, attested(AttestationTopic.MANAGEMENT_SYSTEM)));
    }

    private Verdict revocation() {
        return Verdict.ofGrounds(
                criterion(Point.V1, ground(FRAUD, null)),
                criterion(Point.V2, ground(TAX, null)),
                criterion(Point.V3, ground(ACCIDENT, Severity.MAJOR)),
                criterion(Point.V4, ground(ENVIRONMENT, null)));
    }

    private Mark criterion(Point point, Mark mark) {
        marks.put(point, mark);
        return mark;
    }

    private Mark ground(Set<ViolationGround> grounds, Severity least) {
        return Grounds.any(grounds, least, enterprise.violations(), asOf);
    }

    private Mark registeredHere() {
        String division = enterprise.registeredDivision();
        return division == null ? Mark.MISSING : Mark.of(division.equals(HAICHENG));
    }

    private Mark technologyEnterprise() {
        List<TechnologyEvidence> evidence = enterprise.technologyEvidence();
        return evidence != null && !evidence.isEmpty() ? Mark.MET : Mark.REVIEW;
    }

    private Mark researchersAtLeast(int percent) {
        FiscalYear last = years[0];
        return last == null ? Mark.MISSING : Rates.staffAtLeast(last.rdEmployees(), last.employees(), percent);
    }

    private static Mark investment(FiscalYear year) {
        return year == null ? Mark.MISSING : Rates.atLeast(year.rdInvestment(), year.salesRevenue(), THREE_PERCENT);
    }

    /** In every complete year that was given, however long ago. */
    private Mark investmentEveryYear() {
        Mark all = Mark.MET;
        boolean none = true;
        for (FiscalYear year : enterprise.years()) {
            if (year.fiscalYear() <= reference) {
                all = all.and(investment(year));
                none = false;
            }
        }
        return none ? Mark.MISSING : all;
    }

    private Mark ownRight() {
        return Rights.oneOf(NAMED_RIGHTS, enterprise.intellectualProperty(), asOf)
                .or(Rights.oneOf(OTHER_RIGHTS, enterprise.intellectualProperty(), asOf)
                        .atMostReview());
    }

    private Mark debtAtMostSeventyPercent() {
        FiscalYear last = years[0];
        return last == null ? Mark.MISSING : Rates.atMost(last.totalLiabilities(), last.totalAssets(), SEVENTY_PERCENT);
    }

    private Mark creditStanding() {
        Boolean dishonest = enterprise.seriousDishonesty();
        Boolean abnormal = enterprise.abnormalOperation();
        Mark dishonesty = dishonest == null ? Mark.MISSING : Mark.of(!dishonest);
        Mark abnormality = abnormal == null ? Mark.MISSING : Mark.of(!abnormal).generally();
        return creditGrade().and(dishonesty).and(abnormality);
    }

    private Mark creditGrade() {
        if (enterprise.taxCreditGrade() == null) {
            return enterprise.otherCreditRating() == null ? Mark.MISSING : Mark.REVIEW;
        }
        return switch (enterprise.taxCreditGrade()) {
            case A, B -> Mark.MET;
            case M, C -> Mark.REVIEW;
            case D -> Mark.NOT_MET;
        };
    }

    private Mark revenueReached() {
        BigDecimal revenue = years[0] == null ? null : years[0].mainBusinessRevenue();
        return revenue == null ? Mark.MISSING : Mark.of(revenue.compareTo(HUNDRED_MILLION) >= 0);
    }

    private Mark growth() {
        return grew(FiscalYear::mainBusinessRevenue, GROWN_BY_15_PERCENT)
                .or(grew(FiscalYear::netProfit, GROWN_BY_15_PERCENT));
    }

    private Mark meanGrowth() {
        return grewOnAverage(FiscalYear::mainBusinessRevenue).or(grewOnAverage(FiscalYear::netProfit));
    }

    private Mark grew(Function<FiscalYear, BigDecimal> figure, BigDecimal times) {
        return years[0] == null || years[1] == null
                ? Mark.MISSING
                : Rates.grew(figure.apply(years[0]), figure.apply(years[1]), times);
    }

    private Mark grewOnAverage(Function<FiscalYear, BigDecimal> figure) {
        for (FiscalYear year : years) {
            if (year == null) {
                return Mark.MISSING;
            }
        }
        return Rates.grewOnAverage(
                figure.apply(years[0]),
                figure.apply(years[1]),
                figure.apply(years[2]),
                figure.apply(years[3]),
                THREE_TIMES_GROWN_BY_15_PERCENT);
    }

    private Mark researchersOfCategory() {
        Category category = enterprise.category();
        if (category == null) {
            return Mark.MISSING;
        }
        return switch (category) {
            case MANUFACTURING -> researchersAtLeast(20);
            case SOFTWARE, TECHNOLOGY_SERVICE -> researchersAtLeast(30);
            case OTHER -> shown(researchersAtLeast(0));
        };
    }

    private Mark expenseOfCategory() {
        Category category = enterprise.category();
        if (category == null) {
            return Mark.MISSING;
        }
        return switch (category) {
            case MANUFACTURING -> expenseAtLeast(FIVE_PERCENT);
            case SOFTWARE, TECHNOLOGY_SERVICE -> expenseAtLeast(EIGHT_PERCENT);
            case OTHER -> shown(expenseAtLeast(BigDecimal.ZERO));
        };
    }

    private Mark expenseAtLeast(BigDecimal share) {
        FiscalYear last = years[0];
        return last == null ? Mark.MISSING : Rates.atLeast(last.rdExpense(), last.mainBusinessRevenue(), share);
    }

    /** No threshold in the text: for a person to settle, as far as there are figures to show. */
    private static Mark shown(Mark computed) {
        return computed == Mark.MISSING ? Mark.MISSING : Mark.REVIEW;
    }

    private Mark attested(AttestationTopic topic) {
        return Attested.of(topic.in(enterprise.attestations()));
    }
}
