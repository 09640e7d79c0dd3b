package littlegiant.facts;

/** What has been attested about an enterprise, one place for each {@link AttestationTopic}; null where nothing was; and about those that policies declare. */
public record Attestations(
        Attestation managementTeam,
        Attestation financialSystem,
        Attestation marketAdaptability,
        Attestation incentiveMechanism,
        Attestation rdMechanism,
        Attestation managementSystem,
        Attestation proprietaryTechnology,
        Attestation innovationIntegration,
        Attestation productOrServiceFormed,
        DeclaredAttestations declared) {

    static final Attestations NONE = new Attestations(null, null, null, null, null, null, null, null, null);

    public Attestations {
        declared = declared == null ? DeclaredAttestations.NONE : declared;
    }

    /** Attestations of none of the topics that policies declare. */
    public Attestations(
            Attestation managementTeam,
            Attestation financialSystem,
            Attestation marketAdaptability,
            Attestation incentiveMechanism,
            Attestation rdMechanism,
            Attestation managementSystem,
            Attestation proprietaryTechnology,
            Attestation innovationIntegration,
            Attestation productOrServiceFormed) {
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
