package littlegiant.authoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import littlegiant.ruleset.release.PublicKeys;
import littlegiant.ruleset.release.SignatureScheme;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The public keys of the releases. */
@Schema(name = "ReleaseKeys", description = "The public keys by which releases are verified.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record KeysAnswer(
        @Schema(description = "Whether releases are signed when they are published")
        boolean signing,

        @Schema(description = "The id of the key by which they are; absent where they are not") @Nullable
        String key,

        List<SigningKeyAnswer> keys) {

    /** A public key. */
    @Schema(name = "ReleaseKey")
    record SigningKeyAnswer(
            @Schema(description = "As it stands in signatures")
            String id,

            @Schema(examples = "Ed25519") String algorithm,

            @Schema(description = "In base64 of its X.509 form, as LITTLE_GIANT_RELEASE_EARLIER_KEYS takes it")
            String publicKey) {}

    static KeysAnswer of(Optional<PublicKey> signing, Map<String, PublicKey> known) {
        return new KeysAnswer(
                signing.isPresent(),
                signing.map(PublicKeys::id).orElse(null),
                known.entrySet().stream()
                        .map(key -> new SigningKeyAnswer(
                                key.getKey(),
                                SignatureScheme.of(key.getValue()).algorithm(),
                                PublicKeys.base64(key.getValue())))
                        .toList());
    }
}
