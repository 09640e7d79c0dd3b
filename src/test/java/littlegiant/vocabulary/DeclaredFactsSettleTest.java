package littlegiant.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import littlegiant.facts.Attestation;
import littlegiant.facts.Attestations;
import littlegiant.facts.Basis;
import littlegiant.facts.Declarations;
import littlegiant.facts.DeclaredAttestation;
import littlegiant.facts.DeclaredAttestations;
import littlegiant.facts.DeclaredFact;
import littlegiant.facts.DeclaredUnit;
import littlegiant.facts.DeclaredValues;
import littlegiant.facts.Enterprise;
import littlegiant.facts.FiscalYear;
import org.junit.jupiter.api.Test;

/** Supplying a declared fact that was missing settles a status and never turns one that was settled. */
class DeclaredFactsSettleTest {
    private static final int PAIRS = 20_000;
    private static final Declarations DECLARED = new Declarations(
            Map.of(
                    "钱", DeclaredFact.of("钱", DeclaredUnit.YUAN, true, null, null, null),
                    "率", DeclaredFact.of("率", DeclaredUnit.RATIO, false, null, null, null),
                    "年", DeclaredFact.of("年", DeclaredUnit.YEARS, false, null, null, null),
                    "是", DeclaredFact.of("是", DeclaredUnit.YES_NO, false, null, null, null)),
            Map.of("奖", DeclaredAttestation.of("奖", null, null, null)));

    private final Random random = new Random(11);

    private Condition condition(int depth) {
        if (depth == 0) {
            return switch (random.nextInt(7)) {
                case 0 -> Words.fact("钱").atLeast("3元");
                case 1 -> Words.fact("率").lessThan("50%");
                case 2 ->
                    Words.fact("年")
                            .atLeast(Words.by(Words.fact("钱")).upTo("2元", "1年").otherwise("3年"));
                case 3 -> Words.holds("是");
                case 4 -> Words.attested("奖");
                case 5 -> Words.growth(Words.fact("钱")).moreThan("10%");
                default -> Words.inEachYear(Words.fact("钱").atLeast("2元"), 2);
            };
        }
        Condition first = condition(depth - 1);
        Condition second = condition(depth - 1);
        return switch (random.nextInt(3)) {
            case 0 -> Words.allOf(first, second);
            case 1 -> Words.anyOf(first, second);
            default -> Words.atLeastOf(2, first, second, condition(0));
        };
    }

    private Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("2016", BigDecimal.valueOf(random.nextInt(6)));
        facts.put("2015", BigDecimal.valueOf(random.nextInt(6)));
        facts.put("率", BigDecimal.valueOf(random.nextInt(11), 1));
        facts.put("年", BigDecimal.valueOf(random.nextInt(5)));
        facts.put("是", random.nextBoolean());
        facts.put("奖", random.nextBoolean());
        return facts;
    }

    private static FiscalYear year(int year, Object money) {
        Map<String, Object> more = money == null ? Map.of() : Map.of("钱", money);
        return new FiscalYear(
                year, null, null, null, null, null, null, null, null, null, null, null, null, new DeclaredValues(more));
    }

    private static Enterprise enterprise(Map<String, Object> facts) {
        Map<String, Object> more = new LinkedHashMap<>(facts);
        more.keySet().removeAll(List.of("2016", "2015", "奖"));
        Object award = facts.get("奖");
        DeclaredAttestations attested = award == null
                ? DeclaredAttestations.NONE
                : new DeclaredAttestations(Map.of("奖", new Attestation((Boolean) award, Basis.ATTESTED, null, null)));
        Attestations attestations = new Attestations(null, null, null, null, null, null, null, null, null, attested);
        return new Enterprise(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(year(2016, facts.get("2016")), year(2015, facts.get("2015"))),
                null,
                null,
                null,
                null,
                null,
                attestations,
                null,
                new DeclaredValues(more));
    }

    @Test
    void a_missing_fact_that_is_supplied_settles_and_never_turns() {
        int settled = CurrentDeclarations.with(DECLARED, () -> {
            int count = 0;
            for (int i = 0; i < PAIRS; i++) {
                Condition condition = condition(random.nextInt(3));
                Map<String, Object> all = facts();
                Map<String, Object> fewer = new LinkedHashMap<>(all);
                List<String> names = new ArrayList<>(all.keySet());
                for (int taken = random.nextInt(3); taken >= 0; taken--) {
                    fewer.remove(names.get(random.nextInt(names.size())));
                }
                Status before = status(condition, fewer);
                Status after = status(condition, all);
                assertThat(after).as("%s, %s then %s", condition, fewer, all).isNotEqualTo(Status.MISSING);
                if (before == Status.MET || before == Status.NOT_MET) {
                    assertThat(after)
                            .as("%s, %s then %s", condition, fewer, all)
                            .isEqualTo(before);
                } else {
                    count++;
                }
            }
            return count;
        });
        assertThat(settled).isBetween(PAIRS / 10, PAIRS * 9 / 10);
    }

    private static Status status(Condition condition, Map<String, Object> facts) {
        return condition
                .judge(Situation.of(enterprise(facts), LocalDate.of(2017, 6, 30)))
                .status();
    }
}
