package littlegiant.yardstick;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import littlegiant.facts.Attestation;
import littlegiant.facts.AttestationTopic;
import littlegiant.facts.Attestations;
import littlegiant.facts.Basis;
import littlegiant.facts.Category;
import littlegiant.facts.Enterprise;
import littlegiant.facts.IntellectualProperty;
import littlegiant.facts.RightStatus;
import littlegiant.facts.RightType;
import littlegiant.facts.Severity;
import littlegiant.facts.Stage;
import littlegiant.facts.TaxCreditGrade;
import littlegiant.facts.TechnologyEvidence;
import littlegiant.facts.Violation;
import littlegiant.facts.ViolationGround;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Random enterprises that satisfy the facts' invariants, with facts missing everywhere, figures at the notice's
 * thresholds, and rights, decisions and days around the day of the assessment.
 */
public final class Enterprises {
    /** Around the ends of years, of the plan, and of a leap February. */
    private static final List<LocalDate> DAYS = Stream.of(
                    "2017-01-01",
                    "2017-03-27",
                    "2017-06-30",
                    "2017-12-31",
                    "2018-01-01",
                    "2020-02-29",
                    "2020-12-30",
                    "2020-12-31",
                    "2021-01-01")
            .map(LocalDate::parse)
            .toList();

    /** Of every section, and of the rows that a code must tell by its third digit. */
    private static final List<String> INDUSTRIES = List.of(
            "A0111", "B06", "C3089", "3089", "C13", "D44", "E47", "50", "F5111", "52", "G53", "5431", "G58", "G59",
            "591", "G5941", "60", "H61", "62", "I63", "6490", "I6510", "65", "J66", "J69", "K70", "7010", "K702", "703",
            "L71", "7299", "M73", "M7512", "N79", "O80", "P83", "Q84", "Q85", "R90", "S91", "T97");

    private static final List<String> GOOD_INDUSTRIES = List.of("C3089", "3089", "I6510", "M7512");

    private final Draw draw;
    private final LocalDate asOf;

    private Enterprises(Draw draw, LocalDate asOf) {
        this.draw = draw;
        this.asOf = asOf;
    }

    /** For properties; a failing sample shrinks to one with as few facts as still fail. */
    public static Arbitrary<Sample> samples() {
        return Arbitraries.fromGenerator(random -> new Shrinking(next(random)));
    }

    /** The same endless samples for the same seed, for benchmarks. */
    public static Stream<Sample> stream(long seed) {
        Random random = new Random(seed);
        return Stream.generate(() -> next(random));
    }

    /** The enterprise as the contract's JSON; facts that are missing are left out. */
    public static String json(Enterprise enterprise) {
        return Json.of(enterprise);
    }

    static Sample next(Random random) {
        Draw draw = Draw.from(random);
        LocalDate asOf = draw.one(DAYS);
        return new Sample(new Enterprises(draw, asOf).enterprise(), asOf);
    }

    private Enterprise enterprise() {
        return new Enterprise(
                draw.maybe(() -> "91210381MA0P000187"),
                null,
                draw.maybe(() -> "海城样例企业"),
                draw.maybe(this::day),
                draw.maybe(() -> draw.preferably("210381", () -> "210302")),
                draw.maybe(() -> "腾鳌开发区"),
                draw.maybe(() -> draw.one(draw.preferably(GOOD_INDUSTRIES, () -> INDUSTRIES))),
                draw.below(5) == 0 ? draw.one(Category.values()) : null,
                draw.maybe(() -> draw.one(Stage.values())),
                draw.maybe(() -> draw.preferably(List.of(TechnologyEvidence.HIGH_TECH_ENTERPRISE), this::evidence)),
                draw.maybe(() -> Books.years(draw, asOf.getYear() - 1)),
                draw.maybe(() -> several(this::right)),
                draw.maybe(() -> draw.preferably(TaxCreditGrade.A, () -> draw.one(TaxCreditGrade.values()))),
                draw.coin() ? "AAA" : null,
                draw.maybe(() -> draw.preferably(false, draw::coin)),
                draw.maybe(() -> draw.preferably(false, draw::coin)),
                attestations(),
                draw.maybe(() -> draw.preferably(List.of(), () -> several(this::violation))));
    }

    private List<TechnologyEvidence> evidence() {
        List<TechnologyEvidence> all = new ArrayList<>(Arrays.asList(TechnologyEvidence.values()));
        Collections.shuffle(all, draw.random());
        return all.subList(0, draw.below(all.size() + 1));
    }

    private IntellectualProperty right() {
        return new IntellectualProperty(
                draw.maybe(() -> draw.preferably(RightType.INVENTION_PATENT, () -> draw.one(RightType.values()))),
                draw.maybe(() -> "ZL201510000000.1"),
                draw.maybe(() -> draw.preferably(RightStatus.GRANTED, () -> draw.one(RightStatus.values()))),
                draw.maybe(() -> draw.preferably(asOf.minusYears(1), this::day)),
                draw.maybe(() -> draw.preferably(asOf.plusYears(9), this::day)),
                draw.maybe(() -> draw.preferably(true, draw::coin)));
    }

    private Violation violation() {
        return new Violation(
                draw.maybe(() -> draw.one(ViolationGround.values())),
                draw.maybe(() -> "海罚〔2016〕7号"),
                draw.maybe(() -> "市税务局"),
                draw.maybe(() -> draw.coin() ? asOf.minusMonths(7) : day()),
                draw.maybe(() -> draw.below(3) > 0),
                draw.coin() ? draw.one(Severity.values()) : null);
    }

    private Attestations attestations() {
        Function<AttestationTopic, Attestation> about = topic -> draw.maybe(this::attestation);
        return new Attestations(
                about.apply(AttestationTopic.MANAGEMENT_TEAM),
                about.apply(AttestationTopic.FINANCIAL_SYSTEM),
                about.apply(AttestationTopic.MARKET_ADAPTABILITY),
                about.apply(AttestationTopic.INCENTIVE_MECHANISM),
                about.apply(AttestationTopic.RD_MECHANISM),
                about.apply(AttestationTopic.MANAGEMENT_SYSTEM),
                about.apply(AttestationTopic.PROPRIETARY_TECHNOLOGY),
                about.apply(AttestationTopic.INNOVATION_INTEGRATION),
                about.apply(AttestationTopic.PRODUCT_OR_SERVICE_FORMED));
    }

    private Attestation attestation() {
        return new Attestation(
                draw.maybe(() -> draw.preferably(true, draw::coin)),
                draw.maybe(() -> draw.preferably(Basis.ATTESTED, () -> draw.one(Basis.values()))),
                draw.maybe(() -> "科技局"),
                draw.maybe(this::day));
    }

    /** The day of the assessment, the days beside it, or years away. */
    private LocalDate day() {
        return draw.one(asOf, asOf.minusDays(1), asOf.plusDays(1), asOf.minusYears(3), asOf.plusYears(3));
    }

    private <T> List<T> several(Supplier<T> one) {
        return Stream.generate(one).limit(draw.below(4)).toList();
    }
}
