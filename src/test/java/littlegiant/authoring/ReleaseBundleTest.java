package littlegiant.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import littlegiant.records.Opened;
import littlegiant.ruleset.release.BundleVerification;
import littlegiant.ruleset.release.BundleVerification.BundleTrust;
import littlegiant.ruleset.release.BundleVerification.RefusedBundle;
import littlegiant.ruleset.release.BundleVerification.SoundBundle;
import littlegiant.ruleset.release.KeySignature;
import littlegiant.ruleset.release.PublicKeys;
import littlegiant.ruleset.release.Publication;
import littlegiant.ruleset.release.PublishedRelease;
import littlegiant.ruleset.release.ReleaseBundle;
import littlegiant.ruleset.release.ReleaseBundleReader;
import littlegiant.ruleset.release.Releases;
import littlegiant.ruleset.release.RuleChecker;
import littlegiant.ruleset.release.RulesetConfig;
import littlegiant.ruleset.release.SignatureScheme;
import littlegiant.ruleset.release.SignedRelease;
import littlegiant.ruleset.release.StoredZip;
import littlegiant.wording.Language;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release as one file: whole as the service gives it out, and refused once anything of it was changed. */
class ReleaseBundleTest {
    @TempDir
    Path temporary;

    private Opened opened;
    private KeyPair key;
    private Path rules;
    private DatabaseReleaseArchive archive;

    private record Folder(Path rules) implements RulesetConfig {
        @Override
        public boolean watch() {
            return false;
        }
    }

    @BeforeEach
    void publishTwoReleases() throws Exception {
        opened = Opened.url("jdbc:sqlite:" + temporary.resolve("x.db"), 64);
        key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        rules = temporary.resolve("rules");
        FewCases.copy(rules);
        archive = Archives.kept(opened.database(), new Archives.Keys(Optional.of(file(key)), Optional.empty(), 0));
        publish(archive);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    private Path file(KeyPair pair) throws IOException {
        return Files.writeString(
                temporary.resolve("key.pem"),
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
    }

    private void publish(DatabaseReleaseArchive into) throws IOException {
        Releases releases = new Releases(new Folder(rules), into);
        releases.start();
        Path policy = rules.resolve("haicheng-2017/policy.yaml");
        Files.writeString(policy, Files.readString(policy) + "\n# second\n");
        releases.publish(new Publication("第二版", null, "李梅", null));
    }

    private ReleaseBundle second() {
        PublishedRelease release = archive.find(2).orElseThrow();
        return archive.bundle(release).orElseThrow();
    }

    private static BundleVerification read(byte[] zip, PublicKey... trusted) {
        try {
            return new ReleaseBundleReader(List.of(trusted)).read(new ByteArrayInputStream(zip));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static BundleVerification read(SortedMap<String, byte[]> entries, PublicKey... trusted) {
        return read(StoredZip.bytes(entries), trusted);
    }

    private static String why(BundleVerification verification) {
        assertThat(verification).isInstanceOf(RefusedBundle.class);
        return ((RefusedBundle) verification).why().in(Language.EN);
    }

    @Test
    void a_release_has_the_same_bytes_each_time_and_is_read_back_compiled_and_trusted_by_its_key() throws Exception {
        byte[] zip = StoredZip.bytes(second().entries());
        assertThat(StoredZip.bytes(second().entries())).isEqualTo(zip);
        SoundBundle sound = (SoundBundle) read(zip, key.getPublic());
        assertThat(sound.trust()).isEqualTo(BundleTrust.TRUSTED_KEY);
        assertThat(((SoundBundle) read(zip)).trust()).isEqualTo(BundleTrust.ENCLOSED_KEY);
        assertThat(sound.bundle()).isEqualTo(second());
        assertThat(sound.bundle().parents()).extracting(SignedRelease::number).containsExactly(1);
        assertThat(RuleChecker.compile(sound.bundle().files())
                        .release()
                        .orElseThrow()
                        .hash())
                .isEqualTo(archive.find(2).orElseThrow().hash());
        PublicKey other =
                KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();
        assertThat(why(read(zip, other))).contains("not a trusted one");
    }

    @Test
    void whatever_is_changed_taken_away_or_added_is_found_and_named() {
        SortedMap<String, byte[]> entries = second().entries();
        assertThat(entries.keySet())
                .contains(
                        "manifest.json",
                        "SHA256SUMS",
                        "cases.json",
                        "rules/haicheng-2017/policy.yaml",
                        "release.signed",
                        "release.signature",
                        "parents/1.signed",
                        "parents/1.signature",
                        "keys/" + PublicKeys.id(key.getPublic()) + ".pem");
        SoftAssertions all = new SoftAssertions();
        for (String name : entries.keySet()) {
            for (int place : new int[] {0, entries.get(name).length / 2, entries.get(name).length - 1}) {
                SortedMap<String, byte[]> changed = new TreeMap<>(entries);
                byte[] bytes = entries.get(name).clone();
                bytes[place] ^= 1;
                changed.put(name, bytes);
                all.assertThat(read(changed))
                        .as("changed: " + name + " at " + place)
                        .isInstanceOf(RefusedBundle.class);
            }
            SortedMap<String, byte[]> less = new TreeMap<>(entries);
            less.remove(name);
            all.assertThat(read(less)).as("without " + name).isInstanceOf(RefusedBundle.class);
        }
        all.assertAll();
        SortedMap<String, byte[]> changed = new TreeMap<>(entries);
        changed.put("rules/haicheng-2017/policy.yaml", "title: other".getBytes(StandardCharsets.UTF_8));
        assertThat(why(read(changed))).isEqualTo("rules/haicheng-2017/policy.yaml was changed");
        SortedMap<String, byte[]> more = new TreeMap<>(entries);
        more.put("rules/other/policy.yaml", new byte[] {' '});
        assertThat(why(read(more))).isEqualTo("rules/other/policy.yaml does not belong into the archive");
    }

    private SignedRelease with(SignedRelease one, String note, String signature) {
        return new SignedRelease(
                one.number(),
                one.hash(),
                one.policies(),
                note,
                one.override(),
                one.cases(),
                one.failedCases(),
                one.publishedAt(),
                one.author(),
                one.parent(),
                one.casesSha256(),
                signature);
    }

    private static String signed(SignedRelease one, KeyPair by) {
        byte[] value = SignatureScheme.ED25519.sign(by.getPrivate(), one.signedBytes());
        return new KeySignature(SignatureScheme.ED25519, PublicKeys.id(by.getPublic()), value).toString();
    }

    @Test
    void a_file_that_was_made_anew_by_somebody_else_is_refused_whatever_it_is_signed_with() throws Exception {
        ReleaseBundle bundle = second();
        SignedRelease release = bundle.release();
        // Another note under the old signature, every sum computed anew.
        ReleaseBundle renamed = new ReleaseBundle(
                with(release, "other", release.signature()),
                bundle.files(),
                bundle.cases(),
                bundle.parents(),
                bundle.keys());
        assertThat(why(read(renamed.entries()))).contains("the signature of release 2 does not fit");
        // Signed by a key that was made for it, which is enclosed.
        KeyPair forged = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        SignedRelease other = with(release, "other", signed(with(release, "other", null), forged));
        TreeMap<String, PublicKey> both = new TreeMap<>(bundle.keys());
        both.put(PublicKeys.id(forged.getPublic()), forged.getPublic());
        ReleaseBundle by = new ReleaseBundle(other, bundle.files(), bundle.cases(), bundle.parents(), both);
        assertThat(((SoundBundle) read(by.entries())).bundle().signedBy()).contains(PublicKeys.id(forged.getPublic()));
        assertThat(why(read(by.entries(), key.getPublic()))).contains("not a trusted one");
        // Without its signature, which its parent has.
        ReleaseBundle bare = new ReleaseBundle(
                with(release, "other", null), bundle.files(), bundle.cases(), bundle.parents(), bundle.keys());
        assertThat(why(read(bare.entries()))).contains("release 2 is not signed");
        // Without its parents.
        ReleaseBundle orphan = new ReleaseBundle(release, bundle.files(), bundle.cases(), List.of(), bundle.keys());
        assertThat(why(read(orphan.entries()))).contains("the chain is not whole");
        ReleaseBundle doubled = new ReleaseBundle(
                release,
                bundle.files(),
                bundle.cases(),
                List.of(bundle.parents().get(0), bundle.parents().get(0)),
                bundle.keys());
        assertThat(read(doubled.entries())).isInstanceOf(RefusedBundle.class);
    }

    @Test
    void what_is_no_archive_is_refused_and_not_believed() throws IOException {
        byte[] zip = StoredZip.bytes(second().entries());
        assertThat(read(new byte[0])).isInstanceOf(RefusedBundle.class);
        assertThat(read("no zip".getBytes(StandardCharsets.UTF_8))).isInstanceOf(RefusedBundle.class);
        assertThat(read(java.util.Arrays.copyOf(zip, zip.length / 2))).isInstanceOf(RefusedBundle.class);
        for (String manifest : new String[] {"", "[]", "{}", "{\"format\":7}", "null", "{\"format\":\"x\"}"}) {
            assertThat(read(new TreeMap<>(Map.of("manifest.json", manifest.getBytes(StandardCharsets.UTF_8)))))
                    .as(manifest)
                    .isInstanceOf(RefusedBundle.class);
        }
        assertThat(read(new TreeMap<>(Map.of(
                        "manifest.json",
                        "{\"format\":\"little-giant release archive 1\"}".getBytes(StandardCharsets.UTF_8)))))
                .isInstanceOf(RefusedBundle.class);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bomb)) {
            out.putNextEntry(new ZipEntry("manifest.json"));
            byte[] zeroes = new byte[1 << 20];
            for (int i = 0; i < 65; i++) {
                out.write(zeroes);
            }
        }
        assertThat(bomb.size()).isLessThan(1 << 20);
        assertThat(read(bomb.toByteArray())).isInstanceOf(RefusedBundle.class);
    }

    @Test
    void an_office_without_a_key_gives_out_releases_that_say_that_they_are_not_signed() throws IOException {
        try (Opened other = Opened.url("jdbc:sqlite:" + temporary.resolve("y.db"), 64)) {
            DatabaseReleaseArchive unsigned =
                    Archives.kept(other.database(), new Archives.Keys(Optional.empty(), Optional.empty(), 0));
            publish(unsigned);
            ReleaseBundle bundle =
                    unsigned.bundle(unsigned.find(2).orElseThrow()).orElseThrow();
            assertThat(((SoundBundle) read(bundle.entries())).trust()).isEqualTo(BundleTrust.NOT_SIGNED);
            assertThat(why(read(bundle.entries(), key.getPublic()))).contains("not signed");
        }
    }

    @Test
    void tools_that_others_wrote_verify_sums_and_signatures() throws Exception {
        Path folder = temporary.resolve("unpacked");
        for (Map.Entry<String, byte[]> entry : second().entries().entrySet()) {
            Path file = folder.resolve(entry.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, entry.getValue());
        }
        assertThat(run(folder, "sha256sum", "--check", "--strict", "SHA256SUMS"))
                .isZero();
        String pem = "keys/" + PublicKeys.id(key.getPublic()) + ".pem";
        for (String name : List.of("release", "parents/1")) {
            String[] openssl = {
                "openssl",
                "pkeyutl",
                "-verify",
                "-pubin",
                "-inkey",
                pem,
                "-rawin",
                "-in",
                name + ".signed",
                "-sigfile",
                name + ".signature"
            };
            assertThat(run(folder, openssl)).as(name).isZero();
            Files.write(folder.resolve(name + ".signed"), new byte[] {1}, java.nio.file.StandardOpenOption.APPEND);
            assertThat(run(folder, openssl)).as(name + ", changed").isNotZero();
        }
        assertThat(run(folder, "sha256sum", "--check", "--strict", "SHA256SUMS"))
                .isNotZero();
    }

    private static int run(Path folder, String... command) throws Exception {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolveSibling("out.txt").toFile())
                .start()
                .waitFor();
    }
}
