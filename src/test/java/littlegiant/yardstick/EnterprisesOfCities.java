package littlegiant.yardstick;

import static java.math.RoundingMode.DOWN;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import littlegiant.facts.Attestation;
import littlegiant.facts.Attestations;
import littlegiant.facts.Basis;
import littlegiant.facts.DeclaredAttestations;
import littlegiant.facts.DeclaredValues;
import littlegiant.facts.Enterprise;
import littlegiant.facts.FiscalYear;
import littlegiant.facts.IntellectualProperty;
import littlegiant.facts.Limits;
import littlegiant.facts.RightStatus;
import littlegiant.facts.RightType;
import littlegiant.facts.Severity;
import littlegiant.facts.Violation;
import littlegiant.facts.ViolationGround;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * The random {@link Enterprises} with what other policies than the notice ask: facts that policies declare, figures at the
 * bounds of points, and decisions and grants at the ends of look-back windows.
 */
public final class EnterprisesOfCities {
    private static final List<Integer> MONTHS = List.of(12, 24, 36);
    private static final List<String> SALES =
            List.of("0", "-1", "100000000", "199999999.99", "200000000", "200000000.01");
    private static final List<Long> STAFF = List.of(0L, 10L, 11L, 100L, 200L, 500L, 501L);
    private static final List<Integer> SHARES = List.of(0, 2, 3, 4, 5, 6, 10, 15, 20, 25, 30);

    private final Draw draw;
    private final LocalDate asOf;

    private EnterprisesOfCities(Draw draw, LocalDate asOf) {
        this.draw = draw;
        this.asOf = asOf;
    }

    /** For properties; a failing sample shrinks to one with as few facts as still fail. */
    public static Arbitrary<Sample> samples() {
        return Arbitraries.fromGenerator(random -> new Shrinking(next(random)));
    }

    /** The same endless samples for the same seed. */
    public static Stream<Sample> stream(long seed) {
        Random random = new Random(seed);
        return Stream.generate(() -> next(random));
    }

    private static Sample next(Random random) {
        Sample sample = Enterprises.next(random);
        Draw draw = Draw.from(random);
        LocalDate asOf = sample.asOf();
        // The last of February is where windows of months end on another day of the month.
        if (draw.below(3) == 0) {
            LocalDate february = asOf.withDayOfMonth(1).withMonth(2);
            asOf = february.withDayOfMonth(february.lengthOfMonth());
        }
        return new Sample(new EnterprisesOfCities(draw, asOf).with(sample.enterprise()), asOf);
    }

    private Enterprise with(Enterprise enterprise) {
        Enterprise dated = Model.with(
                Model.with(enterprise, "violations", draw.maybe(() -> several(this::violation))),
                "intellectualProperty",
                draw.maybe(() -> several(this::right)));
        List<FiscalYear> years = new ArrayList<>(dated.years());
        years.removeIf(year -> year.fiscalYear() == asOf.getYear() - 1);
        FiscalYear last = draw.maybe(this::year);
        if (last != null) {
            years.add(last);
        }
        Attestations attestations = enterprise.attestations();
        return Model.with(
                Model.with(Model.with(dated, "years", years), "more", more()),
                "attestations",
                new Attestations(
                        attestations.managementTeam(),
                        attestations.financialSystem(),
                        attestations.marketAdaptability(),
                        attestations.incentiveMechanism(),
                        draw.maybe(this::attestation),
                        attestations.managementSystem(),
                        attestations.proprietaryTechnology(),
                        attestations.innovationIntegration(),
                        attestations.productOrServiceFormed(),
                        declared()));
    }

    private DeclaredAttestations declared() {
        Map<String, Attestation> declared = new LinkedHashMap<>(given("国家级科技奖励", this::attestation));
        declared.putAll(given("主导制定标准", this::attestation));
        return new DeclaredAttestations(declared);
    }

    private DeclaredValues more() {
        Map<String, Object> more = new LinkedHashMap<>();
        for (String needed : List.of("境内居民企业", "产品不属限制淘汰", "无科研严重失信")) {
            more.putAll(given(needed, () -> draw.preferably(true, draw::coin)));
        }
        for (String enough : List.of("高企证书有效", "省部级研发机构")) {
            more.putAll(given(enough, () -> draw.below(6) == 0));
        }
        return new DeclaredValues(more);
    }

    private FiscalYear year() {
        Long employees = draw.maybe(() -> draw.one(STAFF));
        BigDecimal sales = draw.maybe(() -> new BigDecimal(draw.one(SALES)));
        BigDecimal expense = draw.maybe(() -> draw.below(4) == 0
                ? near(new BigDecimal("5000000"), Limits.CENT)
                : near(share(sales == null ? new BigDecimal("100000000") : sales), Limits.CENT));
        Supplier<BigDecimal> scientists =
                () -> near(share(BigDecimal.valueOf(employees == null ? 100 : employees)), BigDecimal.ONE)
                        .max(BigDecimal.ZERO);
        // The expense is at one of the shares of its costs, or a cent off.
        Supplier<BigDecimal> costs = () -> near(
                expense == null
                        ? BigDecimal.TEN
                        : expense.multiply(BigDecimal.valueOf(100 / draw.one(List.of(4, 10, 20, 25)))),
                Limits.CENT);
        Map<String, Object> more = new LinkedHashMap<>(given("科技人员", scientists));
        more.putAll(given("成本费用总额", costs));
        Long researchers = draw.maybe(() ->
                employees == null ? 3L : Math.min(employees, scientists.get().longValue()));
        return new FiscalYear(
                asOf.getYear() - 1,
                employees,
                employees,
                researchers,
                sales,
                sales,
                sales,
                sales,
                expense,
                expense,
                sales,
                draw.maybe(() -> new BigDecimal(draw.one(SALES))),
                BigDecimal.ONE,
                new DeclaredValues(more));
    }

    private BigDecimal share(BigDecimal whole) {
        return whole.multiply(BigDecimal.valueOf(draw.one(SHARES)))
                .movePointLeft(2)
                .setScale(0, DOWN);
    }

    private BigDecimal near(BigDecimal sum, BigDecimal step) {
        return sum.add(draw.one(BigDecimal.ZERO, BigDecimal.ZERO, step, step.negate()));
    }

    private Violation violation() {
        return new Violation(
                draw.maybe(() -> draw.one(ViolationGround.values())),
                draw.maybe(() -> "示罚〔2016〕7号"),
                draw.maybe(() -> "市税务局"),
                draw.maybe(this::day),
                draw.maybe(() -> draw.below(3) > 0),
                draw.maybe(() -> draw.one(Severity.values())));
    }

    private IntellectualProperty right() {
        return new IntellectualProperty(
                draw.maybe(() -> draw.one(RightType.values())),
                null,
                draw.maybe(() -> draw.preferably(RightStatus.GRANTED, () -> draw.one(RightStatus.values()))),
                draw.maybe(this::day),
                draw.coin() ? asOf.plusYears(5) : null,
                draw.maybe(() -> draw.preferably(true, draw::coin)));
    }

    private Attestation attestation() {
        return new Attestation(
                draw.maybe(draw::coin),
                draw.maybe(() -> draw.preferably(Basis.ATTESTED, () -> draw.one(Basis.values()))),
                "科技局",
                asOf);
    }

    /** The last day that is too old, the days beside it, or around the day of the assessment. */
    private LocalDate day() {
        LocalDate end = draw.below(4) == 0 ? asOf : asOf.minusMonths(draw.one(MONTHS));
        return end.plusDays(draw.below(3) - 1L);
    }

    private <T> List<T> several(Supplier<T> one) {
        return Stream.generate(one).limit(draw.below(4)).toList();
    }

    private <T> Map<String, T> given(String id, Supplier<T> value) {
        T given = draw.maybe(value);
        return given == null ? Map.of() : Map.of(id, given);
    }
}
