package littlegiant.assessment;

import java.time.LocalDate;
import java.util.List;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.engine.Release;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The policies of the active release with their decisions. */
@Schema(name = "Policies")
record Policies(
        @Schema(description = "The hash of the release") String release, List<PolicyEntry> policies) {

    /** A policy, and the names of its decisions. */
    @Schema(name = "PolicyEntry")
    record PolicyEntry(
            @Schema(examples = "haicheng-2017") String policy,
            String title,
            @Schema(examples = "海政办发〔2017〕46号") String documentNumber,
            String issuer,
            LocalDate validFrom,
            LocalDate validTo,
            List<String> decisions) {}

    static Policies of(Release release) {
        return new Policies(
                release.hash(),
                release.policies().values().stream().map(Policies::entry).toList());
    }

    private static PolicyEntry entry(Policy policy) {
        return new PolicyEntry(
                policy.id(),
                policy.header().title(),
                policy.header().documentNumber(),
                policy.header().issuer(),
                policy.header().validFrom(),
                policy.header().validTo(),
                policy.files().stream().map(file -> file.decision()).toList());
    }
}
