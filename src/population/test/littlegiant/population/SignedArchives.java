package littlegiant.population;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.release.CheckResult;
import littlegiant.ruleset.release.KeySignature;
import littlegiant.ruleset.release.PublicKeys;
import littlegiant.ruleset.release.ReleaseBundle;
import littlegiant.ruleset.release.RuleChecker;
import littlegiant.ruleset.release.SignatureScheme;
import littlegiant.ruleset.release.SignedRelease;
import littlegiant.ruleset.release.StoredZip;

/** Archives of releases of the shipped rules, signed by a key of the tests, as the service gives them out. */
public final class SignedArchives {
    static final KeyPair KEY = key();

    private SignedArchives() {}

    static KeyPair key() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The archive of rule files. */
    public static byte[] of(RuleFiles files) {
        return of(files, Optional.of(KEY));
    }

    /** The archive, signed by a key or by none. */
    static byte[] of(RuleFiles files, Optional<KeyPair> key) {
        return StoredZip.bytes(entries(files, key));
    }

    /** The entries of the archive, to be altered. */
    static SortedMap<String, byte[]> entries(RuleFiles files, Optional<KeyPair> key) {
        SignedRelease unsigned = release(files, null);
        Map<String, PublicKey> known = new TreeMap<>();
        SignedRelease signed = unsigned;
        if (key.isPresent()) {
            String id = PublicKeys.id(key.get().getPublic());
            SignatureScheme scheme = SignatureScheme.of(key.get().getPrivate());
            byte[] signature = scheme.sign(key.get().getPrivate(), unsigned.signedBytes());
            signed = release(files, new KeySignature(scheme, id, signature).toString());
            known.put(id, key.get().getPublic());
        }
        return new TreeMap<>(ReleaseBundle.of(signed, files, Optional.empty(), List.of(), known)
                .entries());
    }

    private static SignedRelease release(RuleFiles files, String signature) {
        return new SignedRelease(
                1,
                files.hash(),
                List.copyOf(compiled(files).policies().keySet()),
                "第一版",
                null,
                0,
                0,
                Instant.parse("2017-06-01T00:00:00Z"),
                "李梅",
                null,
                null,
                signature);
    }

    static Release compiled(RuleFiles files) {
        CheckResult check = RuleChecker.compile(files);
        return check.release().orElseThrow(() -> new AssertionError(check.diagnostics()));
    }
}
