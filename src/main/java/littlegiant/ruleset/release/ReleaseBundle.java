package littlegiant.ruleset.release;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import littlegiant.ruleset.language.RuleFiles;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * A release as one ZIP file that can be verified and run without a database:
 *
 * <ul>
 * <li>{@code manifest.json}: the release, its parents, its files with their SHA-256, the keys
 * <li>{@code rules/…}: its files; {@code cases.json}: the results of its cases
 * <li>{@code release.signed}: the signed bytes; {@code release.signature}: the signature
 * <li>{@code parents/NUMBER.signed} and {@code .signature}: the same for the release that was active when this one was
 * published, for that one's parent, and so on
 * <li>{@code keys/ID.pem}: the public keys of these signatures
 * <li>{@code SHA256SUMS}: the sums of all other files, as {@code sha256sum -c} reads them
 * </ul>
 *
 * <p>The same release always produces the same bytes.
 *
 * @param files its rule files
 * @param cases the results of its cases as JSON; empty if none were stored
 * @param parents the release that was active when it was published, and so on; {@value #MOST_PARENTS} at most
 * @param keys the public keys of the signatures, by id
 */
public record ReleaseBundle(
        SignedRelease release,
        RuleFiles files,
        Optional<String> cases,
        List<SignedRelease> parents,
        SortedMap<String, PublicKey> keys) {
    /** The number of parents in a bundle, at most. */
    public static final int MOST_PARENTS = 1_000;

    static final String FORMAT = "little-giant release archive 1";
    static final String MANIFEST = "manifest.json";
    static final String RULES = "rules/";
    static final String CASES = "cases.json";
    static final String SUMS = "SHA256SUMS";

    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    public ReleaseBundle {
        parents = List.copyOf(parents);
        keys = Collections.unmodifiableSortedMap(new TreeMap<>(keys));
    }

    /** Creates a bundle with those of the known keys that signed the release or one of its parents. */
    public static ReleaseBundle of(
            SignedRelease release,
            RuleFiles files,
            Optional<String> cases,
            List<SignedRelease> parents,
            Map<String, PublicKey> known) {
        List<SignedRelease> all = new ArrayList<>(parents);
        all.add(release);
        SortedMap<String, PublicKey> keys = new TreeMap<>();
        for (SignedRelease one : all) {
            one.keySignature().ifPresent(signature -> {
                PublicKey key = known.get(signature.key());
                if (key != null) {
                    keys.put(signature.key(), key);
                }
            });
        }
        return new ReleaseBundle(release, files, cases, parents, keys);
    }

    /** The id of the key that signed the release; empty if it is not signed. */
    public Optional<String> signedBy() {
        return release.keySignature().map(KeySignature::key);
    }

    /** The content of {@code manifest.json}. */
    @JsonPropertyOrder({"format", "release", "parents", "keys", "files"})
    record BundleManifest(
            String format,
            SignedRelease release,
            List<SignedRelease> parents,
            List<ManifestKey> keys,
            List<ManifestFile> files) {}

    /** A public key: {@code publicKey} is base64 of its X.509 form. */
    record ManifestKey(String id, String algorithm, String publicKey) {}

    /** A file of the bundle. */
    record ManifestFile(String path, int bytes, @Nullable String sha256) {}

    /** The entries of the ZIP file, by name. */
    public SortedMap<String, byte[]> entries() {
        SortedMap<String, byte[]> entries = new TreeMap<>();
        files.files().forEach((path, text) -> entries.put(RULES + path, text.getBytes(StandardCharsets.UTF_8)));
        cases.ifPresent(document -> entries.put(CASES, document.getBytes(StandardCharsets.UTF_8)));
        List<ManifestFile> listed = new ArrayList<>();
        entries.forEach(
                (path, bytes) -> listed.add(new ManifestFile(path, bytes.length, DigestUtils.sha256Hex(bytes))));
        sign(entries, "release", release);
        parents.forEach(parent -> sign(entries, "parents/" + parent.number(), parent));
        keys.forEach((id, key) ->
                entries.put("keys/" + id + ".pem", PublicKeys.pem(key).getBytes(StandardCharsets.US_ASCII)));
        entries.put(MANIFEST, manifest(listed));
        entries.put(SUMS, sums(entries));
        return entries;
    }

    private static void sign(SortedMap<String, byte[]> entries, String name, SignedRelease one) {
        entries.put(name + ".signed", one.signedBytes());
        one.keySignature().ifPresent(signature -> entries.put(name + ".signature", signature.value()));
    }

    private byte[] manifest(List<ManifestFile> listed) {
        List<ManifestKey> named = keys.entrySet().stream()
                .map(key -> new ManifestKey(
                        key.getKey(),
                        SignatureScheme.of(key.getValue()).algorithm(),
                        PublicKeys.base64(key.getValue())))
                .toList();
        DefaultPrettyPrinter lines = new DefaultPrettyPrinter();
        // Line ends must not depend on the operating system.
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        lines.indentObjectsWith(indent);
        lines.indentArraysWith(indent);
        try {
            return JSON.writer(lines).writeValueAsBytes(new BundleManifest(FORMAT, release, parents, named, listed));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The SHA-256 sums of the entries, as {@code sha256sum -c} reads them. */
    public static byte[] sums(SortedMap<String, byte[]> entries) {
        StringBuilder sums = new StringBuilder();
        entries.forEach((name, bytes) -> sums.append(DigestUtils.sha256Hex(bytes))
                .append("  ")
                .append(name)
                .append('\n'));
        return sums.toString().getBytes(StandardCharsets.UTF_8);
    }
}
