package littlegiant.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndustryCodeTest {
    /** GB/T 4754-2017: each section with its first division; 97 is the last. */
    private static final TreeMap<Integer, Character> SECTIONS = new TreeMap<>(Map.ofEntries(
            Map.entry(1, 'A'),
            Map.entry(6, 'B'),
            Map.entry(13, 'C'),
            Map.entry(44, 'D'),
            Map.entry(47, 'E'),
            Map.entry(51, 'F'),
            Map.entry(53, 'G'),
            Map.entry(61, 'H'),
            Map.entry(63, 'I'),
            Map.entry(66, 'J'),
            Map.entry(70, 'K'),
            Map.entry(71, 'L'),
            Map.entry(73, 'M'),
            Map.entry(76, 'N'),
            Map.entry(80, 'O'),
            Map.entry(83, 'P'),
            Map.entry(84, 'Q'),
            Map.entry(86, 'R'),
            Map.entry(91, 'S'),
            Map.entry(97, 'T')));

    static IntStream divisions() {
        return IntStream.rangeClosed(1, 97);
    }

    @ParameterizedTest
    @MethodSource("divisions")
    void every_division_is_read_with_and_without_its_letter(int division) {
        String digits = "%02d".formatted(division);
        char section = SECTIONS.floorEntry(division).getValue();

        IndustryCode bare = IndustryCode.parse(digits).orElseThrow();
        assertThat(bare).isEqualTo(new IndustryCode(section, division, digits));
        assertThat(bare.hasGroup()).isFalse();
        assertThat(IndustryCode.parse(section + digits)).contains(bare);

        IndustryCode group = IndustryCode.parse(section + digits + "1").orElseThrow();
        assertThat(group.hasGroup()).isTrue();
        assertThat(group.group()).isEqualTo(division * 10 + 1);
        assertThat(IndustryCode.parse(digits + "19").orElseThrow().group()).isEqualTo(division * 10 + 1);
    }

    @ParameterizedTest
    @MethodSource("divisions")
    void no_division_is_read_with_another_sections_letter(int division) {
        char section = SECTIONS.floorEntry(division).getValue();
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            assertThat(IndustryCode.parse(letter + "%02d10".formatted(division)).isPresent())
                    .as("%s of division %s", letter, division)
                    .isEqualTo(letter == section);
        }
    }

    @ParameterizedTest
    @MethodSource("divisions")
    void the_category_follows_from_the_division(int division) {
        char section = SECTIONS.floorEntry(division).getValue();
        Category expected = section == 'C'
                ? Category.MANUFACTURING
                : section == 'M' ? Category.TECHNOLOGY_SERVICE : division == 65 ? Category.SOFTWARE : Category.OTHER;
        assertThat(Category.of(IndustryCode.parse("%02d".formatted(division)).orElseThrow()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "", "C", "3", "C3", "00", "0000", "98", "99", "T98", "U97", "Z01", "30890", "C30890", "c3089", "C 30",
                " 30", "30 ", "3O89", "C-30", "CC30", "30C9", "C3089\n"
            })
    void what_is_no_industry_code_is_not_read(String code) {
        assertThat(IndustryCode.parse(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"C3089, MANUFACTURING", "I6420, OTHER", "I6513, SOFTWARE", "M7514, TECHNOLOGY_SERVICE", "F5112, OTHER"})
    void an_enterprise_that_states_no_category_has_its_industrys(String industry, Category expected) {
        Enterprise enterprise = Enterprises.with(null, industry, null);
        assertThat(enterprise.category()).isEqualTo(expected);
        assertThat(enterprise.categoryIsStated()).isFalse();
    }

    @Test
    void a_stated_category_overrides_the_industrys() {
        Enterprise enterprise = Enterprises.with(null, "C3089", Category.SOFTWARE);
        assertThat(enterprise.category()).isEqualTo(Category.SOFTWARE);
        assertThat(enterprise.categoryIsStated()).isTrue();
    }

    @Test
    void without_an_industry_there_is_no_category() {
        assertThat(Enterprises.with(null, null, null).category()).isNull();
        assertThat(Enterprises.with(null, "no code", null).category()).isNull();
    }
}
