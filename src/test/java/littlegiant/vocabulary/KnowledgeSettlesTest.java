package littlegiant.vocabulary;

import static littlegiant.vocabulary.Words.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import littlegiant.facts.Attestation;
import littlegiant.facts.Basis;
import littlegiant.facts.Figure;
import littlegiant.facts.IntellectualProperty;
import littlegiant.facts.RightStatus;
import littlegiant.facts.RightType;
import littlegiant.facts.Severity;
import littlegiant.facts.Violation;
import littlegiant.facts.ViolationGround;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Supplying a missing fact settles what was open, and never changes what was decided without it. */
class KnowledgeSettlesTest {
    private static final LocalDate DAY = SampleEnterprise.DAY;
    private static final List<LocalDate> DAYS =
            List.of(DAY.minusMonths(36), DAY.minusMonths(36).plusDays(1), DAY.minusMonths(1), DAY, DAY.plusDays(1));

    /** A condition of the words under test, drawn afresh for each try. */
    private static Condition condition(RandomGenerator random) {
        return switch (random.nextInt(8)) {
            case 0 -> noViolation(kinds(random));
            case 1 -> noViolation(kinds(random)).within("3年");
            case 2 -> noViolation(kinds(random)).ofSeverity(severity(random)).within("36个月");
            case 3 -> violation(TAX_EVASION, kinds(random)).within("3年");
            case 4 -> violationCount(kinds(random)).atMost(random.nextInt(3) + "次");
            case 5 ->
                violationCount(kinds(random))
                        .within("3年")
                        .ofSeverity(severity(random))
                        .atLeast(random.nextInt(3) + "次");
            case 6 -> validRights(INVENTION_PATENT, DESIGN).grantedWithin("3年").atLeast(random.nextInt(3) + "项");
            default -> scored(random);
        };
    }

    private static Condition scored(RandomGenerator random) {
        Points staff = points(by(ratio(RD_EMPLOYEES, EMPLOYEES))
                .below("20%", "0分")
                .below("50%", "10分")
                .otherwise("20分"));
        Points clean = points(noViolation(kinds(random)).within("3年"), "15分");
        Points rights = points(by(validRights(INVENTION_PATENT, DESIGN).grantedWithin("3年"))
                .below("1项", "0分")
                .below("2项", "10分")
                .otherwise("12分"));
        Points fines = points(violation(TAX_EVASION), "-5分");
        Points grown = points(by(growth(EMPLOYEES)).upTo("0%", "0分").otherwise("10分"));
        Score score = score(bestOf(staff, grown), clean, rights, fines, points(attested(MANAGEMENT_TEAM), "7分"));
        Score asked = random.nextBoolean()
                ? score
                : score(staff, bestOf(clean, rights)).each("1分");
        String bar = random.nextInt(60) + "分";
        return random.nextInt(4) == 0 ? asked.atMost(bar) : asked.atLeast(bar);
    }

    private static ViolationGround[] kinds(RandomGenerator random) {
        return switch (random.nextInt(3)) {
            case 0 -> new ViolationGround[0];
            case 1 -> new ViolationGround[] {TAX_EVASION};
            default -> new ViolationGround[] {ENVIRONMENT, SAFETY_ACCIDENT};
        };
    }

    private static Severity severity(RandomGenerator random) {
        return one(random, List.of(Severity.values()));
    }

    private static <T> T one(RandomGenerator random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Keeps the fact or takes it away. The full enterprise and the other draw the same, and only one of them forgets. */
    private static final class Memory {
        private final Random facts;
        private final Random forgets;
        private final boolean forgetful;

        Memory(long seed, boolean forgetful) {
            this.facts = new Random(seed);
            this.forgets = new Random(seed + 1);
            this.forgetful = forgetful;
        }

        <T> T of(T fact) {
            return forgets.nextInt(4) == 0 && forgetful ? null : fact;
        }
    }

    private static SampleEnterprise enterprise(Memory memory) {
        Random facts = memory.facts;
        SampleEnterprise enterprise = new SampleEnterprise();
        for (int year = 2015; year <= 2016; year++) {
            int employees = facts.nextInt(6);
            enterprise.with(year, Figure.EMPLOYEES, memory.of(employees));
            enterprise.with(year, Figure.RD_EMPLOYEES, memory.of(facts.nextInt(employees + 1)));
        }
        List<Violation> violations = new ArrayList<>();
        for (int i = facts.nextInt(4); i > 0; i--) {
            violations.add(new Violation(
                    memory.of(one(facts, List.of(TAX_EVASION, ENVIRONMENT, SAFETY_ACCIDENT))),
                    memory.of("1号"),
                    memory.of("税务局"),
                    memory.of(one(facts, DAYS)),
                    memory.of(facts.nextBoolean()),
                    memory.of(severity(facts))));
        }
        enterprise.violations = memory.of(violations);
        List<IntellectualProperty> rights = new ArrayList<>();
        for (int i = facts.nextInt(3); i > 0; i--) {
            rights.add(new IntellectualProperty(
                    memory.of(one(facts, List.of(RightType.INVENTION_PATENT, RightType.TRADEMARK))),
                    null,
                    memory.of(one(facts, List.of(RightStatus.GRANTED, RightStatus.PENDING))),
                    memory.of(one(facts, DAYS)),
                    null,
                    memory.of(facts.nextInt(3) > 0)));
        }
        enterprise.rights = memory.of(rights);
        enterprise.managementTeam = memory.of(new Attestation(
                memory.of(facts.nextBoolean()),
                memory.of(one(facts, List.of(Basis.ATTESTED, Basis.SELF_DECLARED))),
                null,
                null));
        return enterprise;
    }

    @Property(tries = 10_000)
    void a_missing_fact_that_is_supplied_settles_and_never_flips(@ForAll long seed) {
        Condition condition = condition(new Random(seed + 2));
        Judgement without = condition.judge(enterprise(new Memory(seed, true)).situation());
        Judgement with = condition.judge(enterprise(new Memory(seed, false)).situation());

        assertThat(condition.possible()).contains(without.status(), with.status());
        assertThat(without.missing().isEmpty())
                .as("what is missing is named: %s", without.missing())
                .isEqualTo(without.status() != Status.MISSING);
        if (without.status() == Status.MET || without.status() == Status.NOT_MET) {
            assertThat(with.status()).isEqualTo(without.status());
        }
    }
}
