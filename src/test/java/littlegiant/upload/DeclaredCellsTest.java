package littlegiant.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import littlegiant.facts.Declarations;
import littlegiant.facts.DeclaredAttestation;
import littlegiant.facts.DeclaredFact;
import littlegiant.facts.DeclaredUnit;
import littlegiant.facts.Enterprise;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns and cells of facts that policies declare. */
class DeclaredCellsTest {
    private static Declarations declared() {
        Map<String, DeclaredFact> facts = new LinkedHashMap<>();
        Stream.of(
                        DeclaredFact.of("融资", DeclaredUnit.YUAN, false, "股权融资额", "Equity raised", "累计"),
                        DeclaredFact.of("占有率", DeclaredUnit.RATIO, true, null, null, null),
                        DeclaredFact.of("已认证", DeclaredUnit.YES_NO, false, null, null, null),
                        DeclaredFact.of("同名", DeclaredUnit.YEARS, false, "资产总额", null, null))
                .forEach(fact -> facts.put(fact.id(), fact));
        return new Declarations(facts, Map.of("奖励", DeclaredAttestation.of("奖励", "科技奖励", null, null)));
    }

    private static CellReading ratio(String number, String code, String id) {
        BigDecimal value = new BigDecimal(number);
        return CellType.ratio().read(new Cell.Numeric(value, Optional.empty(), PerCent.of(code, id, value.signum())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "0.56999999999999995||9|0.57",
                "0.125||10|0.125",
                "0.28999999999999998|0.0%|164|0.29",
                "1.5|0%|164|1.5",
                "-0.05|0%;[Red]-0%|164|-0.05",
                "5|0\\%|164|0.05",
                "5|0\"%\"|164|0.05",
                "12.5|0.0\\%|164|0.125",
                "56.999999999999993|0\\%|164|0.57",
                "0.57||0|0.57",
                "0.57|0.00|2|0.57",
                "0||0|0",
            })
    void a_ratio_is_what_its_cell_shows(String number, String code, String id, String ratio) {
        assertThat(ratio(number, code, id))
                .isInstanceOfSatisfying(
                        CellReading.FactCell.class,
                        read -> assertThat(read.fact().decimalValue()).isEqualByComparingTo(ratio));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "5||0|看不出“5”是百分之几还是几倍;请写明百分号",
                "1|0.00|2|看不出“1”是百分之几还是几倍;请写明百分号",
                "0.05|0\\%|164|单元格的值是 0.05",
                "12.5|0\\%|164|单元格的值是 12.5",
                "5|0%\\%|164|看不出 5 是百分之几",
                "5|0%%|164|看不出 5 是百分之几",
                "5|0,\\%|164|看不出 5 是百分之几",
                "5|0\\‰|164|看不出 5 是百分之几",
                "5|[>1]0\\%;0%|164|看不出 5 是百分之几",
            })
    void what_cannot_be_told_is_asked_about(String number, String code, String id, String why) {
        assertThat(ratio(number, code, id))
                .isInstanceOfSatisfying(
                        CellReading.Wrong.class,
                        wrong -> assertThat(wrong.why().in(Language.ZH)).contains(why));
    }

    private static ReadFile read(Path folder, String csv) throws IOException {
        Path file = Files.write(folder.resolve("a.csv"), csv.getBytes(StandardCharsets.UTF_8));
        return ReadFile.of(file, declared(), Bounds.USUAL);
    }

    @Test
    void the_template_has_a_column_for_each_and_a_filled_one_is_read_back(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream template = new ByteArrayOutputStream();
        UploadTemplate.of(declared()).csv(template, Language.ZH);
        assertThat(template.toString(StandardCharsets.UTF_8))
                .contains("股权融资额(元)", "占有率(%)", "已认证", "同名(年)", "科技奖励", "科技奖励·依据", ";累计");
        ReadFile file = read(folder, """
            统一社会信用代码,会计年度,股权融资额(元),占有率(%),已认证,同名(年),科技奖励,科技奖励·依据,资产总额(元)
            91210381MA0P000187,2016,9000万元,57%,是,3,是,ATTESTED,100
            91210381MA0P000187,2015,,0.125,,,,,
            """);
        assertThat(file.mistakes()).isEmpty();
        Enterprise read = file.enterprises().get(0);
        assertThat(read.more().number("融资")).isEqualByComparingTo("90000000");
        assertThat(read.more().truth("已认证")).isTrue();
        assertThat(read.more().number("同名")).isEqualByComparingTo("3");
        assertThat(read.year(2016).orElseThrow().more().number("占有率")).isEqualByComparingTo("0.57");
        assertThat(read.year(2015).orElseThrow().more().number("占有率")).isEqualByComparingTo("0.125");
        assertThat(read.year(2016).orElseThrow().totalAssets()).isEqualByComparingTo("100");
        assertThat(read.attestations().declared().of("奖励").holds()).isTrue();
    }

    @Test
    void a_cell_that_is_wrong_is_told_where_it_stands(@TempDir Path folder) throws IOException {
        ReadFile file = read(folder, """
            统一社会信用代码,会计年度,股权融资额,占有率,已认证
            91210381MA0P000187,2016,三千万,57,或许
            91210381MA0P000187,2015,-2000000000000000,,
            """);
        assertThat(file.mistakes()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(file.mistakes().stream().map(mistake -> mistake.message().in(Language.ZH)))
                .anyMatch(message -> message.contains("百分之几还是几倍"))
                .anyMatch(message -> message.contains("“是”或“否”"));
    }
}
