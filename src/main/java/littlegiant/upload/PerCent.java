package littlegiant.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The per cent sign of a cell's number format.
 *
 * @param decimals the decimals that the cell displays, if the sign is only appended
 */
record PerCent(Sign sign, int decimals) {
    /** A format without a per cent sign. */
    static final PerCent NONE = new PerCent(Sign.NONE, 0);

    private static final PerCent SCALED = new PerCent(Sign.SCALED, 0);
    private static final PerCent UNCLEAR = new PerCent(Sign.UNCLEAR, 0);

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.");
    private static final Pattern UNSEEN = Pattern.compile("_.|\\*.");
    private static final Pattern BRACKETS = Pattern.compile("\\[[^\\]]*\\]");
    private static final Pattern CONDITION = Pattern.compile("\\[[<>=][^\\]]*\\]");
    private static final Pattern NUMBER = Pattern.compile("[0#?,]+(?:\\.([0#?]+))?");
    private static final int LONGEST = 255;

    /** The meaning of the sign. */
    enum Sign {
        /** There is none. */
        NONE,
        /** The cell displays the number times a hundred: 0.57 as 57%. */
        SCALED,
        /** The sign is appended as text: 5 as 5%. */
        WRITTEN,
        /** The format is ambiguous. */
        UNCLEAR
    }

    /**
     * Parses a format.
     *
     * @param code null for a built-in format
     * @param sign the number's sign, which selects a section of the format
     */
    static PerCent of(@Nullable String code, String id, int sign) {
        if (code == null) {
            return id.equals("9") || id.equals("10") ? SCALED : NONE;
        }
        if (code.length() > LONGEST) {
            return UNCLEAR;
        }
        List<String> sections = sections(code);
        if (sections.stream().anyMatch(section -> CONDITION.matcher(section).find())) {
            return sections.stream().allMatch(section -> section(section).sign == Sign.NONE) ? NONE : UNCLEAR;
        }
        int place = sign < 0 ? 1 : sign == 0 ? 2 : 0;
        return section(sections.get(place < sections.size() ? place : 0));
    }

    private static List<String> sections(String code) {
        List<String> sections = new ArrayList<>();
        int from = 0;
        boolean quoted = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\' && !quoted) {
                i++;
            } else if (c == ';' && !quoted) {
                sections.add(code.substring(from, i));
                from = i + 1;
            }
        }
        sections.add(code.substring(from));
        return sections;
    }

    private static PerCent section(String section) {
        StringBuilder written = new StringBuilder();
        Matcher literal = LITERAL.matcher(section);
        while (literal.find()) {
            written.append(literal.group());
        }
        String rest = UNSEEN.matcher(BRACKETS.matcher(LITERAL.matcher(section).replaceAll(""))
                        .replaceAll(""))
                .replaceAll("");
        long scaling = rest.chars().filter(c -> c == '%').count();
        long literally = (written + rest.replace("%", ""))
                .chars()
                .filter(c -> "%\uFF05".indexOf(c) >= 0)
                .count();
        if ((written + rest).indexOf('\u2030') >= 0 || scaling + literally > 1) {
            return UNCLEAR;
        }
        if (scaling + literally == 0) {
            return NONE;
        }
        Matcher number = NUMBER.matcher(rest);
        if (!number.find() || number.group().endsWith(",") || rest.matches(".*[eE/].*")) {
            return UNCLEAR;
        }
        int decimals = number.group(1) == null ? 0 : number.group(1).length();
        return scaling == 1 ? SCALED : new PerCent(Sign.WRITTEN, decimals);
    }
}
