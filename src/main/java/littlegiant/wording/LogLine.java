package littlegiant.wording;

import java.util.Locale;

/**
 * Keeps what is logged on its line: names of files and cases, keys of rule files and notes of releases are quoted in the log,
 * and a line break in one would begin a line that looks like the service's own.
 */
public final class LogLine {
    private LogLine() {}

    /** The text with line breaks and other control and format characters written as their codes, like {@code \u000a}. */
    public static String escaped(String text) {
        if (text.chars().noneMatch(LogLine::isHidden)) {
            return text;
        }
        StringBuilder line = new StringBuilder(text.length() + 16);
        text.chars().forEach(character -> {
            if (isHidden(character)) {
                line.append(String.format(Locale.ROOT, "\\u%04x", character));
            } else {
                line.append((char) character);
            }
        });
        return line.toString();
    }

    private static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
