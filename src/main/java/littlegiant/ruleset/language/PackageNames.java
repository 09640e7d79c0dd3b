package littlegiant.ruleset.language;

import java.util.Locale;

/**
 * Derives the Java packages in which the engine keeps compiled rules from the rule files' paths, whatever the files
 * say. All lie below a root package that no library uses, so that generated classes cannot collide with others.
 */
public final class PackageNames {
    /** The root of all rule packages; the first part of the name of every generated class. */
    public static final String ROOT = "littlegiantrules";

    private PackageNames() {}

    /**
     * The package of a decision's file. Different paths have different packages, also on case-insensitive file systems:
     * each character other than a to z or a digit is written as its code.
     *
     * @param policy the folder's name
     * @param decision the file's name without its ending
     */
    public static String of(String policy, String decision) {
        return ROOT + ".p_" + part(policy) + ".d_" + part(decision);
    }

    private static String part(String name) {
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                part.append(c);
            } else {
                part.append('_').append(Integer.toHexString(c)).append('_');
            }
        }
        return part.toString();
    }

    /**
     * Whether a package line names the file's place: policy and decision, without the characters that a package name
     * cannot hold.
     *
     * @param said the package that the file states, {@code haicheng2017.cultivation}
     */
    static boolean names(String said, String policy, String decision) {
        return said.equalsIgnoreCase(plain(policy) + "." + plain(decision))
                || said.equalsIgnoreCase(policy.replace('-', '_') + "." + decision.replace('-', '_'));
    }

    /** The package line that a file at this place must have. */
    static String expected(String policy, String decision) {
        return plain(policy) + "." + plain(decision);
    }

    private static String plain(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
