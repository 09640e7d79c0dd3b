package littlegiant.yardstick;

import littlegiant.facts.Attestation;
import littlegiant.facts.Basis;

/** What an attestation says, after the interpretation: only a competent body's settles anything. */
final class Attested {
    private Attested() {}

    static Mark of(Attestation attestation) {
        if (attestation == null || attestation.holds() == null || attestation.basis() == null) {
            return Mark.MISSING;
        }
        return attestation.basis() == Basis.SELF_DECLARED ? Mark.REVIEW : Mark.of(attestation.holds());
    }
}
