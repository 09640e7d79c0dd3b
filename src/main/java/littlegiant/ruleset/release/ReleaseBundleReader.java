package littlegiant.ruleset.release;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipException;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.release.BundleVerification.BundleTrust;
import littlegiant.ruleset.release.BundleVerification.RefusedBundle;
import littlegiant.ruleset.release.BundleVerification.SoundBundle;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Reads a {@link ReleaseBundle} and verifies every byte without a database or a service: files against their sums and
 * the release's hash, cases against theirs, the signatures of the release and its parents, and every other entry
 * against what the bundle of this release would contain.
 */
public final class ReleaseBundleReader {
    private static final Text NO_ZIP = Text.of("文件不是完好的 ZIP 文件", "the file is no ZIP file, or is damaged");
    private static final Text NO_BUNDLE = Text.of("文件不是规则版本的归档文件", "the file is no archive of a release of the rules");
    private static final Template OTHER_FORMAT = Template.of(
            "归档格式“{0}”不是本程序所认的“{1}”", "the archive is of the format \"{0}\", and this program reads \"{1}\"");
    private static final Template MISSING = Template.of("缺少文件 {0}", "{0} is missing");
    private static final Template CHANGED = Template.of("文件 {0} 被改动过", "{0} was changed");
    private static final Template ADDED = Template.of("文件 {0} 不属于归档", "{0} does not belong into the archive");
    private static final Template OTHER_HASH =
            Template.of("规则文件的散列值不是版本 {0} 的 {1}", "the rule files do not have the hash of release {0}, {1}");
    private static final Template NOT_SIGNED = Template.of("版本 {0} 没有签名", "release {0} is not signed");
    private static final Template UNKNOWN_KEY = Template.of(
            "版本 {0} 的签名所用的密钥 {1} 不在可信之列", "release {0} is signed by the key {1}, which is not a trusted one");
    private static final Template BROKEN =
            Template.of("版本 {0} 的签名与其内容不符", "the signature of release {0} does not fit what is said of the release");
    private static final Template NO_CHAIN = Template.of(
            "版本 {0} 之前生效的版本 {1} 不在归档中,版本链不完整",
            "release {1}, which decided when release {0} was published, is not in the archive: the chain is not whole");
    private static final Template LOOSE = Template.of("版本 {0} 不在版本链上", "release {0} is not part of the chain");

    private static final ObjectReader MANIFEST = ReleaseBundle.JSON
            .readerFor(ReleaseBundle.BundleManifest.class)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Map<String, PublicKey> trusted = new HashMap<>();

    /**
     * Creates a reader that trusts only these keys; with none, it verifies the bundle and names its signing key, and
     * the caller must judge that key.
     */
    public ReleaseBundleReader(Collection<PublicKey> trusted) {
        trusted.forEach(key -> this.trusted.put(PublicKeys.id(key), key));
    }

    /** Reads and verifies a bundle. Closes the stream. */
    public BundleVerification read(InputStream in) throws IOException {
        SortedMap<String, byte[]> entries;
        try {
            entries = StoredZip.read(in);
        } catch (ZipException | EOFException damaged) {
            return new RefusedBundle(NO_ZIP);
        }
        return verify(entries);
    }

    /** Verifies the entries of a bundle, by name. */
    public BundleVerification verify(SortedMap<String, byte[]> entries) {
        try {
            ReleaseBundle bundle = parse(entries);
            return new SoundBundle(bundle, trust(bundle));
        } catch (Unsound unsound) {
            return new RefusedBundle(unsound.why);
        }
    }

    private static ReleaseBundle parse(SortedMap<String, byte[]> entries) throws Unsound {
        byte[] written = entries.get(ReleaseBundle.MANIFEST);
        if (written == null) {
            throw new Unsound(NO_BUNDLE);
        }
        ReleaseBundle.BundleManifest manifest = manifest(written);
        SortedMap<String, String> files = new TreeMap<>();
        Optional<String> cases = Optional.empty();
        for (ReleaseBundle.ManifestFile file : manifest.files()) {
            byte[] bytes = entries.get(file.path());
            if (bytes == null) {
                throw new Unsound(MISSING.with(file.path()));
            }
            if (!DigestUtils.sha256Hex(bytes).equals(file.sha256())) {
                throw new Unsound(CHANGED.with(file.path()));
            }
            if (file.path().equals(ReleaseBundle.CASES)) {
                cases = Optional.of(text(file.path(), bytes));
            } else if (file.path().startsWith(ReleaseBundle.RULES)) {
                files.put(file.path().substring(ReleaseBundle.RULES.length()), text(file.path(), bytes));
            }
        }
        ReleaseBundle bundle =
                new ReleaseBundle(manifest.release(), RuleFiles.of(files), cases, manifest.parents(), keys(manifest));
        hashes(bundle);
        requireSame(bundle.entries(), entries);
        return bundle;
    }

    private static ReleaseBundle.BundleManifest manifest(byte[] written) throws Unsound {
        try {
            String format = ReleaseBundle.JSON.readTree(written).path("format").asText();
            if (!format.equals(ReleaseBundle.FORMAT)) {
                throw new Unsound(
                        OTHER_FORMAT.with(format.substring(0, Math.min(format.length(), 60)), ReleaseBundle.FORMAT));
            }
            ReleaseBundle.BundleManifest manifest = MANIFEST.readValue(written);
            // Jackson leaves the fields of a record null if the document lacks them.
            ReleaseBundle bundle = new ReleaseBundle(
                    manifest.release(), RuleFiles.of(Map.of()), Optional.empty(), manifest.parents(), new TreeMap<>());
            bundle.entries();
            return manifest;
        } catch (IOException | RuntimeException noManifest) {
            throw new Unsound(CHANGED.with(ReleaseBundle.MANIFEST));
        }
    }

    private static SortedMap<String, PublicKey> keys(ReleaseBundle.BundleManifest manifest) throws Unsound {
        SortedMap<String, PublicKey> keys = new TreeMap<>();
        try {
            manifest.keys().forEach(key -> keys.put(key.id(), PublicKeys.read(key.publicKey())));
        } catch (RuntimeException noKey) {
            throw new Unsound(CHANGED.with(ReleaseBundle.MANIFEST));
        }
        for (Map.Entry<String, PublicKey> key : keys.entrySet()) {
            if (!PublicKeys.id(key.getValue()).equals(key.getKey())) {
                throw new Unsound(CHANGED.with(ReleaseBundle.MANIFEST));
            }
        }
        return keys;
    }

    private static void hashes(ReleaseBundle bundle) throws Unsound {
        SignedRelease release = bundle.release();
        if (!bundle.files().hash().equals(release.hash())) {
            throw new Unsound(OTHER_HASH.with(release.number(), release.hash()));
        }
        String cases = bundle.cases().map(DigestUtils::sha256Hex).orElse(null);
        if (!Objects.equals(cases, release.casesSha256())) {
            throw new Unsound(CHANGED.with(ReleaseBundle.CASES));
        }
    }

    /** Requires every entry to equal what the content produces: none changed, missing or added. */
    private static void requireSame(SortedMap<String, byte[]> expected, SortedMap<String, byte[]> entries)
            throws Unsound {
        for (Map.Entry<String, byte[]> one : expected.entrySet()) {
            byte[] there = entries.get(one.getKey());
            if (there == null) {
                throw new Unsound(MISSING.with(one.getKey()));
            }
            if (!Arrays.equals(there, one.getValue())) {
                throw new Unsound(CHANGED.with(one.getKey()));
            }
        }
        for (String name : entries.keySet()) {
            if (!expected.containsKey(name)) {
                throw new Unsound(ADDED.with(name.substring(0, Math.min(name.length(), 200))));
            }
        }
    }

    private BundleTrust trust(ReleaseBundle bundle) throws Unsound {
        Map<String, PublicKey> by = trusted.isEmpty() ? bundle.keys() : trusted;
        SignedRelease before = bundle.release();
        boolean signed = verified(before, by, !trusted.isEmpty());
        boolean younger = signed;
        for (SignedRelease parent : bundle.parents()) {
            Integer named = before.parent();
            if (named == null || named != parent.number() || parent.number() >= before.number()) {
                throw new Unsound(LOOSE.with(parent.number()));
            }
            boolean older = verified(parent, by, false);
            if (older && !younger) {
                // A removed signature must be refused like a changed one.
                throw new Unsound(NOT_SIGNED.with(before.number()));
            }
            younger = older;
            before = parent;
        }
        if (before.parent() != null && bundle.parents().size() < ReleaseBundle.MOST_PARENTS) {
            throw new Unsound(NO_CHAIN.with(before.number(), before.parent()));
        }
        if (!signed) {
            return BundleTrust.NOT_SIGNED;
        }
        return trusted.isEmpty() ? BundleTrust.ENCLOSED_KEY : BundleTrust.TRUSTED_KEY;
    }

    private static boolean verified(SignedRelease one, Map<String, PublicKey> by, boolean must) throws Unsound {
        if (one.signature() == null) {
            if (must) {
                throw new Unsound(NOT_SIGNED.with(one.number()));
            }
            return false;
        }
        KeySignature signature = one.keySignature().orElseThrow(() -> new Unsound(BROKEN.with(one.number())));
        PublicKey key = by.get(signature.key());
        if (key == null) {
            throw new Unsound(UNKNOWN_KEY.with(one.number(), signature.key()));
        }
        if (!signature.scheme().verifies(key, one.signedBytes(), signature.value())) {
            throw new Unsound(BROKEN.with(one.number()));
        }
        return true;
    }

    private static String text(String path, byte[] bytes) throws Unsound {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException noText) {
            throw new Unsound(CHANGED.with(path));
        }
    }

    /** Thrown with the reason for refusing a bundle. */
    private static final class Unsound extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Text why;

        Unsound(Text why) {
            this.why = why;
        }
    }
}
