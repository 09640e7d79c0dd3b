package littlegiant.facts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attestations on topics that policies declare, by id. Immutable. */
public record DeclaredAttestations(Map<String, Attestation> byId) {
    /** No attestations. */
    public static final DeclaredAttestations NONE = new DeclaredAttestations(Map.of());

    public DeclaredAttestations {
        byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
    }

    /** The attestation with the id; null if there is none. */
    public @Nullable Attestation of(String id) {
        return byId.get(id);
    }
}
