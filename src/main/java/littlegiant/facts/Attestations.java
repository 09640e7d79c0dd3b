package littlegiant.facts;

/** What has been attested about an enterprise, one place for each {@link AttestationTopic}; null where nothing was. */
public record Attestations(
        Attestation managementTeam,
        Attestation financialSystem,
        Attestation marketAdaptability,
        Attestation incentiveMechanism,
        Attestation rdMechanism,
        Attestation managementSystem,
        Attestation proprietaryTechnology,
        Attestation innovationIntegration,
        Attestation productOrServiceFormed) {

    static final Attestations NONE = new Attestations(null, null, null, null, null, null, null, null, null);
}
