package littlegiant.facts;

import littlegiant.wording.Labelled;
import org.jspecify.annotations.Nullable;

/** A topic that can be attested about an enterprise: a predefined one, or one that a policy declares. */
public sealed interface Attestable extends Labelled permits AttestationTopic, DeclaredAttestation {

    /** The attestation on this topic; null if there is none. */
    @Nullable
    Attestation in(Attestations attestations);

    /** The JSON property below {@code /attestations}. */
    String property();

    /** The JSON pointer into the enterprise. */
    default String pointer() {
        return "/attestations/" + property();
    }
}
