package littlegiant.ruleset.engine;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import littlegiant.facts.Attestation;
import littlegiant.facts.Attestations;
import littlegiant.facts.Basis;
import littlegiant.facts.DeclaredAttestations;
import littlegiant.facts.DeclaredValues;
import littlegiant.facts.Enterprise;
import littlegiant.facts.FiscalYear;
import littlegiant.facts.IntellectualProperty;
import littlegiant.facts.RightStatus;
import littlegiant.facts.Severity;
import littlegiant.facts.Stage;
import littlegiant.facts.TaxCreditGrade;
import littlegiant.facts.TechnologyEvidence;
import littlegiant.facts.Violation;
import littlegiant.facts.ViolationGround;

/** Random enterprises of which everything is known, with facts taken away, and with facts put back of their own or another. */
final class RandomFacts {
    /** The day of the assessments; the reference year is the last of the years that enterprises have. */
    static final LocalDate DAY = LocalDate.of(2017, 6, 30);

    private static final int REFERENCE = DAY.getYear() - 1;

    private final Random random;

    RandomFacts(Random random) {
        this.random = random;
    }

    /** An enterprise of which everything is known: its years go back to its establishment, and may go beyond the last. */
    Enterprise complete() {
        int established = REFERENCE - random.nextInt(5);
        return new Enterprise(
                "91210381MA0P000187",
                random.nextBoolean(),
                "海城样例企业",
                LocalDate.of(established, 5, 1),
                of(Enterprise.class, "registeredDivision"),
                of(Enterprise.class, "townOrPark"),
                pick(List.of("C3089", "I6510", "M7512", "F5111")),
                null,
                pick(List.of(Stage.values())),
                Stream.of(TechnologyEvidence.values())
                        .filter(one -> random.nextInt(3) == 0)
                        .toList(),
                years(established),
                several(this::right),
                pick(List.of(TaxCreditGrade.values())),
                of(Enterprise.class, "otherCreditRating"),
                random.nextBoolean(),
                random.nextBoolean(),
                attestations(),
                several(this::violation),
                new DeclaredValues(Map.of(
                        "股权融资额", amount(),
                        "从事年限", amount(),
                        "产品已认证", random.nextBoolean(),
                        "首次投产", day())));
    }

    private List<FiscalYear> years(int established) {
        return IntStream.rangeClosed(established, REFERENCE + random.nextInt(2))
                .mapToObj(this::year)
                .toList();
    }

    private FiscalYear year(int year) {
        long employees = 2 + random.nextInt(4);
        return new FiscalYear(
                year,
                employees,
                employees,
                (long) random.nextInt(3),
                amount(),
                amount(),
                amount(),
                amount(),
                amount(),
                amount(),
                amount().subtract(BigDecimal.valueOf(2)),
                amount(),
                amount(),
                new DeclaredValues(Map.of("市场占有率", amount().movePointLeft(1), "技术收入", amount())));
    }

    /** A day on either side of what lies one, or three, years back, or on it. */
    private LocalDate day() {
        return DAY.minusYears(random.nextBoolean() ? 1 : 3).plusDays(random.nextInt(3) - 1L);
    }

    private BigDecimal amount() {
        return BigDecimal.valueOf(random.nextInt(5));
    }

    private IntellectualProperty right() {
        RightStatus status = of(IntellectualProperty.class, "status");
        // GRANTED says that the right is in force, so its dates do not say the opposite.
        boolean inForce = status == RightStatus.GRANTED;
        return new IntellectualProperty(
                of(IntellectualProperty.class, "type"),
                of(IntellectualProperty.class, "number"),
                status,
                day(),
                DAY.plusDays(random.nextInt(4) - (inForce ? 0L : 2L)),
                random.nextBoolean());
    }

    private Violation violation() {
        return new Violation(
                pick(List.of(ViolationGround.values())),
                "海罚〔2016〕7号",
                of(Violation.class, "authority"),
                day(),
                random.nextBoolean(),
                pick(List.of(Severity.values())));
    }

    private Attestations attestations() {
        Attestation[] all = new Attestation[9];
        Arrays.setAll(all, i -> attestation());
        return new Attestations(
                all[0],
                all[1],
                all[2],
                all[3],
                all[4],
                all[5],
                all[6],
                all[7],
                all[8],
                new DeclaredAttestations(Map.of("国家奖励", attestation())));
    }

    private Attestation attestation() {
        return new Attestation(
                random.nextInt(3) > 0, random.nextInt(4) > 0 ? Basis.ATTESTED : Basis.SELF_DECLARED, "科技局", DAY);
    }

    private <T> List<T> several(java.util.function.Supplier<T> one) {
        return Stream.generate(one).limit(random.nextInt(3)).toList();
    }

    @SuppressWarnings("unchecked")
    private <T> T of(Class<?> type, String field) {
        return (T) pick(RandomWhen.values(type, field));
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /**
     * The enterprise with some of its facts taken away, each with this probability. Of whole years the reference year alone:
     * a pattern reads the years that are supplied, as inEverySuppliedYear does, and a further one may add to it.
     */
    Enterprise without(Enterprise enterprise, double share) {
        Enterprise fewer = (Enterprise) fewer(enterprise, share);
        List<FiscalYear> years = fewer.years().stream()
                .filter(year -> year.fiscalYear() != REFERENCE || random.nextDouble() >= share / 2)
                .toList();
        return (Enterprise) with(fewer, "years", years);
    }

    private Object fewer(Record whole, double share) {
        Object[] parts = parts(whole);
        RecordComponent[] components = whole.getClass().getRecordComponents();
        // What says the category is one fact, however it is submitted.
        boolean industry = random.nextDouble() < share;
        for (int i = 0; i < parts.length; i++) {
            String name = components[i].getName();
            boolean away =
                    name.equals("category") || name.equals("industryCode") ? industry : random.nextDouble() < share;
            if (name.equals("fiscalYear") || parts[i] == null) {
                continue;
            }
            if (parts[i] instanceof DeclaredValues declared) {
                parts[i] = new DeclaredValues(fewer(declared.byId(), share));
            } else if (parts[i] instanceof DeclaredAttestations declared) {
                parts[i] = new DeclaredAttestations(fewer(declared.byId(), share));
            } else if (away) {
                parts[i] = null;
            } else if (parts[i] instanceof Record part) {
                parts[i] = fewer(part, share);
            } else if (parts[i] instanceof List<?> list) {
                parts[i] = list.stream()
                        .map(one -> one instanceof Record part ? fewer(part, share) : one)
                        .toList();
            }
        }
        return made(whole.getClass(), parts);
    }

    @SuppressWarnings("unchecked")
    private <T> Map<String, T> fewer(Map<String, T> byId, double share) {
        Map<String, T> fewer = new LinkedHashMap<>();
        byId.forEach((id, value) -> {
            if (random.nextDouble() >= share) {
                fewer.put(id, value instanceof Record record ? (T) fewer(record, share) : value);
            }
        });
        return fewer;
    }

    /** The enterprise with every missing fact supplied, from others of which everything is known. */
    Enterprise supplied(Enterprise enterprise) {
        Enterprise donor = complete();
        Enterprise filled = (Enterprise) supplied(enterprise, donor);
        List<FiscalYear> years = new ArrayList<>();
        for (FiscalYear year : enterprise.years()) {
            years.add((FiscalYear) supplied(year, year(year.fiscalYear())));
        }
        if (enterprise.year(REFERENCE).isEmpty()) {
            years.add(year(REFERENCE));
        }
        return (Enterprise) with(filled, "years", years);
    }

    private Object supplied(Record whole, Record donor) {
        Object[] parts = parts(whole);
        Object[] others = parts(donor);
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] == null) {
                parts[i] = others[i];
            } else if (parts[i] instanceof DeclaredValues declared) {
                Map<String, Object> all = new LinkedHashMap<>(((DeclaredValues) others[i]).byId());
                all.putAll(declared.byId());
                parts[i] = new DeclaredValues(all);
            } else if (parts[i] instanceof DeclaredAttestations declared) {
                Map<String, Attestation> all = new LinkedHashMap<>(((DeclaredAttestations) others[i]).byId());
                declared.byId()
                        .forEach((id, one) -> all.merge(id, one, (other, own) -> (Attestation) supplied(own, other)));
                parts[i] = new DeclaredAttestations(all);
            } else if (parts[i] instanceof Record part) {
                parts[i] = supplied(part, (Record) others[i]);
            } else if (parts[i] instanceof List<?> list) {
                parts[i] = list.stream()
                        .map(one -> one instanceof IntellectualProperty part
                                ? supplied(part, right())
                                : one instanceof Violation part ? supplied(part, violation()) : one)
                        .toList();
            }
        }
        return made(whole.getClass(), parts);
    }

    private static Object with(Record whole, String component, Object value) {
        Object[] parts = parts(whole);
        RecordComponent[] components = whole.getClass().getRecordComponents();
        for (int i = 0; i < parts.length; i++) {
            if (components[i].getName().equals(component)) {
                parts[i] = value;
            }
        }
        return made(whole.getClass(), parts);
    }

    private static Object[] parts(Record whole) {
        return Arrays.stream(whole.getClass().getRecordComponents())
                .map(component -> {
                    try {
                        return component.getAccessor().invoke(whole);
                    } catch (ReflectiveOperationException none) {
                        throw new AssertionError(none);
                    }
                })
                .toArray();
    }

    private static Object made(Class<?> type, Object[] parts) {
        try {
            return type.getConstructor(Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(parts);
        } catch (ReflectiveOperationException none) {
            throw new AssertionError(type.toString(), none);
        }
    }
}
