package littlegiant.population;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.release.BundleVerification;
import littlegiant.ruleset.release.BundleVerification.BundleTrust;
import littlegiant.ruleset.release.BundleVerification.RefusedBundle;
import littlegiant.ruleset.release.BundleVerification.SoundBundle;
import littlegiant.ruleset.release.CheckResult;
import littlegiant.ruleset.release.PublicKeys;
import littlegiant.ruleset.release.ReleaseBundle;
import littlegiant.ruleset.release.ReleaseBundleReader;
import littlegiant.ruleset.release.RuleChecker;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A signed release archive, as {@code GET /releases/{hash}/archive} gives it out. Its bytes travel to the executors, each
 * of which verifies them again and compiles them once.
 */
final class ReleaseFile implements Serializable {
    private static final long serialVersionUID = 1;
    private static final Template REFUSED =
            Template.of("规则版本的归档文件未通过核验:{0}", "the archive of the release is refused: {0}");
    private static final Text NOT_SIGNED = Text.of("没有签名", "it is not signed");
    private static final Template NOT_COMPILED =
            Template.of("规则版本 {0} 无法编译", "release {0} does not compile with this program");

    /** The releases of this JVM, by the SHA-256 of their archive and trusted keys. */
    private static final Map<String, Release> COMPILED = new ConcurrentHashMap<>();

    private final byte[] archive;
    private final List<String> trusted;

    /**
     * Takes over an archive.
     *
     * @param trusted the public keys to trust, as PEM or base64; with none, the key in the archive is used
     */
    ReleaseFile(byte[] archive, List<String> trusted) {
        this.archive = archive.clone();
        this.trusted = List.copyOf(trusted);
    }

    /**
     * Who vouches for a release.
     *
     * @param number the number of the release
     * @param hash its hash
     * @param signedBy the id of the key that signed it
     * @param keyIsTrusted whether that key was given as trusted, and does not only stand in the archive
     */
    record Provenance(int number, String hash, String signedBy, boolean keyIsTrusted) {}

    /**
     * Verifies every byte of the archive.
     *
     * @throws RefusedInput if it was changed, is not signed, or is signed by another key than the trusted ones
     */
    Provenance provenance() {
        SoundBundle sound = verified();
        ReleaseBundle bundle = sound.bundle();
        return new Provenance(
                bundle.release().number(),
                bundle.release().hash(),
                bundle.signedBy().orElseThrow(),
                sound.trust() == BundleTrust.TRUSTED_KEY);
    }

    /**
     * The verified and compiled release; the same object for every call in one JVM.
     *
     * @throws RefusedInput if it is refused, or does not compile
     */
    Release release() {
        return COMPILED.computeIfAbsent(
                DigestUtils.sha256Hex(archive) + String.join(",", trusted), key -> compiled(verified()));
    }

    private SoundBundle verified() {
        List<PublicKey> keys = trusted.stream().map(PublicKeys::read).toList();
        BundleVerification read;
        try {
            read = new ReleaseBundleReader(keys).read(new ByteArrayInputStream(archive));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (read instanceof RefusedBundle refused) {
            throw new RefusedInput(REFUSED.with(refused.why()));
        }
        SoundBundle sound = (SoundBundle) read;
        if (sound.trust() == BundleTrust.NOT_SIGNED) {
            throw new RefusedInput(REFUSED.with(NOT_SIGNED));
        }
        return sound;
    }

    private static Release compiled(SoundBundle sound) {
        CheckResult check = RuleChecker.compile(sound.bundle().files());
        return check.release().orElseThrow(() -> new RefusedInput(NOT_COMPILED.with(check.hash())));
    }
}
