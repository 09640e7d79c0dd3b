package littlegiant.facts;

import org.jspecify.annotations.Nullable;

/**
 * The attestations about an enterprise: one component for each {@link AttestationTopic}, null if there is none, and
 * those on topics that policies declare.
 */
public record Attestations(
        @Nullable Attestation managementTeam,
        @Nullable Attestation financialSystem,
        @Nullable Attestation marketAdaptability,
        @Nullable Attestation incentiveMechanism,
        @Nullable Attestation rdMechanism,
        @Nullable Attestation managementSystem,
        @Nullable Attestation proprietaryTechnology,
        @Nullable Attestation innovationIntegration,
        @Nullable Attestation productOrServiceFormed,
        DeclaredAttestations declared) {

    static final Attestations NONE = new Attestations(null, null, null, null, null, null, null, null, null);

    public Attestations {
        declared = declared == null ? DeclaredAttestations.NONE : declared;
    }

    /** Creates attestations without declared topics. */
    public Attestations(
            @Nullable Attestation managementTeam,
            @Nullable Attestation financialSystem,
            @Nullable Attestation marketAdaptability,
            @Nullable Attestation incentiveMechanism,
            @Nullable Attestation rdMechanism,
            @Nullable Attestation managementSystem,
            @Nullable Attestation proprietaryTechnology,
            @Nullable Attestation innovationIntegration,
            @Nullable Attestation productOrServiceFormed) {
        this(
                managementTeam,
                financialSystem,
                marketAdaptability,
                incentiveMechanism,
                rdMechanism,
                managementSystem,
                proprietaryTechnology,
                innovationIntegration,
                productOrServiceFormed,
                DeclaredAttestations.NONE);
    }
}
