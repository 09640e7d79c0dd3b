package littlegiant.console;

/** The addresses under which the pages live. */
final class ConsolePaths {
    /** Where the pages begin. */
    static final String ROOT = "/console";

    private ConsolePaths() {}

    /** Whether an address, without its query, is one of a page. */
    static boolean isPage(String path) {
        return path.equals(ROOT) || path.startsWith(ROOT + '/');
    }

    /**
     * An address to go back to, as a form names it; the first page where it is none of ours, so that no form sends a
     * person to another site.
     */
    static String orHome(String back) {
        String path = back.split("[?#]", 2)[0];
        boolean ours = isPage(path) && back.chars().allMatch(c -> c > ' ' && c != '\\' && c != 0x7F);
        return ours ? back : ROOT;
    }
}
