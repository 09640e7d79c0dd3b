package littlegiant.ruleset.language;

import java.util.Locale;

/**
 * The names of the packages in which the engine keeps what it makes of rule files. They are derived from where a file
 * lies, whatever the file says, below a root that no library has: what is generated can share a package, or the name of a
 * class, with nothing else.
 */
public final class PackageNames {
    /** Above all packages of rules; the first part of the name of every generated class. */
    public static final String ROOT = "littlegiantrules";

    private PackageNames() {}

    /**
     * The package of a decision's file. Two different places have different packages, on file systems and in tables that
     * tell no upper case from lower too: what is not a small letter of a to z or a digit is written as its number.
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
     * Whether a package line names the file's place: policy and decision, each without what a package's name cannot hold.
     *
     * @param said what the file says, {@code haicheng2017.cultivation}
     */
    static boolean names(String said, String policy, String decision) {
        return said.equalsIgnoreCase(plain(policy) + "." + plain(decision))
                || said.equalsIgnoreCase(policy.replace('-', '_') + "." + decision.replace('-', '_'));
    }

    /** What a file at this place says. */
    static String expected(String policy, String decision) {
        return plain(policy) + "." + plain(decision);
    }

    private static String plain(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
