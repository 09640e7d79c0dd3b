package littlegiant.upload;

import java.util.regex.Pattern;
import littlegiant.wording.Language;
import littlegiant.wording.Text;

/**
 * A column of the template.
 *
 * @param path the fact's JSON pointer into the enterprise, or into the year or record of the row
 * @param heading the heading
 * @param kind the type of its cells
 * @param ofRow whether it is a fact of the row's year or record, and not of the enterprise
 */
record Column(String path, Text heading, CellType kind, boolean ofRow) {
    private static final String MORE = "/more/";
    private static final Pattern UNIT = Pattern.compile("[((][^()()]*[))]$");

    /** A heading in the form for comparison: without unit, spaces and case. */
    static String plain(String heading) {
        String unspaced = heading.replaceAll("[\\s\\u3000*]", "");
        return UNIT.matcher(unspaced).replaceFirst("").toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether a heading in that form is this column's: its label in either language, or its JSON property. */
    boolean isNamed(String plain) {
        return plain.equals(plain(heading.in(Language.ZH)))
                || plain.equals(plain(heading.in(Language.EN)))
                || plain.equals(path.substring(1).toLowerCase(java.util.Locale.ROOT))
                || path.startsWith(MORE)
                        && plain.equals(path.substring(MORE.length()).toLowerCase(java.util.Locale.ROOT));
    }
}
