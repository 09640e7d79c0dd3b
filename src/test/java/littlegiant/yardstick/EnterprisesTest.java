package littlegiant.yardstick;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.facts.Enterprise;
import littlegiant.facts.Invariants;
import littlegiant.facts.Violation;
import littlegiant.facts.ViolationGround;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The random enterprises are allowed ones, and among them is everything that can be decided. */
class EnterprisesTest {

    @Provide
    Arbitrary<Sample> samples() {
        return Enterprises.samples();
    }

    @Property
    void every_enterprise_satisfies_the_invariants(@ForAll("samples") Sample sample) {
        assertThat(Invariants.faultsOf(sample.enterprise())).isEmpty();
    }

    @Test
    void every_criterion_comes_out_in_every_way_that_it_can() {
        Map<Point, Set<Mark>> seen = new EnumMap<>(Point.class);
        Set<Verdict> cultivation = EnumSet.noneOf(Verdict.class);
        Set<Verdict> recognition = EnumSet.noneOf(Verdict.class);
        Set<Verdict> revocation = EnumSet.noneOf(Verdict.class);
        Enterprises.stream(1).limit(20_000).forEach(sample -> {
            Answer answer = ByHand.decide(sample.enterprise(), sample.asOf());
            answer.marks()
                    .forEach((point, mark) -> seen.computeIfAbsent(point, p -> EnumSet.noneOf(Mark.class))
                            .add(mark));
            cultivation.add(answer.cultivation());
            recognition.add(answer.recognition());
            revocation.add(answer.revocation());
        });
        assertThat(seen)
                .allSatisfy((point, marks) -> assertThat(marks)
                        .as(point.name())
                        .containsExactlyElementsOf(EnumSet.complementOf(impossible(point))));
        assertThat(cultivation).isEqualTo(EnumSet.range(Verdict.QUALIFIED, Verdict.NEEDS_REVIEW));
        assertThat(recognition).isEqualTo(EnumSet.range(Verdict.QUALIFIED, Verdict.NEEDS_REVIEW));
        assertThat(revocation)
                .isEqualTo(EnumSet.of(
                        Verdict.GROUNDS_FOUND, Verdict.UNDER_INVESTIGATION, Verdict.INCOMPLETE, Verdict.NO_GROUNDS));
    }

    /** What a criterion can never be: where one is registered is plain, a soft bound is never failed. */
    private static EnumSet<Mark> impossible(Point point) {
        return switch (point) {
            case C1a, C2, R1a -> EnumSet.of(Mark.REVIEW);
            case C1b -> EnumSet.of(Mark.NOT_MET, Mark.MISSING);
            case C5a -> EnumSet.of(Mark.NOT_MET);
            default -> EnumSet.noneOf(Mark.class);
        };
    }

    @Test
    void the_same_seed_gives_the_same_enterprises() {
        assertThat(Enterprises.stream(7).limit(100).toList())
                .isEqualTo(Enterprises.stream(7).limit(100).toList())
                .isNotEqualTo(Enterprises.stream(8).limit(100).toList());
    }

    @Test
    void the_model_is_written_as_the_contract_writes_it() throws Exception {
        JsonNode json = new ObjectMapper().readTree(Enterprises.json(Model.enterprise()));
        assertThat(json.at("/years/0/rdEmployees").asLong()).isEqualTo(60);
        assertThat(json.at("/years/0/netProfit").decimalValue()).isEqualByComparingTo("26000000");
        assertThat(json.at("/intellectualProperty/0/expiresOn").asText()).isEqualTo("2033-03-04");
        assertThat(json.at("/attestations/managementTeam/basis").asText()).isEqualTo("ATTESTED");
        assertThat(json.at("/violations").isArray()).isTrue();
        assertThat(json.has("category"))
                .as("what the industry code says is not stated")
                .isFalse();
        assertThat(json.has("otherCreditRating")).isFalse();
    }

    @Test
    void a_final_decision_is_named_as_the_contract_names_it() throws Exception {
        Violation violation = new Violation(ViolationGround.ENVIRONMENT, null, null, null, true, null);
        Enterprise accused = Model.with(Model.enterprise(), "violations", List.of(violation));
        JsonNode json = new ObjectMapper().readTree(Enterprises.json(accused)).at("/violations/0");
        assertThat(json.get("final").asBoolean()).isTrue();
        assertThat(json.has("finalDecision")).isFalse();
        assertThat(json.get("ground").asText()).isEqualTo("ENVIRONMENT");
    }
}
