package littlegiant.access;

/** What a page of the console may load or run, as {@code Content-Security-Policy} says it. */
public final class PagePolicy {
    private static final String STYLES = "style-src 'self'";

    /** Pages run our scripts and no others; nothing stands within the page itself. */
    static final String OF_PAGES = "default-src 'none'; script-src 'self'; " + STYLES + "; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none';"
            + " frame-ancestors 'none'";

    private PagePolicy() {}

    /**
     * The policy of a page with a script of ours that writes styles of its own: those that name the nonce.
     *
     * @param nonce drawn anew for each answer, in Base64
     */
    public static String withStyles(String nonce) {
        return OF_PAGES.replace(STYLES, STYLES + " 'nonce-" + nonce + "'");
    }
}
