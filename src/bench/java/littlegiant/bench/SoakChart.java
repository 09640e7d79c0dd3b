package littlegiant.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws the table that a soak leaves: a small chart for each column, over the minutes, each from 0. */
final class SoakChart {
    private static final int COLUMNS = 3;
    private static final int WIDTH = 320;
    private static final int HEIGHT = 150;
    private static final int MARGIN = 46;

    private SoakChart() {}

    /**
     * Draws a table, tab-separated with a line of titles and the minutes first, into an SVG file. Columns that have no numbers are
     * left out.
     */
    static void write(Path table, Path svg) throws IOException {
        List<String[]> rows =
                Files.readAllLines(table).stream().map(line -> line.split("\t")).toList();
        String[] titles = rows.get(0);
        List<String[]> minutes = rows.subList(1, rows.size());
        List<String> charts = new ArrayList<>();
        for (int column = 1; column < titles.length; column++) {
            int drawn = column;
            double[] values = minutes.stream()
                    .map(row -> row[drawn])
                    .filter(value -> value.matches("\\d+"))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (values.length == minutes.size()) {
                charts.add(chart(titles[column], values, charts.size()));
            }
        }
        int height = (charts.size() + COLUMNS - 1) / COLUMNS * HEIGHT;
        Files.writeString(
                svg,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + COLUMNS * WIDTH + " " + height
                        + "\" font-family=\"sans-serif\" font-size=\"11\">\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n"
                        + String.join("", charts) + "</svg>\n");
    }

    private static String chart(String title, double[] values, int place) {
        double most = 1;
        for (double value : values) {
            most = Math.max(most, value);
        }
        int left = place % COLUMNS * WIDTH + MARGIN;
        int top = place / COLUMNS * HEIGHT + MARGIN;
        int width = WIDTH - 2 * MARGIN;
        int height = HEIGHT - 2 * MARGIN;
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            double x = left + (values.length == 1 ? 0 : (double) width * i / (values.length - 1));
            double y = top + height * (1 - values[i] / most);
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
        }
        return String.format(
                Locale.ROOT,
                """
                <text x="%d" y="%d" font-weight="bold">%s</text>
                <path d="M%d %dv%dh%d" fill="none" stroke="#888"/>
                <text x="%d" y="%d" text-anchor="end">%,.0f</text>
                <text x="%d" y="%d" text-anchor="end">0</text>
                <text x="%d" y="%d" text-anchor="end">minute %d</text>
                <polyline points="%s" fill="none" stroke="#1f4e8c" stroke-width="1.5"/>
                """,
                left,
                top - 10,
                title,
                left,
                top,
                height,
                width,
                left - 4,
                top + 8,
                most,
                left - 4,
                top + height,
                left + width,
                top + height + 14,
                values.length,
                points.toString().strip());
    }
}
