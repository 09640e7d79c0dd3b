package littlegiant.ruleset.release;

/** Whether a kept release is still what was published. */
public enum SignatureStatus {
    /** Its signature fits everything that is kept of it. */
    VALID(true),

    /** It is not signed, and nothing says that it should be. */
    UNSIGNED(true),

    /** It is signed, but no key is known here by which that could be told. */
    UNVERIFIED(true),

    /** It is not signed although it should be. */
    MISSING(false),

    /** It is signed by a key that is not known here. */
    UNKNOWN_KEY(false),

    /** Something of it was changed after it was signed. */
    BROKEN(false);

    private final boolean trusted;

    SignatureStatus(boolean trusted) {
        this.trusted = trusted;
    }

    /** Whether the release may decide. */
    public boolean trusted() {
        return trusted;
    }
}
