package littlegiant.vocabulary;

import static littlegiant.vocabulary.Words.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import littlegiant.facts.AttestationTopic;
import littlegiant.facts.Figure;
import littlegiant.facts.RightType;
import littlegiant.facts.Severity;
import littlegiant.facts.SizeClass;
import littlegiant.facts.TaxCreditGrade;
import littlegiant.facts.ViolationGround;
import littlegiant.wording.Language;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @Test
    void every_fact_that_a_rule_may_name_has_a_constant_of_its_own_name() throws IllegalAccessException {
        List<Object> named = new ArrayList<>();
        for (Field field : Words.class.getFields()) {
            Object value = field.get(null);
            named.add(value instanceof FigureTerm term ? term.figure() : value);
            assertThat(named.get(named.size() - 1)).hasToString(field.getName());
        }

        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(Stream.<Object[]>of(
                                Figure.values(),
                                AttestationTopic.values(),
                                RightType.values(),
                                ViolationGround.values(),
                                Severity.values(),
                                SizeClass.values())
                        .flatMap(Arrays::stream)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "2C", "_C", "C 2", "C-2", "条件", "C2 "})
    void an_id_that_is_none_is_refused_in_every_statement(String id) {
        refused(() -> require(id, Always.MET));
        refused(() -> ground(id, Always.MET));
        refused(() -> offer(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C2", "c", "SEED_FUND", "R1b"})
    void an_id_of_letters_digits_and_underscores_is_taken(String id) {
        assertThat(require(id, Always.MET).id()).isEqualTo(id);
        assertThat(ground(id, Always.MET).id()).isEqualTo(id);
        assertThat(offer(id).id()).isEqualTo(id);
    }

    @Test
    void a_pool_is_an_amount_of_money() {
        assertThat(offer("SEED_FUND").pool()).isEmpty();
        assertThat(offer("SEED_FUND").fromPool("500万元").pool()).contains(Threshold.read("500万元"));
        refused(() -> offer("SEED_FUND").fromPool("5%"));
    }

    @Test
    void a_word_that_is_given_nothing_is_refused() {
        refused(() -> require(null, Always.MET));
        refused(() -> require("C2", null));
        refused(() -> ratio(null, EMPLOYEES));
        refused(() -> growth(null));
        refused(() -> sum(EMPLOYEES, (Term) null));
        refused(() -> by(null));
        refused(() -> anyOf(Always.MET, (Condition) null));
        refused(() -> allOf((Condition) null));
        refused(() -> anyOf(EMPLOYEES, (Measure[]) null));
        refused(() -> readings(null, Always.MET));
        refused(() -> readings(EMPLOYEES, EMPLOYEES, (Measure) null));
        refused(() -> inEverySuppliedYear((Measure) null));
        refused(() -> generally(null));
        refused(() -> whereMissing(Always.MET, null));
        refused(() -> route(null, Always.MET));
        refused(() -> route(" ", Always.MET));
        refused(() -> registeredIn(null));
        refused(() -> sizeAtMost(null));
        refused(() -> attested((AttestationTopic) null));
        refused(() -> attested((String) null));
        refused(() -> attested("任何"));
        refused(() -> validRights(DESIGN, (RightType) null));
        refused(() -> taxCreditGradeIn((TaxCreditGrade) null));
        refused(() -> violation(TAX_EVASION).ofSeverity(null));
        refused(() -> EMPLOYEES.atLeast((String) null));
    }

    @Test
    void several_measures_share_one_threshold_that_is_listed_once() {
        Condition condition =
                anyOf(growth(PRODUCT_SALES_REVENUE), growth(NET_PROFIT)).atLeast("10%");

        assertThat(condition.thresholds()).containsExactly(Threshold.read("10%"));
        assertThat(condition.words().in(Language.ZH)).isEqualTo("产品销售收入增长率 ≥ 10% 或 净利润增长率 ≥ 10%");
    }

    private static void refused(ThrowingCallable use) {
        assertThatThrownBy(use).isInstanceOfSatisfying(MisusedWord.class, refused -> {
            assertThat(refused.explanation().in(Language.ZH)).isNotBlank();
            assertThat(refused.suggestion().in(Language.EN)).isNotBlank();
        });
    }
}
