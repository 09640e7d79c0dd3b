package littlegiant.authoring;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import littlegiant.records.ActivationRecord;
import littlegiant.records.RecordSigner;
import littlegiant.records.ReleaseRecord;
import littlegiant.ruleset.release.FileSigning;
import littlegiant.ruleset.release.KeySignature;
import littlegiant.ruleset.release.PublicKeys;
import littlegiant.ruleset.release.SignatureScheme;
import littlegiant.ruleset.release.SignatureStatus;
import littlegiant.ruleset.release.SignedFields;
import littlegiant.ruleset.release.SignedRelease;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Signs releases and activations when they are stored, and verifies them when they are read. The signature covers every
 * field of the record, and the files and case results of a release by their hashes.
 */
@Singleton
class ReleaseSeal implements RecordSigner, FileSigning {
    private static final Logger LOG = Logger.getLogger(ReleaseSeal.class);
    private static final String ACTIVATION_CONTEXT = "little-giant activation 1";
    private static final int MOST_REMEMBERED = 4_096;

    private final Optional<KeyPair> key;
    private final Map<String, PublicKey> known = new LinkedHashMap<>();
    private final int unsignedTo;

    /** Caches verifications: one takes a fraction of a millisecond, and a listing has up to a thousand. */
    private final Map<Record, SignatureStatus> verified = new ConcurrentHashMap<>();

    ReleaseSeal(SealConfig config) {
        key = config.key().filter(file -> !file.toString().isBlank()).map(SigningKeys::keyPair);
        key.map(KeyPair::getPublic).ifPresent(own -> known.put(PublicKeys.id(own), own));
        config.earlierKeys().orElse(List.of()).stream()
                .filter(text -> !text.isBlank())
                .map(SigningKeys::publicKey)
                .forEach(earlier -> known.put(PublicKeys.id(earlier), earlier));
        unsignedTo = config.unsignedTo();
        if (key.isEmpty()) {
            LOG.info("Releases are not signed: LITTLE_GIANT_RELEASE_KEY names no key");
        }
    }

    /** The public key of the current signing key; empty if none is configured. */
    @Override
    public Optional<PublicKey> signing() {
        return key.map(KeyPair::getPublic);
    }

    /** The public keys with which releases are verified, by id. */
    @Override
    public Map<String, PublicKey> known() {
        return known;
    }

    /** The release with its signature, or unchanged without a signing key. */
    @Override
    public ReleaseRecord sign(ReleaseRecord release) {
        return key.map(own -> release.signed(signature(own, signed(release)).toString()))
                .orElse(release);
    }

    /** The activation with its signature, or unchanged without a signing key. */
    @Override
    public ActivationRecord sign(ActivationRecord activation) {
        return key.map(own ->
                        activation.signed(signature(own, signed(activation)).toString()))
                .orElse(activation);
    }

    @Override
    public Optional<KeySignature> sign(byte[] bytes) {
        return key.map(own -> signature(own, bytes));
    }

    private static KeySignature signature(KeyPair own, byte[] signed) {
        SignatureScheme scheme = SignatureScheme.of(own.getPublic());
        return new KeySignature(scheme, PublicKeys.id(own.getPublic()), scheme.sign(own.getPrivate(), signed));
    }

    /** The signature of a text; empty without a signing key. */
    Optional<String> sign(String text) {
        return sign(text.getBytes(StandardCharsets.UTF_8)).map(KeySignature::toString);
    }

    /** Whether the signature is valid for the text and made by a known key. */
    boolean isSigned(String text, String signature) {
        return verify(signature, Integer.MAX_VALUE, text.getBytes(StandardCharsets.UTF_8)) == SignatureStatus.VALID;
    }

    /** Verifies the record of a release. */
    SignatureStatus check(ReleaseRecord release) {
        return remembered(release, () -> verify(release.signature(), release.number(), signed(release)));
    }

    /** Verifies the record of an activation. The activation of an unsigned release may be unsigned as well. */
    SignatureStatus check(ActivationRecord activation) {
        return remembered(activation, () -> verify(activation.signature(), activation.number(), signed(activation)));
    }

    private SignatureStatus remembered(Record kept, Supplier<SignatureStatus> verifying) {
        SignatureStatus before = verified.get(kept);
        if (before != null) {
            return before;
        }
        SignatureStatus seal = verifying.get();
        if (verified.size() >= MOST_REMEMBERED) {
            verified.clear();
        }
        verified.put(kept, seal);
        return seal;
    }

    private SignatureStatus verify(@Nullable String signed, int release, byte[] over) {
        if (signed == null) {
            return known.isEmpty() || release <= unsignedTo ? SignatureStatus.UNSIGNED : SignatureStatus.MISSING;
        }
        if (known.isEmpty()) {
            return SignatureStatus.UNVERIFIED;
        }
        Optional<KeySignature> signature = KeySignature.of(signed);
        if (signature.isEmpty()) {
            return SignatureStatus.BROKEN;
        }
        PublicKey by = known.get(signature.get().key());
        if (by == null) {
            return SignatureStatus.UNKNOWN_KEY;
        }
        return signature.get().scheme().verifies(by, over, signature.get().value())
                ? SignatureStatus.VALID
                : SignatureStatus.BROKEN;
    }

    /** All signed fields of a release, with its signature. */
    static SignedRelease statement(ReleaseRecord release) {
        return new SignedRelease(
                release.number(),
                release.hash(),
                release.policies(),
                release.note(),
                release.override(),
                release.cases(),
                release.failedCases(),
                release.at(),
                release.author(),
                release.parent(),
                release.casesSha256(),
                release.signature());
    }

    private static byte[] signed(ReleaseRecord release) {
        return statement(release).signedBytes();
    }

    private static byte[] signed(ActivationRecord activation) {
        return SignedFields.bytes(
                ACTIVATION_CONTEXT,
                String.valueOf(activation.sequence()),
                String.valueOf(activation.number()),
                activation.hash(),
                String.valueOf(activation.at().toEpochMilli()),
                activation.by(),
                activation.reason());
    }
}
