package littlegiant.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row and every bound of {@code facts/size-table.csv}, typed separately from the code. */
class SizeTableTest {
    private static final List<Figure> COLUMNS =
            List.of(Figure.EMPLOYEES_YEAR_END, Figure.OPERATING_REVENUE, Figure.TOTAL_ASSETS);
    private static final List<SizeClass> FROM_LARGE = List.of(SizeClass.LARGE, SizeClass.MEDIUM, SizeClass.SMALL);

    /** A row as it was typed: for each class from the largest, the lower bound of each figure that it asks for. */
    private record Line(String industry, Map<SizeClass, Map<Figure, BigDecimal>> bounds) {

        SizeTable.SizeTableRow row() {
            return (SizeTable.SizeTableRow)
                    SizeTable.entry(IndustryCode.parse(industry).orElseThrow());
        }

        SizeClass classOf(Map<Figure, BigDecimal> figures) {
            return row().classOf(figures::get);
        }
    }

    @TestFactory
    Stream<DynamicTest> figures_at_all_bounds_of_a_class_reach_it() {
        return tests((line, size) ->
                assertThat(line.classOf(line.bounds().get(size))).isEqualTo(size));
    }

    @TestFactory
    Stream<DynamicTest> one_figure_a_step_below_its_bound_misses_the_class() {
        return tests((line, size) -> line.bounds().get(size).forEach((figure, bound) -> {
            Map<Figure, BigDecimal> figures = new EnumMap<>(line.bounds().get(SizeClass.LARGE));
            figures.put(figure, bound.subtract(figure.step()));
            assertThat(line.classOf(figures))
                    .as("%s below %s", figure, bound)
                    .isEqualTo(SizeClass.values()[size.ordinal() - 1]);
        }));
    }

    @TestFactory
    Stream<DynamicTest> one_figure_at_its_bound_decides_where_the_others_are_large() {
        return tests((line, size) -> line.bounds().get(size).forEach((figure, bound) -> {
            Map<Figure, BigDecimal> figures = new EnumMap<>(line.bounds().get(SizeClass.LARGE));
            figures.put(figure, bound);
            assertThat(line.classOf(figures)).as("%s at %s", figure, bound).isEqualTo(size);
        }));
    }

    @TestFactory
    Stream<DynamicTest> one_large_figure_does_not_make_up_for_another() {
        return tests((line, size) -> line.bounds().get(size).forEach((figure, bound) -> {
            Map<Figure, BigDecimal> figures = new EnumMap<>(line.bounds().get(SizeClass.LARGE));
            figures.put(figure, BigDecimal.ZERO);
            assertThat(line.classOf(figures)).as("%s of 0", figure).isEqualTo(SizeClass.MICRO);
        }));
    }

    @TestFactory
    Stream<DynamicTest> a_row_asks_for_the_figures_of_the_table_and_no_others() {
        return lines().map(line -> DynamicTest.dynamicTest(
                line.industry(),
                () -> assertThat(line.row().bounds().stream().map(SizeTable.Bounds::figure))
                        .containsExactlyInAnyOrderElementsOf(
                                line.bounds().get(SizeClass.LARGE).keySet())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"G53", "5310", "J66", "67", "J69", "P83", "8311", "Q84", "8411", "S91", "96", "T97"})
    void other_industries_have_no_size_class(String industry) {
        assertThat(SizeTable.entry(IndustryCode.parse(industry).orElseThrow())).isInstanceOf(SizeTable.NoRow.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"59", "G59", "70", "K70"})
    void a_division_that_two_rows_share_is_too_coarse(String industry) {
        assertThat(SizeTable.entry(IndustryCode.parse(industry).orElseThrow())).isInstanceOf(SizeTable.TooCoarse.class);
    }

    private interface Check {
        void of(Line line, SizeClass size);
    }

    private static Stream<DynamicTest> tests(Check check) {
        return lines().flatMap(line -> FROM_LARGE.stream()
                .map(size -> DynamicTest.dynamicTest(line.industry() + " " + size, () -> check.of(line, size))));
    }

    private static Stream<Line> lines() {
        try (InputStream table = SizeTableTest.class.getResourceAsStream("/facts/size-table.csv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#") && !line.startsWith("industries"))
                            .flatMap(SizeTableTest::lines)
                            .toList()
                            .stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Line> lines(String typed) {
        String[] cells = typed.split(",", -1);
        Map<SizeClass, Map<Figure, BigDecimal>> bounds = new EnumMap<>(SizeClass.class);
        for (int c = 0; c < FROM_LARGE.size(); c++) {
            Map<Figure, BigDecimal> lower = new EnumMap<>(Figure.class);
            for (int f = 0; f < COLUMNS.size(); f++) {
                String cell = cells[f + 1].trim();
                if (!cell.isEmpty()) {
                    BigDecimal bound = new BigDecimal(cell.split("/", -1)[c]);
                    lower.put(COLUMNS.get(f), f == 0 ? bound : bound.multiply(BigDecimal.valueOf(10_000)));
                }
            }
            bounds.put(FROM_LARGE.get(c), lower);
        }
        List<Line> lines = new ArrayList<>();
        for (String industry : cells[0].trim().split(" ", -1)) {
            lines.add(new Line(industry, bounds));
        }
        return lines.stream();
    }
}
