package littlegiant.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTypeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    9000万元    | 90000000
                    9000 万元   | 90000000
                    9,000万     | 90000000
                    1.5亿元     | 150000000
                    0.000001亿  | 100
                    -3万元      | -30000
                    1万亿元     | 1000000000000
                    12.34元     | 12.34
                    1,234.50    | 1234.50
                    90000000    | 90000000
                    """)
    void an_amount_that_says_its_unit_is_taken_exactly_and_a_bare_number_is_yuan(String written, BigDecimal yuan) {
        assertThat(CellType.money().read(Cell.of(written)))
                .isInstanceOfSatisfying(
                        CellReading.FactCell.class,
                        read -> assertThat(read.fact().decimalValue()).isEqualByComparingTo(yuan));
    }

    @ParameterizedTest
    @ValueSource(strings = {"万元", "9000万人", "9000元万", "9千元", "九千万元", "9000万元整", "1,2万元", "90 00万元", "5%", "元"})
    void what_is_no_amount_is_told(String written) {
        assertThat(CellType.money().read(Cell.of(written))).isInstanceOf(CellReading.Wrong.class);
    }

    @ParameterizedTest
    @CsvSource({"9000万人,万人", "100人,人", "9千元,千元", "5%,%", "-3.5个,个"})
    void a_unit_that_is_none_of_money_is_named(String written, String unit) {
        assertThat(CellType.money().read(Cell.of(written))).isInstanceOfSatisfying(CellReading.Wrong.class, wrong -> {
            assertThat(wrong.why().in(Language.ZH)).contains("“" + written + "”", "“" + unit + "”", "万元");
            assertThat(wrong.why().in(Language.EN)).contains("\"" + written + "\"", "\"" + unit + "\"", "万元");
        });
    }

    @Test
    void people_have_no_unit_of_money() {
        assertThat(CellType.count().read(Cell.of("3万"))).isInstanceOf(CellReading.Wrong.class);
    }

    @Test
    void a_credit_code_is_read_in_capital_letters() {
        assertThat(CellType.code().read(Cell.of("91210381ma0p000187")))
                .isInstanceOfSatisfying(
                        CellReading.FactCell.class,
                        read -> assertThat(read.fact().asText()).isEqualTo("91210381MA0P000187"));
    }
}
