package littlegiant.facts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has been attested of the topics that policies declare, by their ids. Immutable. */
public record DeclaredAttestations(Map<String, Attestation> byId) {
    /** Of none. */
    public static final DeclaredAttestations NONE = new DeclaredAttestations(Map.of());

    public DeclaredAttestations {
        byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
    }

    /** The attestation of an id, null where there is none. */
    public @Nullable Attestation of(String id) {
        return byId.get(id);
    }
}
