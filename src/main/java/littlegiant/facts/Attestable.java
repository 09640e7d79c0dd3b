package littlegiant.facts;

import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** What can be attested about an enterprise: a topic that is always known, or one that a policy declares. */
public sealed interface Attestable permits AttestationTopic, DeclaredAttestation {

    /** The attestation about it, null where there is none. */
    @Nullable
    Attestation in(Attestations attestations);

    /** What an officer calls it. */
    Text label();

    /** Its JSON property below {@code /attestations}. */
    String property();

    /** Its JSON pointer into the enterprise. */
    default String pointer() {
        return "/attestations/" + property();
    }
}
