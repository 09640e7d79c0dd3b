package littlegiant.facts;

import org.jspecify.annotations.Nullable;

/** What has been attested about an enterprise, one place for each {@link AttestationTopic}; null where nothing was; and about those that policies declare. */
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

    /** Attestations of none of the topics that policies declare. */
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
