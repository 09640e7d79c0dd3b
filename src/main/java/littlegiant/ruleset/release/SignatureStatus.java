package littlegiant.ruleset.release;

/** Whether the record of a stored release is unchanged since publication. */
public enum SignatureStatus {
    /** The signature is valid for the whole record. */
    VALID(true),

    /** The record is not signed, and no signature is expected. */
    UNSIGNED(true),

    /** The record is signed, but no key is configured to verify it. */
    UNVERIFIED(true),

    /** The record is not signed although a signature is expected. */
    MISSING(false),

    /** The record is signed by an unknown key. */
    UNKNOWN_KEY(false),

    /** The record was changed after it was signed. */
    BROKEN(false);

    private final boolean trusted;

    SignatureStatus(boolean trusted) {
        this.trusted = trusted;
    }

    /** Whether the release may be activated. */
    public boolean trusted() {
        return trusted;
    }
}
