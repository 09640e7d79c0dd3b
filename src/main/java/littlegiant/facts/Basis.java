package littlegiant.facts;

/** On what an attestation rests: a competent body's word, or only the enterprise's own. */
public enum Basis {
    ATTESTED,
    SELF_DECLARED
}
