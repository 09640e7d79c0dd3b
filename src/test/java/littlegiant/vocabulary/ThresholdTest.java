package littlegiant.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import littlegiant.facts.Unit;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdTest {

    @ParameterizedTest
    @CsvSource({
        "5%, 0.05, RATIO",
        "5 %, 0.05, RATIO",
        "5％, 0.05, RATIO",
        "33.3333%, 0.333333, RATIO",
        "-5%, -0.05, RATIO",
        "3‰, 0.003, RATIO",
        "1亿元, 100000000, MONEY",
        "500万元, 5000000, MONEY",
        "1.5亿元, 150000000, MONEY",
        "2万亿元, 2000000000000, MONEY",
        "30元, 30, MONEY",
        "0.01元, 0.01, MONEY",
        "3, 3, COUNT",
        "0, 0, COUNT",
        "20人, 20, COUNT",
        "2项, 2, COUNT",
        "5万人, 50000, COUNT",
        "5年, 5, COUNT",
        "1件, 1, COUNT",
        "2次, 2, COUNT",
        "60分, 60, POINTS",
        "0.5分, 0.5, POINTS",
        "-5分, -5, POINTS",
        "36个月, 36, MONTHS",
        "3个, 3, COUNT",
        "0.05, 0.05, COUNT"
    })
    void an_officer_s_threshold_is_read_exactly(String written, BigDecimal value, Unit unit) {
        Threshold threshold = Threshold.read(written);

        assertThat(threshold.value()).isEqualByComparingTo(value);
        assertThat(threshold.unit()).isEqualTo(unit);
        assertThat(threshold.written()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "5 %%",
                "1e5",
                "１０％",
                "五%",
                "%",
                "元",
                "万元",
                "1,000万元",
                "1亿万元",
                "1万万元",
                "亿亿元",
                "5%人",
                "5..0%",
                ".5%",
                "5.%",
                "+5%",
                "--5%",
                "0x10",
                "NaN",
                "5.1234567%",
                "1234567890123456%",
                "500 万 元",
                "5% ≥",
                "百分之五",
                "3月",
                "5分钟",
                "三年",
                "十分"
            })
    void what_is_no_threshold_is_refused_and_quoted_with_advice(String written) {
        assertThatThrownBy(() -> Threshold.read(written)).isInstanceOfSatisfying(MisusedWord.class, refused -> {
            assertThat(refused.explanation().in(Language.ZH)).contains("“" + written + "”");
            assertThat(refused.suggestion().in(Language.ZH)).contains("5%");
        });
    }

    @Test
    void no_threshold_at_all_is_refused() {
        assertThatThrownBy(() -> Threshold.read(null)).isInstanceOf(MisusedWord.class);
    }

    @Test
    void a_threshold_is_read_once_and_remembered() {
        assertThat(Threshold.read("7.25%")).isSameAs(Threshold.read("7.25%"));
    }
}
