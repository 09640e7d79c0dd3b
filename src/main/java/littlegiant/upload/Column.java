package littlegiant.upload;

import java.util.regex.Pattern;
import littlegiant.wording.Language;
import littlegiant.wording.Text;

/**
 * A column of the template.
 *
 * @param path the fact's JSON pointer: into the enterprise, or into the year or record of which the row is
 * @param heading what stands above it
 * @param kind what its cells hold
 * @param ofRow whether it is a fact of the row's year or record, and not of the enterprise
 */
record Column(String path, Text heading, CellType kind, boolean ofRow) {
    private static final String MORE = "/more/";
    private static final Pattern UNIT = Pattern.compile("[((][^()()]*[))]$");

    /** A heading as it is compared: without its unit, spaces and case. */
    static String plain(String heading) {
        String unspaced = heading.replaceAll("[\\s\\u3000*]", "");
        return UNIT.matcher(unspaced).replaceFirst("").toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether a heading, compared so, is this column's: in either language, or as the fact is submitted in JSON. */
    boolean isNamed(String plain) {
        return plain.equals(plain(heading.in(Language.ZH)))
                || plain.equals(plain(heading.in(Language.EN)))
                || plain.equals(path.substring(1).toLowerCase(java.util.Locale.ROOT))
                || path.startsWith(MORE)
                        && plain.equals(path.substring(MORE.length()).toLowerCase(java.util.Locale.ROOT));
    }
}
