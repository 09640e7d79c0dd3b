package littlegiant.authoring;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import littlegiant.records.ActivationRecord;
import littlegiant.records.RecordSigner;
import littlegiant.records.ReleaseRecord;
import littlegiant.ruleset.release.SignatureStatus;
import org.jboss.logging.Logger;

/**
 * Signs releases and their activations when they are kept and tells afterwards whether anything of them was changed. What
 * is signed is every field of the record; a release's files and the results of its cases are in it by their hashes.
 */
@Singleton
class ReleaseSeal implements RecordSigner {
    private static final Logger LOG = Logger.getLogger(ReleaseSeal.class);
    private static final String SCHEME = "ed25519";
    private static final String CONTEXT = "little-giant release 1";
    private static final String ACTIVATION_CONTEXT = "little-giant activation 1";
    private static final int MOST_REMEMBERED = 4_096;

    private final Optional<EdECPrivateKey> key;
    private final Map<String, PublicKey> known = new LinkedHashMap<>();
    private final int unsignedTo;

    /** A signature takes a part of a millisecond to verify, and a listing has a thousand of them. */
    private final Map<Record, SignatureStatus> verified = new ConcurrentHashMap<>();

    ReleaseSeal(SealConfig config) {
        key = config.key().filter(file -> !file.toString().isBlank()).map(SigningKeys::privateKey);
        key.map(SigningKeys::publicKey).ifPresent(own -> known.put(SigningKeys.id(own), own));
        config.earlierKeys().orElse(List.of()).stream()
                .filter(text -> !text.isBlank())
                .map(SigningKeys::publicKey)
                .forEach(earlier -> known.put(SigningKeys.id(earlier), earlier));
        unsignedTo = config.unsignedTo();
        if (key.isEmpty()) {
            LOG.info("Releases are not signed: LITTLE_GIANT_RELEASE_KEY names no key");
        }
    }

    /** The public key by which releases are signed now; empty where they are not. */
    Optional<PublicKey> signing() {
        return key.map(SigningKeys::publicKey);
    }

    /** The public keys by which releases are verified, by their ids. */
    Map<String, PublicKey> known() {
        return known;
    }

    /** The release with its signature, or as it is where nothing is signed. */
    @Override
    public ReleaseRecord sign(ReleaseRecord release) {
        return key.map(own -> release.signed(signature(own, signed(release)))).orElse(release);
    }

    /** The activation with its signature, or as it is where nothing is signed. */
    @Override
    public ActivationRecord sign(ActivationRecord activation) {
        return key.map(own -> activation.signed(signature(own, signed(activation))))
                .orElse(activation);
    }

    private static String signature(EdECPrivateKey own, byte[] signed) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(own);
            signature.update(signed);
            return SCHEME + ":" + SigningKeys.id(SigningKeys.publicKey(own)) + ":"
                    + Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a record could not be signed", impossible);
        }
    }

    /** The signature of a text; empty where nothing is signed. */
    Optional<String> sign(String text) {
        return key.map(own -> signature(own, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether a signature is of a text, by a key that is known. */
    boolean isSigned(String text, String signature) {
        return verify(signature, Integer.MAX_VALUE, text.getBytes(StandardCharsets.UTF_8)) == SignatureStatus.VALID;
    }

    /** Whether the release is still what was signed. */
    SignatureStatus check(ReleaseRecord release) {
        return remembered(release, () -> verify(release.signature(), release.number(), signed(release)));
    }

    /** Whether the activation is still what was signed. One of an unsigned release may lack it as that one does. */
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

    private SignatureStatus verify(String signed, int release, byte[] over) {
        if (signed == null) {
            return known.isEmpty() || release <= unsignedTo ? SignatureStatus.UNSIGNED : SignatureStatus.MISSING;
        }
        if (known.isEmpty()) {
            return SignatureStatus.UNVERIFIED;
        }
        String[] parts = signed.split(":", -1);
        if (parts.length != 3 || !parts[0].equals(SCHEME)) {
            return SignatureStatus.BROKEN;
        }
        PublicKey by = known.get(parts[1]);
        if (by == null) {
            return SignatureStatus.UNKNOWN_KEY;
        }
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(by);
            signature.update(over);
            return signature.verify(Base64.getDecoder().decode(parts[2]))
                    ? SignatureStatus.VALID
                    : SignatureStatus.BROKEN;
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return SignatureStatus.BROKEN;
        }
    }

    /** Each field with its length before it, so that nothing can be moved from one to the next unnoticed. */
    private static byte[] signed(ReleaseRecord release) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, CONTEXT);
            write(out, String.valueOf(release.number()));
            write(out, release.hash());
            write(out, String.join("\n", release.policies()));
            write(out, release.note());
            write(out, release.override());
            write(out, String.valueOf(release.cases()));
            write(out, String.valueOf(release.failedCases()));
            write(out, String.valueOf(release.at().toEpochMilli()));
            write(out, release.author());
            write(out, release.parent() == null ? null : release.parent().toString());
            write(out, release.casesSha256());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] signed(ActivationRecord activation) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, ACTIVATION_CONTEXT);
            write(out, String.valueOf(activation.sequence()));
            write(out, String.valueOf(activation.number()));
            write(out, activation.hash());
            write(out, String.valueOf(activation.at().toEpochMilli()));
            write(out, activation.by());
            write(out, activation.reason());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
