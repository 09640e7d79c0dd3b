package littlegiant.upload;

/** Quotes texts of a file in messages: shortened, printable, and without split characters. */
final class PrintableText {
    private static final int LONGEST = 60;

    private PrintableText() {}

    static String of(String text) {
        int points = Math.min(text.codePointCount(0, text.length()), LONGEST);
        StringBuilder shown = new StringBuilder(points + 1);
        text.codePoints()
                .limit(points)
                .map(point -> Character.isISOControl(point) || point >= 0xD800 && point <= 0xDFFF ? 0xFFFD : point)
                .forEach(shown::appendCodePoint);
        return text.codePointCount(0, text.length()) > LONGEST
                ? shown.append('…').toString()
                : shown.toString();
    }

    static String of(Cell cell) {
        if (cell instanceof Cell.TextCell written) {
            return of(written.text());
        }
        if (cell instanceof Cell.Numeric numeric) {
            return numeric.day()
                    .map(Object::toString)
                    .orElseGet(() -> of(numeric.number().toString()));
        }
        if (cell instanceof Cell.Truth truth) {
            return truth.value() ? "TRUE" : "FALSE";
        }
        if (cell instanceof Cell.Broken broken) {
            return of(broken.shown());
        }
        return "";
    }
}
